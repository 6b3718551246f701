/*
 * What look-up says of one product. There are three answers and no fourth: nothing is ever called
 * fit or unfit for a policy, because the document holds no such test.
 */

/** The words of the document name it; something in the document may cover it; or nothing does. */
export const STANDINGS = ["listed", "related", "unlisted"] as const;
export type Standing = (typeof STANDINGS)[number];

/** The three answers as readers see them. */
export const STANDING_LABELS: Readonly<Record<Standing, string>> = {
  listed: "原文列明",
  related: "可能相关",
  unlisted: "未见列明",
};

/** On whose judgement something is said: the document's words, a standard's, common usage, or ours. */
export type Basis = "原文" | "标准" | "通称" | "编者";

/** How an entry comes to be named, from the surest. */
export const ROUTES = [
  /** The name as printed. */
  "name",
  /** Another name of the very thing. */
  "alias",
  /** What was asked for is wider: the document lists a kind of it. */
  "wider",
  /** What was asked for is narrower: the document lists what it is a kind of. */
  "narrower",
  /** Some of its words are an entry's, or an entry's are among its own: whether they mean it is open. */
  "part",
  /** The document names it as a use of the entry. */
  "use",
  /** Near it, and on record as not the same. */
  "different",
] as const;
export type Route = (typeof ROUTES)[number];

/** In which way the query had to be read before it was a name. */
export type Reading = "繁体" | "拼音" | "近音" | "近形" | "语序";

/** Why an entry is in the answer. */
export interface Reason {
  readonly route: Route;
  readonly basis: Basis;
  /** The name on record through which the entry was found: its own, or an alias. */
  readonly through: string;
  /** What the query was taken for, where it was not read as typed. */
  readonly readAs: { readonly text: string; readonly how: Reading } | null;
  /** What the record of an alias says besides: 芳纶不是热致液晶高分子纤维. */
  readonly note: string | null;
  /** All of this in a sentence for the reader. */
  readonly sentence: string;
}

/** Words of the document that name an entry, in their sentence. */
export interface LookupQuote {
  readonly eid: string;
  /** As people cite it: 三（三）2 第1段. */
  readonly label: string;
  /** From the site's root: the very words in the full text. */
  readonly url: string;
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** An entry or a class of the catalogue that answers. */
export interface LookupEntry {
  readonly kind: "material" | "group";
  readonly id: string;
  readonly name: string;
  /** From the site's root. */
  readonly url: string;
  /** The classes above it, outermost first: 前沿新材料 › 钛材料. */
  readonly path: string;
  readonly standing: "listed" | "related";
  readonly reason: Reason;
  /** Where the document names it; never empty. */
  readonly quotes: readonly LookupQuote[];
  /** The words that leave its list open (等材料), or null where it is closed. */
  readonly openWords: string | null;
}

/** A list that 等 leaves open: what it does not name is not thereby excluded. */
export interface OpenList {
  /** The class whose list it is. */
  readonly group: string;
  readonly name: string;
  /** From the site's root. */
  readonly url: string;
  readonly words: string;
  readonly quote: LookupQuote;
}

/** A class of the catalogue whose names are most like a query that names nothing. */
export interface NearGroup {
  readonly id: string;
  readonly name: string;
  /** From the site's root. */
  readonly url: string;
  /** An entry whose name made it near. */
  readonly like: string;
  /** The words that leave the list of that entry open (等材料), or null where it is closed. */
  readonly openWords: string | null;
  /** Whether a list of it is left open with 等. */
  readonly isOpen: boolean;
}

/** Everything look-up says of one query. */
export interface LookupAnswer {
  readonly query: string;
  readonly answer: Standing;
  /** Best first. Empty where the answer is "unlisted". */
  readonly entries: readonly LookupEntry[];
  /** Where nothing is listed outright: the lists left open that may matter, the nearest first. */
  readonly openLists: readonly OpenList[];
  /** Where the words stand in the document other than as a listed material, in order. */
  readonly elsewhere: readonly LookupQuote[];
  /** For "unlisted": the classes nearest in name; empty where none is. */
  readonly nearest: readonly NearGroup[];
}
