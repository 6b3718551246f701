import { describe, expect, test } from "vitest";

import { policyFiles } from "../../scripts/changed-tables.ts";
import { gapsAt } from "../domain/gaps.ts";
import { walk } from "../domain/provision.ts";
import { readPolicy } from "./policy.ts";

const { path, text } = policyFiles.facts;
const withFacts = (from: string, to: string) => {
  expect(text).toContain(from);
  return readPolicy({ ...policyFiles, facts: { path, text: text.replace(from, to) } });
};
const rowOf = (words: string): number =>
  text.split("\n").findIndex((line) => line.includes(words)) + 1;

describe("the gaps of the policy of 2017", () => {
  const { value: policy } = readPolicy(policyFiles);

  test("each matter to the whole document or to a provision", () => {
    const eids = [null, ...walk(policy?.provisions ?? []).map(({ eid }) => eid)];
    const placed = eids.flatMap((eid) => (policy === null ? [] : gapsAt(policy, eid)));
    expect(placed).toHaveLength(18);
    expect(new Set(placed)).toEqual(new Set(policy?.gaps));
  });

  test("are said where they matter, in the words that the editor chose", () => {
    expect(policy?.gaps.find(({ id }) => id === "g-year-2020")).toEqual({
      id: "g-year-2020",
      what: "2020年的目标",
      answer: "2020年要做到多少，文件没有写。图上2020年空着，不是零，也不能用前后两年去估。",
      shown: "原文未载",
      eid: "s2-t1",
      also: [],
    });
    expect(policy?.gaps.find(({ id }) => id === "g-validity")).toMatchObject({
      shown: "未核",
      eid: null,
      also: ["entries", "notice"],
    });
  });

  test("hold the second attachment, which our copy has not", () => {
    const missing = policy?.attachments.filter(({ held }) => !held).map(({ title }) => title);
    expect(missing).toEqual(["市直单位名单"]);
    expect(policy?.gaps.map(({ what }) => what)).toContain("附件2《市直单位名单》");
  });
});

describe("a gap is a fault at its very place", () => {
  test.each([
    [
      "where no provision is called so",
      "where: notice-p4",
      "where: notice-p9",
      "gap-eid-unknown",
      12,
    ],
    ["where its id is another's", "id: g-year-2020", "id: g-base-2016", "gap-repeated", 9],
    ["where its id is of another form", "id: g-year-2020", "id: year-2020", "policy-facts", 9],
    ["where it says something else in its place", "shown: 未核", "shown: 无", "policy-facts", 12],
    [
      "where it names a place that the site has not",
      "also: [entries, notice]",
      "also: [entries, foot]",
      "policy-facts",
      21,
    ],
    [
      "where it does not say which places",
      "also: [targets, actions, notice]",
      "also:",
      "policy-facts",
      10,
    ],
    [
      "where it has no answer for the reader",
      "answer: 每项工作由哪个单位负责，文件没有写。",
      'answer: ""',
      "policy-facts",
      13,
    ],
  ])("%s", (_, from, to, code, column) => {
    const { issues } = withFacts(from, to);
    expect(issues).toMatchObject([{ file: path, row: rowOf(from), column, code }]);
  });
});
