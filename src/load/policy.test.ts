import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

import type { PolicyFiles } from "./policy.ts";
import { readPolicy } from "./policy.ts";
import type { SourceText } from "./reading.ts";

const FOLDER = "content/policies/lishui-new-materials-2017";
const read = (name: string) => ({
  path: `${FOLDER}/${name}`,
  text: readFileSync(`${FOLDER}/${name}`, "utf8"),
});
const files: Record<keyof PolicyFiles, SourceText> = {
  source: read("source.txt"),
  record: read("record.md"),
  facts: read("policy.yaml"),
};

/** The files with the first occurrence of some words changed in one of them. */
const changed = (name: keyof PolicyFiles, from: string, to: string): PolicyFiles => ({
  ...files,
  [name]: { ...files[name], text: files[name].text.replace(from, to) },
});

test("a policy holds its source as published, and the fingerprint of its very bytes", () => {
  const { value } = readPolicy(files);
  const bytes = readFileSync(`${FOLDER}/source.txt`);
  expect(value?.sourceText).toBe(bytes.toString("utf8"));
  expect(value?.sourceHash).toBe(createHash("sha256").update(bytes).digest("hex"));
});

describe("there is no policy", () => {
  test.each<[string, PolicyFiles, string]>([
    [
      "where record.md and source.txt differ",
      changed("record", "大口径", "大囗径"),
      "record-differs",
    ],
    ["where its facts cannot be read", changed("facts", "dated: 2017", "dated: x"), "policy-facts"],
  ])("%s", (_, sources, code) => {
    const { value, issues } = readPolicy(sources);
    expect(value).toBeNull();
    expect(issues.map((issue) => issue.code)).toEqual([code]);
  });

  test("where both are so, and both are said", () => {
    const { facts } = changed("facts", "dated: 2017", "dated: x");
    const { issues } = readPolicy({ ...changed("source", "大口径", "大囗径"), facts });
    expect(issues.map(({ code }) => code)).toEqual(["policy-facts", "record-differs"]);
  });
});

test.each([
  ["targets: s2", 21],
  ["catalogue: s3", 22],
  ["work_plan: s4", 23],
  ["measures: s5", 24],
])("a part that the text has not is a fault, or its tables would go unchecked: %s", (line, row) => {
  const name = line.split(":")[0] ?? "";
  const { issues } = readPolicy(changed("facts", line, `${name}: s9`));
  expect(issues).toMatchObject([
    { file: `${FOLDER}/policy.yaml`, row, column: name.length + 5, code: "part-unknown" },
  ]);
  expect(issues[0]?.found).toContain("s9");
});
