import { expect, test } from "vitest";
import type { FrozenTable } from "./frozen-table.ts";
import { changesBetween, isUnchanged } from "./release-changes.ts";

const table = (name: string, columns: string, ...rows: readonly string[]): FrozenTable => ({
  name,
  title: name.toUpperCase(),
  key: "id",
  fields: columns.split(" ").map((column) => ({ name: column, title: `列${column}` })),
  rows: rows.map((row) => row.split(" ")),
});

const between = (before: readonly FrozenTable[], after: readonly FrozenTable[]) =>
  changesBetween({ tables: before }, { tables: after });

test("tables that are the same are not named, in whatever order their rows stand", () => {
  expect(between([table("a", "id v", "x 1", "y 2")], [table("a", "id v", "y 2", "x 1")])).toEqual(
    [],
  );
});

test("a row that came, one that went and one that differs are told apart", () => {
  const changes = between(
    [table("a", "id v", "x 1", "y 2", "z 3")],
    [table("a", "id v", "x 1", "y 5", "w 4")],
  );
  expect(changes).toMatchObject([
    {
      fate: "kept",
      added: [
        {
          key: "w",
          cells: [
            { title: "列id", text: "w" },
            { title: "列v", text: "4" },
          ],
        },
      ],
      removed: [{ key: "z" }],
      changed: [{ key: "y", cells: [{ title: "列v", before: "2", after: "5" }] }],
    },
  ]);
  const ids = ["x", "y", "w"].map((key) => isUnchanged(changes, { table: "a", key }));
  expect(ids).toEqual([true, false, false]);
  expect(isUnchanged(changes, { table: "b", key: "y" })).toBe(true);
});

test("a column that came or went is told once, not in every row", () => {
  const changes = between([table("a", "id v", "x 1")], [table("a", "id w", "x 9")]);
  expect(changes).toMatchObject([
    { fields: { added: [{ name: "w" }], removed: [{ name: "v" }] }, changed: [] },
  ]);
});

test("a column that only moved is no change", () => {
  expect(between([table("a", "id v w", "x 1 2")], [table("a", "id w v", "x 2 1")])).toEqual([]);
});

test("a table that came or went is told with its rows, those that went last", () => {
  const changes = between([table("old", "id", "x")], [table("new", "id", "y")]);
  expect(changes.map(({ name, fate }) => [name, fate])).toEqual([
    ["new", "added"],
    ["old", "removed"],
  ]);
  expect(changes[0]?.added).toHaveLength(1);
  expect(changes[1]?.removed).toHaveLength(1);
});
