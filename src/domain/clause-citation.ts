import type { Policy } from "./policy.ts";
import type { Provision } from "./provision.ts";

/** What stands in a citation until the day it is used is known. */
export const DAY_OF_CITING = "引用日期";

/**
 * How one clause is cited, by GB/T 7714: an announcement on the web ([EB/OL]), the title flagged as
 * taken from the text. `address` is the clause's public address, or null where the site has none.
 */
export function clauseCitation(
  { issuer, title, dated, source }: Policy,
  { label }: Provision,
  address: string | null,
): string {
  const work = `${issuer.value}. ${title.value}（题名${title.basis}）：${label}[EB/OL].`;
  const where = `${source.name}，${source.published}${address === null ? "" : `. ${address}`}.`;
  return `${work}（${dated}）[${DAY_OF_CITING}]. ${where}`;
}
