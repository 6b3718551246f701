import type { Issue } from "../domain/issue.ts";
import type { Cell, Field, ListField } from "../domain/table.ts";
import { delimiterOf, itemTypeOf } from "../domain/table.ts";

/** Why a cell cannot be taken. */
export type Complaint = Pick<Issue, "code" | "found" | "mend">;

/** True where a cell could not be taken. */
export function isComplaint(cell: Cell | Complaint): cell is Complaint {
  return typeof cell === "object" && cell !== null && "code" in cell;
}

const INTEGER = /^-?\d+$/;

/** Reads a cell by its column's description: its value, or why it cannot be taken. */
export function readCell(field: Field, written: string): Cell | Complaint {
  if (written !== written.trim())
    return complain(field, "cell-space", `“${written}”首尾有空白`, "删去首尾空白");
  if (written === "") return readEmpty(field);
  const cell = readTyped(field, written);
  return isComplaint(cell) ? cell : (outOfBounds(field, cell) ?? cell);
}

function readTyped(field: Field, written: string): Cell | Complaint {
  if ("categories" in field) return readCategory(field, written);
  switch (field.type) {
    case "integer":
    case "year":
      return INTEGER.test(written) ? Number(written) : notA(field, written, "整数，如 2017");
    case "number":
      return /^-?\d+(\.\d+)?$/.test(written)
        ? Number(written)
        : notA(field, written, "数，如 1000 或 10.5，不带单位和千位逗号");
    case "boolean":
      return /^(true|false)$/.test(written)
        ? written === "true"
        : notA(field, written, "true 或 false");
    case "list":
      return readList(field, written);
    case "string":
      return written;
  }
}

/** What is of the right type, and yet not what the column says of its cells, or of their items. */
function outOfBounds(field: Field, cell: Cell): Complaint | null {
  const least = "minimum" in field ? (field.minimum ?? -Infinity) : -Infinity;
  const low = [cell].flat().find((item) => Number(item) < least);
  if (low !== undefined)
    return complain(field, "cell-bounds", `“${String(low)}”太小`, `应为：不小于 ${least}`);
  if ("pattern" in field && !new RegExp(`^(?:${field.pattern.expression})$`).test(String(cell)))
    return complain(
      field,
      "cell-pattern",
      `“${String(cell)}”不合写法`,
      `应为：${field.pattern.meaning}`,
    );
  return null;
}

function readEmpty(field: Field): Cell | Complaint {
  if (field.required) return complain(field, "cell-required", "必填而未填", "填上内容");
  return field.type === "list" ? [] : null;
}

function readCategory(
  field: Field & { readonly categories: readonly { readonly value: string }[] },
  written: string,
): Cell | Complaint {
  const values = field.categories.map(({ value }) => value);
  return values.includes(written) ? written : notA(field, written, values.join("、"));
}

function readList(field: ListField, written: string): Cell | Complaint {
  const delimiter = delimiterOf(field);
  const items = written.split(delimiter);
  if (items.some((item) => item === "" || item !== item.trim()))
    return complain(
      field,
      "cell-list",
      `“${written}”中有空项`,
      `各项之间用一个“${delimiter}”隔开，首尾不加`,
    );
  if (itemTypeOf(field) === "string") return items;
  return items.every((item) => INTEGER.test(item))
    ? items.map(Number)
    : notA(field, written, `整数，各项之间用一个“${delimiter}”隔开`);
}

function notA(field: Field, written: string, expected: string): Complaint {
  return complain(field, "cell-type", `“${written}”不合要求`, `应为：${expected}`);
}

function complain(field: Field, code: string, found: string, mend: string): Complaint {
  return { code, found: `${field.title}（${field.name}）${found}`, mend };
}
