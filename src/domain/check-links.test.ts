import { describe, expect, test } from "vitest";
import { sumsOf } from "../load/sums.ts";
import { loadSiteData } from "../load/site-data.ts";
import {
  auditOfResult,
  auditOfTarget,
  checksAbout,
  checksBehind,
  checksQuoting,
  notesBearingOn,
} from "./check-links.ts";
import { checksOf } from "./checks.ts";

const [data] = (await loadSiteData()).policies;
if (data === undefined) throw new Error("there is no policy");
const { targets, notes, policy } = data;
const checks = checksOf(targets, policy);
const audit = { checks, notes };
const ids = (all: readonly { readonly id: string }[]): string[] => all.map(({ id }) => id);

describe("from a number to its checks", () => {
  test.each([
    ["raw-growth-2019", "growth-2019", "n-growth-2019"],
    ["raw-output-2019", "growth-2019", "n-growth-2019"],
    ["raw-output-2017", "growth-2017", "n-growth-2017"],
    ["new-output-2017", "share-2017", "n-share"],
    ["new-output-2018", "new-growth-2018", "n-new-materials-growth"],
    ["raw-output-2021", "average-2017", "n-average-growth"],
    ["raw-growth-average-2021", "average-2017", "n-average-growth"],
    ["new-output-2021", "new-growth-2021", "n-new-materials-step"],
  ])("%s leads to %s and to %s", (target, check, note) => {
    const found = auditOfTarget(audit, target);
    expect([found.check?.id, found.note?.id]).toEqual([check, note]);
  });

  test("every target leads to a check and to a note, one step each", () => {
    for (const { id } of targets) {
      const { check, note } = auditOfTarget(audit, id);
      expect([id, check === null, note === null]).toEqual([id, false, false]);
    }
  });

  test("the nearest come first: held against, computed with, counted from", () => {
    expect(ids(checksAbout(checks, "raw-output-2018"))).toEqual([
      "growth-2018",
      "average-2018",
      "growth-2019",
      "share-2018",
    ]);
  });

  test("a number without a check leads nowhere", () => {
    expect(checksAbout(checks, "nothing")).toEqual([]);
    expect(auditOfTarget(audit, "nothing")).toEqual({ check: null, note: null });
    expect(auditOfResult(audit, "nothing")).toEqual({ check: null, note: null });
  });

  test("words lead to the check that quotes them, numbers to theirs only", () => {
    expect(ids(checksQuoting(checks, new Set(["notice-p2"])))).toEqual(["scope-hundred-billion"]);
    expect(checksQuoting(checks, new Set(["s2-t1-r3"]))).toEqual([]);
  });
});

describe("between checks and notes", () => {
  test("every check has a note that bears on its numbers, and the way back is there", () => {
    for (const check of checks) {
      const bearing = notesBearingOn(notes, check);
      expect([check.id, bearing.length > 0]).toEqual([check.id, true]);
      for (const note of bearing) expect(checksBehind(checks, note)).toContain(check);
    }
  });

  test("a note on materials bears on no check", () => {
    const note = notes.find(({ id }) => id === "n-copper-alloys");
    expect(note && checksBehind(checks, note)).toEqual([]);
  });

  test("where both do the same sum, they find the same", () => {
    const inNotes = new Map(
      notes.flatMap(({ computation }) =>
        (computation ?? "")
          .split("；")
          .map((sum) => sum.split(/[＝≈]/) as [string, string?])
          .flatMap(([formula, found]) => (found === undefined ? [] : [[formula, found] as const])),
      ),
    );
    const shared = checks.flatMap(({ id, formula, result }) =>
      formula.split("；").flatMap((part) => {
        const found = inNotes.get(part.replaceAll(" ", "").replaceAll("+", "＋"));
        return found === undefined ? [] : [{ id, found, result }];
      }),
    );
    expect(shared.length).toBeGreaterThan(10);
    for (const { id, found, result } of shared) {
      const said = result.match(/\d+(?:\.\d+)?%?/g) ?? [];
      const agrees = said.some((number) => isSame(number, found));
      expect([id, found, result, agrees]).toEqual([id, found, result, true]);
    }
  });
});

/** The same number to the last digit that both of them give. */
function isSame(a: string, b: string): boolean {
  if (a.endsWith("%") !== b.endsWith("%")) return false;
  const places = Math.min(...[a, b].map((text) => (/\.(\d+)/.exec(text)?.[1] ?? "").length));
  return Math.abs(parseFloat(a) - parseFloat(b)) <= 0.5 * 10 ** -places + 1e-9;
}

test("every formula of a check is a sum that comes to its result", () => {
  const summed = checks.filter(({ formula }) => !formula.startsWith("1000亿元（"));
  expect(summed).toHaveLength(checks.length - 1);
  for (const { id, formula, result } of summed)
    for (const part of formula.split("；")) {
      const [sum] = sumsOf(`${part.replaceAll(" ", "").replaceAll("+", "＋")}＝0`);
      const value = sum?.value ?? NaN;
      const said = (result.match(/\d+(?:\.\d+)?%?/g) ?? []).map((number) => [
        parseFloat(number) / (number.endsWith("%") ? 100 : 1),
        0.6 * 10 ** -((/\.(\d+)/.exec(number)?.[1] ?? "").length + (number.endsWith("%") ? 2 : 0)),
      ]);
      const found = said.some(([stated = 0, slack = 0]) => Math.abs(stated - value) <= slack);
      expect([id, part, found]).toEqual([id, part, true]);
    }
});
