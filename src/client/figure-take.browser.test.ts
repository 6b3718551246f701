import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFaults } from "../../scripts/axe.ts";
import type { OpenSite } from "../../scripts/browser.ts";
import { openSite } from "../../scripts/browser.ts";

const FIGURES = ["trend", "share", "growth", "tree", "road", "places", "projection"];
const embed = (id: string): string => `embed/lishui-new-materials-2017/${id}/`;

let site: OpenSite;

beforeAll(async () => {
  // As a project page is published: the code to embed must hold the path, too.
  site = await openSite({ base: "/some/where/" });
});

afterAll(async () => {
  await site.close();
});

describe.each(FIGURES)("the figure %s within another site", (id) => {
  it("is read without any script, with its table and the way to its home", async () => {
    const page = await site.openPage(embed(id), { javaScript: false });
    expect(await page.locator("script").count()).toBe(0);
    expect(await page.locator("figure svg:visible").count()).toBe(1);
    await page.locator("summary").click();
    expect(await page.locator("table:visible").count()).toBe(1);
    expect(await page.locator('a[href$="#' + id + '"]').count()).toBe(1);
    await page.context().close();
  });

  it.each([280, 552])(
    "fits a window %i px wide, and the height that its code asks for",
    async (width) => {
      const page = await site.openPage(embed(id), { width });
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      const height = await page.evaluate(() => document.body.getBoundingClientRect().height);
      expect(beyond).toBeLessThanOrEqual(0);
      expect(height).toBeLessThanOrEqual(await heightAsked(id));
      await page.context().close();
    },
  );

  it.each([false, true])("has no fault that axe can find (dark: %s)", async (dark) => {
    const page = await site.openPage(embed(id), { dark, width: 360 });
    expect(await axeFaults(page)).toEqual([]);
    await page.context().close();
  });
});

const HOMES = new Map([
  ["tree", ""],
  ["road", "actions/"],
  ["places", "materials/places/"],
  ["projection", "audit/"],
]);

/** A figure's page with its offers opened. */
async function openHome(id: string, javaScript = true): Promise<Page> {
  const page = await site.openPage(HOMES.get(id) ?? "targets/", { javaScript });
  await page.locator(`#${id} .figure__take > summary`).click();
  return page;
}

const codeOn = (page: Page, id: string): Promise<string | null> =>
  page.locator(`#${id} .figure__code`).textContent();

async function heightAsked(id: string): Promise<number> {
  const page = await openHome(id);
  const [, height] = /height="(\d+)"/.exec((await codeOn(page, id)) ?? "") ?? [];
  await page.context().close();
  return Number(height);
}

describe("the plan in one picture within another site", () => {
  it("is read without any script, its tables and the way to its home too", async () => {
    const page = await site.openPage(embed("overview"), { javaScript: false });
    expect(await page.locator("script").count()).toBe(0);
    expect(await page.locator("h1").textContent()).toContain("一张图看");
    for (const summary of await page.locator("summary").all()) await summary.click();
    expect(await page.locator("details table:visible").count()).toBe(3);
    expect(await page.locator('a[href$="/guides/overview/#overview"]').count()).toBe(1);
    await page.context().close();
  });

  it.each([
    [280, false],
    [720, true],
    [1200, false],
  ])("fits a window %i px wide without a fault of axe (dark: %s)", async (width, dark) => {
    const page = await site.openPage(embed("overview"), { width, dark });
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(beyond).toBeLessThanOrEqual(0);
    expect(await axeFaults(page)).toEqual([]);
    await page.context().close();
  });

  it("is taken away from its own page as every figure is", async () => {
    const page = await site.openPage("guides/overview/");
    await page.locator(".overview__take .figure__take > summary").click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator(".overview__take .figure__take a", { hasText: "CSV" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("lishui-new-materials-2017-overview.csv");
    expect(await page.locator(".overview__take .figure__code").textContent()).toContain("<iframe");
    await page.context().close();
  });
});

describe("a reader who takes a figure away", () => {
  it("copies the picture itself, ready to be pasted", async () => {
    const page = await openHome("trend");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.locator("#trend copy-picture button").click();
    const status = page.locator("#trend copy-picture [role=status]");
    await expect.poll(() => status.textContent()).toBe("已复制");
    const [type, size] = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const blob = await item?.getType("image/png");
      return [blob?.type, blob?.size] as const;
    });
    expect(type).toBe("image/png");
    expect(size).toBeGreaterThan(10_000);
    await page.context().close();
  });

  it("copies code that shows the figure in a page that knows nothing of this site", async () => {
    const page = await openHome("growth");
    const code = (await codeOn(page, "growth"))?.trim() ?? "";
    await page.setContent(`<!doctype html><title>别处</title>${code}`);
    const frame = page.frameLocator("iframe");
    await frame.locator("figure svg").waitFor();
    expect(await frame.locator("h1").textContent()).toContain("增幅");
    await page.context().close();
  });

  it("saves files under a name that says what they are of", async () => {
    const page = await openHome("trend");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("#trend .figure__take a", { hasText: "CSV" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("lishui-new-materials-2017-trend.csv");
    await page.context().close();
  });

  it("is told that the files are of the setting that the moved figure begins with", async () => {
    const page = await openHome("projection");
    await page.getByRole("spinbutton").fill("5");
    const remark = page.locator("#projection .figure__take > p").first();
    expect(await remark.textContent()).toContain("起始设定：从2017年起、每年增长10%");
    await page.context().close();
  });

  it("sees no button that would do nothing without JavaScript", async () => {
    const page = await openHome("trend", false);
    expect(await page.locator("#trend .figure__take a:visible").count()).toBeGreaterThan(3);
    expect(await page.locator("#trend .figure__take button:visible").count()).toBe(0);
    await page.context().close();
  });

  it("finds it on a phone without a fault of axe, and within the window", async () => {
    const page = await site.openPage("targets/", { width: 360 });
    await page.locator("#share .figure__take > summary").click();
    expect(await axeFaults(page)).toEqual([]);
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(beyond).toBeLessThanOrEqual(0);
    await page.context().close();
  });
});

it("nothing was asked of another host, and nothing failed", () => {
  expect(site.complaints).toEqual([]);
});
