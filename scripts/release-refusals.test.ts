import { expect, test } from "vitest";
import type { Change } from "../src/domain/change.ts";
import type { FrozenTable } from "../src/domain/frozen-table.ts";
import { misversioned, notAfter, torn, unannounced } from "./release-refusals.ts";

const table = (name: string, ...rows: readonly string[]): FrozenTable => ({
  ...{ name, title: `${name}的题目`, key: "id" },
  fields: ["id", "v"].map((column) => ({ name: column, title: column })),
  rows: rows.map((row) => row.split(" ")),
});

const policy = (tables: readonly FrozenTable[], figures: readonly FrozenTable[] = []) => ({
  ...{ id: "p", title: "方案" },
  tables,
  figures,
});
const OLD = policy([table("t", "a 1")], [table("f", "x 1")]);
const last = { id: "2026-01-02-abcdef01", date: "2026-01-02", policies: [OLD] };

const changeOf = (date: string): Change => ({ id: `${date}-1`, date, title: "题目", body: [] });

test("what is as the last release has it needs no announcement", () => {
  expect(unannounced(last, [OLD], [])).toBeNull();
});

test.each([
  ["a table", policy([table("t", "a 2")], OLD.figures), "t的题目（t）"],
  ["a figure alone", policy(OLD.tables, [table("f", "x 2")]), "图“f的题目”（f）"],
])("%s that differs is named until it is announced on a later day", (_, now, name) => {
  expect(unannounced(last, [now], [])).toContain("一条也没有");
  const refused = unannounced(last, [now], [changeOf("2026-01-02"), changeOf("2026-01-01")]);
  expect(refused).toContain(name);
  expect(refused).toContain("最新一条是 2026-01-02");
  expect(refused).toContain("日期要在 2026-01-02 之后");
  expect(unannounced(last, [now], [changeOf("2026-01-03")])).toBeNull();
});

test("the data are not frozen under the version of an earlier announcement", () => {
  expect(misversioned("2026-01-02", [])).toBeNull();
  expect(misversioned("2026-01-02", [changeOf("2026-01-02")])).toBeNull();
  expect(misversioned("2026-01-02", [changeOf("2026-01-03")])).toContain(
    "MODIFIED 改为 2026-01-03",
  );
});

test("sources that were written to during the build are not frozen", () => {
  expect(torn([OLD], [OLD])).toBeNull();
  expect(torn([OLD], [policy([table("t", "a 2")])])).toContain("t");
});

test.each([
  ["2026-01-03", null],
  ["2026-01-02", "每天至多一版"],
  ["2025-12-31", "看这台机器的日期对不对"],
])("a release of %s after that of 2026-01-02: %s", (date, why) => {
  const refused = notAfter(last, date);
  if (why === null) expect(refused).toBeNull();
  else expect(refused).toContain(why);
});
