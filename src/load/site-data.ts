import { readFile, readdir } from "node:fs/promises";

import type { Term } from "../domain/glossary.ts";
import type { Issue } from "../domain/issue.ts";
import { SourceFaults, byPlace } from "../domain/issue.ts";
import type { PolicyData, SiteData } from "../domain/site.ts";
import { TABLES } from "../domain/tables.ts";
import type { Records } from "./glossary.ts";
import { readGlossary } from "./glossary.ts";
import type { PolicyReading } from "./policy-data.ts";
import { readPolicyData } from "./policy-data.ts";
import { placeOfFact } from "./policy-facts.ts";
import type { FileText, Reading } from "./reading.ts";
import { takenIds } from "./taken-ids.ts";
import { readText } from "./text.ts";

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

/** Reads the policies and the glossary under a project's root, and lists every fault in their files. */
export async function readSiteData(root: string): Promise<Reading<SiteData>> {
  const folders = await readdir(`${root}/content/policies`, { withFileTypes: true });
  const ids = folders.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const readings = await Promise.all(ids.sort().map((id) => readFolder(root, id)));
  const policies = readings.flatMap(({ value }) => (value === null ? [] : [value]));
  const issues = readings.flatMap((reading) => reading.issues);
  const taken = takenIds(readings);
  const records = ids.map(
    (id, at) => [id, readings[at]?.value?.policy.provisions ?? null] as const,
  );
  const terms = await readTerms(root, new Map(records));
  return {
    value: { policies, terms: terms.value },
    issues: [...issues, ...taken, ...terms.issues],
  };
}

/** Reads the glossary's files: the terms explain words of the policies' records. */
async function readTerms(root: string, records: Records): Promise<Reading<readonly Term[]>> {
  const names = (await namesIn(`${root}/content/glossary`)).filter((name) => name.endsWith(".md"));
  const paths = names.sort().map((name) => `content/glossary/${name}`);
  const files = await Promise.all(paths.map((path) => readSource(root, path)));
  const terms = readGlossary(
    files.map(({ value }) => value),
    records,
  );
  return {
    value: terms.value,
    issues: [...files.flatMap(({ issues }) => issues), ...terms.issues],
  };
}

/** The names in a folder; none where there is no folder, for a site may do without a glossary. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (!isMissing(error)) throw error;
    return [];
  }
}

async function readFolder(root: string, id: string): Promise<PolicyReading> {
  const content = `content/policies/${id}`;
  const csv = (name: string): string => `data/${id}/${name}.csv`;
  const names = ["source.txt", "record.md", "policy.yaml", "notes.yaml", "verdicts.csv"];
  const paths = names.map((name) => `${content}/${name}`);
  const files = await Promise.all(
    [...paths, ...TABLES.map(({ name }) => csv(name))].map((path) => readSource(root, path)),
  );
  const issues = files.flatMap((file) => file.issues);
  const texts = new Map(files.map(({ value }) => [value.path, value]));
  const text = (path: string): FileText => texts.get(path) ?? { path, text: null };
  const facts = text(`${content}/policy.yaml`);
  const data = readPolicyData({
    source: text(`${content}/source.txt`),
    record: text(`${content}/record.md`),
    facts,
    tables: (name) => text(csv(name)),
    notes: text(`${content}/notes.yaml`),
    verdicts: text(`${content}/verdicts.csv`),
  });
  return { ...data, issues: [...issues, ...data.issues, ...misnamed(data.value, id, facts)] };
}

/** Every address is made from the policy's id, and every file is found by its folder's name. */
function misnamed(data: PolicyData | null, folder: string, facts: FileText): Issue[] {
  if (data === null || data.policy.id === folder) return [];
  const found = `编号“${data.policy.id}”与文件夹名“${folder}”不同`;
  const place = { file: facts.path, ...placeOfFact(facts, ["id"]) };
  return [{ ...place, code: "policy-id", found, mend: "改为文件夹的名称" }];
}

/** Reads a file. Of one that is missing, or in the wrong encoding, only that is said. */
async function readSource(root: string, path: string): Promise<Reading<FileText>> {
  try {
    const { value, issues } = readText({ path, bytes: await readFile(`${root}/${path}`) });
    return { value: issues.length === 0 ? value : { path, text: null }, issues };
  } catch (error) {
    if (!isMissing(error)) throw error;
    return { value: { path, text: null }, issues: [missingFile(path)] };
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

function missingFile(path: string): Issue {
  const mend = "补上这个文件；各文件的写法见 content/README.md 与 data/README.md";
  return { file: path, row: 1, column: 1, code: "file-missing", found: "缺少这个文件", mend };
}
