import { citedAt } from "../domain/citable.ts";
import { citationByGbt } from "../domain/citation-gbt.ts";
import { dateInChinese, monthInChinese } from "../domain/date.ts";
import type { Table, TableData } from "../domain/table.ts";
import { tableCitable } from "./citables.ts";
import type { Origin } from "./json.ts";
import { RELEASE } from "./publisher.ts";
import { LICENCE } from "./terms.ts";

/** What nobody may miss who uses the numbers: said on the pages, in the sheets and in the archive. */
export const warningOn = ({ dated }: Pick<Origin, "dated">): string =>
  `文件所载的数均为${monthInChinese(dated)}提出的目标，不是完成数；条目数是本站计数，不是政府的计数。`;

/** What an empty cell means: the same in every table and every form. */
export const ON_EMPTY_CELLS =
  "原文未载，或这一列对这一行不适用；不是零，也不是“否”。各列的空格子是什么意思，见字段说明。";

/** What the places count, where the text is to be had that they count into, and what goes with what. */
function onPlaces({ fields }: Table): string {
  const [start = "", end = ""] = fields
    .filter(({ name }) => /^(quote_)?(start|end)$/.test(name))
    .map(({ title }) => `“${title}”`);
  const several = fields.some(({ name, type }) => name === "quote" && type === "list")
    ? "一行有几处的，条款、引文、起点、止点逐项对应。"
    : "";
  return `${start}${end}数的是来源文本 source.txt 的 Unicode 码点，从0起，止点不含在内；source.txt 在同一政策的压缩包里。${several}`;
}

const ON_TEXT_CELLS =
  "文字一律写成文本单元格，与 CSV 一字不差。文本单元格不会被当作公式执行，所以没有像“供 Excel 打开的 CSV”那样在等号等字符前加撇号。若另存为 CSV 再打开，就没有这层保护。";

/** The lines of the sheet that goes with a table wherever its file is taken: what, and what is said of it. */
export function aboutTable(
  origin: Origin,
  data: TableData,
  site: URL | undefined,
): (readonly [what: string, said: string | number])[] {
  const { table, rows } = data;
  const cited = citedAt(tableCitable(origin, data), site);
  return [
    ["表", `${table.title}（${table.name}）`],
    ["说明", table.description],
    ["行数", rows.length],
    ["数据版本", `${RELEASE.version}（${dateInChinese(RELEASE.modified)}）`],
    ["请注意", warningOn(origin)],
    ["政策", `《${origin.title.value}》（题名${origin.title.basis}）`],
    ["发文机关", origin.issuer.value],
    ["成文日期", dateInChinese(origin.dated)],
    ["文本来源", `${origin.source.name}，${dateInChinese(origin.source.published)}发布`],
    ["来源文本的 SHA-256", origin.sourceHash],
    ["引文的位置", onPlaces(table)],
    ["空格子", ON_EMPTY_CELLS],
    ["公式", ON_TEXT_CELLS],
    ...(cited.address === null ? [] : [["网页", cited.address] as const]),
    ["怎样引用", citationByGbt(cited)],
    ["许可", LICENCE],
  ];
}
