import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

import type { Provision } from "../domain/provision.ts";
import { ownWords, walk } from "../domain/provision.ts";
import { writtenFields } from "../domain/table.ts";
import { TABLES } from "../domain/tables.ts";
import { placeQuotes } from "./placing.ts";
import { readPolicy } from "./policy.ts";
import { readPolicyTables, rowsOf } from "./policy-tables.ts";
import { isPlaced, quoteFinder } from "./quotes.ts";

const words = (text: string, start = 0) => ({
  text,
  start,
  end: start + Array.from(text).length,
});

/** A section with one paragraph; its heading stands at 10, its words at 20. */
const paragraph = {
  eid: "s1-p1",
  label: "一 第1段",
  kind: "paragraph",
  heading: null,
  body: words("𬭩钛带、钛管、钛带等纳米纳米材料。", 20),
  opensParagraph: true,
} as const satisfies Provision;
const section = {
  eid: "s1",
  label: "一",
  kind: "section",
  heading: words("一、钛带", 10),
  children: [paragraph],
} as const satisfies Provision;
const find = quoteFinder([section]);

describe("a quote that can be placed", () => {
  test.each([
    ["stands there once", "s1-p1", "钛管", null, 24],
    ["is the whole of its words", "s1", "一、钛带", null, 10],
    ["stands in the heading only, though beneath it too", "s1", "钛带", null, 12],
    ["stands there twice, and the first is named", "s1-p1", "钛带", 1, 21],
    ["stands there twice, and the second is named", "s1-p1", "钛带", 2, 27],
    ["stands there once, and that is named", "s1-p1", "钛管", 1, 24],
    ["begins with a rare character", "s1-p1", "𬭩钛", null, 20],
  ])("%s", (_, eid, quote, occurrence, start) => {
    const end = start + Array.from(quote).length;
    expect(find({ eid, quote, occurrence })).toEqual({ eid, text: quote, start, end });
  });
});

describe("a quote that cannot be placed", () => {
  test.each([
    ["names a provision that is not", "s2", "钛管", null, "eid-unknown", "s2"],
    ["stands nowhere", "s1-p1", "铁管", null, "quote-absent", "第 1 字即不同"],
    ["goes wrong further on", "s1-p1", "钛管、钛片", null, "quote-absent", "至“钛管、钛”为止"],
    ["stands beneath its provision only", "s1", "钛管", null, "quote-absent", "至“钛”为止"],
    ["has a space that is not printed", "s1-p1", "钛 管", null, "quote-absent", "至“钛”为止"],
    ["stands there twice, and neither is named", "s1-p1", "钛带", null, "quote-ambiguous", "2 次"],
    ["stands there twice, overlapping itself", "s1-p1", "纳米", null, "quote-ambiguous", "2 次"],
    ["names a place too far", "s1-p1", "钛带", 3, "quote-occurrence", "只有 2 处"],
    ["names place 0", "s1-p1", "钛带", 0, "quote-occurrence", "没有第 0 处"],
    ["names a place before the first", "s1-p1", "钛带", -1, "quote-occurrence", "没有第 -1 处"],
    ["is absent, whatever place it names", "s1-p1", "铁管", 2, "quote-absent", "第 1 字即不同"],
  ])("%s", (_, eid, quote, occurrence, code, found) => {
    const result = find({ eid, quote, occurrence });
    expect(isPlaced(result)).toBe(false);
    expect(result).toMatchObject({ code, found: expect.stringContaining(found) as string });
  });

  test("is ambiguous also where its places share characters", () => {
    const finder = quoteFinder([{ ...paragraph, body: words("纳纳纳") }]);
    const claim = { eid: "s1-p1", quote: "纳纳" };
    expect(finder({ ...claim, occurrence: null })).toMatchObject({ code: "quote-ambiguous" });
    expect(finder({ ...claim, occurrence: 2 })).toMatchObject({ start: 1, end: 3 });
  });

  test("stands in no two pieces of words together", () => {
    const header = [words("增幅", 0), words("（%）", 10)];
    const table = { eid: "t", label: "表", kind: "table", header, children: [] } as const;
    expect(quoteFinder([table])({ eid: "t", quote: "幅（", occurrence: null })).toMatchObject({
      code: "quote-absent",
    });
  });
});

describe("the policy of 2017", () => {
  const id = "lishui-new-materials-2017";
  const read = (path: string) => ({ path, text: readFileSync(path, "utf8") });
  const source = read(`content/policies/${id}/source.txt`);
  const { value: policy } = readPolicy({
    source,
    record: read(`content/policies/${id}/record.md`),
    facts: read(`content/policies/${id}/policy.yaml`),
  });
  const provisions = policy?.provisions ?? [];
  const tables = readPolicyTables((name) => read(`data/${id}/${name}.csv`)).value;
  const finder = quoteFinder(provisions);
  const points = Array.from(source.text);
  const quoting = TABLES.filter((table) =>
    writtenFields(table).some(({ name }) => name === "quote"),
  );

  test.each(quoting.map((table) => [table.name, table] as const))(
    "has every quote of %s, and source.txt has it at that very place",
    (_, table) => {
      const rows = rowsOf(tables, table).map((row) => ({
        ...row,
        values: {
          eid: String(row.values.eid),
          quote: String(row.values.quote),
          occurrence: Number(row.values.occurrence ?? 0) || null,
        },
      }));
      const { value, issues } = placeQuotes(table, rows, finder);
      expect(issues).toEqual([]);
      expect(value).toHaveLength(rows.length);
      for (const { quote } of value)
        expect(points.slice(quote.start, quote.end).join("")).toBe(quote.text);
    },
  );

  test("has the whole words of every provision where they stand", () => {
    for (const { eid, words } of walk(provisions).map((part) => ({
      ...part,
      words: ownWords(part),
    })))
      for (const { text, start, end } of words)
        expect(finder({ eid, quote: text, occurrence: null })).toEqual({ eid, text, start, end });
  });
});
