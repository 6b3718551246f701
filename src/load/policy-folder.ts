import type { Issue } from "../domain/issue.ts";
import { TABLES } from "../domain/tables.ts";
import type { PolicyReading, WrittenPolicy } from "./policy-data.ts";
import { readPolicyData } from "./policy-data.ts";
import { placeOfFact } from "./policy-facts.ts";
import type { FileText } from "./reading.ts";
import { readSource } from "./source-files.ts";
import { readEvidence, readText } from "./text.ts";

/** Where the folders of the policies are, a folder a policy. */
export const POLICIES_FOLDER = "content/policies";

const SOURCE = "source.txt";

/** The paths of all that an editor writes about a policy, by its folder's name. */
export function policyPaths(id: string): readonly string[] {
  const names = [SOURCE, "record.md", "policy.yaml", "notes.yaml", "verdicts.csv"];
  return [
    ...names.map((name) => `${POLICIES_FOLDER}/${id}/${name}`),
    ...TABLES.map(({ name }) => tablePath(id, name)),
  ];
}

const tablePath = (id: string, name: string): string => `data/${id}/${name}.csv`;

/** Reads what is written about the policy of a folder, under a project's root. */
export async function readPolicyFolder(root: string, id: string): Promise<PolicyReading> {
  const content = `${POLICIES_FOLDER}/${id}`;
  const files = await Promise.all(
    policyPaths(id).map((path) =>
      readSource(root, path, path === `${content}/${SOURCE}` ? readEvidence : readText),
    ),
  );
  const texts = new Map(files.map(({ value }) => [value.path, value]));
  const text = (path: string): FileText => texts.get(path) ?? { path, text: null };
  const facts = text(`${content}/policy.yaml`);
  const data = readPolicyData({
    source: text(`${content}/${SOURCE}`),
    record: text(`${content}/record.md`),
    facts,
    tables: (name) => text(tablePath(id, name)),
    notes: text(`${content}/notes.yaml`),
    verdicts: text(`${content}/verdicts.csv`),
  });
  const issues = [...files.flatMap((file) => file.issues), ...data.issues];
  return { ...data, issues: [...issues, ...misnamed(data.value, id, facts)] };
}

/** Every address is made from the policy's id, and every file is found by its folder's name. */
function misnamed(data: WrittenPolicy | null, folder: string, facts: FileText): Issue[] {
  if (data === null || data.policy.id === folder) return [];
  const found = `编号“${data.policy.id}”与文件夹名“${folder}”不同`;
  const place = { file: facts.path, ...placeOfFact(facts, ["id"]) };
  return [{ ...place, code: "policy-id", found, mend: "改为文件夹的名称" }];
}
