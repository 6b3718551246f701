import type { SourceText } from "./reading.ts";

/** A text in two halves: facts between two lines of `---`, and what follows them. */
export interface Halves {
  readonly facts: SourceText;
  readonly body: SourceText;
}

/**
 * Parts a text at its fence; null where it has none. In each half the lines of the other are empty,
 * so that every fault keeps its place.
 */
export function halvesOf({ path, text }: SourceText): Halves | null {
  const lines = text.split("\n");
  const isFence = (line: string): boolean => line.trimEnd() === "---";
  const end = lines.findIndex((line, at) => at > 0 && isFence(line));
  if (end < 0 || !isFence(lines[0] ?? "")) return null;
  const keep = (from: number, to: number): SourceText => ({
    path,
    text: lines.map((line, at) => (from <= at && at < to ? line : "")).join("\n"),
  });
  return { facts: keep(1, end), body: keep(end + 1, lines.length) };
}
