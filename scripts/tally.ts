import type { Outcome } from "./command.ts";

/** A step of the tests that has run: how many checks it held, and how they went. */
export interface Tally extends Outcome {
  readonly counts: Counts;
  /** What could not be run on this machine, and was held another way: said also where all passed. */
  readonly notRun?: readonly string[];
}

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** What is read of Vitest's JSON report. A suite that could not even load has no tests of its own. */
export interface VitestReport {
  readonly numTotalTests: number;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly title: string }[];
  }[];
}

/** How the title of a test begins that stands for something that could not be run here. */
const NOT_RUN = "not run here: ";

/** A check that is one thing, passed or failed. */
export function tallyOne(outcome: Outcome): Tally {
  const { passed } = outcome;
  return { ...outcome, counts: { passed: passed ? 1 : 0, failed: passed ? 0 : 1 } };
}

/**
 * A run of Vitest. A test left out counts as failed, and so does a run without any test or one that
 * ended badly without naming a test: otherwise nothing checked would look like nothing wrong.
 */
export function tallyVitest(outcome: Outcome, report: VitestReport | null): Tally {
  if (report === null || report.numTotalTests === 0) {
    return tallyOne({ passed: false, output: `${outcome.output}\n没有运行任何测试。\n` });
  }
  const leftOut = report.numPendingTests + report.numTodoTests;
  const named = report.numFailedTests + leftOut;
  const failed = named === 0 && !outcome.passed ? 1 : named;
  const output =
    leftOut === 0 ? outcome.output : `${outcome.output}\n有 ${String(leftOut)} 个测试被跳过。\n`;
  const titles = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const notRun = titles.map(({ title }) => title).filter((title) => title.startsWith(NOT_RUN));
  const counts = { passed: report.numPassedTests, failed };
  return { passed: failed === 0, output, counts, notRun };
}

export function total(counts: readonly Counts[]): Counts {
  return counts.reduce(
    (sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }),
    { passed: 0, failed: 0 },
  );
}

/** The last line of a run, in the form that tools read. */
export const closingLine = ({ passed, failed }: Counts): string =>
  `${String(passed)} passed, ${String(failed)} failed`;
