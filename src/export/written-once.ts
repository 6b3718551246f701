import type { Content } from "./content.ts";

const written = new WeakMap<object, Map<string, Content>>();

/**
 * What a file holds, written at most once a run: pages show its size and hash, other files pack or
 * describe it, and an endpoint sends it. `source` is what it is made from, and `name` tells it from
 * all else that is made from the same.
 */
export function writtenOnce(source: object, name: string, write: () => Content): Content {
  const known = written.get(source) ?? new Map<string, Content>();
  written.set(source, known);
  const content = known.get(name) ?? write();
  known.set(name, content);
  return content;
}
