import { z } from "zod";

import type { Term } from "../domain/glossary.ts";
import { TERM_BASES, placesOf, termPlaces } from "../domain/glossary.ts";
import type { Issue } from "../domain/issue.ts";
import type { Provision } from "../domain/provision.ts";
import { halvesOf } from "./fence.ts";
import { readExplanation } from "./glossary-body.ts";
import type { FileText, Reading, SourceText } from "./reading.ts";
import { isReadable } from "./reading.ts";
import type { ValuePath, YamlText } from "./yaml-text.ts";
import { parseYaml, shape } from "./yaml-text.ts";

/** The provisions of every policy by its folder's name; null where its text cannot be trusted. */
export type Records = ReadonlyMap<string, readonly Provision[] | null>;

/** The shape of a term's facts: one field a line, so that this is also its manual. */
const termFacts = z.strictObject({
  /** What the term is called; need not be printed so. */
  term: z.string().min(1),
  term_en: z.string().min(1),
  /** The words to look for in the record, exactly as printed. */
  printed: z.array(z.string().min(1)).min(1),
  basis: z.enum(["printed", "official", "standard", "common", "editor"]),
  confidence: z.enum(["high", "medium"]),
  sources: z.array(
    z.strictObject({
      title: z.string().min(1),
      issuer: z.string().min(1),
      address: z
        .string()
        .regex(/^https?:\/\/\S+$/, "写完整的网址（http:// 或 https:// 开头），没有就写 null")
        .nullable(),
      copy: z.boolean(),
    }),
  ),
});

const WANTED = { schema: termFacts, code: "term-facts", path: [] } as const;

/** A term with the facts it was read from. */
interface FiledTerm {
  readonly term: Term;
  readonly facts: YamlText;
}

/** Reads the glossary, and checks that every term can be found in a record by its words alone. */
export function readGlossary(
  files: readonly FileText[],
  records: Records,
): Reading<readonly Term[]> {
  const readings = files.filter(isReadable).map((file) => readTerm(file, new Set(records.keys())));
  const filed = readings.flatMap(({ value }) => (value === null ? [] : [value]));
  return {
    value: filed.map(({ term }) => term),
    issues: [
      ...readings.flatMap(({ issues }) => issues),
      ...takenNames(filed),
      ...takenWords(filed),
      ...unsourced(filed),
      ...unprinted(filed, records),
    ],
  };
}

function readTerm(file: SourceText, policyIds: ReadonlySet<string>): Reading<FiledTerm | null> {
  const id = /([^/]+)\.md$/.exec(file.path)?.[1] ?? "";
  const naming = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) ? [] : [misnamed(file)];
  const halves = halvesOf(file);
  if (halves === null) return { value: null, issues: [...naming, unfenced(file)] };
  const explanation = readExplanation(halves.body, policyIds);
  const facts = parseYaml(halves.facts);
  const read = facts.value === null ? null : shape(facts.value, facts.value.value, WANTED);
  const issues = [...naming, ...facts.issues, ...(read?.issues ?? []), ...explanation.issues];
  if (facts.value === null || !read?.value) return { value: null, issues };
  const { term: name, term_en: nameEn, ...rest } = read.value;
  const term = { id, name, nameEn, ...rest, ...explanation.value };
  return { value: { term, facts: facts.value }, issues };
}

function misnamed({ path }: SourceText): Issue {
  const mend = "文件名就是名词的编号，只用小写英文字母、数字和连字符";
  const found = "这个文件名不能作编号";
  return { file: path, row: 1, column: 1, code: "term-id", found, mend };
}

function unfenced({ path }: SourceText): Issue {
  const found = "文件开头没有用两行“---”括起来的字段";
  const mend = "按 content/README.md 的样子写，第一行是“---”";
  return { file: path, row: 1, column: 1, code: "term-fence", found, mend };
}

/** Two terms of one name could not be told apart in a list. */
function takenNames(filed: readonly FiledTerm[]): Issue[] {
  const named = filed.map(({ term, facts }) => ({ facts, path: ["term"], words: term.name }));
  return repeated(named, "写成两个不同的名称，或合并成一个文件");
}

/** The same words cannot be marked with two explanations. */
function takenWords(filed: readonly FiledTerm[]): Issue[] {
  const printed = filed.flatMap(({ term, facts }) =>
    term.printed.map((words, index) => ({ facts, path: ["printed", index], words })),
  );
  return repeated(printed, "一种写法只归一个名词，删去一处");
}

/** Words that a term claims, and where it does. */
interface Claimed {
  readonly facts: YamlText;
  readonly path: ValuePath;
  readonly words: string;
}

/** What has been claimed before. */
function repeated(claims: readonly Claimed[], mend: string): Issue[] {
  const owners = new Map<string, string>();
  return claims.flatMap(({ facts, path, words }) => {
    const owner = owners.get(words);
    if (owner === undefined) owners.set(words, facts.path);
    if (owner === undefined) return [];
    const found = `“${words}”已写在 ${owner}`;
    return [atFact(facts, path, { code: "term-taken", found, mend })];
  });
}

/** What is said on somebody's authority names them. */
function unsourced(filed: readonly FiledTerm[]): Issue[] {
  return filed.flatMap(({ term: { basis, sources }, facts }) => {
    const needsSource = basis !== "editor" && basis !== "printed";
    if (needsSource === sources.length > 0) return [];
    const found = needsSource
      ? `依据是“${TERM_BASES[basis]}”，却没有写出处`
      : `依据是“${TERM_BASES[basis]}”，却写了出处`;
    const mend = "写上查到的出处；没有查到的，依据写 editor，出处写 []";
    return [atFact(facts, ["sources"], { code: "term-source", found, mend })];
  });
}

/** Every way of printing finds something. While a record is in doubt, nothing is said of it. */
function unprinted(filed: readonly FiledTerm[], records: Records): Issue[] {
  const readable = [...records.values()].filter((provisions) => provisions !== null);
  if (readable.length < records.size) return [];
  const terms = filed.map(({ term }) => term);
  const places = readable.flatMap((provisions) => termPlaces(terms, provisions));
  return filed.flatMap(({ term, facts }) => {
    const found = new Set(placesOf(term, places).map(({ quote }) => quote.text));
    return term.printed.flatMap((words, index) =>
      found.has(words) ? [] : [neverPrinted(facts, words, index)],
    );
  });
}

const neverPrinted = (facts: YamlText, words: string, index: number): Issue =>
  atFact(facts, ["printed", index], {
    code: "term-unprinted",
    found: `“${words}”不见于任何一份原文，或每一处都属于更长的名词`,
    mend: "照原文改正（含标点和空格），或删去",
  });

function atFact(
  facts: YamlText,
  path: ValuePath,
  fault: Pick<Issue, "code" | "found" | "mend">,
): Issue {
  return { file: facts.path, ...facts.placeOf(path), ...fault };
}
