import { describe, expect, test } from "vitest";
import { type Change, isAbout, lastChanged, linesOf, subjectsOf } from "./change.ts";

const change = (date: string, ...named: string[]): Change => ({
  id: `${date}-1`,
  date,
  title: "改",
  body: [
    { kind: "paragraph", runs: [{ text: "改了", isCode: false }] },
    { kind: "list", items: named.map((text) => [{ text, isCode: true }]) },
  ],
});

test("a change is about the sources that it names", () => {
  const named = change("2026-01-02", "targets.csv", "quote_start", "notes.yaml", "source.txt");
  expect(subjectsOf(named)).toEqual(["targets", "notes"]);
  expect(isAbout(named, ["targets"])).toBe(true);
  expect(isAbout(named, ["actions", "notes"])).toBe(true);
  expect(isAbout(named, ["actions"])).toBe(false);
});

test("a change that names no source is about every table, and not about the notes", () => {
  expect(isAbout(change("2026-01-02"), ["measures"])).toBe(true);
  expect(isAbout(change("2026-01-02"), ["notes"])).toBe(false);
});

test("an announcement can be read as plain lines", () => {
  expect(linesOf(change("2026-01-02", "targets.csv"))).toEqual(["改了", "- targets.csv"]);
});

describe("the last day on which something was changed", () => {
  const changes = [change("2026-03-01", "families.csv"), change("2026-01-02", "targets.csv")];

  test("is that of the last change about it", () => {
    expect(lastChanged(changes, ["targets"])).toBe("2026-01-02");
    expect(lastChanged(changes, ["targets", "families"])).toBe("2026-03-01");
  });

  test("is not known where no change was about it", () => {
    expect(lastChanged(changes, ["measures"])).toBeNull();
  });
});
