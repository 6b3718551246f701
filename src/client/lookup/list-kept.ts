/*
 * Words that were pasted, kept in this tab of the reader's browser and nowhere else, so that a
 * page opened anew by mistake loses nothing. Where storage is off, nothing is kept and nothing fails.
 */

const KEY = "lookup-list";

export function keptWords(): string {
  try {
    return sessionStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}

export function keepWords(words: string): void {
  try {
    if (words === "") sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, words);
  } catch {
    // Nothing older may come back in their place.
    forgetWords();
  }
}

export function forgetWords(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Where nothing can be kept there is nothing to forget.
  }
}
