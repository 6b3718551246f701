import type {
  Basis,
  LookupAnswer,
  LookupEntry,
  LookupQuote,
  NearGroup,
  Standing,
} from "../answer.ts";

/** An answer as a row of a list says it: the best entry whole, the others by name. */
export interface ListAnswer {
  readonly standing: Standing;
  /** The entry that answers best; null where nothing is listed. */
  readonly entry: ListEntry | null;
  /** The other entries, best first. */
  readonly others: readonly ListEntry[];
  /** Why the entry is named, or why none is, in a sentence or two. */
  readonly reason: string;
  /** On whose judgement the entry is named. */
  readonly basis: Basis | null;
  /** The words of the document that name the entry; null where nothing is listed. */
  readonly quote: LookupQuote | null;
  /** Whether the list that the answer speaks of is left open, as the document has it. */
  readonly openness: string;
}

export type ListEntry = Pick<LookupEntry, "name" | "url" | "path" | "standing">;

/** What look-up says of one name, cut to what a row of a list shows. */
export function toListAnswer(answer: LookupAnswer): ListAnswer {
  const [best, ...others] = answer.entries;
  if (best === undefined) return unlisted(answer);
  return {
    standing: answer.answer,
    entry: toEntry(best),
    others: others.map(toEntry),
    reason: reasonText(best),
    basis: best.reason.basis,
    quote: best.quotes[0] ?? null,
    openness: best.openWords === null ? "不含" : `含（${best.openWords}）`,
  };
}

const toEntry = ({ name, url, path, standing }: LookupEntry): ListEntry => ({
  ...{ name, url, path, standing },
});

const reasonText = ({ reason: { sentence, note } }: LookupEntry): string =>
  note === null ? sentence : `${sentence}（${note}）`;

/** Absence is never left bare: lists that end in 等 are open, and whether the nearest does is said. */
function unlisted(answer: LookupAnswer): ListAnswer {
  const reason = `原文和已知别名里都没有。${nearestOf(answer)}没有列出不等于被排除。${elsewhereOf(answer)}`;
  return {
    ...{ standing: answer.answer, entry: null, others: [], reason, basis: null, quote: null },
    openness: opennessOf(answer.nearest[0]),
  };
}

const opennessOf = (near: NearGroup | undefined): string => {
  if (near === undefined) return "";
  const { name, like, openWords } = near;
  return `名称最近的“${name}”（“${like}”）${openWords === null ? "不含" : `含（${openWords}）`}`;
};

/** The nearest class, its list open or closed, then the others that are near. */
function nearestOf({ nearest, openLists }: LookupAnswer): string {
  const [near, ...others] = nearest;
  const told = `原文有 ${openLists.length} 处清单以“等”字结尾，没有列全。`;
  if (near === undefined) return openLists.length === 0 ? "" : told;
  const also = others.map(nearAsWell).join("、");
  const first = `名称最近的一类是“${near.name}”（有“${near.like}”），${listOf(near, openLists)}`;
  return `${first}${near.openWords === null ? told : ""}${also === "" ? "" : `也相近的有${also}。`}`;
}

const nearAsWell = ({ name, openWords }: NearGroup): string =>
  `“${name}”${openWords === null ? "" : `（清单以“${openWords}”结尾）`}`;

/** Whether the list in which the near entry stands is left open, and where. */
function listOf({ id, openWords }: NearGroup, openLists: LookupAnswer["openLists"]): string {
  if (openWords === null) return "它所在的清单不以“等”字结尾（编者的读法）。";
  const place = openLists.find(({ group, words }) => group === id && words === openWords);
  const where = place === undefined ? "" : `（${place.quote.label}）`;
  return `它所在的清单${where}以“${openWords}”结尾，没有列全。`;
}

function elsewhereOf({ elsewhere }: LookupAnswer): string {
  const labels = [...new Set(elsewhere.map(({ label }) => label))];
  return labels.length === 0 ? "" : `原文在别处写到这几个字：${labels.slice(0, 3).join("；")}。`;
}
