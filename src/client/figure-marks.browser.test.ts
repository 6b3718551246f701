import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenSite } from "../../scripts/browser.ts";
import { openSite } from "../../scripts/browser.ts";

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});

afterAll(async () => {
  await site.close();
});

/** Whether what the address points at is within the window, and looks it. */
const shown = (page: Page): Promise<boolean> =>
  page.locator(":target").evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight && getComputedStyle(element).outlineStyle !== "none";
  });

describe("a mark in a figure", () => {
  it("names its value and its words when pointed at, and when focused", async () => {
    const page = await site.openPage("targets/");
    const readout = page.locator("#trend output");
    await page.locator('#trend svg [data-target="new-output-2018"]').hover();
    expect(await readout.textContent()).toContain("140");
    await page.locator('#trend svg [data-target="raw-output-2021"]').focus();
    expect(await readout.textContent()).toContain("1000以上");
    expect(await readout.textContent()).toContain("1000亿元以上");
    await page.context().close();
  });

  it.each([true, false])("leads to its very words, and they lead back (script: %s)", async (on) => {
    const page = await site.openPage("targets/", { javaScript: on });
    await page.locator('#trend svg [data-target="new-output-2021"]').focus();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/compare/#at-*");
    expect(await page.locator(":target").textContent()).toContain("突破200亿元");
    expect(
      await page.locator(":target").evaluate((words) => words.closest("[id='s2-p1']")?.id),
    ).toBe("s2-p1");
    expect(await shown(page)).toBe(true);
    await page
      .locator("#s2-p1")
      .getByRole("link", { name: "产值目标：2021年 目标 >200亿元" })
      .click();
    await page.waitForURL("**/targets/#trend-new-output-2021");
    expect(await page.locator(":target").getAttribute("data-target")).toBe("new-output-2021");
    expect(await shown(page)).toBe(true);
    await page.context().close();
  });

  it("of ours leads to the check that computes it, and from there to the words", async () => {
    const page = await site.openPage("targets/");
    await page.locator('#growth svg [data-mark="growth-2019"]').focus();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/audit/#growth-2019");
    await page.locator("#growth-2019").getByRole("link", { name: "770" }).click();
    await page.waitForURL("**/compare/#at-*");
    expect(await page.locator(":target").textContent()).toContain("770");
    await page.context().close();
  });

  it("stands for a target that the table names too", async () => {
    const page = await site.openPage("targets/");
    const ids = (selector: string): Promise<string[]> =>
      page
        .locator(selector)
        .evaluateAll((marks) => marks.map((mark) => mark.getAttribute("data-target") ?? ""));
    const drawn = await ids("svg [data-target]");
    const listed = new Set(await ids("tr[data-target]"));
    expect(drawn.length).toBeGreaterThan(0);
    expect(drawn.filter((id) => !listed.has(id))).toEqual([]);
    await page.context().close();
  });
});
