import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { OpenIndex } from "../../scripts/index.ts";
import { buildIndex, openIndex } from "../../scripts/index.ts";
import { loadSiteData } from "../load/site-data.ts";

/* What the editor wrote is never said to be print, asked of the real index with a guide in it. */

const site = await loadSiteData();
const guide = { id: "ours", title: "说明", text: "说明\n两个下限相除，应用新材料" };
const page = { url: "/audit/", title: "复算", above: [], text: "复算\n把能算的数重新算一遍" };

vi.setConfig({ testTimeout: 60_000 });

let folder: string;
let index: OpenIndex;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "whose-words-"));
  await buildIndex(site, folder, { guides: [guide], pages: [page] });
  index = await openIndex(folder);
}, 60_000);

afterAll(async () => {
  await index.close();
  await rm(folder, { recursive: true });
});

/** Why each result is there, by its id. */
async function reasons(query: string): Promise<ReadonlyMap<string, string>> {
  const { results } = await index.engine.search(query, { limit: 1000 });
  return new Map(results.map(({ id, why }) => [id, why]));
}

describe("what is found by words as typed", () => {
  test("is said to be ours in a guide, and print in a clause that has the same words", async () => {
    expect(await reasons("两个下限相除")).toEqual(new Map([["ours", "本站文字"]]));
    const both = await reasons("应用新材料");
    expect(both.get("ours")).toBe("本站文字");
    expect(both.get("s4-3-1")).toBe("原文");
  });

  test("is said to be ours in what a page of the site says, and computed in a check", async () => {
    expect((await reasons("重新算一遍")).get("/audit/")).toBe("本站文字");
    expect((await reasons("17.14%")).get("share-2017")).toBe("推算");
  });

  test("is said to be ours in a table's description and in the glossary", async () => {
    expect((await reasons("三名工程")).get("three-famous-project")).toBe("本站文字");
    expect((await reasons("主要措施")).get("measures")).toBe("本站文字");
  });

  test("is said to be print in an entry's name that the record prints, and ours where we made it up", async () => {
    expect((await reasons("钛管")).get("titanium-tube")).toBe("原文");
    expect((await reasons("高性能工模具用钢")).get("tool-and-die-steel")).toBe("本站文字");
  });
});
