import { citationAddress } from "../domain/address.ts";
import {
  type Citable,
  type CitableKind,
  type Citation,
  type Cited,
  citationKey,
  citedAt,
  type Freezer,
  frozenRemark,
  NOT_FROZEN,
  titleOf,
} from "../domain/citable.ts";
import type { PolicyData } from "../domain/site.ts";
import { targetCitables } from "./citables.ts";

/*
 * One object of the site as reference managers take it: BibTeX, RIS and CSL-JSON. A clause is the
 * issuer's, and flagged as a part of its document; all else is this site's.
 */

/** A citation in one of the forms that reference managers read. */
export interface CitationFile {
  /** Last part of its address; see `citationAddress`. */
  readonly name: string;
  readonly mediaType: string;
  readonly write: () => string;
}

/** Every citation of a policy in every form: the list that the route and the tests read. */
export function citationFiles(
  list: readonly Citable[],
  site: URL | undefined,
  freezer: Freezer = NOT_FROZEN,
): CitationFile[] {
  return list.flatMap((citable) => {
    const cited = citedAt(citable, site, freezer);
    return FORMS.map(({ ending, mediaType, write }) => ({
      name: `${citable.id}.${ending}`,
      mediaType,
      write: () => write(cited),
    }));
  });
}

/** The forms, as pages call them. */
const FORMS = [
  { ending: "bib", label: "BibTeX", mediaType: "application/x-bibtex", write: bibtex },
  {
    ending: "ris",
    label: "RIS",
    mediaType: "application/x-research-info-systems",
    write: ris,
  },
  {
    ending: "csl.json",
    label: "CSL-JSON",
    mediaType: "application/vnd.citationstyles.csl+json",
    write: cslJson,
  },
] as const;

/** Where citations are made: of which policy, at which public address, against which release. */
export interface CitingPlace {
  readonly policyId: string;
  readonly site: URL | undefined;
  readonly freezer: Freezer;
}

/** The citation of an object as pages show it. */
export const citationOf = (
  citable: Citable,
  { policyId, site, freezer }: CitingPlace,
): Citation => ({
  cited: citedAt(citable, site, freezer),
  files: FORMS.map(({ ending, label }) => ({
    label,
    href: citationAddress(policyId, `${citable.id}.${ending}`),
  })),
});

/** The citations of the numbers that are quoted by themselves, by the ids of their cells. */
export const numberCitations = (
  data: PolicyData,
  place: CitingPlace,
): ReadonlyMap<string, Citation> =>
  new Map(targetCitables(data).map((citable) => [citable.id, citationOf(citable, place)]));

/** What each sort of object is called in RIS (`TY`) and in CSL; BibTeX knows @misc alone. */
const TYPES: Readonly<Record<CitableKind, { readonly ris: string; readonly csl: string }>> = {
  document: { ris: "ELEC", csl: "webpage" },
  clause: { ris: "ELEC", csl: "webpage" },
  entry: { ris: "ELEC", csl: "webpage" },
  note: { ris: "ELEC", csl: "webpage" },
  dataset: { ris: "DATA", csl: "dataset" },
  table: { ris: "DATA", csl: "dataset" },
  cell: { ris: "DATA", csl: "dataset" },
  figure: { ris: "FIGURE", csl: "figure" },
};

/** What keeps a reader from taking the title for a printed one, and our words for the issuer's. */
function noteOn(cited: Cited): string {
  const frozen = frozenRemark(cited);
  const standing = `${cited.remark}；非官方文本，以发文机关公布的为准`;
  return frozen === null ? standing : `${standing}。${frozen}`;
}

/** BibTeX as in "BibTeXing" (Patashnik, 1988): braces keep names and titles as they are. */
function bibtex(cited: Cited): string {
  const { author, issued, container, address } = cited;
  const [year, month, day] = issued?.split("-") ?? [];
  // An address is verbatim, as BibLaTeX reads it: escaped, it would lead elsewhere.
  const fields: readonly (readonly [string, string | undefined | null])[] = [
    ["author", author],
    ["title", titleOf(cited)],
    ["howpublished", container],
    ["year", year],
    ["month", month],
    ["day", day],
    ["url", address],
    ["note", noteOn(cited)],
    ["language", "zh-CN"],
  ];
  const lines = fields
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => [name, value ?? ""] as const)
    .map(([name, value]) => `  ${name} = {${name === "url" ? value : inBraces(value)}},`);
  return [`@misc{${citationKey(cited)},`, ...lines, "}", ""].join("\n");
}

/** What TeX would take for its own. */
const inBraces = (text: string): string =>
  text.replace(/[\\{}]/g, "").replace(/[#$%&_^~]/g, (sign) => `\\${sign}`);

/** RIS as Reference Manager specified it: two letters, two spaces, a hyphen. */
function ris(cited: Cited): string {
  const { kind, author, issued, container, address } = cited;
  const lines: readonly (readonly [string, string | null])[] = [
    ["TY", TYPES[kind].ris],
    ["AU", author],
    ["TI", titleOf(cited)],
    ["T2", container],
    ["PY", issued?.slice(0, 4) ?? null],
    ["DA", issued === null ? null : issued.replaceAll("-", "/")],
    ["UR", address],
    ["N1", noteOn(cited)],
    ["LA", "zh-CN"],
    ["ER", ""],
  ];
  return lines
    .filter(([, value]) => value !== null)
    .map(([tag, value]) => `${tag}  - ${value ?? ""}\r\n`)
    .join("");
}

/** CSL-JSON as the Citation Style Language's schema (csl-data.json 1.0.2) has it. */
function cslJson(cited: Cited): string {
  const { kind, author, issued, container, address } = cited;
  const item = {
    id: citationKey(cited),
    type: TYPES[kind].csl,
    title: titleOf(cited),
    author: [{ literal: author }],
    "container-title": container,
    ...(issued === null ? {} : { issued: { "date-parts": [issued.split("-").map(Number)] } }),
    ...(address === null ? {} : { URL: address }),
    note: noteOn(cited),
    language: "zh-CN",
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}
