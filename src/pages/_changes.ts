import type { Change } from "../domain/change.ts";
import { SourceFaults } from "../domain/issue.ts";
import { readChangelog } from "../load/changelog.ts";

const CHANGELOG = "data/CHANGELOG.md";

const texts = import.meta.glob<string>("/data/CHANGELOG.md", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** Every announced change, newest first. Throws SourceFaults with all that is wrong in the file. */
export function loadChanges(): readonly Change[] {
  const { value, issues } = readChangelog({ path: CHANGELOG, text: texts[`/${CHANGELOG}`] ?? "" });
  if (issues.length > 0) throw new SourceFaults(issues);
  return value;
}
