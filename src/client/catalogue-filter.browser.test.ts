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

const visible = (page: Page): Promise<string[]> =>
  page
    .locator("[data-material]:visible")
    .evaluateAll((entries) => entries.map((entry) => entry.getAttribute("data-material") ?? ""));

const open = async (page: Page, title: string): Promise<void> => {
  await page.locator("summary", { hasText: title }).click();
};

describe("the catalogue's filter", () => {
  it("narrows as one types, by Chinese or English, whatever the width, case or spaces", async () => {
    const page = await site.openPage("materials/");
    expect(await visible(page)).toHaveLength(74);
    for (const words of ["钛管", "Titanium Tube", "ＴＩＴＡＮＩＵＭ ｔｕｂｅ", " 钛 管 "]) {
      await page.fill("#catalogue-q", words);
      expect(await visible(page)).toEqual(["titanium-tube"]);
    }
    expect(await page.locator("[data-status]").textContent()).toBe("74个条目中的1个");
    await page.context().close();
  });

  it("narrows by facets, one value or another within one, and all of them together", async () => {
    const page = await site.openPage("materials/");
    await page.locator("label", { hasText: "前沿新材料" }).click();
    expect(await visible(page)).toHaveLength(15);
    await page.locator("label", { hasText: "关键战略材料" }).click();
    expect(await visible(page)).toHaveLength(38);
    await open(page, "形态");
    await page.locator("label", { hasText: /^\s*管/ }).click();
    expect(await visible(page)).toEqual(["titanium-tube"]);
    await page.context().close();
  });

  it("says by each value how many there would be, and that is so", async () => {
    const page = await site.openPage("materials/?division=frontier-materials");
    for (const box of await page.locator("[name=form]").all()) {
      const label = page.locator("label", {
        has: page.locator(`[value="${await box.inputValue()}"]`),
      });
      const promised = Number(await label.locator("[data-count]").textContent());
      if (promised === 0) {
        expect(await box.isDisabled()).toBe(true);
        continue;
      }
      await box.evaluate((input: HTMLInputElement) => {
        input.click();
      });
      expect(await visible(page)).toHaveLength(promised);
      await box.evaluate((input: HTMLInputElement) => {
        input.click();
      });
    }
    await page.context().close();
  });

  it("keeps what was asked in the address, for reloading, sharing and the other view", async () => {
    const page = await site.openPage("materials/");
    await page.fill("#catalogue-q", "纤维");
    await page.locator("label", { hasText: "关键战略材料" }).click();
    const before = await visible(page);
    await page.reload();
    expect(await visible(page)).toEqual(before);
    await page.locator("[data-view]", { hasText: "列表" }).click();
    expect(page.url()).toContain("/materials/table/");
    expect(await visible(page)).toEqual(before);
    await page.context().close();
  });

  it("never ends in a bare nothing, and comes back with one press", async () => {
    const page = await site.openPage("materials/");
    await page.fill("#catalogue-q", "石墨烯");
    expect(await visible(page)).toEqual([]);
    expect(await page.locator("[data-none]").textContent()).toContain("没有列入不等于被排除");
    await page.locator("button[type=reset]").click();
    await expect.poll(() => visible(page)).toHaveLength(74);
    expect(new URL(page.url()).search).toBe("");
    await page.context().close();
  });

  it("hides a heading with nothing left under it, and counts what is", async () => {
    const page = await site.openPage("materials/?q=纳米");
    expect(await page.locator("#g-key-strategic-materials:visible").count()).toBe(0);
    const heading = page.locator("#g-nanomaterials");
    expect(await heading.locator("[data-branch-count]").textContent()).toBe("9");
    await page.context().close();
  });
});
