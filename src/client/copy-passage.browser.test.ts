import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeFaults } from "../../scripts/axe.ts";
import type { OpenSite } from "../../scripts/browser.ts";
import { openSite } from "../../scripts/browser.ts";
import { isPassage, ownWords, type Provision, walk } from "../domain/provision.ts";
import { loadSiteData } from "../load/site-data.ts";

const [data] = (await loadSiteData()).policies;
if (data === undefined) throw new Error("there is no policy");
const { policy } = data;
const POLICY = `policies/${policy.id}/`;
const provisions = walk(policy.provisions);

let site: OpenSite;

beforeAll(async () => {
  // As a project page is published: the module finds its way from wherever it lies.
  site = await openSite({ base: "/some/where/" });
});

afterAll(async () => {
  expect(site.complaints).toEqual([]);
  await site.close();
});

const OFFER = ".copy-passage button";
/** In milliseconds: by then, what a change of the selection brings (REST) has come. */
const LONGER_THAN_REST = 750;

async function open(path: string, width = 1440): Promise<Page> {
  const page = await site.openPage(path, { width });
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  return page;
}

/** Selects from the beginning of one element to the end of another, as a reader would by hand. */
async function select(page: Page, from: string, to: string): Promise<void> {
  await page.evaluate(
    ([first = "", last = ""]) => {
      const [start, end] = [document.querySelector(first), document.querySelector(last)];
      if (start === null || end === null) throw new Error(`${first} ${last}`);
      const range = new Range();
      range.setStart(start, 0);
      range.setEnd(end, end.childNodes.length);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    },
    [from, to],
  );
}

/** What is copied for a selection: its words, and the line that says where they are from. */
async function copied(page: Page): Promise<readonly [words: string, citation: string]> {
  const button = page.locator(OFFER);
  await button.click();
  await expect.poll(() => button.textContent()).toBe("已复制");
  const text = await page.evaluate(() => navigator.clipboard.readText());
  const lines = text.trimEnd().split("\n");
  return [lines.slice(0, -1).join("\n"), lines.at(-1) ?? ""];
}

const wordsOf = (eid: string): string => {
  const found = provisions.find((provision) => provision.eid === eid);
  if (found === undefined || !isPassage(found)) throw new Error(eid);
  return found.body.text;
};
const bare = (text: string): string => text.replace(/[\s\uFEFF]/gu, "");

describe("words that are selected in the whole text", () => {
  test("are copied to the character, with the clause, the day and its address", async () => {
    const page = await open(POLICY);
    await select(page, "#s3-3-2-p1 p", "#s3-3-2-p1 p");
    const [words, citation] = await copied(page);
    const url = `${site.url}${POLICY}s3-3-2-p1/`;
    expect(words).toBe(wordsOf("s3-3-2-p1"));
    expect(citation).toMatch(/：三（三）2 第1段\[EB\/OL\]\.（2017-04-26）\[\d{4}-\d{2}-\d{2}\]\./);
    expect(citation.endsWith(` ${url}.`)).toBe(true);
    expect((await page.goto(url))?.status()).toBe(200);
    await page.context().close();
  });

  test("may be a few of a clause's", async () => {
    const page = await open(POLICY);
    await page.locator("#s3-3-2-p1 a", { hasText: "钛管" }).evaluate((link) => {
      getSelection()?.selectAllChildren(link);
    });
    expect((await copied(page))[0]).toBe("钛管");
    await page.context().close();
  });

  test("name the first clause and the last, and leave out what editors put between", async () => {
    const page = await open(POLICY);
    await select(page, "#s5-2-1 p", "#s5-2-3 p");
    const [words, citation] = await copied(page);
    // Points that run on in their paragraph in the source do so here.
    expect(policy.sourceText).toContain(words);
    expect(words.startsWith(wordsOf("s5-2-1"))).toBe(true);
    expect(citation).toContain("：五（二）第1点—五（二）第3点[EB/OL]");
    expect(citation).toContain(`${POLICY}#s5-2-1.`);
    await page.context().close();
  });

  test("are, where everything is selected, the whole record and nothing else", async () => {
    const page = await open(POLICY);
    await page.evaluate(() => getSelection()?.selectAllChildren(document.body));
    const [words] = await copied(page);
    expect(bare(words)).toBe(bare(policy.sourceText));
    await page.context().close();
  });

  test("get no offer where none of them is the record's", async () => {
    const page = await open(POLICY);
    await select(page, "#s3-3-2-p1 p", "#s3-3-2-p1 p");
    await page.locator(OFFER).waitFor();
    await page.locator("h1").evaluate((title) => getSelection()?.selectAllChildren(title));
    await expect.poll(() => page.locator(OFFER).count()).toBe(0);
    await page.context().close();
  });
});

