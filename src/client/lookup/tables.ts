import type { LookupTables } from "../../lookup/table.ts";

/** Fetches what look-up reads from the site at `root`. Rejects where a part cannot be had. */
export async function fetchTables(root: string): Promise<LookupTables> {
  const read = async <Name extends keyof LookupTables>(name: Name): Promise<LookupTables[Name]> => {
    const response = await fetch(`${root}pagefind/${name}.json`);
    if (!response.ok) throw new Error(`${name}.json 没有取到（${response.status}）`);
    return (await response.json()) as LookupTables[Name];
  };
  const [lookup, folding, sounds] = await Promise.all([
    read("lookup"),
    read("folding"),
    read("sounds"),
  ]);
  return { lookup, folding, sounds };
}
