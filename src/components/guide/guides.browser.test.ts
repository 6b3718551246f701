import type { Page } from "playwright-core";
import { getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFaults } from "../../../scripts/axe.ts";
import type { OpenSite } from "../../../scripts/browser.ts";
import { openSite } from "../../../scripts/browser.ts";

const GUIDES = ["overview", "ten-minutes", "reading", "numbers", "splitting", "citing", "about"];

let site: OpenSite;

beforeAll(async () => {
  site = await openSite({ base: "/some/where/" });
});

afterAll(async () => {
  await site.close();
});

/** The page as printed: how many sheets, and what the first one says. */
async function printed(page: Page, format: "A4" | "A3") {
  const bytes = await page.pdf({ format, preferCSSPageSize: true });
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const sheet = await document.getPage(1);
  const { items } = await sheet.getTextContent();
  // Fonts that draw 目 and its radical with one shape are read back as the radical.
  const text = items
    .map((item) => ("str" in item ? item.str : ""))
    .join("")
    .normalize("NFKC");
  const foot = Math.min(
    ...items.flatMap((item) =>
      "str" in item && item.str.trim() !== "" ? [Number(item.transform[5])] : [],
    ),
  );
  return { sheets: document.numPages, text, foot, height: sheet.getViewport({ scale: 1 }).height };
}

describe("the plan in one picture", () => {
  it.each(["A4", "A3"] as const)("prints on one sheet of %s, all seven parts", async (format) => {
    const page = await site.openPage("guides/overview/");
    const { sheets, text, foot, height } = await printed(page, format);
    await page.context().close();
    expect(sheets).toBe(1);
    for (const part of [
      "已经过去",
      "产值目标",
      "重点材料",
      "分年工作",
      "主要措施",
      "4种产品",
      "来源与缺项",
    ])
      expect(text.replace(/\s/g, "")).toContain(part);
    // Room to spare: with another face of type, lines break elsewhere.
    expect(foot / height).toBeGreaterThan(0.06);
  });

  it("prints the same from a phone in the dark, and without scripts", async () => {
    for (const view of [{ width: 360, dark: true }, { javaScript: false }]) {
      const page = await site.openPage("guides/overview/", view);
      expect((await printed(page, "A4")).sheets).toBe(1);
      await page.context().close();
    }
  });

  it("has every part in one column on a phone, and the picture beside its words on a desk", async () => {
    const left = async (width: number): Promise<number[]> => {
      const page = await site.openPage("guides/overview/", { width });
      const edges = await page
        .locator(".overview > *")
        .evaluateAll((parts) => parts.map((part) => Math.round(part.getBoundingClientRect().left)));
      await page.context().close();
      return edges;
    };
    expect(new Set(await left(360)).size).toBe(1);
    expect(new Set(await left(1440)).size).toBeGreaterThan(1);
  });

  it("opens the table behind each drawing with one key", async () => {
    const page = await site.openPage("guides/overview/");
    const summaries = page.locator(".overview summary");
    expect(await summaries.count()).toBe(3);
    for (const summary of await summaries.all()) {
      await summary.focus();
      await page.keyboard.press("Enter");
    }
    expect(await page.locator(".overview details table:visible").count()).toBe(3);
    await page.context().close();
  });
});

describe.each(GUIDES)("the guide %s", (guide) => {
  it.each([
    ["light, on a phone", { width: 360 }],
    ["dark, on a desk", { width: 1440, dark: true }],
  ])("has no fault that axe can find: %s", async (_view, view) => {
    const page = await site.openPage(`guides/${guide}/`, view);
    const faults = await axeFaults(page);
    await page.context().close();
    expect(faults).toEqual([]);
  });

  it.each([360, 768, 1440])("fits a window %i px wide", async (width) => {
    const page = await site.openPage(`guides/${guide}/`, { width });
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await page.context().close();
    expect(beyond).toBeLessThanOrEqual(0);
  });
});

it("the list of guides begins with the picture, names every one, then what else explains", async () => {
  const page = await site.openPage("guides/");
  const links = page.locator("main h2 a");
  const ids = await links.evaluateAll((found) =>
    found.map((link) => new URL((link as HTMLAnchorElement).href).pathname.split("/").at(-2)),
  );
  await page.context().close();
  expect(ids).toEqual([...GUIDES, "glossary", "audit", "notes", "gaps", "releases"]);
});

it("nothing was asked of another host, and nothing failed", () => {
  expect(site.complaints).toEqual([]);
});
