import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenSite } from "../browser.ts";
import { openSite } from "../browser.ts";

const POLICY = "policies/lishui-new-materials-2017/";

let site: OpenSite;

beforeAll(async () => {
  // As a project page is published: nothing may depend on being at the root.
  site = await openSite({ base: "/some/where/" });
});

afterAll(async () => {
  await site.close();
});

describe("a reader of the policy", () => {
  it("sees in the contents which part is being read", async () => {
    const page = await site.openPage(POLICY);
    await page.locator("#s4-2").scrollIntoViewIfNeeded();
    await page.evaluate(() => document.getElementById("s4-2")?.scrollIntoView());
    const current = page.locator(".toc [aria-current]");
    await expect.poll(() => current.textContent()).toContain("建立支撑体系");
    expect(await current.count()).toBe(1);
    await page.context().close();
  });

  it("is told on a phone, in one line at the top, and reaches the contents by it", async () => {
    const page = await site.openPage(POLICY, { width: 360 });
    await page.evaluate(() => document.getElementById("s3-3-2")?.scrollIntoView());
    const line = page.locator(".reading-now");
    await expect.poll(() => line.textContent()).toContain("钛材料");
    await line.click();
    expect(new URL(page.url()).hash).toBe("#toc");
    await page.context().close();
  });

  it("goes from a material in the text to its entry, and from the entry to the very words", async () => {
    const page = await site.openPage(POLICY);
    await page.locator("#s3-3-2-p1 a", { hasText: "钛管" }).click();
    expect(await page.locator("h1").textContent()).toBe("钛管");
    await page.locator("a", { hasText: "在全文中看这几个字" }).first().click();
    const target = page.locator(":target");
    expect(await target.textContent()).toBe("钛管");
    expect(await target.evaluate((element) => element.closest("[data-record]") !== null)).toBe(
      true,
    );
    await page.context().close();
  });

  it("walks the provisions with previous and next, and up by the path", async () => {
    const page = await site.openPage(`${POLICY}s3-1-1-p1/`);
    await page.locator("a[rel=next]").click();
    expect(page.url()).toContain("/s3-1-1-p2/");
    await page.locator("a[rel=prev]").click();
    expect(page.url()).toContain("/s3-1-1-p1/");
    await page.locator(".crumbs a", { hasText: "先进金属材料" }).click();
    expect(page.url()).toContain("/s3-1-1/");
    await page.context().close();
  });

  it("reaches the main part by keyboard at once", async () => {
    const page = await site.openPage(POLICY);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
    await page.context().close();
  });

  it("copies a clause's citation in either style", async () => {
    const page = await site.openPage(`${POLICY}s3-3-2-p1/`);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    for (const [name, words] of [
      ["复制 GB/T 引文", "三（三）2 第1段[EB/OL]"],
      ["复制 APA 引文", "三（三）2 第1段 [题名据正文；转载自"],
    ] as const) {
      const text = page.locator("copy-text", { hasText: name });
      await text.getByRole("button", { name }).click();
      await expect.poll(() => text.getByRole("status").textContent()).toBe("已复制");
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toContain(words);
    }
    await page.context().close();
  });
});

describe("a reader without JavaScript", () => {
  const PAGES = ["", POLICY, `${POLICY}s3-1-1/`, "materials/", "materials/table/", "targets/"];

  it.each(PAGES)("reads on /%s the same words as one with it", async (path) => {
    const words = async (javaScript: boolean): Promise<string> => {
      const page = await site.openPage(path, { javaScript });
      const text = await page
        .locator("main")
        .evaluate((main) =>
          [...main.querySelectorAll("[data-record], figure table, [data-material], h1, h2, h3")]
            .map((part) => part.textContent)
            .join("\n"),
        );
      await page.context().close();
      return text;
    };
    const without = await words(false);
    expect(without.length).toBeGreaterThan(100);
    expect(without).toBe(await words(true));
  });

  it("sees all entries, no dead filter, and a word on what filtering needs", async () => {
    const page = await site.openPage("materials/", { javaScript: false });
    expect(await page.locator("[data-material]:visible").count()).toBe(74);
    expect(await page.locator("form.facets:visible").count()).toBe(0);
    expect(await page.locator("noscript").first().textContent()).toContain("筛选需要");
    await page.context().close();
  });

  it("sees the figures with their numbers", async () => {
    const page = await site.openPage("targets/", { javaScript: false });
    expect(await page.locator("#trend svg:visible").count()).toBe(1);
    expect(await page.locator("#trend svg [data-target]").count()).toBe(8);
    expect(await page.locator("#trend svg").textContent()).toContain("850");
    await page.context().close();
  });
});

it("nothing was asked of another host, and nothing failed", () => {
  expect(site.complaints).toEqual([]);
});
