import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFaults } from "../../scripts/axe.ts";
import type { OpenSite } from "../../scripts/browser.ts";
import { openSite } from "../../scripts/browser.ts";

const TWO = "materials/compare/?ids=titanium-tube,titanium-strip";
const THREE = "materials/compare/?ids=titanium-tube,titanium-strip,basalt-fibre";

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});

afterAll(async () => {
  expect(site.complaints).toEqual([]);
  await site.close();
});

const shown = (page: Page): Promise<string[]> =>
  page
    .locator("[data-grid] [data-entry]")
    .evaluateAll((cards) => cards.map((card) => card.getAttribute("data-entry") ?? ""));

const asked = (page: Page): string => new URL(page.url()).search;

const tray = (page: Page) => page.locator(".tray-bar");

/** The text of a row, entry by entry. */
const row = (page: Page, key: string): Promise<string[]> =>
  page.locator(`[data-entry] [data-row=${key}] dd:visible`).allInnerTexts();

async function choose(page: Page, path: string, name: string): Promise<void> {
  if (new URL(page.url()).pathname !== `/${path}`) await page.goto(site.url + path);
  await page.getByRole("checkbox", { name: `加入对照：${name}`, exact: true }).check();
  await tray(page).waitFor();
}

describe("choosing entries", () => {
  it("goes on from page to page, and leads to all of them side by side", async () => {
    const page = await site.openPage("materials/titanium-tube/");
    expect(await tray(page).count()).toBe(0);
    await choose(page, "materials/titanium-tube/", "钛管");
    await choose(page, "materials/", "钛带");
    await choose(page, "materials/table/", "玄武岩纤维");
    expect(await tray(page).getByRole("status").innerText()).toBe("已选 3 条");
    await tray(page).getByRole("link", { name: "看对照" }).click();
    await page.waitForURL(`**/${THREE}`);
    expect(await shown(page)).toEqual(["titanium-tube", "titanium-strip", "basalt-fibre"]);
    await page.context().close();
  });

  it("is offered in look-up's answers, for entries and not for classes", async () => {
    const page = await site.openPage(`lookup/?q=${encodeURIComponent("钛管")}`);
    await page.locator("[data-material=titanium-tube]").waitFor();
    await page.getByRole("checkbox", { name: "加入对照：钛管", exact: true }).check();
    await tray(page).waitFor();
    expect(await page.locator("[data-group] pick-entry").count()).toBe(0);
    await page.fill("[name=q] >> nth=-1", "钛带");
    const other = page.locator("[data-material=titanium-strip]").getByRole("checkbox");
    await other.check();
    expect(await tray(page).getByRole("status").innerText()).toBe("已选 2 条");
    await page.context().close();
  });

  it("is remembered, and can be undone box by box", async () => {
    const page = await site.openPage("materials/titanium-tube/");
    await choose(page, "materials/titanium-tube/", "钛管");
    await page.reload();
    await tray(page).waitFor();
    const box = page.getByRole("checkbox", { name: "加入对照：钛管" });
    expect(await box.isChecked()).toBe(true);
    await box.uncheck();
    await tray(page).waitFor({ state: "hidden" });
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.context().close();
  });

  it("can be cleared at once, and had back at once", async () => {
    const page = await site.openPage("materials/");
    await choose(page, "materials/", "钛管");
    await choose(page, "materials/", "钛带");
    await tray(page).getByRole("button", { name: "清空" }).click();
    expect(await page.locator("pick-entry :checked").count()).toBe(0);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await tray(page).getByRole("button", { name: "撤回" }).click();
    expect(await tray(page).getByRole("status").innerText()).toBe("已选 2 条");
    expect(await page.locator("pick-entry :checked").count()).toBe(2);
    await page.context().close();
  });

  it("is up to date when the reader comes back from the comparison", async () => {
    const page = await site.openPage("materials/titanium-tube/");
    await choose(page, "materials/titanium-tube/", "钛管");
    await tray(page).getByRole("link").click();
    await page.getByRole("button", { name: "移出：钛管" }).click();
    await page.goto(`${site.url}materials/titanium-tube/`);
    expect(await page.getByRole("checkbox").isChecked()).toBe(false);
    await page.goBack();
    await page.goBack();
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe("/materials/titanium-tube/");
    await expect.poll(() => page.locator("pick-entry :checked").count()).toBe(1);
    await page.context().close();
  });

  it("works by the keyboard alone", async () => {
    const page = await site.openPage("materials/titanium-tube/");
    await page.getByRole("checkbox", { name: "加入对照：钛管" }).focus();
    await page.keyboard.press("Space");
    await tray(page).waitFor();
    await tray(page).getByRole("link").focus();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/materials/compare/?ids=titanium-tube");
    await page.context().close();
  });

  it("moves nothing on the page, and ends up beside the page's last words, not over them", async () => {
    const page = await site.openPage("materials/titanium-tube/", { width: 360 });
    const height = (): Promise<number> => page.evaluate(() => document.body.scrollHeight);
    const before = await height();
    await choose(page, "materials/titanium-tube/", "钛管");
    expect(await height()).toBe(before);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    const [last, bar] = await Promise.all([
      page.locator("main article").boundingBox(),
      tray(page).boundingBox(),
    ]);
    expect(bar?.y).toBeGreaterThanOrEqual((last?.y ?? NaN) + (last?.height ?? NaN));
    const foot = await page.locator(".site-foot").boundingBox();
    expect((bar?.y ?? NaN) + (bar?.height ?? NaN)).toBeLessThanOrEqual(foot?.y ?? NaN);
    await page.context().close();
  });

  it("lasts for the page where the browser keeps nothing, and still leads on", async () => {
    const page = await site.openPage("guides/");
    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get: () => {
          throw new DOMException("denied", "SecurityError");
        },
      });
    });
    await choose(page, "materials/", "钛管");
    await choose(page, "materials/", "钛带");
    await tray(page).getByRole("link").click();
    await page.waitForURL(`**/${TWO}`);
    expect(await shown(page)).toEqual(["titanium-tube", "titanium-strip"]);
    await page.context().close();
  });

  it("is not offered where nothing would come of it: without JavaScript", async () => {
    const page = await site.openPage("materials/titanium-tube/", { javaScript: false });
    expect(await page.locator("pick-entry").isVisible()).toBe(false);
    await page.context().close();
  });
});

