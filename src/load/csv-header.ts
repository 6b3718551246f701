import type { Table } from "../domain/table.ts";
import { writtenFields } from "../domain/table.ts";
import type { CsvFault } from "./csv-quotes.ts";

/** What files part their fields with that is not a comma, by the name that people know it by. */
const OTHER_DELIMITERS = [
  [";", "分号"],
  ["\t", "制表符"],
  ["|", "竖线"],
  ["，", "全角逗号"],
  ["；", "全角分号"],
] as const;

/** Why the rows below a header cannot be read by a table's description: each reason once. */
export function headerFaults(table: Table, header: readonly string[]): CsvFault[] {
  const expected = writtenFields(table).map(({ name }) => name);
  if (header.join("") === "") return [emptyFault(expected)];
  const [delimiter] = OTHER_DELIMITERS.filter(([mark]) => isParted(header, mark, expected));
  if (delimiter !== undefined) return [delimiterFault(delimiter[1])];
  const missing = expected.filter((name) => !header.includes(name));
  const extra = header.filter((name) => !expected.includes(name));
  if (missing.length === expected.length) return [unnamedFault(expected)];
  if (missing.length === 0 && extra.length === 0) return orderFaults(expected, header);
  return missing.length === extra.length
    ? misnamedFaults(expected, header)
    : [...missing.map((name) => missingFault(name, expected)), ...extraFaults(header, expected)];
}

/** True where a header that was taken for one field has columns that are known, once it is parted. */
function isParted(header: readonly string[], mark: string, expected: readonly string[]): boolean {
  const [first = ""] = header;
  return first.includes(mark) && first.split(mark).some((name) => expected.includes(name));
}

const at = (column: number, found: string, mend: string): CsvFault => ({
  ...{ row: 1, column, code: "header" },
  found,
  mend,
});

const emptyFault = (expected: readonly string[]): CsvFault => ({
  ...{ row: 1, column: 1, code: "file-empty" },
  found: "文件是空的，或第一行是空行",
  mend: `第一行写列名：${expected.join(",")}`,
});

const unnamedFault = (expected: readonly string[]): CsvFault =>
  at(1, "第一行不是列名", `在最上面加一行列名：${expected.join(",")}`);

const delimiterFault = (name: string): CsvFault => ({
  ...{ row: 1, column: 1, code: "delimiter" },
  found: `分隔符是${name}`,
  mend: "另存为以英文逗号分隔的 CSV",
});

const missingFault = (name: string, expected: readonly string[]): CsvFault =>
  at(expected.indexOf(name) + 1, `缺少列 ${name}`, `补上这一列，列依次为：${expected.join(",")}`);

function extraFaults(header: readonly string[], expected: readonly string[]): CsvFault[] {
  return header.flatMap((name, index) =>
    expected.includes(name) ? [] : [at(index + 1, `没有叫“${name}”的列`, "删去这一列")],
  );
}

/** Each column that is known, and yet not once and in its place. */
function orderFaults(expected: readonly string[], header: readonly string[]): CsvFault[] {
  const wrong = header.findIndex((name, index) => name !== expected[index]);
  if (wrong < 0) return [];
  const isRepeated = header.length > expected.length;
  const found = isRepeated ? `列 ${header[wrong] ?? ""} 写了两次` : "列的次序不对";
  return [at(wrong + 1, found, `列依次为：${expected.join(",")}`)];
}

/** As many columns as there should be, some of them under other names. */
function misnamedFaults(expected: readonly string[], header: readonly string[]): CsvFault[] {
  return header.flatMap((name, index) => {
    const wanted = expected[index];
    if (name === wanted) return [];
    const mend = wanted === undefined ? "删去这一列" : `应为“${wanted}”`;
    return [at(index + 1, `表头第 ${index + 1} 列是“${name}”`, mend)];
  });
}
