import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { describe, expect, test } from "vitest";
import { citedAt, NOT_FROZEN, titleOf } from "../domain/citable.ts";
import { loadSiteData } from "../load/site-data.ts";
import { citables } from "./citables.ts";
import { citationFiles, citationOf, numberCitations } from "./citation-formats.ts";

const SITE = new URL("https://example.org/policy");
const ENDINGS = ["bib", "ris", "csl.json"];

const [data] = (await loadSiteData()).policies;
if (data === undefined) throw new Error("there is no policy");
const figure = { id: "trend", title: "虚构的图", standing: "计数", page: "/a_b/" };
const all = citables(data, [figure]);
const PLACE = { policyId: "plan", site: SITE, freezer: NOT_FROZEN };
const files = new Map(citationFiles(all, SITE).map((file) => [file.name, file]));
const textOf = (name: string): string => files.get(name)?.write() ?? "";

/** What a program that we did not write reads. */
const read = (text: string): readonly Record<string, unknown>[] =>
  plugins.input.chain(text, { generateGraph: false }) as Record<string, unknown>[];

test("every object has three files, each of a name of its own", () => {
  expect(files.size).toBe(all.length * 3);
});

test("the files that a page offers are those that are written", () => {
  for (const citable of all)
    expect(citationOf(citable, PLACE).files.map(({ href }) => href)).toEqual(
      ENDINGS.map((ending) => `/cite/plan/${citable.id}.${ending}`),
    );
});

describe("a clause", () => {
  const expected = {
    title: "丽水市新材料产业三年行动推进工作方案：三（三）2 第1段",
    URL: "https://example.org/policy/policies/lishui-new-materials-2017/s3-3-2-p1/",
  };

  test.each(ENDINGS)("reads back from .%s", (ending) => {
    const [item] = read(textOf(`s3-3-2-p1.${ending}`));
    expect(item).toMatchObject(expected);
    expect(item?.issued).toMatchObject({ "date-parts": [[2017, 4, 26]] });
    expect(JSON.stringify(item?.author)).toContain("丽水市经济和信息化委员会");
  });
});

test("works of several policies can stand in one bibliography: each key names its policy", () => {
  const keys = all.map(({ id }) => read(textOf(`${id}.csl.json`))[0]?.id);
  expect(new Set(keys).size).toBe(all.length);
  for (const [at, { policyId }] of all.entries()) expect(keys[at]).toMatch(policyId);
  expect(textOf("s1-p1.bib")).toContain("@misc{lishui-new-materials-2017.s1-p1,");
});

test("what is ours is not put down to the issuer, and bears no day of theirs", () => {
  for (const { id } of all.filter(({ kind }) => kind !== "clause" && kind !== "document")) {
    const [item] = read(textOf(`${id}.csl.json`));
    expect(JSON.stringify(item?.author), id).not.toContain("委员会");
    expect(item, id).not.toHaveProperty("issued");
  }
});

test("every file reads back with the title and the address of what it cites", () => {
  for (const citable of all) {
    const { address } = citedAt(citable, SITE);
    for (const ending of ENDINGS) {
      const [item] = read(textOf(`${citable.id}.${ending}`));
      const found = [citable.id, ending, item?.title, item?.URL];
      expect(found).toEqual([citable.id, ending, titleOf(citable), address]);
    }
  }
});

test.each([
  ["targets", "dataset"],
  ["raw-output-2017.value", "dataset"],
  ["trend", "figure"],
  ["titanium-tube", "webpage"],
])("%s is told from other things: a %s", (id, type) => {
  expect(read(textOf(`${id}.csl.json`))[0]?.type).toBe(type);
  expect(read(textOf(`${id}.ris`))[0]?.type).toBe(type);
});

test("a table is cited with the hash of the very rows that are meant", () => {
  for (const ending of ENDINGS)
    expect(textOf(`targets.${ending}`)).toMatch(/targets\.csv，SHA-256 前16位 [0-9a-f]{16}/);
});

test("without a public address, none is made up", () => {
  for (const { write } of citationFiles(all, undefined)) expect(write()).not.toMatch(/https?:/);
});

test("each target's number is cited by the id of its cell", () => {
  expect([...numberCitations(data, PLACE).keys()]).toEqual(
    data.targets.map(({ id }) => `${id}.value`),
  );
});

describe("what the releases have of it", () => {
  const address = "https://example.org/policy/r/#x";
  const place = {
    ...{ release: "2026-01-02-abc", date: "2026-01-02" },
    ...{ page: "/r/#x", address, changes: "/releases/#since" },
  };

  test.each([
    [{ kind: "same", ...place }, `定本：发布版 2026-01-02-abc，${address}`],
    [{ kind: "row", ...place }, `定本：发布版 2026-01-02-abc，这一行相同，${address}`],
    [{ kind: "widened", ...place }, "发布版 2026-01-02-abc 之后增加了列"],
    [{ kind: "changed", ...place }, "发布版 2026-01-02-abc 之后已改"],
    [{ kind: "new", release: "2026-01-02-abc" }, "发布版 2026-01-02-abc 尚未收入"],
  ] as const)("is told in every form, and reads back: %j", (frozen, said) => {
    for (const { name, write } of citationFiles(all.slice(0, 3), SITE, () => frozen)) {
      const [item] = read(write());
      expect(String(item?.note).endsWith(said), name).toBe(true);
      expect(write().includes("/r/#x") || write().includes("/r/\\#x"), name).toBe(
        said.includes(address),
      );
      expect(item?.URL, name).not.toBe(address);
    }
  });
});
