/*
 * What was looked for lately, kept in the reader's own browser and nowhere else. Where storage is
 * off (private windows, some settings), nothing is kept and nothing fails.
 */

const KEY = "recent-queries";
const LIMIT = 8;

/** Newest first. */
export function recentQueries(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((one) => typeof one === "string") : [];
  } catch {
    return [];
  }
}

export function rememberQuery(query: string): void {
  if (query !== "") keep([query, ...without(query)].slice(0, LIMIT));
}

export const forgetQuery = (query: string): void => keep(without(query));

export const forgetAll = (): void => keep([]);

const without = (query: string): string[] => recentQueries().filter((one) => one !== query);

function keep(queries: readonly string[]): void {
  try {
    if (queries.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(queries));
  } catch {
    // Without storage there is nothing to keep them in.
  }
}
