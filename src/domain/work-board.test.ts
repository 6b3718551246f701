import { describe, expect, test } from "vitest";

import { loadSiteData } from "../load/site-data.ts";
import { kindsInWords, workBoard } from "./work-board.ts";

const { policies } = await loadSiteData();

describe.each(policies)("the board of $policy.id", ({ policy, actions }) => {
  const board = workBoard(policy, actions);
  const cells = board.years.flatMap(({ year, cells: own }) =>
    own.map((cell) => ({ ...cell, year })),
  );

  test("has every deliverable once, under its year and its line", () => {
    const placed = cells.flatMap(({ year, line, actions: own }) =>
      own.map(({ id }) => ({ id, year, line })),
    );
    const written = actions.map(({ id, year, line }) => ({ id, year, line }));
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect(placed.sort(byId)).toEqual(written.sort(byId));
  });

  test("has a cell for every line in every year, in the same order", () => {
    const lines = board.lines.map(({ line }) => line);
    expect(lines.length).toBeGreaterThan(1);
    for (const year of board.years) expect(year.cells.map(({ line }) => line)).toEqual(lines);
  });

  test("counts on a line what its cells hold, and leaves out years without any", () => {
    for (const { line, years } of board.lines) {
      const held = cells
        .filter((cell) => cell.line === line && cell.actions.length > 0)
        .map(({ year, actions: own }) => ({ year, count: own.length }));
      expect(years).toEqual(held);
    }
  });

  test("leads from a cell to the next year that has something on its line", () => {
    const [first] = board.years;
    const next = first?.cells.map(({ line, next: year }) => `${line} ${year ?? "—"}`);
    expect(next).toEqual(["policy 2018", "register —", "platform 2018", "capacity 2018"]);
    const last = board.years.at(-1);
    expect(last?.cells.every((cell) => cell.next === null)).toBe(true);
  });

  test("leaves out what is not in the plan", () => {
    expect(workBoard(policy, [])).toEqual({ lines: [], years: [] });
    const [alone] = actions;
    if (alone === undefined) throw new Error("no action");
    expect(workBoard(policy, [alone]).lines).toMatchObject([{ line: alone.line }]);
  });

  test("says its kinds in words, each with its number, and no kind that has none", () => {
    expect(kindsInWords(actions)).toBe("文件3项、库与名录3项、机构3项、工作12项");
    expect(kindsInWords(actions.filter(({ year }) => year === 2019))).toBe("工作7项");
    expect(kindsInWords([])).toBe("");
  });
});
