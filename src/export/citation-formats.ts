import {
  citationAddress,
  materialAddress,
  noteAddress,
  provisionAddress,
  publicAddress,
} from "../domain/address.ts";
import { NOTE_KINDS } from "../domain/notes.ts";
import type { Policy } from "../domain/policy.ts";
import { walk } from "../domain/provision.ts";
import { asRead } from "../domain/quote.ts";
import type { PolicyData } from "../domain/site.ts";
import { PUBLISHER } from "./publisher.ts";

/*
 * One object of the site as reference managers take it: BibTeX, RIS and CSL-JSON. A clause is the
 * issuer's, and flagged as a part of its document; entries and notes are this site's.
 */

/** Something that can be cited by itself. */
export interface Citable {
  /** The eid of a provision, or the id of an entry or a note. */
  readonly id: string;
  readonly title: string;
  /** Who says it: the issuer of the document, or this site. */
  readonly author: string;
  /** ISO 8601: the day of the document for its own words; none for what this site keeps changing. */
  readonly issued: string | null;
  /** The work that it is a part of. */
  readonly container: string;
  /** From the site's root. */
  readonly page: string;
}

/** Everything of a policy that has an address of its own: clauses, entries, notes. */
export function citables({ policy, catalogue, notes }: PolicyData): Citable[] {
  const container = policy.title.value;
  const ours = { author: PUBLISHER, issued: null, container: `《${container}》：${PUBLISHER}` };
  return [
    ...walk(policy.provisions).map(({ eid, label }) => ({
      id: eid,
      title: `${container}：${label}`,
      author: policy.issuer.value,
      issued: policy.dated,
      container: policy.source.name,
      page: provisionAddress(policy.id, eid),
    })),
    ...catalogue.materials.map(({ id, name }) => ({
      ...ours,
      id,
      title: `材料条目：${name}`,
      page: materialAddress(id),
    })),
    ...notes.map(({ id, kind, quote }) => ({
      ...ours,
      id,
      title: `校注（${NOTE_KINDS[kind]}）：“${asRead(quote)}”`,
      page: noteAddress(policy.id, id),
    })),
  ];
}

/** A citation in one of the forms that reference managers read. */
export interface CitationFile {
  /** Last part of its address; see `citationAddress`. */
  readonly name: string;
  readonly mediaType: string;
  readonly write: () => string;
}

/** Every citation of a policy in every form: the list that the route and the tests read. */
export function citationFiles(data: PolicyData, site: URL | undefined): CitationFile[] {
  return citables(data).flatMap((citable) => {
    const cited = { ...citable, address: publicAddress(site, citable.page) };
    return FORMS.map(({ ending, mediaType, write }) => ({
      name: `${citable.id}.${ending}`,
      mediaType,
      write: () => write(cited, data.policy),
    }));
  });
}

interface Cited extends Citable {
  readonly address: string | null;
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

/** Where each form of an object's citation is. */
export const citationLinks = (policyId: string, id: string): { label: string; href: string }[] =>
  FORMS.map(({ ending, label }) => ({ label, href: citationAddress(policyId, `${id}.${ending}`) }));

/** What keeps a reader from taking the title for a printed one. */
const noteOn = ({ title }: Policy): string =>
  `题名${title.basis}；非官方文本，以发文机关公布的为准`;

/** BibTeX as in "BibTeXing" (Patashnik, 1988): braces keep names and titles as they are. */
function bibtex({ id, title, author, issued, container, address }: Cited, policy: Policy): string {
  const [year, month, day] = issued?.split("-") ?? [];
  const fields: readonly (readonly [string, string | undefined | null])[] = [
    ["author", author],
    ["title", title],
    ["howpublished", container],
    ["year", year],
    ["month", month],
    ["day", day],
    ["url", address],
    ["note", noteOn(policy)],
    ["language", "zh-CN"],
  ];
  const lines = fields
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => `  ${name} = {${inBraces(value ?? "")}},`);
  return [`@misc{${id},`, ...lines, "}", ""].join("\n");
}

/** What TeX would take for its own. */
const inBraces = (text: string): string =>
  text.replace(/[\\{}]/g, "").replace(/[#$%&_^~]/g, (sign) => `\\${sign}`);

/** RIS as Reference Manager specified it: two letters, two spaces, a hyphen. */
function ris({ title, author, issued, container, address }: Cited, policy: Policy): string {
  const lines: readonly (readonly [string, string | null])[] = [
    ["TY", "ELEC"],
    ["AU", author],
    ["TI", title],
    ["T2", container],
    ["PY", issued?.slice(0, 4) ?? null],
    ["DA", issued === null ? null : issued.replaceAll("-", "/")],
    ["UR", address],
    ["N1", noteOn(policy)],
    ["LA", "zh-CN"],
    ["ER", ""],
  ];
  return lines
    .filter(([, value]) => value !== null)
    .map(([tag, value]) => `${tag}  - ${value ?? ""}\r\n`)
    .join("");
}

/** CSL-JSON as the Citation Style Language's schema (csl-data.json 1.0.2) has it. */
function cslJson({ id, title, author, issued, container, address }: Cited, policy: Policy): string {
  const item = {
    id,
    type: "webpage",
    title,
    author: [{ literal: author }],
    "container-title": container,
    ...(issued === null ? {} : { issued: { "date-parts": [issued.split("-").map(Number)] } }),
    ...(address === null ? {} : { URL: address }),
    note: noteOn(policy),
    language: "zh-CN",
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}
