import { publicAddress } from "./address.ts";
import type { Policy } from "./policy.ts";
import type { RowName } from "./release.ts";

/** What sort of object is cited: the record or a clause of it, or a piece of what this site made of it. */
export type CitableKind =
  "document" | "clause" | "entry" | "note" | "dataset" | "table" | "cell" | "figure";

/** Something that can be cited by itself, with all that any style or format of citations asks for. */
export interface Citable {
  readonly kind: CitableKind;
  /** The policy that it is of. */
  readonly policyId: string;
  /** Unique within its policy: an eid, an id, the name of a table, or a cell's id. */
  readonly id: string;
  /** The document, for its clauses; else the work of this site. */
  readonly work: string;
  /** What must be said with the work's name: whose it is, or what ours was made from. */
  readonly remark: string;
  /** The piece of the work that is meant; null for the whole of it. */
  readonly part: string | null;
  readonly author: string;
  /** ISO 8601: the day of the document for its own words; null for what this site keeps changing. */
  readonly issued: string | null;
  /** Where the work is read. */
  readonly container: string;
  /** From the site's root. */
  readonly page: string;
  /** The row of a table that it is, or that it stands in; null for what is more than a row. */
  readonly row: RowName | null;
}

/**
 * How what the site says today stands to what a release says:
 * `same`, word for word, in the columns that both have;
 * `row`, a cell whose row is the same, while its table, whose hash is cited, is not;
 * `widened`, a table that only has more columns by now;
 * `changed`, anything else.
 */
export type FrozenKind = "same" | "row" | "widened" | "changed";

/** Where a release keeps what is cited, as it stood on its day, for good. */
export interface FrozenPlace {
  readonly kind: FrozenKind;
  readonly release: string;
  /** The release's day, ISO 8601. */
  readonly date: string;
  /** From the site's root. */
  readonly page: string;
  readonly address: string | null;
  /** Where it is told what has changed since, from the site's root. */
  readonly changes: string;
}

/** What the releases have of what is cited: the newest place, or none up to `release`, the last. */
export type Frozen = FrozenPlace | { readonly kind: "new"; readonly release: string };

/** Something citable, and where the world finds it. */
export interface Cited extends Citable {
  /** Follows the latest text. Null where the site is built without a public address. */
  readonly address: string | null;
  /** Null where no release is looked into. */
  readonly frozen: Frozen | null;
}

/** Finds what the releases have of what is cited. */
export type Freezer = (citable: Citable, site: URL | undefined) => Frozen | null;

/** For what is cited where no release is looked into. */
export const NOT_FROZEN: Freezer = () => null;

/** The one door from what can be cited to a citation: each style and format writes its addresses. */
export const citedAt = (
  citable: Citable,
  site: URL | undefined,
  freezer: Freezer = NOT_FROZEN,
): Cited => ({
  ...citable,
  address: publicAddress(site, citable.page),
  frozen: freezer(citable, site),
});

/** Where a release says what is cited in these very words, so that it may be given as their source. */
export function frozenSource({ frozen }: Pick<Cited, "frozen">): FrozenPlace | null {
  return frozen?.kind === "same" || frozen?.kind === "row" ? frozen : null;
}

/**
 * What is said of the releases wherever there is room for words, or null. An address is given where
 * the very words that are cited stand there, and nowhere else: whoever follows the address in a
 * citation takes what he finds for the source. Of words that have changed since a release, or that
 * none has yet, it is said after which one they came: that stays true, and leads to the next one.
 * The page on which they are cited has a link to how they stood before.
 */
export function frozenRemark({ frozen }: Pick<Cited, "frozen">): string | null {
  if (frozen === null) return null;
  const release = `发布版 ${frozen.release}`;
  if (frozen.kind === "new") return `${release} 尚未收入`;
  if (frozen.kind === "widened") return `${release} 之后增加了列`;
  if (frozen.kind === "changed") return `${release} 之后已改`;
  const row = frozen.kind === "row" ? "，这一行相同" : "";
  return `定本：${release}${row}${frozen.address === null ? "" : `，${frozen.address}`}`;
}

/** A citation as a page shows it: what is cited, and its files for reference managers. */
export interface Citation {
  readonly cited: Cited;
  /** None for what is cited by rule alone: a row of any table. */
  readonly files: readonly { readonly label: string; readonly href: string }[];
}

/** What stands in a citation until the day it is used is known. */
export const DAY_OF_CITING = "引用日期";

/** What a bibliography calls it that has works of several policies: their ids are each policy's own. */
export const citationKey = ({ policyId, id }: Pick<Citable, "policyId" | "id">): string =>
  id === policyId ? id : `${policyId}.${id}`;

/** The title as lists call it, without remarks. */
export const titleOf = ({ work, part }: Pick<Citable, "work" | "part">): string =>
  part === null ? work : `${work}：${part}`;

/** Where the title is taken from: the page that the text comes from gives none. */
export const titleBasis = ({ title }: Pick<Policy, "title">): string => `题名${title.basis}`;