describe("the comparison", () => {
  it("shows each entry in the record's words, marked, with its clause", async () => {
    const page = await site.openPage(THREE);
    expect(await page.locator("[data-entry] mark").allInnerTexts()).toEqual([
      "钛管",
      "钛带",
      "玄武岩纤维",
    ]);
    expect(await row(page, "clauses")).toEqual([
      "三（三）2 第1段",
      "三（三）2 第1段",
      "三（二）2 第1段",
    ]);
    expect(await row(page, "forms")).toEqual(["管", "带", "纤维"]);
    await page.context().close();
  });

  it("says in words which rows are the same, and can put them away", async () => {
    const page = await site.openPage(TWO);
    const verdict = await page.locator("[data-verdict]").innerText();
    // The same sentence, but not the same words of it.
    expect(verdict).toBe("各条相同的：类别、条款、用途、所在列举、存疑。");
    expect(await row(page, "uses")).toHaveLength(2);
    await page.getByLabel("只看不同的").check();
    expect(await row(page, "uses")).toHaveLength(0);
    expect(await row(page, "forms")).toEqual(["管", "带"]);
    await page.context().close();
  });

  it("says what is on record between two entries only where both are there", async () => {
    const pair = "materials/compare/?ids=organic-battery-separator,battery-separator-material";
    const page = await site.openPage(pair);
    expect(await row(page, "relations")).toEqual([
      expect.stringContaining("本条的存疑写到“电池隔膜材料”。"),
      expect.stringContaining("本条的存疑写到“有机电池隔膜”。"),
    ]);
    await page.getByRole("button", { name: "移出：电池隔膜材料" }).click();
    expect(await row(page, "relations")).toEqual(["目录里没有写到它们之间的关系"]);
    await page.context().close();
  });

  it("takes entries in and lets them go, in any order; Back and Forward follow", async () => {
    const page = await site.openPage(TWO);
    await page.getByLabel("加入条目").selectOption({ label: "玄武岩纤维" });
    await page.getByRole("button", { name: "加入", exact: true }).click();
    expect(asked(page)).toBe("?ids=titanium-tube,titanium-strip,basalt-fibre");
    await page.getByRole("button", { name: "前移：玄武岩纤维" }).click();
    await page.getByRole("button", { name: "移出：钛管" }).click();
    expect(await shown(page)).toEqual(["basalt-fibre", "titanium-strip"]);
    expect(await page.locator("[data-status]").innerText()).toBe("已移出“钛管”，还有 2 条。");
    await page.goBack();
    expect(await shown(page)).toEqual(["titanium-tube", "basalt-fibre", "titanium-strip"]);
    await page.goForward();
    expect(await shown(page)).toEqual(["basalt-fibre", "titanium-strip"]);
    await page.context().close();
  });

  it("keeps the keyboard's place when entries move and go", async () => {
    const page = await site.openPage(THREE);
    const focused = (): Promise<string | null> =>
      page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? null);
    await page.getByRole("button", { name: "后移：钛管" }).focus();
    await page.keyboard.press("Enter");
    expect(await focused()).toBe("后移：钛管");
    await page.keyboard.press("Enter");
    expect(await shown(page)).toEqual(["titanium-strip", "basalt-fibre", "titanium-tube"]);
    expect(await focused()).toBe("前移：钛管");
    await page.getByRole("button", { name: "移出：钛带" }).focus();
    await page.keyboard.press("Enter");
    expect(await focused()).toBe("移出：玄武岩纤维");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    expect(
      await page.locator("#compare-add").evaluate((one) => one === document.activeElement),
    ).toBe(true);
    await page.context().close();
  });

  it("shows what somebody sent without touching what the reader has chosen", async () => {
    const page = await site.openPage("materials/");
    await choose(page, "materials/", "钛管");
    await page.goto(`${site.url}materials/compare/?ids=basalt-fibre,nano-silica`);
    expect(await shown(page)).toEqual(["basalt-fibre", "nano-silica"]);
    await page.getByRole("button", { name: "移出：纳米氧化硅" }).click();
    const kept = (): Promise<string | null> =>
      page.evaluate(() => localStorage.getItem("compare-entries"));
    expect(await kept()).toBe('["titanium-tube"]');
    await page.getByRole("button", { name: "看自己选的" }).click();
    expect(asked(page)).toBe("?ids=titanium-tube");
    await page.goBack();
    await page.context().close();
  });

  it("takes over what somebody sent where the reader says so", async () => {
    const page = await site.openPage("materials/");
    await choose(page, "materials/", "钛管");
    await page.goto(`${site.url}materials/compare/?ids=basalt-fibre`);
    await page.getByRole("button", { name: "改用这一组" }).click();
    expect(await page.locator("[data-others]").isVisible()).toBe(false);
    await page.goto(`${site.url}materials/compare/`);
    await page.waitForURL("**/materials/compare/?ids=basalt-fibre");
    expect(await shown(page)).toEqual(["basalt-fibre"]);
    await page.context().close();
  });

  it("says so where an address names what there is not, and where nothing is chosen", async () => {
    const page = await site.openPage("materials/compare/?ids=titanium-tube,unobtainium");
    expect(await shown(page)).toEqual(["titanium-tube"]);
    expect(await page.locator("[data-status]").innerText()).toContain("1 个编号");
    await page.getByRole("button", { name: "全部移出" }).click();
    expect(await page.locator("[data-empty]").innerText()).toContain("还没有选条目");
    await page.goBack();
    expect(await shown(page)).toEqual(["titanium-tube"]);
    await page.context().close();
  });

  it("says without JavaScript that it needs it, and where else to look", async () => {
    const page = await site.openPage(TWO, { javaScript: false });
    expect(await page.locator("main").innerText()).toContain("对照要用 JavaScript");
    await page.locator("noscript a[href$='materials/'], noscript a[href='../']").first().waitFor();
    await page.context().close();
  });

  it("leads to pages that are there, wherever the site lies", async () => {
    const below = await openSite({ base: "/a/b/" });
    const page = await below.openPage(TWO);
    const links = await page
      .locator("[data-entry] a")
      .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
    for (const link of new Set(links)) {
      expect(link).toContain("/a/b/");
      expect((await page.request.get(link)).status()).toBe(200);
    }
    await page.goto(`${below.url}materials/titanium-tube/`);
    await page.getByRole("checkbox", { name: "加入对照：钛管" }).check();
    await page.locator(".tray-bar a").click();
    await page.waitForURL("**/a/b/materials/compare/?ids=titanium-tube");
    expect(below.complaints).toEqual([]);
    await below.close();
  });
});

