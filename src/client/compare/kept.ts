/*
 * The entries that a reader has chosen, kept in the reader's own browser and nowhere else. Where
 * storage is off (private windows, some settings), they last as long as the page does.
 */

/** The tray's opener looks here too, before any of this is fetched. */
const KEY = "compare-entries";

/** What could not be kept. */
let unkept: readonly string[] = [];

/** In the order they were chosen. */
export function keptIds(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((one) => typeof one === "string") : [];
  } catch {
    return unkept;
  }
}

export function keepIds(ids: readonly string[]): void {
  unkept = ids;
  try {
    if (ids.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(ids));
  } catch {
    // Without storage there is only this page to keep them in.
  }
}

/** True for the news that another window of this site has changed what is chosen. */
export const isNewsOfKept = ({ key }: StorageEvent): boolean => key === KEY || key === null;
