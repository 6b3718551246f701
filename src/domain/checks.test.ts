import { describe, expect, test } from "vitest";
import { loadSiteData } from "../load/site-data.ts";
import type { Check } from "./check.ts";
import { checksOf } from "./checks.ts";
import type { Target } from "./target.ts";

const [data] = (await loadSiteData()).policies;
if (data === undefined) throw new Error("there is no policy");
const { targets, policy } = data;
const checks = checksOf(targets, policy);
const byId = (id: string, all = checks): Check => {
  const found = all.find((check) => check.id === id);
  if (found === undefined) throw new Error(`there is no check ${id}`);
  return found;
};

/** The targets with one amount changed, as if one cell of the table were. */
const changed = (id: string, value: number): readonly Target[] =>
  targets.map((target) =>
    target.id === id ? { ...target, value: { kind: "amount", value } } : target,
  );

test("every check has an id of its own, a formula, and inputs that are targets, words or ours", () => {
  const ids = checks.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { formula, inputs, result, remark } of checks) {
    expect(inputs.length).toBeGreaterThan(0);
    for (const text of [formula, result, remark])
      expect(text).not.toMatch(/NaN|Infinity|undefined/);
  }
});

describe("the plan's own numbers", () => {
  test.each([
    ["growth-2017", "基期未载", "2016年约636.4亿元（633.5至639.3）"],
    ["growth-2018", "一致", "10.00%"],
    ["growth-2019", "取整一致", "10.39%"],
    ["average-2016", "基期未载", "按10%到2021年为1024.9亿元；恰到1000亿元需年均9.46%"],
    ["average-2017", "基期未载", "按10%到2021年为1024.9亿元；恰到1000亿元需年均9.33%"],
    ["average-2019", "基期未载", "按10%到2021年为1028.5亿元；恰到1000亿元需年均8.47%"],
    ["new-growth-2018", "原文未给对照", "16.67%"],
    ["new-growth-2019", "原文未给对照", "14.29%"],
    ["new-growth-2021", "原文未给对照", "年均11.80%"],
    ["share-2017", "原文未给对照", "17.14%"],
    ["share-2019", "原文未给对照", "18.82%"],
    ["share-2021", "口径不同", "两个下限之比20.00%，不是占比"],
  ])("%s: %s, %s", (id, verdict, result) => {
    expect(byId(id)).toMatchObject({ verdict, result });
  });

  test("千亿级 is said of another industry than the 1000亿元", () => {
    const check = byId("scope-hundred-billion");
    expect(check.verdict).toBe("口径不同");
    const words = check.inputs.find(({ source }) => source.kind === "words")?.source;
    if (words?.kind !== "words") throw new Error("its words are gone");
    const { start, end, text } = words.quote;
    expect([...policy.sourceText].slice(start, end).join("")).toBe(text);
  });
});

describe("one cell changed", () => {
  test("changes the result and the verdict of every check that reads it, and of no other", () => {
    const after = checksOf(changed("raw-output-2019", 900), policy);
    const differing = checks.filter((check) => byId(check.id, after).result !== check.result);
    expect(differing.map(({ id }) => id)).toEqual(["growth-2019", "average-2019", "share-2019"]);
    expect(byId("growth-2019", after)).toMatchObject({ verdict: "不一致", result: "16.88%" });
  });

  test("a floor out of reach of the stated growth is said to be so", () => {
    const after = checksOf(changed("raw-output-2017", 600), policy);
    expect(byId("average-2017", after).verdict).toBe("不一致");
  });

  test("a growth that is exact once more agrees", () => {
    const after = checksOf(changed("raw-output-2019", 847), policy);
    expect(byId("growth-2019", after).verdict).toBe("一致");
  });
});
