import { publicAddress } from "./address.ts";
import type { Policy } from "./policy.ts";
import type { RowName } from "./release.ts";

/** What sort of object is cited: a clause of the record, or a piece of what this site made of it. */
export type CitableKind = "clause" | "entry" | "note" | "table" | "cell" | "figure";

/** Something that can be cited by itself, with all that any style or format of citations asks for. */
export interface Citable {
  readonly kind: CitableKind;
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
  /** The row of a table that it is, or that it stands in; null for a table and for a figure. */
  readonly row: RowName | null;
}

/** Where a release keeps what is cited, as it stood on its day, for good. */
export interface FrozenPlace {
  readonly release: string;
  /** The release's day, ISO 8601. */
  readonly date: string;
  /** From the site's root. */
  readonly page: string;
  readonly address: string | null;
}

/** Something citable, and where the world finds it. */
export interface Cited extends Citable {
  /** Follows the latest text. Null where the site is built without a public address. */
  readonly address: string | null;
  /** Null where the last release does not hold what the site says now. */
  readonly frozen: FrozenPlace | null;
}

/** Finds the frozen place of what is cited. */
export type Freezer = (citable: Citable, site: URL | undefined) => FrozenPlace | null;

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

/** What is said of the frozen place wherever there is room for words, or null. */
export const frozenRemark = ({ frozen }: Pick<Cited, "frozen">): string | null =>
  frozen && `定本：发布版 ${frozen.release}${frozen.address === null ? "" : `，${frozen.address}`}`;

/** A citation as a page shows it: what is cited, and its files for reference managers. */
export interface Citation {
  readonly cited: Cited;
  /** None for what is cited by rule alone: a row of any table. */
  readonly files: readonly { readonly label: string; readonly href: string }[];
}

/** What stands in a citation until the day it is used is known. */
export const DAY_OF_CITING = "引用日期";

/** The title as lists call it, without remarks. */
export const titleOf = ({ work, part }: Pick<Citable, "work" | "part">): string =>
  part === null ? work : `${work}：${part}`;

/** Where the title is taken from: the page that the text comes from gives none. */
export const titleBasis = ({ title }: Pick<Policy, "title">): string => `题名${title.basis}`;
