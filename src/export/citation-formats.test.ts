import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { describe, expect, test } from "vitest";
import { loadSiteData } from "../load/site-data.ts";
import { citables, citationFiles } from "./citation-formats.ts";

const [data] = (await loadSiteData()).policies;
if (data === undefined) throw new Error("there is no policy");
const files = citationFiles(data, new URL("https://example.org/policy"));
const textOf = (name: string): string => files.find((file) => file.name === name)?.write() ?? "";

/** What a program that we did not write reads. */
const read = (text: string): readonly Record<string, unknown>[] =>
  plugins.input.chain(text, { generateGraph: false }) as Record<string, unknown>[];

test("every clause, entry and note can be cited, each in three forms, by a name of its own", () => {
  const all = citables(data);
  const { catalogue, notes } = data;
  expect(all).toHaveLength(83 + catalogue.materials.length + notes.length);
  expect(new Set(files.map(({ name }) => name)).size).toBe(all.length * 3);
});

describe("a clause", () => {
  const expected = {
    title: "丽水市新材料产业三年行动推进工作方案：三（三）2 第1段",
    URL: "https://example.org/policy/policies/lishui-new-materials-2017/s3-3-2-p1/",
  };

  test.each(["bib", "ris", "csl.json"])("reads back from .%s", (ending) => {
    const [item] = read(textOf(`s3-3-2-p1.${ending}`));
    expect(item).toMatchObject(expected);
    expect(item?.issued).toMatchObject({ "date-parts": [[2017, 4, 26]] });
    expect(JSON.stringify(item?.author)).toContain("丽水市经济和信息化委员会");
  });
});

test("what is ours is not put down to the issuer, and bears no day of theirs", () => {
  const [item] = read(textOf("titanium-tube.csl.json"));
  expect(JSON.stringify(item?.author)).not.toContain("委员会");
  expect(item).not.toHaveProperty("issued");
});

test("every file reads back with the title of what it cites", () => {
  for (const { id, title } of citables(data))
    for (const ending of ["bib", "ris", "csl.json"]) {
      const [item] = read(textOf(`${id}.${ending}`));
      expect([id, ending, item?.title]).toEqual([id, ending, title]);
    }
});

test("without a public address, none is made up", () => {
  for (const { write } of citationFiles(data, undefined).slice(0, 3))
    expect(write()).not.toMatch(/https?:/);
});
