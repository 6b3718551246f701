import type { FrozenTable } from "./frozen-table.ts";

/** 发布版: all that the site publishes on one day, frozen as files whose bytes never change again. */
export interface Release {
  /** Its day and the first eight digits of its content's hash: `2026-11-22-1a2b3c4d`. */
  readonly id: string;
  /** ISO 8601. There is at most one release a day. */
  readonly date: string;
  /** SHA-256 of the list of its files' sums. */
  readonly content: string;
  /** The release before it, held fast by the hash of its manifest; null for the first. */
  readonly previous: Predecessor | null;
  readonly policies: readonly ReleasedPolicy[];
  /** Every file but the manifest. */
  readonly files: readonly FrozenFile[];
  /** The bytes of manifest.json. */
  readonly manifest: Uint8Array;
}

export interface Predecessor {
  readonly id: string;
  /** SHA-256 of its manifest.json. */
  readonly manifest: string;
}

export interface ReleasedPolicy {
  readonly id: string;
  readonly title: string;
  /** Its text (`provisions`), its notes (`notes`), and its data. */
  readonly tables: readonly FrozenTable[];
  /** What each of its figures shows, a row a mark, by the figure's id. */
  readonly figures: readonly FrozenTable[];
}

/** A file of a release, and the very bytes that were frozen. */
export interface FrozenFile {
  /** Within the release: `lishui-new-materials-2017/targets.csv`. */
  readonly path: string;
  readonly title: string;
  readonly mediaType: string;
  /** SHA-256 in lower-case hexadecimal. */
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** What a release lists itself and its files in. */
export const MANIFEST = "manifest.json";

/** How many digits of the content's hash stand in a release's id. */
const DIGITS = 8;

export const releaseId = (date: string, content: string): string =>
  `${date}-${content.slice(0, DIGITS)}`;

/** The page on which all releases are listed. */
export const RELEASES_PAGE = "/releases/";

/** What a release is, what it holds and what it changed. */
export const releaseAddress = (id: string): string => `${RELEASES_PAGE}${id}/`;

/** A file of a release; a page that is its folder's own goes by the folder. */
export const frozenFileAddress = (id: string, path: string): string =>
  releaseAddress(id) + path.replace(/(?<=\/)index\.html$/, "");

/** The tables that are no data but the text and the notes, under names of their own. */
export const TEXT_TABLE = "provisions";
export const NOTES_TABLE = "notes";

/** The page of a release that shows a policy's figures, in the policy's folder. */
export const FIGURES_PAGE = "figures.html";

/** A file of a figure within a release. */
export const frozenFigurePath = (policyId: string, figure: string, form: "svg" | "csv"): string =>
  `${policyId}/${FIGURES}/${figure}.${form}`;

/** The page of a release on which a table's rows stand; the text's own page is its folder. */
export const frozenPage = (policyId: string, table: string): string =>
  table === TEXT_TABLE ? `${policyId}/index.html` : `${policyId}/${table}.html`;

/** A row where a release has frozen it: a clause, an entry, a note, a target. */
export function frozenRowAddress(release: string, policyId: string, row: RowName): string {
  return `${frozenFileAddress(release, frozenPage(policyId, row.table))}#${row.key}`;
}

/** Which row of which table. */
export interface RowName {
  readonly table: string;
  readonly key: string;
}

/** What a release calls a file of a figure, and what the figure is called by that. */
export const figureFileTitle = (title: string, form: string): string => `图：${title}（${form}）`;
export const figureTitle = (fileTitle: string): string =>
  fileTitle.replace(/^图：(.*)（[A-Z]+）$/, "$1");

/** What of the site differs from its last release: a part of the page of all releases. */
export const SINCE = "since";

/** What the figures go under where they stand beside the tables. */
export const FIGURES = "figures";

/** Something that differs, on that page: `since.<policy>.targets.raw-2021`, `since.<policy>.figures.trend`. */
export const changeId = (policyId: string, path: readonly string[]): string =>
  [SINCE, policyId, ...path].join(".");
