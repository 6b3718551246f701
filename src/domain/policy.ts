import type { Provision } from "./provision.ts";
import { walk } from "./provision.ts";
import type { Quote } from "./quote.ts";

/** A fact about the document, and on what it rests (原文, 来源页, 据正文 …). */
export interface Stated {
  readonly value: string;
  readonly basis: string;
}

/** Something the document names as attached, and whether our copy has it. */
export interface Attachment {
  readonly number: number;
  readonly title: string;
  readonly held: boolean;
}

/** What the site shows in place of what it lacks. */
export const STAND_INS = ["原文未载", "来源页未给出", "未核"] as const;

/** What each of them says, as readers are told. */
export const STAND_IN_MEANINGS: Readonly<Record<(typeof STAND_INS)[number], string>> = {
  原文未载: "文件的文字里没有写。不等于没有：也许写在别的文件里，本站没有见到。",
  来源页未给出: "这样的文件通常有，而公布它的网页上没有给出。",
  未核: "要看这份文件以外的材料才能知道，本站没有核查。",
};

/** Where on the site it is said what our copy lacks, besides the clauses and the one list. */
export const GAP_PLACES = [
  "targets",
  "audit",
  "catalogue",
  "entries",
  "lookup",
  "actions",
  "measures",
  "notice",
] as const;
export type GapPlace = (typeof GAP_PLACES)[number];

/** Something our copy lacks. It is said wherever it matters, and never filled in. */
export interface Gap {
  /** Stable, `g-year-2020`. Never reused. */
  readonly id: string;
  readonly what: string;
  /** What a reader who asks for it is told, in a plain sentence. */
  readonly answer: string;
  readonly shown: (typeof STAND_INS)[number];
  /** The provision where it matters; null where it matters to the whole document. */
  readonly eid: string | null;
  /** Where it matters too: what is drawn from the part that the provision is in says it anyhow. */
  readonly also: readonly GapPlace[];
}

/** The sections (eids) from which the tables are drawn. */
export interface Parts {
  readonly targets: string;
  readonly catalogue: string;
  readonly workPlan: string;
  readonly measures: string;
}

/** One published document: its facts, and its words as numbered provisions. */
export interface Policy {
  readonly id: string;
  readonly title: Stated;
  readonly shortTitle: string;
  readonly summary: string;
  readonly issuer: Stated;
  /** 成文日期, ISO 8601. */
  readonly dated: string;
  readonly source: { readonly name: string; readonly published: string };
  /** The years the plan covers, first and last, and whether the editor found them to be over. */
  readonly period: { readonly from: number; readonly to: number; readonly over: boolean };
  /** Which sections carry the tables: eids. */
  readonly parts: Parts;
  readonly attachments: readonly Attachment[];
  readonly gaps: readonly Gap[];
  readonly provisions: readonly Provision[];
  /** `source.txt` as decoded: what every offset counts into. */
  readonly sourceText: string;
  /** SHA-256 of `source.txt`, in hexadecimal. */
  readonly sourceHash: string;
}

/** Every provision of a policy by its eid, with the way down to it. */
export interface Placed {
  readonly provision: Provision;
  /** From the outermost container to the parent. */
  readonly path: readonly Provision[];
}

/** All provisions in reading order, each with the containers above it. */
export function placedProvisions(
  provisions: readonly Provision[],
  path: readonly Provision[] = [],
): Placed[] {
  return provisions.flatMap((provision) => {
    const below = "children" in provision ? provision.children : [];
    return [{ provision, path }, ...placedProvisions(below, [...path, provision])];
  });
}

/** True where the quote stands in the provision or in one beneath it. */
export function standsIn(quote: Quote, provision: Provision): boolean {
  return walk([provision]).some((part) => part.eid === quote.eid);
}

/** The section that a part's tables are drawn from. The loader has seen to it that it is there. */
export function sectionOf(policy: Policy, part: keyof Parts): Provision {
  const section = walk(policy.provisions).find(({ eid }) => eid === policy.parts[part]);
  if (section === undefined) throw new Error(`${policy.id} has no ${policy.parts[part]}`);
  return section;
}
