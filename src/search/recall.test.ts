import { readdir, readFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { buildIndex, openIndex } from "../../scripts/index.ts";
import { loadSiteData } from "../load/site-data.ts";
import { searchUnits } from "./documents.ts";
import { distinctRuns } from "./golden/distinct-runs.ts";
import { indexFor } from "./golden/index-for.ts";
import { textsOf } from "./readings.ts";
import { normalText } from "./units.ts";

/* The real index of the real site, asked by the module that browsers run. */

const site = await loadSiteData();
const pages = searchUnits(site).map((unit) => ({
  ...unit,
  normal: textsOf(unit).map(normalText),
}));
const texts = pages.flatMap(textsOf);
/** The pages that have a run of characters, as printed or as a note says they may be read. */
const having = (run: string) =>
  pages.filter(({ normal }) => normal.some((text) => text.includes(run)));

const index = indexFor((folder) => buildIndex(site, folder));

describe("every run of characters", () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    "of %i finds exactly the pages that have it",
    async (length) => {
      const wrong: string[] = [];
      for (const run of distinctRuns(texts, length)) {
        const { way, results } = await index.engine.search(run, { limit: pages.length });
        const found = results.map(({ url }) => url).sort();
        const truth = having(run)
          .map(({ url }) => url)
          .sort();
        if (way !== "typed" || found.join() !== truth.join()) wrong.push(run);
      }
      expect(wrong).toEqual([]);
    },
    60_000,
  );

  test("longer than that finds exactly the pages that have it", async () => {
    for (const run of distinctRuns(texts, 15).filter((_, at) => at % 10 === 0)) {
      const { results } = await index.engine.search(run, { limit: pages.length });
      const truth = having(run);
      expect(results.map(({ id }) => id).sort(), run).toEqual(truth.map(({ id }) => id).sort());
    }
  }, 60_000);
});

describe("every name", () => {
  test.each(site.policies.flatMap(({ catalogue }) => catalogue.materials))(
    "$name is first for itself and for its English",
    async ({ name, nameEn }) => {
      expect((await index.engine.search(name)).results[0]?.title).toBe(name);
      const [first] = (await index.engine.search(nameEn)).results;
      expect(first).toMatchObject({ title: name, why: "英文名" });
    },
  );

  test("of a heading is first for that heading", async () => {
    for (const { ownTitle, title } of pages.filter(
      ({ kind, ownTitle }) => kind === "条文" && ownTitle !== null,
    )) {
      const [first] = (await index.engine.search(ownTitle ?? "")).results;
      expect(first?.title).toBe(title);
    }
  });
});

describe("a query that finds nothing as typed", () => {
  test.each([
    ["with punctuation is taken without it", "“钛管”", "apart", "titanium-tube", "原文"],
    [
      "in English is tried with the English names",
      "titanium tubes",
      "english",
      "titanium-tube",
      "英文名",
    ],
    ["is answered by its longest part", "钛合金管件", "parts", "titanium-alloy-plate", "部分"],
  ])("%s", async (_, query, way, id, why) => {
    const answer = await index.engine.search(query);
    expect(answer.way).toBe(way);
    expect(answer.results[0]).toMatchObject({ id, why });
  });

  test.each([
    ["no part of it occurs", "龘"],
    ["no more than single characters of it occur", "钛锅"],
    ["both of its characters occur, but never side by side", "嵌入"],
    ["only what it asks with occurs", "有没有补贴"],
  ])("says so where %s", async (_, query) => {
    expect(await index.engine.search(query)).toMatchObject({ way: "none", total: 0, results: [] });
  });
});

describe("an answer", () => {
  test("needs every word between spaces", async () => {
    const { results } = await index.engine.search("钛管 钛带");
    expect(results.map(({ id }) => id)).toEqual(["s3-3-2-p1"]);
  });

  test("can be had of one kind, and counts them all", async () => {
    const answer = await index.engine.search("钛管", { kind: "条文" });
    expect(answer).toMatchObject({ total: 1, counts: { 条文: 1, 材料: 1 } });
    expect(answer.results.map(({ id }) => id)).toEqual(["s3-3-2-p1"]);
  });

  test("does not depend on what was asked before", async () => {
    const fresh = await openIndex(index.folder);
    for (const query of ["新", "钛合金", "标准 企业", "钛合金管件"])
      expect(await fresh.engine.search(query)).toEqual(await index.engine.search(query));
    await fresh.close();
  });
});

test("two builds of one site are the same bytes", async () => {
  const again = await mkdtemp(join(tmpdir(), "index-"));
  await buildIndex(site, again);
  expect(await contents(again)).toEqual(await contents(index.folder));
  await rm(again, { recursive: true });
}, 60_000);

async function contents(root: string): Promise<Record<string, string>> {
  const files = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = files
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .sort();
  const read = paths.map(
    async (path) => [path.slice(root.length), (await readFile(path)).toString("base64")] as const,
  );
  return Object.fromEntries(await Promise.all(read));
}
