import { stripVTControlCharacters } from "node:util";

/**
 * What Astro said of a failed build that helps to mend it: without colours, and from its first error
 * on, since the list of the pages made before is a thousand lines. All of it where it names no error.
 */
export function fromFirstError(said: string): string {
  const plain = stripVTControlCharacters(said);
  const line = plain.split("\n").findIndex((text) => text.includes("[ERROR]"));
  return plain.split("\n").slice(Math.max(line, 0)).join("\n");
}
