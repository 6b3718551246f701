/** A file's size as people say it: 8 KB, 1.2 MB. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} 字节`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