describe("the sheet", () => {
  it("is printed with its citations and terms, and without what only a screen needs", async () => {
    const page = await site.openPage(TWO, { dark: true });
    await page.getByLabel("只看不同的").check();
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const printed = await page.locator("body").innerText();
    expect(printed).toContain(
      "丽水市新材料产业三年行动推进工作方案（题名据正文；转载自丽水市政府门户网站，2017-07-07）：三（三）2 第1段[EB/OL]",
    );
    expect(printed).toContain("来源：丽水市政府门户网站，2017-07-07");
    expect(printed).toContain("不是认定，也不作为申报依据；原文以发文机关公布为准");
    expect(printed).toMatch(/打印日期：\d{4}年\d+月\d+日/);
    expect(printed).not.toContain("引用日期");
    expect(await row(page, "uses")).toHaveLength(2);
    for (const hidden of ["nav", "form", "button", "[role=status]"])
      expect(await page.locator(`${hidden}:visible`).count()).toBe(0);
    const colours = await page
      .locator("[data-entry] dd")
      .first()
      .evaluate((one) => [
        getComputedStyle(one).color,
        getComputedStyle(document.documentElement).backgroundColor,
      ]);
    expect(colours).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
    await page.context().close();
  });

  it("cites each clause once, and none that no chosen entry stands in", async () => {
    const page = await site.openPage(THREE);
    const cited = await page.locator("[data-clause]:visible").allInnerTexts();
    expect(cited).toHaveLength(2);
    expect(cited.join("\n")).toContain("：三（二）2 第1段[EB/OL]");
    await page.context().close();
  });

  it("is copied as plain text, row by row, with the citations", async () => {
    const page = await site.openPage(TWO);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("button", { name: "复制文字" }).click();
    await expect.poll(() => page.getByText("已复制").count()).toBe(1);
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(/^条目对照（2条）\n\n1\. 钛管\n类别：前沿新材料 › 钛材料\n/);
    expect(text).toContain("\n形态：管\n");
    expect(text).toContain("钛合金板材、钛复合板材、钛带、钛管等材料。”（所指：钛管）\n");
    expect(text).toContain("[1] 丽水市经济和信息化委员会. ");
    expect(text).toContain("不作为申报依据");
    expect(text).not.toContain("移出");
    await page.context().close();
  });

  it("asks the browser to print", async () => {
    const page = await site.openPage(TWO);
    await page.evaluate(() => {
      window.print = () => (document.body.dataset.printed = "yes");
    });
    await page.getByRole("button", { name: "打印/存为 PDF" }).click();
    expect(await page.locator("body").getAttribute("data-printed")).toBe("yes");
    await page.context().close();
  });
});

describe.each([
  ["on a phone, light", { width: 360 }],
  ["on a tablet, dark", { width: 768, dark: true }],
  ["on a desk", { width: 1440 }],
] as const)("the comparison %s", (_, view) => {
  it.each([
    ["with three entries", THREE],
    ["empty", "materials/compare/"],
  ])("has no fault that axe can find, and fits: %s", async (_state, path) => {
    const page = await site.openPage(path, view);
    expect(await axeFaults(page)).toEqual([]);
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await page.context().close();
    expect(beyond).toBeLessThanOrEqual(0);
  });

  it("has a tray with no fault that axe can find, and targets large enough to touch", async () => {
    const page = await site.openPage("materials/titanium-tube/", view);
    await choose(page, "materials/titanium-tube/", "钛管");
    expect(await axeFaults(page)).toEqual([]);
    for (const target of await page
      .locator(".tray-bar a, .tray-bar button, pick-entry label")
      .all())
      expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await page.context().close();
  });
});
