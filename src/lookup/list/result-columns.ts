import { STANDING_LABELS } from "../answer.ts";
import type { ListAnswer, ListEntry } from "./list-answer.ts";

/** One row of the result: a name of the list, and what is said of it. */
export interface ResultRow {
  /** From 1, over the names that were looked up. */
  readonly number: number;
  /** Its row in the list that was handed in. */
  readonly line: number;
  readonly name: string;
  readonly answer: ListAnswer;
}

/** A column of the files that readers take away: described once, for every form. */
interface ResultColumn {
  readonly title: string;
  /** In characters, for spreadsheets. */
  readonly width: number;
  /** `site` is the address of the site's root. */
  readonly cell: (row: ResultRow, site: URL) => string | number;
}

export const RESULT_COLUMNS: readonly ResultColumn[] = [
  { title: "序号", width: 7, cell: ({ number }) => number },
  { title: "原表行号", width: 10, cell: ({ line }) => line },
  { title: "查询名称", width: 24, cell: ({ name }) => name },
  { title: "答复", width: 12, cell: ({ answer }) => STANDING_LABELS[answer.standing] },
  { title: "条目", width: 24, cell: ({ answer }) => answer.entry?.name ?? "" },
  { title: "类别", width: 30, cell: ({ answer }) => answer.entry?.path ?? "" },
  { title: "条款", width: 18, cell: ({ answer }) => answer.quote?.label ?? "" },
  { title: "引文", width: 50, cell: ({ answer }) => quoteText(answer) },
  { title: "理由", width: 50, cell: ({ answer }) => answer.reason },
  { title: "依据", width: 8, cell: ({ answer }) => answer.basis ?? "" },
  { title: "所在列举是否含等字", width: 24, cell: ({ answer }) => answer.openness },
  {
    title: "条款地址",
    width: 44,
    cell: ({ answer }, site) => (answer.quote === null ? "" : addressIn(site, answer.quote.url)),
  },
  { title: "其他条目", width: 30, cell: ({ answer }) => answer.others.map(otherText).join("；") },
];

/** A whole address, from one that starts at the site's root. */
export const addressIn = (site: URL, path: string): string =>
  new URL(path.replace(/^\//, ""), site).href;

/** The sentence, with the words that name the entry between brackets that no sentence has. */
const quoteText = ({ quote }: ListAnswer): string =>
  quote === null ? "" : `${quote.before}【${quote.words}】${quote.after}`.replace(/\n+/g, " ");

const otherText = ({ name, standing }: ListEntry): string =>
  `${name}（${STANDING_LABELS[standing]}）`;
