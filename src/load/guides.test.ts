import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";

import type { KnownNames } from "./guides.ts";
import { guideFaults } from "./guides.ts";

const KNOWN: KnownNames = {
  target: new Set(["raw-output-2019"]),
  gap: new Set(["g-year-2020"]),
  policy: new Set(["p"]),
};

const PATH = "content/guides/numbers.mdx";
const FACTS = ["---", "title: 题", "description: 说明。", "order: 1", "---", ""];

const faultsIn = (text: string, known: KnownNames = KNOWN, path: string = PATH): string[] =>
  guideFaults([{ path, text }], known).map(({ row, column, code }) => `${row}:${column} ${code}`);

/** The faults of what stands from the seventh line on. */
const faultsOf = (body: string, known?: KnownNames): string[] =>
  faultsIn([...FACTS, body].join("\n"), known);

test("the project's own guides have none", () => {
  const names = readdirSync("content/guides");
  const files = names.map((name) => {
    const path = `content/guides/${name}`;
    return { path, text: readFileSync(path, "utf8") };
  });
  expect(files.length).toBeGreaterThan(3);
  expect(guideFaults(files, { target: null, gap: null, policy: null })).toEqual([]);
});

describe("the facts of a guide", () => {
  test.each([
    ["without a fence", "title: 题\n", ["1:1 guide-fence"]],
    ["with a fence that is left open", "---\ntitle: 题\n", ["1:1 guide-fence"]],
    ["that are no YAML", "---\ntitle: 甲: 乙\n---\n", ["2:8 yaml"]],
    ["without an order", "---\ntitle: 题\ndescription: 说。\n---\n", ["2:1 guide-facts"]],
    [
      "with an order in words",
      "---\ntitle: 题\ndescription: 说。\norder: 一\n---\n",
      ["4:8 guide-facts"],
    ],
    [
      "with an empty title",
      "---\ntitle: ''\ndescription: 说\norder: 1\n---\n",
      ["2:8 guide-facts"],
    ],
    [
      "with a field that nobody knows",
      "---\ntitle: 题\ndescription: 说。\norder: 1\nauthor: 甲\n---\n",
      ["5:9 guide-facts"],
    ],
  ])("%s are a fault at their place", (_, text, faults) => {
    expect(faultsIn(text)).toEqual(faults);
  });

  test("are said in Chinese", () => {
    const text = "---\ntitle: 题\ndescription: 说。\norder: 一\n---\n";
    const [fault] = guideFaults([{ path: PATH, text }], KNOWN);
    expect(fault?.found).toBe("order：“一”不合要求，应为整数（不加引号）");
  });
});

test("the name of a guide is its address", () => {
  const text = [...FACTS, "甲"].join("\n");
  expect(faultsIn(text, KNOWN, "content/guides/Two Words.mdx")).toEqual(["1:1 guide-id"]);
});

describe("a part of a guide", () => {
  test.each([
    ["names a target", '甲<TargetSaid {...props} id="raw-output-2019" />乙'],
    ["names a gap", '- <GapSaid {...props} id="g-year-2020" />'],
    ["names a policy", '<Skeleton {...props} policy="p" />'],
    ["names nothing", "<Overview {...props} {...props.pictured} />"],
    ["may be parted over lines", '<TargetSaid\n  {...props}\n  id="raw-output-2019"\n/>'],
    ["may stand within HTML", '<div class="no-print">\n\n<Overview {...props} />甲<br/>\n\n</div>'],
    ["may be written about in code", '`<Nope id="x">`\n\n```\n<Nope>{\n```'],
    ["may stand beside expressions", "{props.policies[0].targets.length < 3 ? `甲` : `${'乙'}`}"],
    ["may stand beside escaped marks", "2 \\< 3，\\{ 也可以"],
  ])("%s", (_, body) => {
    expect(faultsOf(body)).toEqual([]);
  });

  test.each([
    ["that does not exist", '甲<TargetsSaid {...props} id="raw-output-2019" />', "7:2 guide-part"],
    ["with a target that does not exist", '<TargetSaid {...props} id="x" />', "7:28 guide-part-id"],
    ["with a gap that does not exist", '<GapSaid {...props} id="g-nope" />', "7:25 guide-part-id"],
    ["with another policy", '<Readings {...props} policy="q" />', "7:30 guide-part-id"],
    ["without its name", "<GapSaid {...props} />", "7:1 guide-part-id"],
    ["without what it is handed", '<GapSaid id="g-year-2020" />', "7:1 guide-part"],
    ["that is left open", '<GapSaid {...props} id="g-year-2020">', "7:1 guide-part"],
    ["that has contents", "甲</GapSaid>", "7:2 guide-markup"],
    ["beside a tag that is left open", "<div>\n\n甲", "7:1 guide-markup"],
    ["that is not finished", '甲<GapSaid {...props} id="g-year-2020', "7:2 guide-markup"],
    ["that is a number", "增幅<5%", "7:3 guide-markup"],
    ["that is a comment", "<!-- 甲 -->", "7:1 guide-markup"],
    ["beside a brace without its other half", "甲{乙", "7:2 guide-markup"],
    ["beside a brace that was never opened", "甲\n\n乙}", "9:2 guide-markup"],
  ])("%s is a fault at its place", (_, body, fault) => {
    expect(faultsOf(body)).toEqual([fault]);
  });

  test("says nothing of what cannot be known", () => {
    const nothing = { target: null, gap: null, policy: null };
    expect(faultsOf('<TargetSaid {...props} id="x" />', nothing)).toEqual([]);
  });
});
