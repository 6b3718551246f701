import type { Mention } from "./catalogue.ts";
import type { Words } from "./quote.ts";

/*
 * Where things live on the site, from its root. Pages write these as they are; the build makes
 * every one relative, so that the site works under any path of any host.
 */

/**
 * A page's address as the public writes it, or null where the site is built without one. The
 * public address may have a path of its own (`https://host/project`), which is kept.
 */
export function publicAddress(site: URL | undefined, path: string): string | null {
  return site === undefined ? null : site.href.replace(/\/$/, "") + path;
}

export const policyAddress = (policyId: string): string => `/policies/${policyId}/`;

/** The page of one provision. */
export const provisionAddress = (policyId: string, eid: string): string =>
  `/policies/${policyId}/${eid}/`;

/** The provision among its neighbours, on the page of the whole text. */
export const inContext = (policyId: string, eid: string): string =>
  `${policyAddress(policyId)}#${eid}`;

/** The very words of a mention, on the page of the whole text. */
export const wordsAddress = (policyId: string, mention: Pick<Mention, "id">): string =>
  `${policyAddress(policyId)}#${mention.id}`;

export const materialAddress = (materialId: string): string => `/materials/${materialId}/`;

export const groupAddress = (groupId: string): string => `/materials/groups/${groupId}/`;

/** Where the words of a material family stand in one part of a policy, on the map of families. */
export const familyAddress = (familyId: string, eid: string): string =>
  `/materials/places/#${familyId}-${eid}`;

/** The page of a table: its rows, its columns, its files. */
export const tableAddress = (policyId: string, table: string): string =>
  `/data/${policyId}/${table}/`;

/** A cell by its row's key and its column's name: its anchor on the table's page, and its citation. */
export const cellId = (row: string, column: string): string => `${row}.${column}`;

/** A row of a table, or a cell of it, on the table's page. */
export const placeInTable = (policyId: string, table: string, place: string): string =>
  `${tableAddress(policyId, table)}#${place}`;

/** Where the citation of a cell opens on a page that shows the cell. */
export const citationAnchor = (cell: string): string => `cite-${cell}`;

/** One of the site's own explanations. */
export const guideAddress = (guideId: string): string => `/guides/${guideId}/`;

/** All notes on a policy. */
export const notesAddress = (policyId: string): string => `${policyAddress(policyId)}notes/`;

/** An editor's note, on the page of all notes on a policy. */
export const noteAddress = (policyId: string, noteId: string): string =>
  `${notesAddress(policyId)}#${noteId}`;

/** The one list of what our copy of a policy lacks. */
export const gapsAddress = (policyId: string): string => `${policyAddress(policyId)}gaps/`;

/** One thing that our copy lacks, on that list. */
export const gapAddress = (policyId: string, gapId: string): string =>
  `${gapsAddress(policyId)}#${gapId}`;

/** A policy's words beside what the data took from them; with an eid, one provision of it. */
export const takenAddress = (policyId: string, eid?: string): string =>
  `${policyAddress(policyId)}compare/${eid === undefined ? "" : `#${eid}`}`;

/** Words of the record by their place in `source.txt`, which never changes, and so neither does this. */
export const quoteAnchor = ({ start, end }: Pick<Words, "start" | "end">): string =>
  `at-${start}-${end}`;

/** The very words that a number stands on, marked within their provision, beside what was taken from it. */
export const quoteAddress = (policyId: string, words: Pick<Words, "start" | "end">): string =>
  `${takenAddress(policyId)}#${quoteAnchor(words)}`;

/** A check, on the page of the audit. */
export const checkAddress = (checkId: string): string => `/audit/#${checkId}`;

/** A term of the glossary. */
export const termAddress = (termId: string): string => `/glossary/${termId}/`;

/** An object's citation in a form that reference managers read. */
export const citationAddress = (policyId: string, file: string): string =>
  `/cite/${policyId}/${file}`;

/** A figure's place on the page that it is at home on. */
export const figureAddress = ({
  page,
  id,
}: {
  readonly page: string;
  readonly id: string;
}): string => `${page}#${id}`;

/** A mark within the figure of that id, on whichever page shows it. */
export const markAnchor = (figureId: string, markId: string): string => `${figureId}-${markId}`;

/** A file of a figure. */
export const figureFileAddress = (policyId: string, file: string): string =>
  `/figures/${policyId}/${file}`;

/** The page of a figure that other sites show within their own. */
export const embedAddress = (policyId: string, figureId: string): string =>
  `/embed/${policyId}/${figureId}/`;

/** A published file of a policy: a table in one of its forms. */
export const fileAddress = (policyId: string, file: string): string => `/data/${policyId}/${file}`;
