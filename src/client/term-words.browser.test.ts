import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { axeFaults } from "../../scripts/axe.ts";
import type { OpenSite } from "../../scripts/browser.ts";
import { openSite } from "../../scripts/browser.ts";

const POLICY = "policies/lishui-new-materials-2017/";
const PAGES = [POLICY, "guides/ten-minutes/"];
const WORD = "[data-record] a.term-word";

let site: OpenSite;

beforeAll(async () => {
  // As a project page is published: the way to the glossary must hold the path, too.
  site = await openSite({ base: "/some/where/" });
});

afterAll(async () => {
  await site.close();
});

const box = (page: Page): Locator => page.locator("term-meaning");
const isOpen = (page: Page): Promise<boolean> => box(page).isVisible();
const recordOf = (page: Page): Promise<string | null> =>
  page.locator("[data-record]").first().textContent();
const hasFocus = (place: Locator): Promise<boolean> =>
  place.evaluate((one) => one === document.activeElement);
const addressOf = (link: Locator): Promise<string> =>
  link.evaluate((one) => (one as HTMLAnchorElement).href);

/** A page as a finger uses it, in a window of its own. */
async function openTouched(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const desk = await site.openPage("");
  const context = await desk
    .context()
    .browser()
    ?.newContext({
      ...{ hasTouch: true, isMobile: true, viewport: { width: 360, height: 640 } },
      ...options,
    });
  await desk.context().close();
  if (context === undefined) throw new Error("The browser is gone.");
  const page = await context.newPage();
  await page.goto(site.url + path);
  return page;
}

describe.each(PAGES)("a word with an explanation, in %s", (path) => {
  it("says it when pointed at, as long as the pointer is on the word or the box", async () => {
    const page = await site.openPage(path);
    const word = page.locator(WORD).first();
    const record = await recordOf(page);
    await word.hover();
    await box(page).waitFor();
    const meaning = await box(page).locator("p").textContent();
    expect(meaning?.length).toBeGreaterThan(10);
    expect(await word.getAttribute("aria-description")).toBe(meaning);
    expect(await word.getAttribute("title")).toBeNull();
    expect(await recordOf(page)).toBe(record);
    await box(page).locator("p").hover();
    await page.waitForTimeout(600);
    expect(await isOpen(page)).toBe(true);
    await page.mouse.move(0, 0);
    await box(page).waitFor({ state: "hidden" });
    await page.context().close();
  });

  it("says it when focused, and Tab leads to what it rests on and on", async () => {
    const page = await site.openPage(path);
    const word = page.locator(WORD).first();
    await page.keyboard.press("Tab");
    await word.focus();
    expect(await isOpen(page)).toBe(true);
    const meaning = await box(page).textContent();
    await page.keyboard.press("Tab");
    const more = box(page).locator("a");
    expect(await hasFocus(more)).toBe(true);
    expect(await addressOf(more)).toBe(await addressOf(word));
    await page.keyboard.press("Shift+Tab");
    expect(await hasFocus(word)).toBe(true);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    // The next link may be such a word, too: then the box is open for that one.
    const isStill = async (): Promise<boolean> =>
      (await isOpen(page)) && (await box(page).textContent()) === meaning;
    await expect.poll(isStill).toBe(false);
    const isFurther = await word.evaluate(
      (one) =>
        document.activeElement !== null &&
        (one.compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING) >
          0 &&
        document.activeElement.closest("[data-record]") !== null,
    );
    expect(isFurther).toBe(true);
    await page.context().close();
  });

  it("is put away with Escape, and the focus stays with the word", async () => {
    const page = await site.openPage(path);
    const word = page.locator(WORD).first();
    await page.keyboard.press("Tab");
    for (const steps of [0, 1]) {
      await page.locator(WORD).nth(1).focus();
      await word.focus();
      for (let step = 0; step < steps; step++) await page.keyboard.press("Tab");
      expect(await isOpen(page)).toBe(true);
      await page.keyboard.press("Escape");
      expect(await isOpen(page)).toBe(false);
      expect(await hasFocus(word)).toBe(true);
    }
    await page.mouse.move(0, 0);
    await word.hover();
    await box(page).waitFor();
    await page.keyboard.press("Escape");
    expect(await isOpen(page)).toBe(false);
    await page.context().close();
  });

  it("says it when tapped, and only then leads away", async () => {
    const page = await openTouched(path);
    const { href } = await page.evaluate(() => ({ href: location.href }));
    const word = page.locator(WORD).first();
    const glossary = await addressOf(word);
    await word.tap();
    await box(page).waitFor();
    await page.locator(WORD).nth(1).tap();
    const second = await page.locator(WORD).nth(1).getAttribute("aria-description");
    expect(await box(page).locator("p").textContent()).toBe(second);
    expect(page.url()).toBe(href);
    await page.touchscreen.tap(2, 2);
    await box(page).waitFor({ state: "hidden" });
    await word.tap();
    const more = box(page).locator("a");
    expect((await more.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await more.tap();
    await page.waitForURL(glossary);
    await page.context().close();
  });

  it("leads to the glossary at a click, and without JavaScript says it in its title", async () => {
    const clicked = await site.openPage(path);
    const glossary = await addressOf(clicked.locator(WORD).first());
    await clicked.locator(WORD).first().click();
    await clicked.waitForURL(glossary);
    await clicked.context().close();
    const page = await site.openPage(path, { javaScript: false });
    const word = page.locator(WORD).first();
    expect((await word.getAttribute("title"))?.length).toBeGreaterThan(10);
    expect(await isOpen(page)).toBe(false);
    await word.click();
    await page.waitForURL(glossary);
    expect(await page.locator("h1").count()).toBe(1);
    await page.context().close();
  });

  it.each(["light", "dark"] as const)(
    "has no fault that axe can find (%s)",
    async (colorScheme) => {
      const page = await openTouched(path, { colorScheme });
      await page.locator(WORD).first().tap();
      await box(page).waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await page.context().close();
    },
  );
});

test.each([360, 768])(
  "every box lies within a window %i px wide, in large words",
  async (width) => {
    const page = await openTouched(POLICY, { viewport: { width, height: 640 } });
    const size = await box(page).evaluate((one) =>
      Number.parseFloat(getComputedStyle(one).fontSize),
    );
    expect(size).toBeGreaterThanOrEqual(16);
    const words = await page.locator(WORD).all();
    expect(words.length).toBeGreaterThan(20);
    for (const [at, word] of words.entries()) {
      // At the foot of the window, or at its head.
      await word.evaluate(
        (one, isEnd) => one.scrollIntoView({ block: isEnd ? "end" : "start" }),
        at % 2,
      );
      await word.tap();
      const { left, right, top, bottom } = await box(page).evaluate(
        (one) => one.getBoundingClientRect().toJSON() as DOMRect,
      );
      expect(Math.min(left, top, width - right, 640 - bottom)).toBeGreaterThanOrEqual(0);
    }
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(beyond).toBeLessThanOrEqual(0);
    await page.context().close();
  },
);

it("nothing was asked of another host, and nothing failed", () => {
  expect(site.complaints).toEqual([]);
});
