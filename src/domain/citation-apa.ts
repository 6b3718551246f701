import {
  type CitableKind,
  type Cited,
  DAY_OF_CITING,
  frozenRemark,
  frozenSource,
  titleOf,
} from "./citable.ts";

/** The bracketed description that APA puts on what is more than a page (section 9.21). */
const DESCRIPTIONS: Readonly<Record<CitableKind, string | null>> = {
  document: null,
  clause: null,
  entry: null,
  note: null,
  dataset: "Data set",
  table: "Data set",
  cell: "Data set",
  figure: "Figure",
};

const MONTHS = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];

/**
 * The citation as the APA's Publication Manual writes it (7th edition, section 10.16): Chinese words
 * stay Chinese, while what the manual itself prints (n.d., Retrieved) stays English.
 */
export function citationByApa(cited: Cited): string {
  const { kind, author, issued, remark } = cited;
  const said = [DESCRIPTIONS[kind], remark, unfrozen(cited)].filter((words) => words !== null);
  const title = `${titleOf(cited)} [${said.join("；")}]`;
  return `${author}. (${dateByApa(issued)}). ${title}.${whereIn(cited)}`;
}

/** That no release has these words; where one has, the manual has a place for it: see `whereIn`. */
const unfrozen = (cited: Cited): string | null =>
  frozenSource(cited) === null ? frozenRemark(cited) : null;

/** 2017-04-26 as the manual has it, and its own word for no date. */
function dateByApa(iso: string | null): string {
  if (iso === null) return "n.d.";
  const [year, month, day] = iso.split("-").map(Number);
  return `${year}, ${MONTHS[Number(month) - 1]} ${day}`;
}

/** The site is not named again where it is the author; an address stands without a full stop. */
function whereIn(cited: Cited): string {
  const { author, container, address } = cited;
  const place = container === author ? "" : ` ${container}.`;
  const archived = frozenSource(cited)?.address ?? null;
  return [
    place,
    address === null ? "" : ` Retrieved [${DAY_OF_CITING}], from ${address}`,
    // As for a page of an encyclopaedia that is being edited (10.3, example 49).
    archived === null ? "" : ` Archived at ${archived}`,
  ].join("");
}
