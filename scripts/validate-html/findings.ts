import { fileURLToPath } from "node:url";
import type { StandardFault } from "../validate-standards-fault.ts";

/** A finding as the Nu checker writes it (`--format json`). */
export interface Finding {
  readonly type: "error" | "info" | "non-document-error";
  /** A file: address; absent where the checker itself is at fault. */
  readonly url?: string;
  readonly message: string;
  /** The source around the place. */
  readonly extract?: string;
  readonly lastLine?: number;
}

/** Something that the checker finds and that is no fault. */
export interface FalseFinding {
  readonly message: string;
  readonly extract: RegExp;
  /** Where those who keep the checker know of it. */
  readonly known: string;
}

/** One by one, each with its reason; nothing else that the checker finds is passed over. */
const FALSE_FINDINGS: readonly FalseFinding[] = [
  {
    // `::highlight()` is in CSS Pseudo-Elements 4 and in every browser; its CSS parser lacks it.
    message: "CSS: Parse Error.",
    extract: /:highlight\([a-z]+\)\{/,
    known: "https://github.com/w3c/css-validator/issues/445",
  },
];

/** Findings taken apart: what must be mended or looked at, and how often each false one was met. */
export interface Sifted {
  readonly faults: readonly StandardFault[];
  readonly passedOver: readonly { readonly known: string; readonly count: number }[];
}

/** Takes the false findings out of what was found in a site that lies in `folder`. */
export function sift(findings: readonly Finding[], folder: string): Sifted {
  const isFalse = (finding: Finding): boolean =>
    FALSE_FINDINGS.some((known) => isThis(finding, known));
  return {
    faults: findings.filter((finding) => !isFalse(finding)).map((one) => faultOf(one, folder)),
    passedOver: FALSE_FINDINGS.map((one) => ({
      known: one.known,
      count: findings.filter((finding) => isThis(finding, one)).length,
    })),
  };
}

const isThis = (finding: Finding, { message, extract }: FalseFinding): boolean =>
  finding.message === message && extract.test(finding.extract ?? "");

/** A checker that fails to check has found nothing, which must not pass for a site without faults. */
function faultOf(
  { type, url, message, extract, lastLine }: Finding,
  folder: string,
): StandardFault {
  return {
    file: url === undefined ? "" : fileURLToPath(url).slice(folder.length),
    place: lastLine === undefined ? "" : `第${lastLine}行`,
    what: extract === undefined ? message : `${message} ${extract.replace(/\s+/g, " ")}`,
    isWarning: type === "info",
  };
}
