import type { Issue } from "../domain/issue.ts";
import type { Provision } from "../domain/provision.ts";
import { isPassage, ownWords, walk } from "../domain/provision.ts";
import type { Quote } from "../domain/quote.ts";
import { targets as table } from "../domain/tables/targets.ts";
import type { TargetRow } from "../domain/tables/targets.ts";
import type { PlacedRow } from "./placing.ts";
import { faultAt } from "./placing.ts";
import type { QuoteFinder } from "./quotes.ts";
import { isPlaced } from "./quotes.ts";
import type { TableReading } from "./table.ts";

type Row = PlacedRow<TargetRow>;

/** A number as printed, with its place in `source.txt` as in a Quote, and what follows it. */
interface PrintedNumber {
  readonly eid: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isYear: boolean;
}

/** Every number that a provision prints itself. */
function numbersIn(provision: Provision): PrintedNumber[] {
  return ownWords(provision).flatMap((words) =>
    Array.from(words.text.matchAll(/\d+(?:\.\d+)?/g), ({ 0: text, index }) => {
      const start = words.start + Array.from(words.text.slice(0, index)).length;
      const isYear = /^\d{4}年/.test(words.text.slice(index));
      return { eid: provision.eid, text, start, end: start + text.length, isYear };
    }),
  );
}

function contains(quote: Quote, { start, end }: PrintedNumber): boolean {
  return quote.start <= start && end <= quote.end;
}

/** The number is one that stands whole in the quote: no part of another, and nothing computed. */
export function unprintedNumber(row: Row, provisions: readonly Provision[]): Issue[] {
  const quoted = walk(provisions)
    .filter(({ eid }) => eid === row.quote.eid)
    .flatMap(numbersIn)
    .filter((number) => contains(row.quote, number));
  if (quoted.some(({ text }) => text === String(row.values.value))) return [];
  const found = `数值 ${row.values.value} 不是引文“${row.quote.text}”里完整的数`;
  const mend = "照引文改正数值，不作换算；引文不可从数的中间截断";
  return [faultAt(table, row, { field: "value", code: "value-unprinted", found, mend })];
}

/** The year stands in the same provision: in a row's first cell, or in the sentence. */
export function unprintedYear(row: Row, find: QuoteFinder): Issue[] {
  const { year, eid } = row.values;
  if (isPlaced(find({ eid, quote: `${year}年`, occurrence: 1 }))) return [];
  const found = `${eid} 里没有“${year}年”`;
  const mend = "照该条款改正年份";
  return [faultAt(table, row, { field: "year", code: "year-unprinted", found, mend })];
}

/** A floor is a floor only by the record's own words, and an amount has none of them. */
export function mismatchedComparator(row: Row): Issue[] {
  const { text } = row.quote;
  const stated = text.includes("突破") ? ">" : text.includes("以上") ? "≥" : "=";
  if (row.values.comparator === stated) return [];
  const found = `比较符号 ${row.values.comparator} 与引文“${text}”不符`;
  const mend = "引文有“突破”记 >，有“以上”记 ≥，都没有记 =";
  return [faultAt(table, row, { field: "comparator", code: "comparator", found, mend })];
}

/** The scope is the record's own name for the number: its column's heading, or the words before it. */
export function unprintedScope(row: Row, provisions: readonly Provision[]): Issue[] {
  const { scope } = row.values;
  const heading = columnHeading(row.quote, provisions);
  if (heading === null ? standsBefore(scope, row.quote, provisions) : bare(heading) === bare(scope))
    return [];
  const found =
    heading === null
      ? `范围“${scope}”不在引文“${row.quote.text}”之前，也不在其开头`
      : `范围“${scope}”不是引文所在一列的表头“${bare(heading)}”`;
  const mend = "表中的数照录表头；正文的数照录紧接其前的名称";
  return [faultAt(table, row, { field: "scope", code: "scope-unprinted", found, mend })];
}

const bare = (text: string): string => text.replace(/\s/g, "");

/** The heading over a quoted cell, or null for words that stand in no table. */
function columnHeading(quote: Quote, provisions: readonly Provision[]): string | null {
  const tables = walk(provisions).filter((provision) => provision.kind === "table");
  for (const { header, children } of tables) {
    const cells = children.find(({ eid }) => eid === quote.eid)?.cells ?? [];
    const column = cells.findIndex(({ start, end }) => start <= quote.start && quote.end <= end);
    if (cells.length > 0) return header[column]?.text ?? "";
  }
  return null;
}

function standsBefore(scope: string, quote: Quote, provisions: readonly Provision[]): boolean {
  if (quote.text.startsWith(scope)) return true;
  const words = walk(provisions)
    .filter(({ eid }) => eid === quote.eid)
    .flatMap(ownWords);
  return words.some(({ text, start }) =>
    Array.from(text)
      .slice(0, Math.max(quote.start - start, 0))
      .join("")
      .endsWith(scope),
  );
}

/** What a number says follows from its name: 新材料产业 is only a part of the raw materials. */
export function mismatchedIndicator(row: Row): Issue[] {
  const { scope, indicator } = row.values;
  const stated = scope.includes("新材料产业")
    ? "new-materials-output"
    : scope.includes("增")
      ? "raw-materials-growth"
      : "raw-materials-output";
  if (indicator === stated) return [];
  const found = `指标 ${indicator} 与范围“${scope}”不符`;
  const mend = `改为 ${stated}：范围有“新材料产业”的是新材料产业，有“增”的是增幅，其余是原材料工业`;
  return [faultAt(table, row, { field: "indicator", code: "indicator", found, mend })];
}

/** The unit is printed in the quote or in the number's name; so is 年均 where it is an average. */
export function unprintedUnit(row: Row): Issue[] {
  const { scope, unit, measure } = row.values;
  const printed = scope + row.quote.text;
  const fault = (field: string, code: string, found: string, mend: string): Issue =>
    faultAt(table, row, { field, code, found, mend });
  return [
    ...(printed.includes(unit)
      ? []
      : [fault("unit", "unit-unprinted", `单位 ${unit} 不见于引文和范围`, "照原文改正单位")]),
    ...(printed.includes("年均") === (measure === "average")
      ? []
      : [
          fault(
            "measure",
            "measure",
            `口径 ${measure} 与原文不符`,
            "有“年均”记 average，没有记 annual",
          ),
        ]),
  ];
}

/** Every number of the section, years aside, must be quoted by a target. */
export function uncoveredNumbers(
  section: Provision,
  rows: readonly Row[],
  { file }: TableReading<typeof table>,
): Issue[] {
  return walk([section])
    .filter((provision) => isPassage(provision) || provision.kind === "row")
    .flatMap(numbersIn)
    .filter((number) => !number.isYear && !rows.some(({ quote }) => contains(quote, number)))
    .map(({ eid, text }) => {
      const found = `${eid} 的“${text}”没有列入本表`;
      const mend = "补上这个目标";
      const place = { file, row: 1 };
      return faultAt(table, place, { field: "quote", code: "target-missing", found, mend });
    });
}
