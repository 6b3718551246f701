import { readFileSync, writeFileSync } from "node:fs";

/**
 * The agreed text of a golden file; with UPDATE_GOLDENS=1, and never in CI, what was written is agreed.
 */
export function agreed(url: URL, written: string): string {
  const { UPDATE_GOLDENS, CI } = process.env;
  if (UPDATE_GOLDENS === "1" && CI === undefined) writeFileSync(url, written);
  return readFileSync(url, "utf8");
}
