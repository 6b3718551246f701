import { z } from "zod";

import { GAP_PLACES, STAND_INS } from "../domain/policy.ts";
import type { FileText, Reading, SourceText } from "./reading.ts";
import type { Place, ValuePath } from "./yaml-text.ts";
import { parseYaml, placeInYaml, shape } from "./yaml-text.ts";

const stated = z.strictObject({ value: z.string().min(1), basis: z.string().min(1) });

const passageKind = z.enum([
  "addressee",
  "paragraph",
  "attachment",
  "signature",
  "date",
  "publication",
  "source",
]);

/** The shape of policy.yaml: one field a line, so that this is also its manual. */
const policyFacts = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "只用小写英文字母、数字和连字符"),
  /** The document's title, and on what it rests. */
  title: stated,
  short_title: z.string().min(1),
  summary: z.string().min(1),
  issuer: stated,
  /** 成文日期. */
  dated: z.iso.date(),
  source: z.strictObject({ name: z.string().min(1), published: z.iso.date() }),
  /** The years the plan covers, and whether they are over: the build has no clock. */
  period: z
    .strictObject({ from: z.int(), to: z.int(), over: z.boolean() })
    .refine(({ from, to }) => from <= to, { path: ["to"], message: "不能早于 from 的那一年" }),
  /** Which sections the tables are drawn from, by eid. */
  parts: z.strictObject({
    targets: z.string(),
    catalogue: z.string(),
    work_plan: z.string(),
    measures: z.string(),
  }),
  attachments: z.array(
    z.strictObject({ number: z.int(), title: z.string().min(1), held: z.boolean() }),
  ),
  /** What our copy lacks, what is shown in its place, and where it matters: an eid, or `whole`. */
  gaps: z.array(
    z.strictObject({
      id: z.string().regex(/^g(-[a-z0-9]+)+$/, "以 g- 开头，只用小写英文字母、数字和连字符"),
      what: z.string().min(1),
      /** A plain sentence to the reader who asks for it. */
      answer: z.string().min(1),
      shown: z.enum(STAND_INS),
      where: z.string().min(1),
      /** Where on the site it matters too. */
      also: z.array(z.enum(GAP_PLACES)),
    }),
  ),
  opening: z.array(passageKind),
  closing: z.array(passageKind),
});

export type PolicyFacts = z.infer<typeof policyFacts>;

/** Reads policy.yaml. The value is null where its shape is wrong, with every fault listed. */
export function readPolicyFacts(file: SourceText): Reading<PolicyFacts | null> {
  const { value: yaml, issues } = parseYaml(file);
  if (yaml === null) return { value: null, issues };
  return shape(yaml, yaml.value, { schema: policyFacts, code: "policy-facts", path: [] });
}

/** Line and column of a fact, for checks that can only be made once the text is known. */
export function placeOfFact(file: FileText, path: ValuePath): Place {
  return placeInYaml(file.text ?? "", path);
}
