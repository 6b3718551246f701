import type { Content } from "./content.ts";

const written = new WeakMap<object, Map<string, Content>>();

/** What tells a file from all else that is made from the same. */
interface Made {
  readonly name: string;
  /** Files that name things by the site's address are others where it has another. */
  readonly site: URL | undefined;
}

/**
 * What a file holds, written at most once a run: pages show its size and hash, other files pack or
 * describe it, and an endpoint sends it. `source` is what it is made from.
 */
export function writtenOnce(source: object, { name, site }: Made, write: () => Content): Content {
  const known = written.get(source) ?? new Map<string, Content>();
  written.set(source, known);
  const key = `${name} ${site?.href ?? ""}`;
  const content = known.get(key) ?? write();
  known.set(key, content);
  return content;
}
