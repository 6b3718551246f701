import type { Alias } from "../domain/catalogue.ts";
import type { Issue } from "../domain/issue.ts";
import { sameName } from "../domain/names.ts";
import type { AliasRow } from "../domain/tables/aliases.ts";
import { aliases } from "../domain/tables/aliases.ts";
import { faultAt } from "./placing.ts";
import type { Reading } from "./reading.ts";
import type { FiledRow } from "./table.ts";

/** What an alias can stand for, by its own names. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
}

type Row = FiledRow<AliasRow>;

/** Reads the aliases. None may be mistaken for another, or for a name that is printed. */
export function readAliases(
  rows: readonly Row[],
  named: readonly Named[],
): Reading<readonly Alias[]> {
  const names = new Map(
    named.flatMap(({ id, name, nameEn }) => [name, nameEn].map((own) => [sameName(own), id])),
  );
  const alike = Map.groupBy(rows, ({ values }) => sameName(values.alias));
  const issues = [
    ...rows.flatMap(targetIssues),
    ...[...alike].flatMap(([same, sharing]) => [
      ...nameIssues(sharing, names.get(same)),
      ...repeatIssues(sharing),
    ]),
    ...rows.flatMap(standardIssues),
  ];
  return { value: rows.flatMap(({ values }) => toAlias(values)), issues };
}

function toAlias({ material, group, alias, ...row }: AliasRow): Alias[] {
  const { id, language, kind, relation, basis, note } = row;
  const of =
    material !== null
      ? ({ kind: "material", id: material } as const)
      : group !== null
        ? ({ kind: "group", id: group } as const)
        : null;
  return of === null ? [] : [{ id, of, text: alias, language, kind, relation, basis, note }];
}

function targetIssues(row: Row): Issue[] {
  const { material, group } = row.values;
  if ((material === null) !== (group === null)) return [];
  const found = "条目与类别必须且只能填一个";
  const mend = "留下所指的一个，清空另一个";
  return [faultAt(aliases, row, { field: "material", code: "alias-of", found, mend })];
}

const targetOf = ({ values }: Row): string | null => values.material ?? values.group;

/** An alias is not a name already: neither its own entry's, nor another's, which it would hide. */
function nameIssues(sharing: readonly Row[], taken: string | undefined): Issue[] {
  if (taken === undefined) return [];
  return sharing.map((row) => {
    const found = `“${row.values.alias}”已是 ${taken} 自己的名称`;
    const mend = "删去这一行，或改用不会混同的名称";
    return faultAt(aliases, row, { field: "alias", code: "alias-name", found, mend });
  });
}

/** Each name once for each entry; and no name may be the very name of two. */
function repeatIssues(sharing: readonly Row[]): Issue[] {
  return sharing.flatMap((row, index) => {
    const before = sharing.slice(0, index);
    if (before.some((other) => targetOf(other) === targetOf(row))) {
      const found = `“${row.values.alias}”在同一条目之下重复`;
      const mend = "同一条目的同一别名只写一行，大小写和连字符的写法不另列";
      return [faultAt(aliases, row, { field: "alias", code: "alias-repeated", found, mend })];
    }
    const rival = before.find(({ values }) => values.relation === "exact");
    if (rival === undefined || row.values.relation !== "exact") return [];
    const both = [rival, row].map(targetOf).join("、");
    const found = `“${row.values.alias}”不能同时是 ${both} 的同一名称`;
    const mend = "至多留一行记“同一”，其余改为较宽、较窄或相关";
    return [faultAt(aliases, row, { field: "relation", code: "alias-ambiguous", found, mend })];
  });
}

/** Whoever claims a standard says which. */
function standardIssues(row: Row): Issue[] {
  const { basis, note } = row.values;
  if (basis !== "standard" || /(?:GB|YB|HG|FZ|JC|YS|ISO)/.test(note ?? "")) return [];
  const found = "依据记为标准，说明里没有标准号";
  const mend = "在说明里写出标准号和名称，或改记通称";
  return [faultAt(aliases, row, { field: "note", code: "alias-standard", found, mend })];
}
