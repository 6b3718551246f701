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

  it("leads to the words it stands for", async () => {
    const page = await site.openPage("targets/");
    await page.locator('#trend svg [data-target="new-output-2021"]').focus();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/s2-p1/");
    expect(await page.locator("[data-record]").textContent()).toContain("突破200亿元");
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
