import { describe, expect, test } from "vitest";
import { loadSiteData } from "../../load/site-data.ts";
import type { AnyRow } from "../table.ts";
import { checksAsTable } from "./checks.ts";

const [data] = (await loadSiteData()).policies;
if (data === undefined) throw new Error("there is no policy");
const { rows } = checksAsTable(data.checks);
const byId = new Map(rows.map((row) => [row.id, row]));

test("every sum of the audit is a row, in its order", () => {
  expect(rows.map(({ id }) => id)).toEqual(data.checks.map(({ id }) => id));
});

describe("a sum that the record's own number can be held against", () => {
  test.each<[id: string, row: AnyRow]>([
    ["growth-2018", { stated: "10%", computed: "10.00%", difference: 0 }],
    ["growth-2019", { stated: "10%", computed: "10.39%", difference: 0.39 }],
    ["average-2016", { stated: "1000亿元以上", difference: 24.9 }],
    ["average-2019", { stated: "1000亿元以上", difference: 28.5 }],
  ])("says by how much they differ: %s", (id, row) => {
    expect(byId.get(id)).toMatchObject(row);
  });

  test("gives the difference with its unit, and never the one without the other", () => {
    for (const { difference, difference_unit: unit } of rows)
      expect(difference === null).toBe(unit === null);
    expect(byId.get("growth-2019")?.difference_unit).toBe("个百分点");
    expect(byId.get("average-2016")?.difference_unit).toBe("亿元");
  });
});

test("a number worked backwards has no difference, for there is nothing to take it from", () => {
  expect(byId.get("growth-2017")).toMatchObject({ difference: null, verdict: "基期未载" });
});

test("what is assumed is said, and is none of the record's words", () => {
  expect(byId.get("average-2016")?.assumptions).toEqual([
    "2016年总产值（由下面两个数倒推）：636.4亿元",
  ]);
  for (const { id, assumptions } of rows)
    if (id !== "average-2016") expect(assumptions).toEqual([]);
});

test("a sum quotes each target that it uses, then the words that it stands on besides", () => {
  expect(byId.get("growth-2019")).toMatchObject({
    targets: ["raw-output-2019", "raw-output-2018", "raw-growth-2019"],
    quote: ["850", "770", "10"],
    eid: ["s2-t1-r3", "s2-t1-r2", "s2-t1-r3"],
  });
  expect(byId.get("scope-hundred-billion")).toMatchObject({
    quote: ["1000亿元以上", "突破200亿元", "千亿级新材料产业"],
  });
});
