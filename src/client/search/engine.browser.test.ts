import type { JSHandle, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenSite } from "../../../scripts/browser.ts";
import { openSite } from "../../../scripts/browser.ts";
import { readBuiltSite } from "../../../scripts/built-site.ts";
import { DIST_FOLDER } from "../../../scripts/project.ts";
import { coveredBy } from "../../search/golden/covered.ts";
import { distinctRuns } from "../../search/golden/distinct-runs.ts";
import { normalText } from "../../search/units.ts";
import type * as Engine from "./engine.ts";
import type { SearchAnswer, SearchOptions } from "./engine.ts";

/* The module that anyone may import, as a page under some path of a host imports it. */

const BASE = "/a/b/";
let site: OpenSite;
let page: Page;
let engine: JSHandle<typeof Engine>;

beforeAll(async () => {
  site = await openSite({ base: BASE });
  page = await site.openPage("guides/");
  // As text, for the browser: what imports modules for tests would take it for its own.
  engine = await page.evaluateHandle<typeof Engine>(`import("${site.url}search/engine.js")`);
});

afterAll(async () => {
  expect(site.complaints).toEqual([]);
  await site.close();
});

type Asked = readonly [query: string, options?: SearchOptions];

/** What the module answers to each question, asked one after another. */
async function ask(...questions: readonly Asked[]): Promise<SearchAnswer[]> {
  return page.evaluate(
    async ({ engine, asked }) => {
      await engine.ready();
      const answers: SearchAnswer[] = [];
      for (const [query, options] of asked) answers.push(await engine.search(query, options));
      return answers;
    },
    { engine, asked: questions },
  );
}

describe("the public module", () => {
  test("answers with the page of that name first, at its address under any path", async () => {
    const [answer] = await ask(["钛管"]);
    expect(answer).toMatchObject({
      total: 4,
      kind: "typed",
      counts: { 条文: 1, 材料: 1, 说明: 2 },
    });
    expect(answer?.results[0]).toMatchObject({
      kind: "材料",
      url: `${site.url}materials/titanium-tube/`,
      title: "钛管",
      path: "前沿新材料 · 钛材料",
      excerpt: "<mark>钛管</mark>　titanium tube",
      why: "原文",
      material: "titanium-tube",
    });
    expect(answer?.results[1]).toMatchObject({ eid: "s3-3-2-p1" });
    expect(answer?.results[1]).not.toHaveProperty("material");
  });

  test("gives a note with its kind, its confidence and the words that it remarks on", async () => {
    const [answer] = await ask(["形成合力"]);
    expect(answer?.results.map(({ kind }) => kind)).toEqual(["条文", "校注"]);
    const readAs = { printed: "形成全力", reading: "形成合力" };
    expect(answer?.results[0]).toMatchObject({ why: "参考读法", eid: "s5-1-p1", readAs });
    expect(answer?.results[1]).toMatchObject({
      url: `${site.url}policies/lishui-new-materials-2017/notes/#n-joint-force`,
      why: "参考读法",
      readAs,
      note: {
        ...{ id: "n-joint-force", kind: "存疑", confidence: "高" },
        quote: "<mark>形成全力</mark>",
      },
    });
    const [printed] = await ask(["形成全力", { filters: { kind: "校注" } }]);
    expect(printed?.results).toHaveLength(1);
    expect(printed?.results[0]).toMatchObject({ why: "原文" });
    expect(printed?.results[0]).not.toHaveProperty("readAs");
  });

  test("gives no more than it is asked for, and of the kind that is asked for", async () => {
    const [few, provisions] = await ask(
      ["新材料", { limit: 3 }],
      ["钛管", { filters: { kind: "条文" } }],
    );
    expect(few?.results).toHaveLength(3);
    expect(few?.total).toBeGreaterThan(3);
    expect(provisions?.results.map(({ kind }) => kind)).toEqual(["条文"]);
  });

  test("refuses a kind that there is not", async () => {
    const options = { filters: { kind: "别的" } } as unknown as SearchOptions;
    await expect(ask(["钛管", options])).rejects.toThrow("没有“别的”这一类");
  });

  test("lets nothing of a page through as markup but its own marks", async () => {
    const queries = ["mark", "<mark>", "&", "“"].map((query): Asked => [query]);
    const answers = await ask(...queries);
    for (const { excerpt } of answers.flatMap(({ results }) => results))
      expect(excerpt.replace(/<\/?mark>/g, "")).not.toMatch(/[<>]/);
  });

  test("can be tried on the page that describes it", async () => {
    const example = await site.openPage("search/developers/");
    await example.getByRole("button", { name: "运行" }).click();
    await example.locator("#example li").first().waitFor();
    expect(await example.locator("#example li a").first().innerText()).toBe("钛管");
    await example.context().close();
  });
});

/** So many runs of each length. */
const SAMPLE = 260;
const LENGTHS = [1, 2, 3, 4, 5, 6, 7, 8];
/** Any number will do, as long as it is always the same. */
const SEED = 20170426;

test("every run of 1 to 8 characters finds exactly the pages that have it, in the browser", async () => {
  const covered = coveredBy((await readBuiltSite(DIST_FOLDER)).pages);
  const normal = covered.map(({ address, texts }) => ({ address, texts: texts.map(normalText) }));
  const texts = covered.flatMap((page) => page.texts);
  const sample = LENGTHS.flatMap((length) => drawn(distinctRuns(texts, length), SAMPLE));
  expect(sample.length).toBeGreaterThan(2000);
  const found = await urlsFor(sample);
  const wrong = sample.filter((run, at) => {
    const truth = normal.filter(({ texts }) => texts.some((text) => text.includes(run)));
    return (
      found[at] !==
      truth
        .map(({ address }) => address)
        .sort()
        .join()
    );
  });
  expect(wrong).toEqual([]);
}, 60_000);

/** So many of them, the same ones every time (Park and Miller's generator). */
function drawn(all: readonly string[], count: number): string[] {
  const left = [...all];
  let state = SEED;
  return Array.from({ length: Math.min(count, left.length) }, () => {
    state = (state * 48271) % 2147483647;
    return left.splice(state % left.length, 1)[0] ?? "";
  });
}

/** For each query, the paths of all pages that are found as typed, sorted and joined. */
async function urlsFor(queries: readonly string[]): Promise<string[]> {
  return page.evaluate(
    async ({ engine, root, asked }) => {
      const all: string[] = [];
      for (const query of asked) {
        const { kind, results } = await engine.search(query, { limit: 1000 });
        const paths = results.map(({ url }) => `/${url.slice(root.length)}`);
        all.push(kind === "typed" ? paths.sort().join() : kind);
      }
      return all;
    },
    { engine, root: site.url, asked: queries },
  );
}
