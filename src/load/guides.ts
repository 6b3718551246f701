import { z } from "zod";

import type { GuidePart, Named } from "../domain/guide-parts.ts";
import { GUIDE_PARTS } from "../domain/guide-parts.ts";
import type { Issue } from "../domain/issue.ts";
import { halvesOf } from "./fence.ts";
import type { WrittenPart } from "./guide-markup.ts";
import { readMarkup } from "./guide-markup.ts";
import type { FileText, SourceText } from "./reading.ts";
import { isReadable, placeOf } from "./reading.ts";
import { parseYaml, shape } from "./yaml-text.ts";

/** The shape of a guide's facts: one field a line, so that this is also its manual. */
const guideFacts = z.strictObject({
  title: z.string().min(1),
  /** One sentence: what the reader will know afterwards. */
  description: z.string().min(1),
  /** Its place among the guides, least first. */
  order: z.number(),
});

const WANTED = { schema: guideFacts, code: "guide-facts", path: [] } as const;

/** What guides may name; null where the files that say so cannot be read, and nothing is said of it. */
export type KnownNames = Readonly<Record<Named, ReadonlySet<string> | null>>;

/**
 * Every fault of the guides that can be told before they are rendered: of their facts, and of the
 * parts that they are made with. Astro reads them again to make pages of them.
 */
export function guideFaults(files: readonly FileText[], known: KnownNames): Issue[] {
  return files.filter(isReadable).flatMap((file) => [...misnamed(file), ...faultsOf(file, known)]);
}

function faultsOf(file: SourceText, known: KnownNames): Issue[] {
  const halves = halvesOf(file);
  if (halves === null) return [unfenced(file)];
  const facts = parseYaml(halves.facts);
  const shaped = facts.value === null ? null : shape(facts.value, facts.value.value, WANTED);
  const { parts, strays } = readMarkup(halves.body);
  return [
    ...facts.issues,
    ...(shaped?.issues ?? []),
    ...parts.flatMap((part) => partFaults(part, halves.body, known)),
    ...strays.map((at) => faultAt(halves.body, at, STRAY)),
  ];
}

function misnamed({ path }: SourceText): Issue[] {
  if (/\/[a-z0-9]+(-[a-z0-9]+)*\.mdx$/.test(path)) return [];
  const found = "这个文件名不能作网址";
  const mend = "文件名只用小写英文字母、数字和连字符";
  return [{ file: path, row: 1, column: 1, code: "guide-id", found, mend }];
}

function unfenced({ path }: SourceText): Issue {
  const found = "文件开头没有用两行“---”括起来的字段";
  const mend = "第一行写“---”，接着写 title、description、order，再写一行“---”";
  return { file: path, row: 1, column: 1, code: "guide-fence", found, mend };
}

type Fault = Pick<Issue, "code" | "found" | "mend">;

const STRAY: Fault = {
  code: "guide-markup",
  found: "“<”不是部件或标签的开头，或者标签、花括号没有配对",
  mend: "要写这个字符本身，前面加“\\”，或把整个写法用反引号括起",
};

function faultAt({ path, text }: SourceText, at: number, fault: Fault): Issue {
  return { file: path, ...placeOf(text, at), ...fault };
}

function partFaults(part: WrittenPart, body: SourceText, known: KnownNames): Issue[] {
  const { name, at, isClosed, hasProps } = part;
  const described = partCalled(name);
  if (described === undefined) return [faultAt(body, at, unknownPart(name))];
  const unclosed: Fault = {
    code: "guide-part",
    found: `<${name}> 没有写成 <${name} … />`,
    mend: "在“>”前加“/”；部件里面不写内容",
  };
  const propless: Fault = {
    code: "guide-part",
    found: `<${name}> 没有写 {...props}`,
    mend: `写成 <${name} {...props} … />`,
  };
  return [
    ...(isClosed ? [] : [faultAt(body, at, unclosed)]),
    ...(hasProps ? [] : [faultAt(body, at, propless)]),
    ...(described === null ? [] : nameFaults(part, described, body, known)),
  ];
}

/** Undefined where there is no such part. */
const partCalled = (name: string): GuidePart | undefined =>
  Object.entries<GuidePart>(GUIDE_PARTS).find(([part]) => part === name)?.[1];

const unknownPart = (name: string): Fault => ({
  code: "guide-part",
  found: `没有叫“${name}”的部件`,
  mend: `改为 ${Object.keys(GUIDE_PARTS).join("、")} 之一；写法见 content/README.md`,
});

/** What each sort of name is the name of, and where it is to be found. */
const NAMED: Readonly<Record<Named, { readonly what: string; readonly where: string }>> = {
  target: { what: "目标", where: "targets.csv" },
  gap: { what: "缺项", where: "policy.yaml 的 gaps" },
  policy: { what: "政策", where: "content/policies" },
};

function nameFaults(
  { name, at, attributes }: WrittenPart,
  { attribute, names }: NonNullable<GuidePart>,
  body: SourceText,
  known: KnownNames,
): Issue[] {
  const { what, where } = NAMED[names];
  const written = attributes.find((candidate) => candidate.name === attribute);
  const mend = `写 ${where} 里有的编号`;
  const code = "guide-part-id";
  if (written === undefined)
    return [faultAt(body, at, { code, found: `<${name}> 没有写 ${attribute}="…"`, mend })];
  if (known[names]?.has(written.value) !== false) return [];
  const found = `没有编号为“${written.value}”的${what}`;
  return [faultAt(body, written.at, { code, found, mend })];
}
