import {
  type Category,
  delimiterOf,
  type Field,
  itemTypeOf,
  type ListField,
  type Table,
} from "../domain/table.ts";

/** A column of a table, explained to the people who use its files. */
export interface DictionaryEntry {
  readonly name: string;
  readonly title: string;
  /** 文本, 整数, 年份, 数值, 真假, 列表, 整数列表. */
  readonly type: string;
  /** Null where the column has no unit of its own. */
  readonly unit: string | null;
  /** What every cell of the column keeps to: 必填, 程序算出, 唯一, 取值, 外键. */
  readonly constraints: readonly string[];
  readonly description: string;
}

const TYPES: Readonly<Record<Exclude<Field["type"], "list">, string>> = {
  string: "文本",
  integer: "整数",
  year: "年份",
  number: "数值",
  boolean: "真假（true / false）",
};

const typeOf = (field: Field): string =>
  field.type === "list" ? listType(field) : TYPES[field.type];

function listType(field: ListField): string {
  const items = itemTypeOf(field) === "integer" ? "整数列表" : "列表";
  return `${items}（表格中以“${delimiterOf(field)}”分隔，JSON 中为数组）`;
}

/** The data dictionary of a table, a row a column, read off its description. */
export function dictionaryOf(table: Table): DictionaryEntry[] {
  return table.fields.map((field) => ({
    name: field.name,
    title: field.title,
    type: typeOf(field),
    unit: unitOf(field),
    constraints: constraintsOf(table, field),
    description: field.description,
  }));
}

const unitOf = (field: Field): string | null => ("unit" in field ? field.unit : null);

function constraintsOf(table: Table, field: Field): string[] {
  return [
    field.name === table.primaryKey ? "主键" : [],
    field.required ? "必填" : "可空",
    field.derived === true ? "程序算出" : [],
    "unique" in field ? "唯一" : [],
    "references" in field
      ? `${field.type === "list" ? "每项为" : ""}外键：${field.references}`
      : [],
    "categories" in field ? `取值：${valuesOf(field.categories)}` : [],
  ].flat();
}

const valuesOf = (categories: readonly Category[]): string =>
  categories.map(({ value, label }) => `${value}（${label}）`).join("、");
