import type { Outcome } from "./command.ts";

/** A named step of a longer job, with its Chinese title as people see it. */
export interface Stage<Result extends Outcome = Outcome> {
  readonly title: string;
  /** True where what the step says is worth reading even when all is well. */
  readonly speaks?: boolean;
  readonly run: () => Promise<Result>;
}

/** A step that has been run, and how long it took. */
export interface StageReport<Result extends Outcome = Outcome> {
  readonly title: string;
  readonly seconds: number;
  readonly result: Result;
}

type Write = (text: string) => void;

/** Runs one step, telling its progress in a line; what it said follows if it failed or `speaks`. */
export async function runStage<Result extends Outcome>(
  stage: Stage<Result>,
  write: Write,
): Promise<StageReport<Result>> {
  write(`${stage.title} …… `);
  const start = performance.now();
  const result = await stage.run();
  const seconds = (performance.now() - start) / 1000;
  write(`${result.passed ? "完成" : "失败"}（${inSeconds(seconds)}）\n`);
  if (!result.passed || stage.speaks === true) write(closed(result.output));
  return { title: stage.title, seconds, result };
}

/** Runs steps in order and stops at the first that fails. True if all passed. */
export async function runUntilFailure(stages: readonly Stage[], write: Write): Promise<boolean> {
  for (const stage of stages) {
    const { result } = await runStage(stage, write);
    if (!result.passed) return false;
  }
  return true;
}

export const inSeconds = (seconds: number): string => `${seconds.toFixed(1)} 秒`;

const closed = (text: string): string => (text === "" || text.endsWith("\n") ? text : `${text}\n`);