describe("words that are selected on the page of a provision", () => {
  /** One of each look: a passage, a container, a table, one row of it. */
  const EIDS = ["s5-2-1", "s3-1-1", "s2-t1", "s2-t1-r2"];

  test.each(EIDS)("are those of %s", async (eid) => {
    const page = await open(`${POLICY}${eid}/`);
    await page.evaluate(() => getSelection()?.selectAllChildren(document.body));
    const [words, citation] = await copied(page);
    const shown = shownOn(eid);
    const labels = [shown.at(0), shown.at(-1)].map((provision) => provision?.label);
    expect(bare(words)).toBe(
      bare(
        shown
          .flatMap(ownWords)
          .map(({ text }) => text)
          .join(""),
      ),
    );
    expect(citation).toContain(`：${[...new Set(labels)].join("—")}[EB/OL]`);
    await page.context().close();
  });

  /** The words of a row's page begin with the heading row, which is the table's. */
  function shownOn(eid: string): readonly Provision[] {
    const own = provisions.filter((provision) => provision.eid === eid);
    const table = provisions.filter(({ eid: id }) => eid.replace(/-r\d+$/, "") === id);
    return [
      ...new Set([...table.filter(({ kind }) => kind === "table").slice(0, 1), ...walk(own)]),
    ];
  }
});

describe("the offer", () => {
  test("is announced politely, and Tab leads to it from the words", async () => {
    const page = await open(`${POLICY}s5-1-p1/`);
    // Three presses of a mouse select a paragraph, and Tab goes on from there.
    await page.locator(".record p").click({ clickCount: 3, position: { x: 5, y: 60 } });
    await page.locator(OFFER).waitFor();
    const status = page.locator(".copy-passage-said[role=status]");
    await expect.poll(() => status.textContent()).toContain("可以复制并附出处");
    await page.keyboard.press("Tab");
    expect(await page.locator(OFFER).evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    await expect.poll(() => status.textContent()).toBe("已复制");
    await page.context().close();
  });

  test("stays away once Escape has put it away, until other words are selected", async () => {
    const page = await open(`${POLICY}s5-1-p1/`);
    const words = page.locator(".record p");
    await words.click({ clickCount: 3, position: { x: 5, y: 60 } });
    await page.locator(OFFER).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    expect(await words.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.waitForTimeout(LONGER_THAN_REST);
    expect(await page.locator(OFFER).count()).toBe(0);
    await words.evaluate((one) => getSelection()?.setBaseAndExtent(one, 0, one, 1));
    await page.locator(OFFER).waitFor();
    await page.keyboard.press("Escape");
    await page.waitForTimeout(LONGER_THAN_REST);
    expect(await page.locator(OFFER).count()).toBe(0);
    await words.click({ clickCount: 3, position: { x: 5, y: 60 } });
    await page.locator(OFFER).waitFor();
    await page.context().close();
  });

  test.each([360, 768, 1440])(
    "lies within a window of %i px, without a fault of axe",
    async (width) => {
      const page = await open(POLICY, width);
      await page.locator("#s5-2-1").scrollIntoViewIfNeeded();
      await select(page, "#s5-2-1 p", "#s5-2-1 p");
      const box = await page.locator(OFFER).boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(beyond).toBeLessThanOrEqual(0);
      expect(await axeFaults(page)).toEqual([]);
      await page.context().close();
    },
  );

  test("is not there before words are selected, and nothing is fetched for it", async () => {
    const page = await open(POLICY);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.locator("h1").click();
    await page.waitForTimeout(LONGER_THAN_REST);
    expect(await page.locator(OFFER).count()).toBe(0);
    expect(asked.filter((url) => /passage|citing\.json$/.test(url))).toEqual([]);
    await select(page, "#s3-3-2-p1 p", "#s3-3-2-p1 p");
    await page.locator(OFFER).waitFor();
    expect(asked.filter((url) => /passage|citing\.json$/.test(url))).toHaveLength(2);
    await page.context().close();
  });
});

describe("where something fails", () => {
  const SHEET = "**/citing.json";

  test("two quick selections ask for the sheet once", async () => {
    const page = await open(POLICY);
    const asked: string[] = [];
    await page.route(SHEET, async (route) => {
      asked.push(route.request().url());
      await page.waitForTimeout(LONGER_THAN_REST);
      await route.continue();
    });
    await select(page, "#s5-2-1 p", "#s5-2-1 p");
    await expect.poll(() => asked.length).toBe(1);
    await select(page, "#s5-2-2 p", "#s5-2-2 p");
    expect((await copied(page))[0]).toBe(wordsOf("s5-2-2"));
    expect(asked).toHaveLength(1);
    await page.context().close();
  });

  test("there is no offer without the sheet, which the next selection asks for again", async () => {
    const page = await open(POLICY);
    // Not of JSON: a request that failed would be a complaint of the browser's own.
    await page.route(SHEET, (route) => route.fulfill({ body: "——" }));
    const answered = page.waitForResponse(SHEET);
    await select(page, "#s5-2-1 p", "#s5-2-1 p");
    await answered;
    await page.waitForTimeout(LONGER_THAN_REST);
    expect(await page.locator(OFFER).count()).toBe(0);
    await page.unroute(SHEET);
    await select(page, "#s5-2-2 p", "#s5-2-2 p");
    expect((await copied(page))[0]).toBe(wordsOf("s5-2-2"));
    await page.context().close();
  });
});
