/*
 * Changes to the list of chosen entries. Each gives a new list, so that the browser's history can
 * hold the one before.
 */

/** With an entry at the end, or as it was where the entry is already in it. */
export const withEntry = (ids: readonly string[], id: string): string[] =>
  ids.includes(id) ? [...ids] : [...ids, id];

export const withoutEntry = (ids: readonly string[], id: string): string[] =>
  ids.filter((one) => one !== id);

/** With an entry one place further on (1) or back (-1); as it was where there is no such place. */
export function movedEntry(ids: readonly string[], id: string, step: 1 | -1): string[] {
  const from = ids.indexOf(id);
  const to = from + step;
  if (from === -1 || to < 0 || to >= ids.length) return [...ids];
  return withoutEntry(ids, id).toSpliced(to, 0, id);
}
