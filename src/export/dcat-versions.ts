import type { FrozenTable } from "../domain/frozen-table.ts";
import { changesInWords } from "../domain/release-words.ts";
import {
  FIGURES,
  FIGURES_PAGE,
  type FrozenFile,
  frozenFileAddress,
  frozenPage,
  MANIFEST,
  type Release,
  releaseAddress,
} from "../domain/release.ts";
import { type CatalogueSource, nodeIri } from "./dcat-places.ts";
import type { FileSet } from "./file-sets.ts";
import { fingerprint } from "./checksum.ts";

/** What a release has frozen of a dataset. */
export interface DatasetVersion {
  readonly iri: string;
  readonly release: Release;
  /** The version before it, null for the first. */
  readonly previous: DatasetVersion | null;
  /** Its files, and where each is shown. */
  readonly files: readonly FrozenDistribution[];
  /** What changed against the version before it, in words. */
  readonly notes: string;
}

/** A frozen file as a distribution. */
export interface FrozenDistribution {
  readonly iri: string;
  readonly file: Omit<FrozenFile, "bytes"> & { readonly size: number };
  /** From the site's root. */
  readonly page: string;
  readonly download: string;
}

/**
 * What the releases hold of a dataset, oldest first: of each, the files that are called as its own.
 * A release that holds the same bytes as the one before it brings no version, so that the catalogue
 * grows by what changes; of the whole, which its manifest goes with, every release is one.
 */
export function versionsOf(source: CatalogueSource, set: FileSet): DatasetVersion[] {
  const versions: DatasetVersion[] = [];
  for (const release of source.releases) {
    const files = heldOf(source, set, release);
    const previous = versions.at(-1) ?? null;
    if (files.length === 0 || sumsOf(files) === sumsOf(previous?.files ?? [])) continue;
    const iri = nodeIri(source, `${set.name}.${release.id}`);
    const notes = notesOn(source, set, { release, previous });
    versions.push({ iri, release, previous, files, notes });
  }
  return versions;
}

const sumsOf = (files: readonly FrozenDistribution[]): string =>
  files.map(({ file }) => `${file.path} ${file.sha256}`).join();

/**
 * The version that says what the dataset says today, or null: `dcat:hasCurrentVersion` is defined as
 * one of equivalent content, so that after a correction there is none until the next release.
 */
export function currentVersion(source: CatalogueSource, set: FileSet): DatasetVersion | null {
  const last = versionsOf(source, set).at(-1);
  if (last === undefined) return null;
  const own = numbersOf(set) === undefined ? source.sets.filter(numbersOf) : [set];
  return own.every((each) => isAsIn(source, each, last.release)) ? last : null;
}

/** The plain CSV, which every other form is made from; undefined for an archive of many. */
const numbersOf = ({ name, files }: FileSet) =>
  files.find((file) => file.name === `${file.figure?.id ?? name}.csv`);

function isAsIn({ policy }: CatalogueSource, set: FileSet, release: Release): boolean {
  const now = numbersOf(set);
  const path = now && frozenPath(policy.id, now);
  const then = release.files.find((file) => file.path === path);
  return then !== undefined && then.sha256 === now?.fingerprint.sha256;
}

type Named = FileSet["files"][number];

/** Where a release would keep a published file. */
const frozenPath = (policyId: string, { name, figure }: Pick<Named, "name" | "figure">): string =>
  figure === undefined ? `${policyId}/${name}` : `${policyId}/${FIGURES}/${name}`;

/** With the archive goes the release's account of itself. */
function heldOf(source: CatalogueSource, set: FileSet, release: Release): FrozenDistribution[] {
  const { id: policyId } = source.policy;
  const held = set.files.flatMap((file) => {
    const path = frozenPath(policyId, file);
    return release.files.filter((frozen) => frozen.path === path);
  });
  const isWhole = held.some(({ mediaType }) => mediaType === "application/zip");
  return [...held, ...(isWhole ? [manifestOf(release)] : [])].map(({ bytes, ...file }) => ({
    iri: nodeIri(source, `${release.id}.${file.path}`),
    file: { ...file, size: bytes.length },
    page: pageOf(policyId, set, release),
    download: frozenFileAddress(release.id, file.path),
  }));
}

const manifestOf = ({ manifest: bytes }: Release): FrozenFile => ({
  ...{ path: MANIFEST, title: "发布版的清单", mediaType: "application/json" },
  ...{ sha256: fingerprint(bytes).sha256, bytes },
});

/** The frozen page of a table or of the figures; what has none is on the release's own. */
function pageOf(
  policyId: string,
  { name, files }: FileSet,
  { id, files: frozen }: Release,
): string {
  const { figure } = files[0];
  const path = figure === undefined ? frozenPage(policyId, name) : `${policyId}/${FIGURES_PAGE}`;
  if (frozen.every((file) => file.path !== path)) return releaseAddress(id);
  return frozenFileAddress(id, path) + (figure === undefined ? "" : `#${figure.id}`);
}

/** Only what can be compared is: the archive is told of whatever it holds. */
function notesOn(
  { policy }: CatalogueSource,
  set: FileSet,
  { release, previous }: Pick<DatasetVersion, "release" | "previous">,
): string {
  if (previous === null) return "第一版。";
  const { figure } = set.files[0];
  const own = (of: Release): readonly FrozenTable[] => {
    const state = of.policies.find(({ id }) => id === policy.id);
    const all = (figure === undefined ? state?.tables : state?.figures) ?? [];
    const name = figure?.id ?? set.name;
    return numbersOf(set) === undefined ? all : all.filter((table) => table.name === name);
  };
  const said = changesInWords(own(previous.release), own(release));
  return `与 ${previous.release.id} 相比：${said.length === 0 ? "没有变化" : said.join("；")}。`;
}
