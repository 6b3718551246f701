import type { Change } from "../src/domain/change.ts";
import { changesBetween, differs, policyChanges } from "../src/domain/release-changes.ts";
import type { Release, ReleasedPolicy } from "../src/domain/release.ts";

/** Why a release of a day cannot follow the last one, or null. */
export const notAfter = (last: Pick<Release, "id" | "date">, date: string): string | null =>
  last.date < date
    ? null
    : `已有 ${last.date} 的发布版 ${last.id}，不能再出 ${date} 的：每天至多一版，日期只能往后（先看这台机器的日期对不对）`;

/** The parts of a policy's state that can differ. */
type State = Pick<ReleasedPolicy, "id" | "title" | "tables" | "figures">;

/**
 * Why a state must not be frozen yet, as a sentence for the maintainer, or null: what differs from
 * the last release is to be told to those who use it, on a later day, which gives the data their
 * version. Names every table and figure that differs.
 */
export function unannounced(
  last: Pick<Release, "id" | "date" | "policies">,
  now: readonly State[],
  changes: readonly Change[],
): string | null {
  const found = policyChanges(last.policies, now).filter(differs);
  const newest = changes[0]?.date ?? null;
  if (found.length === 0 || (newest !== null && newest > last.date)) return null;
  const names = found.flatMap(({ changes: tables, figures }) => [
    ...tables.map(({ title, name }) => `${title}（${name}）`),
    ...figures.map(({ title, name }) => `图“${title}”（${name}）`),
  ]);
  return [
    `与 ${last.id} 不同的有：${names.join("、")}。`,
    `data/CHANGELOG.md 里没有 ${last.date} 之后的更正（${newest === null ? "一条也没有" : `最新一条是 ${newest}`}）。`,
    `请在最上面添一条“## 日期 题目”，写明改了什么、对使用有什么影响，日期要在 ${last.date} 之后：数据的版本号就是这个日期，同一天的两版分不清。`,
  ].join("\n");
}

/**
 * Why the data would be frozen under a version that is not theirs, or null: `modified` is the day
 * that the published files give, which tests hold against the announcements, and nobody may have run.
 */
export function misversioned(modified: string, changes: readonly Change[]): string | null {
  const newest = changes[0]?.date ?? modified;
  return newest === modified
    ? null
    : `data/CHANGELOG.md 最新的更正是 ${newest}，数据文件写的却是 ${modified}：把 src/export/skos-concepts.ts 的 MODIFIED 改为 ${newest}`;
}

/**
 * Why what was built must not be frozen, or null: somebody wrote to the sources while it was being
 * built, so that its files and its pages would not say the same.
 */
export function torn(read: readonly State[], built: readonly State[]): string | null {
  const names = read.flatMap(({ id, tables }) => {
    const now = built.find((policy) => policy.id === id)?.tables ?? [];
    return changesBetween(tables, now).map(({ name }) => name);
  });
  return names.length === 0
    ? null
    : `生成期间有人改了 ${names.join("、")}，没有发布：改完再运行一次`;
}
