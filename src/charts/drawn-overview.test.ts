import { describe, expect, test } from "vitest";
import type { PolicyData } from "../domain/site.ts";
import { loadSiteData } from "../load/site-data.ts";
import { drawnInOverview } from "./drawn-overview.ts";

const [data] = (await loadSiteData()).policies as [PolicyData];
const rows = drawnInOverview(data, "titanium");
const ofKind = (wanted: string) => rows.filter(({ kind }) => kind === wanted);

describe("the rows of the overview", () => {
  test("have ids of their own, and a unit wherever there is a number", () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    for (const { value, unit, comparator } of rows)
      expect([unit === null, comparator === null]).toEqual([value === null, value === null]);
  });

  test("hold every deliverable, instrument and gap of the model, once", () => {
    expect(ofKind("安排").map(({ label }) => label)).toEqual(
      data.actions.map(({ deliverable }) => deliverable),
    );
    const gaps = new Set(data.policy.gaps.map(({ id }) => id));
    expect(rows.filter(({ id }) => gaps.has(id))).toHaveLength(gaps.size);
    const tools = new Set(ofKind("工具").map(({ label }) => label));
    expect(tools).toContain("山海协作");
  });

  test("quote an instrument by its own words, not by the sentence around them", () => {
    for (const { label, quote } of ofKind("工具")) expect(quote).toEqual([label]);
  });

  test("quote every target, heading, entry and deliverable", () => {
    for (const kind of ["目标", "标题", "条目", "安排", "引文"])
      for (const row of ofKind(kind)) expect(row.quote, row.id).not.toHaveLength(0);
  });

  test("give no share where there is none to give, and say why", () => {
    const shares = rows.filter(({ id }) => id.startsWith("share-"));
    expect(shares.map(({ year, value, label }) => [year, value, value === null && label])).toEqual([
      [2017, 17.1, false],
      [2018, 18.2, false],
      [2019, 18.8, false],
      [2020, null, "不算"],
      [2021, null, "两个都是下限，不算"],
    ]);
  });

  test("count in the sentences of the measures what the model counts", () => {
    const sentences = rows.filter(({ unit, id }) => unit === "句" && id !== "total-sentences");
    const sum = sentences.reduce((all, { value }) => all + (value ?? 0), 0);
    expect(sum).toBe(data.measures.length);
    expect(rows.find(({ id }) => id === "total-sentences")?.value).toBe(sum);
  });
});
