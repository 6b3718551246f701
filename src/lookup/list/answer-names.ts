import type { LookupAnswer } from "../answer.ts";
import type { ListAnswer } from "./list-answer.ts";
import { toListAnswer } from "./list-answer.ts";
import type { ListedName } from "./names.ts";
import type { ResultRow } from "./result-columns.ts";

/** Who watches a run: it is told how far it is, and may stop it. */
export interface Watch {
  readonly progress: (done: number) => void;
  readonly isStopped: () => boolean;
  /** Lets messages in; a run that never pauses hears of nothing. */
  readonly pause: () => Promise<void>;
}

/** So long at a stretch: a bar moves smoothly, and pauses cost little. */
const STRETCH_MS = 30;

/** Looks names up in their order, equal ones once. What was answered before a stop is kept. */
export async function answerNames(
  names: readonly ListedName[],
  lookup: (name: string) => LookupAnswer,
  { progress, isStopped, pause }: Watch,
): Promise<ResultRow[]> {
  const answers = new Map<string, ListAnswer>();
  const answerOf = (name: string): ListAnswer => {
    const answer = answers.get(name) ?? toListAnswer(lookup(name));
    answers.set(name, answer);
    return answer;
  };
  const rows: ResultRow[] = [];
  let until = performance.now() + STRETCH_MS;
  for (const { line, name } of names) {
    rows.push({ number: rows.length + 1, line, name, answer: answerOf(name) });
    if (performance.now() < until) continue;
    progress(rows.length);
    await pause();
    if (isStopped()) break;
    until = performance.now() + STRETCH_MS;
  }
  return rows;
}
