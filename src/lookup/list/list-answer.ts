import type {
  Basis,
  LookupAnswer,
  LookupEntry,
  LookupQuote,
  OpenList,
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

/** Absence is never left bare: lists that end in 等 are open. */
function unlisted(answer: LookupAnswer): ListAnswer {
  const near = nearestOpen(answer);
  const openness = near === null ? "" : `最近的清单“${near.name}”含（${near.words}）`;
  const reason = `原文和已知别名里都没有。${opennessOf(answer, near)}${elsewhereOf(answer)}`;
  return {
    ...{ standing: answer.answer, entry: null, others: [], reason, basis: null, quote: null },
    openness,
  };
}

/** The open list of the class nearest in name, or null where no class is near. */
function nearestOpen({ nearest, openLists }: LookupAnswer): OpenList | null {
  const groups = nearest.map(({ id }) => id);
  return openLists.find(({ group }) => groups.includes(group)) ?? null;
}

function opennessOf({ openLists }: LookupAnswer, near: OpenList | null): string {
  if (openLists.length === 0) return "";
  const meant =
    near === null
      ? `原文有 ${openLists.length} 处清单以“等”字收束`
      : `名称最近的一类是“${near.name}”，其清单（${near.quote.label}）以“${near.words}”收束`;
  return `${meant}，没有列出不等于被排除。`;
}

function elsewhereOf({ elsewhere }: LookupAnswer): string {
  const labels = [...new Set(elsewhere.map(({ label }) => label))];
  return labels.length === 0 ? "" : `原文在别处写到这几个字：${labels.slice(0, 3).join("；")}。`;
}
