import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenSite } from "../browser.ts";
import { openSite } from "../browser.ts";

const POLICY = "policies/lishui-new-materials-2017/";

/** The pages that most people open, and those with the widest contents. */
const PAGES = [
  ...["", POLICY, `${POLICY}s3-3-2-p1/`, `${POLICY}s2-t1/`, `${POLICY}gaps/`],
  ...["materials/", "materials/table/", "materials/titanium-tube/", "targets/", "actions/"],
  ...["measures/", "guides/", "guides/citing/", "data/", "data/lishui-new-materials-2017/targets/"],
  ...["search/?q=钛管", "lookup/", "glossary/"],
];

/** Of those, the ones that this sets in type from end to end. */
const TEXTS = [
  ...[POLICY, `${POLICY}s3-3-2-p1/`, `${POLICY}gaps/`, `${POLICY}notes/`, "materials/"],
  ...["materials/table/", "materials/titanium-tube/", "measures/", "guides/citing/", "glossary/"],
];

/** What a browser calls its medium letters, in CSS pixels. */
const MEDIUM = 16;

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});

afterAll(async () => {
  await site.close();
});

/** The size of the root's letters once the reader has set the browser's own. */
async function rootWith(page: Page, size: number): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("Page.setFontSizes", { fontSizes: { standard: size, fixed: size } });
  await page.reload();
  return page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
}

describe.each(PAGES)("/%s on a phone, with the browser's letters twice as large", (path) => {
  it("has letters twice as large, and is read without moving it sideways", async () => {
    const page = await site.openPage(path, { width: 360 });
    const before = await rootWith(page, MEDIUM);
    expect(await rootWith(page, 2 * MEDIUM)).toBeCloseTo(2 * before, 3);
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await page.context().close();
    expect(beyond).toBeLessThanOrEqual(0);
  });
});

describe.each(TEXTS)("/%s on a phone", (path) => {
  it("has no words smaller than 16 px", async () => {
    const page = await site.openPage(path, { width: 360 });
    const small = await page.evaluate((least) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      while (walker.nextNode() !== null) {
        const words = walker.currentNode.textContent?.trim() ?? "";
        const element = walker.currentNode.parentElement;
        if (words === "" || element?.closest("svg, noscript") !== null) continue;
        const isSmall = parseFloat(getComputedStyle(element).fontSize) < least;
        if (isSmall && element.checkVisibility()) found.push(words);
      }
      return found;
    }, MEDIUM);
    await page.context().close();
    expect(small).toEqual([]);
  });
});

it("nothing was asked of another host, and nothing failed", () => {
  expect(site.complaints).toEqual([]);
});
