import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFaults } from "../../../scripts/axe.ts";
import type { OpenSite } from "../../../scripts/browser.ts";
import { openSite } from "../../../scripts/browser.ts";

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});

afterAll(async () => {
  await site.close();
});

describe.each(["targets/", "data/lishui-new-materials-2017/targets/"])(
  "a reader of a number on /%s",
  (path) => {
    it("reaches its citation in one step, without scripts, and puts it away again", async () => {
      const page = await site.openPage(path, { javaScript: false });
      expect(await page.locator(".cite-row:visible").count()).toBe(0);
      await page.locator('[id="raw-output-2021.value"] .cite-link').click();
      const opened = page.locator(".cite-row:visible");
      expect(await opened.count()).toBe(1);
      expect(await opened.textContent()).toContain("的目标1000亿元以上");
      expect(await opened.getByRole("link", { name: "BibTeX" }).getAttribute("href")).toContain(
        "raw-output-2021.value.bib",
      );
      await opened.getByRole("link", { name: "收起引文" }).click();
      await page.waitForURL("**#raw-output-2021.value");
      expect(await page.locator(".cite-row:visible").count()).toBe(0);
      await page.context().close();
    });

    it.each([false, true])(
      "reads it on a phone in full, without a fault of axe (dark: %s)",
      async (dark) => {
        const page = await site.openPage(path, { width: 360, dark });
        await page.locator('[id="raw-output-2021.value"] .cite-link').click();
        expect(await axeFaults(page)).toEqual([]);
        const box = await page.locator(".cite-row:visible dl").boundingBox();
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(360);
        await page.context().close();
      },
    );
  },
);
