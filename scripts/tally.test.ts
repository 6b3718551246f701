import { expect, test } from "vitest";
import type { Counts, VitestReport } from "./tally.ts";
import { closingLine, tallyOne, tallyVitest, total } from "./tally.ts";

const report = (counts: Partial<VitestReport>): VitestReport => ({
  numTotalTests: 5,
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
  ...counts,
});

test.each<{ title: string; ended: boolean; read: VitestReport | null; counts: Counts }>([
  {
    title: "tests that all pass are counted one by one",
    ended: true,
    read: report({}),
    counts: { passed: 5, failed: 0 },
  },
  {
    title: "tests that fail are counted one by one",
    ended: false,
    read: report({ numPassedTests: 3, numFailedTests: 2 }),
    counts: { passed: 3, failed: 2 },
  },
  {
    title: "a run without a test has failed",
    ended: true,
    read: report({ numTotalTests: 0, numPassedTests: 0 }),
    counts: { passed: 0, failed: 1 },
  },
  {
    title: "a run without a report has failed",
    ended: true,
    read: null,
    counts: { passed: 0, failed: 1 },
  },
  {
    title: "a run that ended badly has failed even if every test in it passed",
    ended: false,
    read: report({}),
    counts: { passed: 5, failed: 1 },
  },
  {
    title: "a test that is skipped or still to be written has failed",
    ended: true,
    read: report({ numPassedTests: 3, numPendingTests: 1, numTodoTests: 1 }),
    counts: { passed: 3, failed: 2 },
  },
])("$title", ({ ended, read, counts }) => {
  const tally = tallyVitest({ passed: ended, output: "" }, read);
  expect(tally.counts).toEqual(counts);
  expect(tally.passed).toBe(counts.failed === 0);
});

test("what could not be run on this machine is named, though all passed", () => {
  const titles = ["is always so", "not run here: the r example, for want of Rscript"];
  const testResults = [{ assertionResults: titles.map((title) => ({ title })) }];
  const tally = tallyVitest({ passed: true, output: "" }, report({ testResults }));
  expect(tally.notRun).toEqual(titles.slice(1));
  expect(tally.passed).toBe(true);
});

test("any other check counts as one", () => {
  expect(tallyOne({ passed: true, output: "" }).counts).toEqual({ passed: 1, failed: 0 });
  expect(tallyOne({ passed: false, output: "" }).counts).toEqual({ passed: 0, failed: 1 });
});

test("the closing line is the sum of all counts", () => {
  const sum = total([
    { passed: 5, failed: 0 },
    { passed: 1, failed: 2 },
  ]);
  expect(closingLine(sum)).toBe("6 passed, 2 failed");
});
