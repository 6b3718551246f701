import { normalise, runs } from "../units.ts";

/** Every run of so many characters that stands in these texts, each once. */
export function distinctRuns(texts: readonly string[], length: number): string[] {
  const all = texts.flatMap((text) =>
    runs(normalise(text).chars).flatMap((run) =>
      run
        .slice(0, Math.max(0, run.length - length + 1))
        .map((_, from) => run.slice(from, from + length).join("")),
    ),
  );
  return [...new Set(all)];
}
