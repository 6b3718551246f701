import type { Policy } from "../domain/policy.ts";
import {
  clauseWords,
  MAKER_WORDS,
  placeWords,
  SOURCE_TITLE,
  sourceWords,
} from "./overview-words.ts";
import type { Missing } from "../domain/gaps.ts";
import { headed, labelled } from "./sheet-headings.ts";
import { type Column, inOrder, type Part, room } from "./sheet-layout.ts";

interface SheetSource {
  readonly policy: Policy;
  readonly missing: readonly Missing[];
  /** Which file has the numbers of the sheet. */
  readonly numbers: string;
  /** Where the sheet can be checked; null where the site is built without an address. */
  readonly address: string | null;
  readonly path: string;
}

/** How large the code to scan is drawn. */
const QR = 100;

/** Where it all comes from, what is missing, and where it can be checked. */
export function sourcePart(source: SheetSource, column: Column): Part {
  const { policy, missing, numbers, address, path } = source;
  return headed(SOURCE_TITLE, column, [
    labelled(
      [
        ["来源", sourceWords(policy)],
        ["条款", clauseWords(policy)],
        ...missing.map(
          ({ shown, gaps }) => [shown, gaps.map(({ what }) => what).join("、")] as const,
        ),
        ["编制", MAKER_WORDS],
        ["各数", numbers],
        ["核对", address ?? placeWords(path)],
      ],
      column,
    ),
    ...(address === null
      ? []
      : [inOrder([room("qr", column.x + column.width - QR, { width: QR, height: QR })])]),
  ]);
}
