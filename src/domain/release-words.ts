import { changesBetween, type TableChanges } from "./release-changes.ts";
import type { FrozenTable } from "./frozen-table.ts";

/** What became of a table or a figure, in a phrase: 增加列 eid、quote，改动2行. */
function changeInWords({ fate, formerTitle, fields, ...rows }: TableChanges): string {
  if (fate === "added") return `新增，${rows.added.length}行`;
  if (fate === "removed") return "不再有";
  const columns = (what: string, list: TableChanges["fields"]["added"]): string[] =>
    list.length === 0 ? [] : [`${what}列 ${list.map(({ name }) => name).join("、")}`];
  const counted = (what: string, list: readonly unknown[]): string[] =>
    list.length === 0 ? [] : [`${what}${list.length}行`];
  return [
    ...(formerTitle === null ? [] : [`名称改了，原来叫“${formerTitle}”`]),
    ...[...columns("增加", fields.added), ...columns("取消", fields.removed)],
    ...[...counted("增加", rows.added), ...counted("取消", rows.removed)],
    ...counted("改动", rows.changed),
  ].join("，");
}

/** What became of tables between two states of them, each by its title and its name; none where nothing did. */
export const changesInWords = (
  before: readonly FrozenTable[],
  after: readonly FrozenTable[],
): string[] =>
  changesBetween(before, after).map(
    (change) => `${change.title}（${change.name}）：${changeInWords(change)}`,
  );
