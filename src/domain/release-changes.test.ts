import { expect, test } from "vitest";
import type { FrozenTable } from "./frozen-table.ts";
import { changesBetween, differs, isUnchanged, policyChanges } from "./release-changes.ts";

const table = (name: string, columns: string, ...rows: readonly string[]): FrozenTable => ({
  name,
  title: name.toUpperCase(),
  key: "id",
  fields: columns.split(" ").map((column) => ({ name: column, title: `列${column}` })),
  rows: rows.map((row) => row.split(" ")),
});

test("tables that are the same are not named, in whatever order their rows stand", () => {
  expect(
    changesBetween([table("a", "id v", "x 1", "y 2")], [table("a", "id v", "y 2", "x 1")]),
  ).toEqual([]);
});

test("a row that came, one that went and one that differs are told apart", () => {
  const changes = changesBetween(
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
  const [own] = changes;
  const ids = ["x", "y", "w"].map((key) => own && isUnchanged(own, key));
  expect(ids).toEqual([true, false, false]);
});

test("a column that came or went is told once, not in every row", () => {
  const changes = changesBetween([table("a", "id v", "x 1")], [table("a", "id w", "x 9")]);
  expect(changes).toMatchObject([
    { fields: { added: [{ name: "w" }], removed: [{ name: "v" }] }, changed: [] },
  ]);
});

test("a column that only moved is no change", () => {
  expect(changesBetween([table("a", "id v w", "x 1 2")], [table("a", "id w v", "x 2 1")])).toEqual(
    [],
  );
});

test("a table that came or went is told with its rows, those that went last", () => {
  const changes = changesBetween([table("old", "id", "x")], [table("new", "id", "y")]);
  expect(changes.map(({ name, fate }) => [name, fate])).toEqual([
    ["new", "added"],
    ["old", "removed"],
  ]);
  expect(changes[0]?.added).toHaveLength(1);
  expect(changes[1]?.removed).toHaveLength(1);
});

test("a table that is called otherwise is told of, with what it was called", () => {
  const before = table("a", "id", "x");
  expect(changesBetween([before], [{ ...before, title: "新" }])).toMatchObject([
    { title: "新", formerTitle: "A", changed: [] },
  ]);
});

test("a policy's figures are told apart from its tables, and one that came is compared with nothing", () => {
  const policy = { ...{ id: "p", title: "方案" }, tables: [], figures: [table("f", "id", "x")] };
  const changes = policyChanges([], [policy]);
  expect(changes).toMatchObject([
    { id: "p", changes: [], figures: [{ name: "f", fate: "added" }] },
  ]);
  expect(changes.map(differs)).toEqual([true]);
  expect(policyChanges([policy], [policy]).map(differs)).toEqual([false]);
});
