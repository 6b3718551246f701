import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeFaults } from "../../../scripts/axe.ts";
import type { OpenSite } from "../../../scripts/browser.ts";
import { openSite } from "../../../scripts/browser.ts";

let site: OpenSite;

beforeAll(async () => {
  site = await openSite({ base: "/project/" });
});

afterAll(async () => {
  expect(site.complaints).toEqual([]);
  await site.close();
});

const address = (query: string): string => `lookup/?q=${encodeURIComponent(query)}`;

async function openAnswer(query: string): Promise<Page> {
  const page = await site.openPage(address(query));
  await page.waitForSelector("[data-lookup-status] [data-standing]");
  return page;
}

const standing = (page: Page): Promise<string> =>
  page.locator("[data-lookup-status] [data-standing]").innerText();

describe("looking up one product", () => {
  test.each([
    ["钛管", "原文列明", "titanium-tube"],
    ["UHMWPE", "可能相关", "uhmwpe-fibre"],
    ["400系不锈钢", "可能相关", "400-series-ferritic-stainless-steel"],
  ])("answers the name in its address: %s is %s", async (query, answer, material) => {
    const page = await openAnswer(query);
    expect(await standing(page)).toBe(answer);
    const first = page.locator("[data-lookup-entries] article").first();
    expect(await first.getAttribute("data-material")).toBe(material);
    expect(await first.locator("mark").first().innerText()).not.toBe("");
    await page.close();
  });

  test("says of an absent product which lists are open, folded and each class once", async () => {
    const page = await openAnswer("石墨烯");
    expect(await standing(page)).toBe("未见列明");
    expect(await page.locator("[data-lookup-entries] article").count()).toBe(0);
    expect(await page.locator("[data-lookup-status]").innerText()).toContain("不等于被排除");
    expect(await page.locator("[data-lookup-near]").isVisible()).toBe(false);
    const lists = page.locator("[data-lookup-open] blockquote");
    expect(await lists.count()).toBeGreaterThan(5);
    expect(await lists.first().isVisible()).toBe(false);
    await page.locator("[data-lookup-open] summary").click();
    expect(await lists.first().isVisible()).toBe(true);
    const classes = await page.locator("[data-lookup-open] h3").allInnerTexts();
    expect(classes).toEqual([...new Set(classes)]);
    await page.close();
  });

  test("shows first the classes that are near, each with its own open list, and none twice", async () => {
    const page = await openAnswer("钛棒");
    const near = page.locator("[data-lookup-near] .lookup-class");
    expect(await near.first().locator("h3").innerText()).toBe("钛材料");
    expect(await near.first().locator("mark").innerText()).toBe("等材料");
    expect(await near.first().innerText()).toContain("它所在的清单以“等材料”结尾，没有列全。");
    expect(await page.locator("[data-lookup-open] h3").allInnerTexts()).not.toContain("钛材料");
    await page.close();
  });

  test("says for what one waits on a slow line, and asks for a name where none is written", async () => {
    const page = await site.openPage("");
    await page.route("**/pagefind/*.json", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    await page.goto(site.url + address("钛管"));
    const told = page.locator("[data-lookup-status]");
    await expect.poll(() => told.innerText()).toBe("正在取对照表……");
    await page.waitForSelector("[data-lookup-status] [data-standing]");
    expect(await standing(page)).toBe("原文列明");
    await page.locator("#lookup-query").fill("");
    await page.getByRole("button", { name: "查", exact: true }).click();
    await expect.poll(() => told.innerText()).toBe("请先写一个名称。");
    expect(await page.locator("[data-lookup-entries] article").count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("lookup-query");
    await page.close();
  });

  test("answers as one types, and Back returns to what was asked before", async () => {
    const page = await openAnswer("钛管");
    const box = page.locator("#lookup-query");
    await box.fill("碳化硅纤维");
    await page.waitForSelector("[data-material=silicon-carbide-fibre]");
    await page.waitForURL(`**/${address("碳化硅纤维")}`);
    expect(await page.locator("[data-material=silicon-carbide-fibre] blockquote").count()).toBe(2);
    await box.fill("石墨烯");
    await box.press("Enter");
    await page.waitForURL(`**/${address("石墨烯")}`);
    await page.goBack();
    await page.waitForSelector("[data-material]");
    expect(await box.inputValue()).not.toBe("石墨烯");
    await page.close();
  });

  test("leads from a product to the very words, and to a citation", async () => {
    const page = await openAnswer("taiguan");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("button", { name: "复制引文" }).click();
    await page.waitForSelector("[data-copied]:not(:empty)");
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^“钛管”，见丽水市经济和信息化委员会\. .*三（三）2 第1段\[EB\/OL\]/);
    expect(copied).toContain(`${site.url}policies/`);
    await page.locator("[data-label]").first().click();
    await page.waitForURL("**/policies/lishui-new-materials-2017/#m-titanium-tube-1");
    await page.close();
  });

  test("sends nothing: once the tables are there, no name makes a request", async () => {
    const page = await openAnswer("钛管");
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    for (const name of ["机密产品甲", "聚醚醚酮", "thjbc"]) {
      await page.locator("#lookup-query").fill(name);
      await page.waitForURL(`**/${address(name)}`);
      await page.waitForTimeout(300);
    }
    // Headless Chromium asks for the icon at every change of address; who asks it does not say.
    expect(requests.filter((url) => !url.endsWith("/favicon.svg"))).toEqual([]);
    expect(await page.locator("meta[name=referrer]").getAttribute("content")).toBe("no-referrer");
    await page.close();
  });

  test("is worked by the keyboard alone", async () => {
    const page = await site.openPage("lookup/");
    await page.keyboard.type("不锈钢");
    await page.waitForSelector("[data-lookup-entries] article");
    await page.keyboard.press("ArrowDown");
    const focused = (): Promise<string> =>
      page.evaluate(() => document.activeElement?.textContent.trim() ?? "");
    expect(await focused()).toContain("不锈钢");
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("lookup-query");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/materials/*/");
    await page.close();
  });

  test.each([false, true])("has no fault that axe knows (dark: %s)", async (dark) => {
    for (const query of ["电池隔膜", "石墨烯", "笔类产品"]) {
      const page = await site.openPage(address(query), { dark, width: 360 });
      await page.waitForSelector("[data-lookup-status] [data-standing]");
      expect(await axeFaults(page)).toEqual([]);
      await page.close();
    }
  });

  test("without JavaScript says so, leads to all names, and takes no name that it would send", async () => {
    const page = await site.openPage("lookup/", { javaScript: false });
    const main = await page.locator("main").innerText();
    expect(main).toContain("查产品要用 JavaScript");
    expect(main).toContain("全部名称对照");
    expect(main).not.toContain("不发到任何地方");
    expect(await page.locator("#lookup-query").isVisible()).toBe(false);
    await page.close();
  });

  test("sends nothing before its script runs, not even by Enter", async () => {
    const page = await site.openPage("");
    await page.route("**/*.js", (route) =>
      route.fulfill({ contentType: "text/javascript", body: "" }),
    );
    await page.goto(`${site.url}lookup/`);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    expect(await page.getByRole("button", { name: "查", exact: true }).isVisible()).toBe(false);
    await page.locator("#lookup-query").fill("机密产品甲");
    await page.locator("#lookup-query").press("Enter");
    await page.waitForTimeout(500);
    expect(page.url()).toBe(`${site.url}lookup/`);
    expect(asked.filter((url) => !url.endsWith("/favicon.svg"))).toEqual([]);
    await page.close();
  });
});

describe("the public module", () => {
  test("answers as the page does, with whole addresses", async () => {
    const page = await site.openPage("");
    // As text, or the test's own bundler would take the import for its own.
    const found: unknown = await page.evaluate(
      `import(new URL("search/engine.js", document.baseURI)).then(({ lookup }) => lookup("钛管"))`,
    );
    expect(found).toMatchObject({
      answer: "listed",
      entries: [
        {
          material: "titanium-tube",
          title: "钛管",
          eid: "s3-3-2-p1",
          url: `${site.url}materials/titanium-tube/`,
        },
      ],
      openLists: [],
    });
    await page.close();
  });
});
