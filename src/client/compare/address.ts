const NAME = "ids";

/** An entry's id as the tables write it; anything else in the address was not put there by us. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The entries that an address asks for, each once and in its order; null where it asks for none. */
export function readIds(search: string): string[] | null {
  const asked = new URLSearchParams(search).get(NAME);
  if (asked === null) return null;
  return [...new Set(asked.split(",").map((id) => id.trim()))].filter((id) => ID.test(id));
}

/** The query part of the comparison's address. The commas stay commas: people read it, and send it. */
export function writeIds(ids: readonly string[]): string {
  return ids.length === 0 ? "" : `?${NAME}=${ids.join(",")}`;
}
