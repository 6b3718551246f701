import type { Change } from "../domain/change.ts";
import type { Term } from "../domain/glossary.ts";
import type { Issue } from "../domain/issue.ts";
import { SourceFaults, byPlace } from "../domain/issue.ts";
import type { Release } from "../domain/release.ts";
import type { PolicyData, SiteData } from "../domain/site.ts";
import { termsAsTable } from "../domain/tables/terms.ts";
import { readChangelog } from "./changelog.ts";
import type { Records } from "./glossary.ts";
import { readGlossary } from "./glossary.ts";
import type { KnownNames } from "./guides.ts";
import { guideFaults } from "./guides.ts";
import type { PolicyReading, WrittenPolicy } from "./policy-data.ts";
import { POLICIES_FOLDER, policyPaths, readPolicyFolder } from "./policy-folder.ts";
import type { FileText, Reading } from "./reading.ts";
import { isReadable } from "./reading.ts";
import { readReleaseFolder } from "./release-folder.ts";
import {
  readEntries,
  readOptionalEntries,
  readSource,
  readSources,
  readTree,
} from "./source-files.ts";
import { strayFiles } from "./stray-files.ts";
import { takenIds } from "./taken-ids.ts";

let loaded: Promise<SiteData> | undefined;

/**
 * The whole model, read from `content/` and `data/` under the working folder, once a run.
 * Throws SourceFaults with every fault found.
 */
export function loadSiteData(): Promise<SiteData> {
  loaded ??= readSiteData(".").then(({ value, issues }) => {
    if (issues.length > 0) throw new SourceFaults([...issues].sort(byPlace));
    return value;
  });
  return loaded;
}

const GLOSSARY = { folder: "content/glossary", ending: ".md" };
const GUIDES = { folder: "content/guides", ending: ".mdx" };

/** Where the corrections are written down. */
export const CHANGELOG = "data/CHANGELOG.md";

/**
 * Reads the policies, what was frozen of them, the glossary and the corrections under a project's
 * root, and lists every fault in their files, and in those of the guides, which Astro makes pages of.
 */
export async function readSiteData(root: string): Promise<Reading<SiteData>> {
  const ids = await readPolicyIds(root);
  if (ids.value.length === 0) return { value: NOTHING, issues: ids.issues };
  const [releases, changes, glossary, guides, content, data, ...readings] = await Promise.all([
    readReleaseFolder(root),
    readChanges(root),
    readTexts(root, GLOSSARY),
    readTexts(root, GUIDES),
    readTree(root, "content"),
    readTree(root, "data"),
    ...ids.value.map((id) => readPolicyFolder(root, id)),
  ]);
  const terms = readGlossary(glossary.value, recordsOf(ids.value, readings));
  const texts = [...glossary.value, ...guides.value].map(({ path }) => path);
  const read = [...ids.value.flatMap(policyPaths), ...texts, CHANGELOG];
  const policies = readings.flatMap(({ value }) =>
    value === null ? [] : [complete(value, releases.value, terms.value)],
  );
  const parts = [ids, ...readings, releases, changes, glossary, guides, terms];
  return {
    value: { policies, terms: terms.value, changes: changes.value },
    issues: [
      ...parts.flatMap(({ issues }) => issues),
      ...takenIds(readings),
      ...guideFaults(guides.value, namesIn(ids.value, readings)),
      ...strayFiles([...content, ...data], read),
    ],
  };
}

/** What can be told of a site without a policy: there is nothing for the rest to rest on. */
const NOTHING: SiteData = { policies: [], terms: [], changes: [] };

/** The names of the policies' folders: their ids. A site has one at least. */
async function readPolicyIds(root: string): Promise<Reading<readonly string[]>> {
  const { value: entries, issues } = await readEntries(root, POLICIES_FOLDER);
  const value = entries.filter(({ isFolder }) => isFolder).map(({ name }) => name);
  return { value, issues: value.length === 0 && issues.length === 0 ? [NO_POLICY] : issues };
}

const NO_POLICY: Issue = {
  ...{ file: POLICIES_FOLDER, row: 1, column: 1, code: "no-policy" },
  found: "一份政策也没有",
  mend: "建一个文件夹，名称就是政策编号；写法见 content/README.md",
};

async function readChanges(root: string): Promise<Reading<readonly Change[]>> {
  const file = await readSource(root, CHANGELOG);
  if (!isReadable(file.value)) return { value: [], issues: file.issues };
  const { value, issues } = readChangelog(file.value);
  return { value, issues: [...file.issues, ...issues] };
}

/** Reads the texts of a folder that a site may do without. */
async function readTexts(
  root: string,
  { folder, ending }: typeof GLOSSARY,
): Promise<Reading<readonly FileText[]>> {
  const entries = await readOptionalEntries(root, folder);
  const names = entries.value.map(({ name }) => name).filter((name) => name.endsWith(ending));
  const texts = await readSources(
    root,
    names.map((name) => `${folder}/${name}`),
  );
  return { value: texts.value, issues: [...entries.issues, ...texts.issues] };
}

/** A policy with what is not written in its own folders: its releases, and the table of its terms. */
const complete = (
  data: WrittenPolicy,
  releases: readonly Release[],
  terms: readonly Term[],
): PolicyData => ({
  ...data,
  tables: [...data.tables, termsAsTable(data.policy, terms)],
  releases: releases.filter(({ policies }) => policies.some(({ id }) => id === data.policy.id)),
});

const recordsOf = (ids: readonly string[], readings: readonly PolicyReading[]): Records =>
  new Map(ids.map((id, at) => [id, readings[at]?.value?.policy.provisions ?? null]));

/** What guides may name. A policy that cannot be read may have any gap, and a faulty row any id. */
function namesIn(ids: readonly string[], readings: readonly PolicyReading[]): KnownNames {
  const gaps = readings.map(({ value }) => value?.policy.gaps.map(({ id }) => id) ?? null);
  const targets = readings.map(
    ({
      tables: {
        targets: { isWhole, keys },
      },
    }) => (isWhole ? keys : null),
  );
  return { policy: new Set(ids), gap: allOf(gaps), target: allOf(targets) };
}

const allOf = (parts: readonly (Iterable<string> | null)[]): ReadonlySet<string> | null => {
  const known = parts.filter((part) => part !== null);
  return known.length < parts.length ? null : new Set(known.flatMap((part) => [...part]));
};
