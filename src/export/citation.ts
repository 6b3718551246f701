import { dateInChinese } from "../domain/date.ts";
import type { Policy } from "../domain/policy.ts";
import type { TableData } from "../domain/table.ts";
import { fingerprint } from "./checksum.ts";
import { writeCsv } from "./csv.ts";

/**
 * How to cite a table, in one line. The hash of its plain CSV says which rows are meant: a page may
 * change under its address, a hash cannot.
 */
export function citation(
  { title, issuer, dated }: Pick<Policy, "title" | "issuer" | "dated">,
  data: TableData,
): string {
  const document = `《${title.value}》（题名${title.basis}；${issuer.value}，${dateInChinese(dated)}）`;
  const hash = fingerprint(writeCsv(data)).sha256.slice(0, 16);
  const { name, title: heading } = data.table;
  return `本站据${document}编制的“${heading}”表[DS/OL]，${name}.csv，SHA-256 前16位 ${hash}，CC BY 4.0。`;
}
