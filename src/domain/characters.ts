/** How long a text is to read: its characters and figures, punctuation and spaces left out. */
export function countCharacters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
