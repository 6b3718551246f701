import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeFaults } from "../../../scripts/axe.ts";
import type { OpenSite } from "../../../scripts/browser.ts";
import { openSite } from "../../../scripts/browser.ts";

const POLICY = "policies/lishui-new-materials-2017/";

let site: OpenSite;

beforeAll(async () => {
  site = await openSite({ base: "/a/b/" });
});

afterAll(async () => {
  expect(site.complaints).toEqual([]);
  await site.close();
});

const box = (page: Page) => page.getByRole("combobox", { name: "查材料、查条款" });
const options = (page: Page) => page.locator(".search-panel").getByRole("option");
const status = (page: Page) => page.locator(".search-panel").getByRole("status");

/** A page with the panel open on the results of a query. */
async function openResults(path: string, query: string, view = {}): Promise<Page> {
  const page = await site.openPage(path, view);
  await page.keyboard.press("/");
  await page.keyboard.type(query);
  await options(page).first().waitFor();
  return page;
}

const isFocused = (one: Locator): Promise<boolean> =>
  one.evaluate((element) => element === document.activeElement);

const isInView = async (one: Locator): Promise<boolean> => {
  const place = await one.boundingBox();
  return place !== null && place.y >= 0 && place.y + place.height <= 900;
};

const active = async (page: Page): Promise<string | null> => {
  const id = await box(page).getAttribute("aria-activedescendant");
  return id === null ? null : page.locator(`#${id} .option-title`).innerText();
};

describe("the box", () => {
  test.each(["", POLICY, `${POLICY}s3-1-1/`, "materials/table/", "data/", "guides/splitting/"])(
    "is reached with / and with Ctrl-K on /%s, however far down, and opens once something is typed",
    async (path) => {
      for (const key of ["/", "Control+k", "Meta+k"]) {
        const page = await site.openPage(path);
        await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
        await page.keyboard.press(key);
        await box(page).waitFor();
        expect(await isFocused(box(page))).toBe(true);
        expect(await box(page).inputValue()).toBe("");
        await expect.poll(() => isInView(box(page))).toBe(true);
        expect(await page.locator(".search-panel").isVisible()).toBe(false);
        await page.keyboard.type("钛管");
        await options(page).first().waitFor();
        await page.context().close();
      }
    },
  );

  test.each(["", `${POLICY}s3-3-2/`])(
    "lets Tab pass on a phone, and covers nothing, with nothing to show: /%s",
    async (path) => {
      const page = await site.openPage(path, { width: 360 });
      const field = page.locator("[name=q]").first();
      for (let step = 0; step < 30 && !(await isFocused(field)); step += 1)
        await page.keyboard.press("Tab");
      await box(page).waitFor();
      expect(await isFocused(field)).toBe(true);
      expect(await page.locator(".search-panel").isVisible()).toBe(false);
      await page.keyboard.press("Tab");
      expect(await isFocused(page.getByRole("button", { name: "搜索" }).first())).toBe(true);
      await page.keyboard.press("Tab");
      expect(await page.locator(".search-panel").isVisible()).toBe(false);
      expect(await page.locator(".site-head.searching").count()).toBe(0);
      await page.context().close();
    },
  );

  test("opens when the empty box is clicked, the first time too", async () => {
    const page = await site.openPage(`${POLICY}s3-3-2/`);
    await page.locator("header [name=q]").click();
    await page.locator(".search-panel").waitFor();
    expect(await status(page).innerText()).toContain("看得见的字都能查");
    await page.context().close();
  });

  test("opens when it is reached with what was looked for lately to show", async () => {
    const page = await openResults("data/", "钛管");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/search/**");
    await page.goto(`${site.url}data/`);
    await page.locator("header [name=q]").focus();
    await expect.poll(() => options(page).allInnerTexts()).toEqual(["钛管"]);
    await page.context().close();
  });

  test("says on a slow line that the index is on its way", async () => {
    const page = await site.openPage("");
    let letGo = (): void => undefined;
    const held = new Promise<void>((done) => (letGo = done));
    await page.route("**/*.pf_meta", async (route) => {
      await held;
      await route.continue();
    });
    await page.keyboard.press("/");
    await page.keyboard.type("钛管");
    await expect.poll(() => status(page).innerText()).toBe("正在取索引……");
    letGo();
    await options(page).first().waitFor();
    expect(await status(page).innerText()).toBe("“钛管”：共 4 条。");
    await page.context().close();
  });

  test("leaves / alone in a field that is being filled in", async () => {
    const page = await site.openPage("materials/");
    await page.locator("#catalogue-q").pressSequentially("a/b");
    expect(await page.locator("#catalogue-q").inputValue()).toBe("a/b");
    expect(await page.locator(".search-panel").count()).toBe(0);
    await page.context().close();
  });

  test("costs a page nothing before it is used", async () => {
    const asked: string[] = [];
    const page = await site.openPage("guides/");
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(`${site.url}${POLICY}s3-3-2/`);
    await page.waitForTimeout(300);
    expect(asked.filter((url) => url.includes("/search/") || url.includes("pagefind"))).toEqual([]);
    await page.context().close();
  });

  test("shows the best of each kind, with counts, and leads to all", async () => {
    const page = await openResults(`${POLICY}s3-3-2/`, "钛管");
    expect(await status(page).innerText()).toBe("“钛管”：共 4 条。");
    const titles = await options(page).locator(".option-title").allInnerTexts();
    // The guides name it, too: as an example.
    expect(titles.slice(0, 2)).toEqual(["钛管", "三（三）2 第1段"]);
    expect(titles).toHaveLength(4);
    const groups = page.locator(".search-panel").getByRole("group");
    expect(await groups.first().getAttribute("aria-label")).toBe("材料 1 条");
    const all = page.getByRole("link", { name: "全部 4 条结果" });
    expect(await all.evaluate((link: HTMLAnchorElement) => link.href)).toBe(
      `${site.url}search/?q=%E9%92%9B%E7%AE%A1`,
    );
    await page.context().close();
  });

  test("is worked by the keyboard alone, round and round", async () => {
    const page = await openResults(`${POLICY}s3-3-2/`, "钛管");
    const walk: (string | null)[] = [];
    // Up from the box is the last of the four; down again is the box; then from the top.
    for (const key of ["ArrowUp", "ArrowDown", "ArrowDown", "ArrowDown"]) {
      await page.keyboard.press(key);
      walk.push(await active(page));
    }
    expect(walk.slice(1)).toEqual([null, "钛管", "三（三）2 第1段"]);
    expect(walk[0]).not.toBeNull();
    expect(await page.getByRole("option", { selected: true }).count()).toBe(1);
    await page.keyboard.press("Enter");
    await page.waitForURL(`**/${POLICY}s3-3-2-p1/**`);
    await page.context().close();
  });

  test("goes to the search page on Enter where nothing is chosen", async () => {
    const page = await openResults("data/", "钛管");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/search/?q=%E9%92%9B%E7%AE%A1");
    await page.locator("[data-search-result]").first().waitFor();
    await page.context().close();
  });

  test("closes on Escape, then lets go, and the reader is where they were", async () => {
    const page = await site.openPage(POLICY);
    const link = page.locator("main a.named").nth(20);
    await link.focus();
    const before = await page.evaluate(() => scrollY);
    await page.keyboard.press("Control+k");
    await page.keyboard.type("钛管");
    await options(page).first().waitFor();
    expect(await box(page).isVisible()).toBe(true);
    expect((await box(page).boundingBox())?.y).toBeLessThan(100);
    await page.keyboard.press("Escape");
    expect(await page.locator(".search-panel").isVisible()).toBe(false);
    expect(await box(page).getAttribute("aria-expanded")).toBe("false");
    expect(await box(page).inputValue()).toBe("钛管");
    await page.keyboard.press("Escape");
    expect(await link.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await page.evaluate(() => scrollY)).toBe(before);
    await page.context().close();
  });

  test("asks nothing while an input method is composing", async () => {
    const page = await site.openPage("data/");
    await page.keyboard.press("/");
    await box(page).waitFor();
    // As Chinese input goes in Chromium: the letters stand in the box until a word is chosen.
    const session = await page.context().newCDPSession(page);
    for (const text of ["t", "ta", "tai"])
      await session.send("Input.imeSetComposition", { text, selectionStart: 3, selectionEnd: 3 });
    await page.waitForTimeout(400);
    expect(await options(page).count()).toBe(0);
    await session.send("Input.insertText", { text: "钛管" });
    await options(page).first().waitFor();
    expect(await status(page).innerText()).toBe("“钛管”：共 4 条。");
    await page.context().close();
  });

  test("answers the newest question only", async () => {
    const page = await openResults("data/", "新");
    for (const query of ["新材", "新材料", "钛", "钛管"]) await box(page).fill(query);
    await expect.poll(() => status(page).innerText()).toBe("“钛管”：共 4 条。");
    await page.waitForTimeout(500);
    expect(await status(page).innerText()).toBe("“钛管”：共 4 条。");
    await page.context().close();
  });

  test("never ends at nothing", async () => {
    const page = await site.openPage("data/");
    await page.keyboard.press("/");
    await page.keyboard.type("龘龘");
    await expect.poll(() => status(page).innerText()).toContain("没有“龘龘”");
    expect(await page.getByRole("link", { name: "到搜索页，从目录里找" }).isVisible()).toBe(true);
    await page.context().close();
  });

  test("leads what may be a product on to look-up, with its name", async () => {
    const page = await site.openPage("data/");
    await page.keyboard.press("/");
    await page.keyboard.type("石墨烯");
    await options(page).first().waitFor();
    expect(await status(page).innerText()).toContain("没有“石墨烯”");
    expect(await options(page).first().innerText()).toContain("没有写到，不等于被排除");
    await page.keyboard.press("ArrowDown");
    expect(await active(page)).toBe("如果是产品名，请到“查产品”");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/a/b/lookup/?q=%E7%9F%B3%E5%A2%A8%E7%83%AF");
    await page.locator("[data-lookup-status]").filter({ hasText: "石墨烯" }).waitFor();
    await page.context().close();
  });

  test("says so where the index does not come, and tries again", async () => {
    // What is cut on purpose is no fault of the site.
    const cut = await openSite();
    const page = await cut.openPage("data/");
    let isCut = true;
    await page.route("**/pagefind/**", (route) => (isCut ? route.abort() : route.continue()));
    await page.keyboard.press("/");
    await page.keyboard.type("钛管");
    await expect.poll(() => status(page).innerText()).toContain("索引没有载入");
    isCut = false;
    await page.keyboard.type("、");
    await page.keyboard.press("Backspace");
    await options(page).first().waitFor();
    await cut.close();
  });

  test("leads to the search page without JavaScript", async () => {
    const page = await site.openPage(`${POLICY}s3-3-2/`, { javaScript: false });
    await page.locator("header [name=q]").fill("钛管");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/search/?q=%E9%92%9B%E7%AE%A1");
    expect(await page.locator("main").innerText()).toContain("搜索要用 JavaScript");
    await page.context().close();
  });
});

describe.each([
  { width: 360, dark: false },
  { width: 360, dark: true },
  { width: 768, dark: false },
  { width: 1440, dark: false },
  { width: 1440, dark: true },
])("the open panel, $width wide, dark: $dark", (view) => {
  test.each([
    ["in the header", `${POLICY}s3-3-2/`],
    ["on the home page", ""],
  ])("%s moves nothing, fits, and has no fault that axe can find", async (_, path) => {
    const page = await site.openPage(path, view);
    await page.evaluate(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.keyboard.press("/");
    await page.keyboard.type("新材", { delay: 200 });
    await options(page).first().waitFor();
    await page.keyboard.type("料企业", { delay: 200 });
    await expect.poll(() => status(page).innerText()).toContain("“新材料企业”");
    await page.keyboard.press("ArrowDown");
    const panel = await page.locator(".search-panel").boundingBox();
    expect(panel?.x).toBeGreaterThanOrEqual(0);
    expect((panel?.x ?? 0) + (panel?.width ?? 0)).toBeLessThanOrEqual(view.width);
    expect((panel?.y ?? 0) + (panel?.height ?? 0)).toBeLessThanOrEqual(901);
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.evaluate(() => Reflect.get(window, "shifts") as number[])).toEqual([]);
    await page.context().close();
  });
});

describe("a result", () => {
  /** The words that are marked on the page. */
  const marked = (page: Page): Promise<string[]> =>
    page.evaluate(() =>
      [...(CSS.highlights.get("found") ?? [])].map((range) => String(range as Range)),
    );

  test.each([
    ["a word of its own", "钛管"],
    ["words that the browser's dictionary cuts elsewhere", "合金板材、钛复"],
    ["a single character", "皿"],
    ["words apart", "户外 餐饮"],
  ])("lands on the provision with its words marked and in view: %s", async (_, query) => {
    const page = await openResults("data/", query);
    await page.locator("[role=option][href*=s3-3-2-p1]").click();
    await page.waitForURL(`**/${POLICY}s3-3-2-p1/**`);
    await expect.poll(async () => (await marked(page)).length).toBeGreaterThan(0);
    const words = await marked(page);
    expect(new Set(words)).toEqual(new Set(query.split(" ")));
    const top = await page.evaluate(() => {
      const [range] = CSS.highlights.get("found") ?? [];
      return (range as Range).getBoundingClientRect().top;
    });
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(900);
    await page.context().close();
  });

  test("on the page itself is marked without leaving it", async () => {
    const page = await openResults(`${POLICY}s3-3-2-p1/`, "医疗器械");
    await page.locator("[role=option][href*=s3-3-2-p1]").click();
    await expect.poll(() => marked(page)).toEqual(["医疗器械"]);
    expect(await page.locator(".search-panel").isVisible()).toBe(false);
    await page.context().close();
  });

  test("is marked in elements where the browser cannot mark by itself", async () => {
    const page = await site.openPage("data/");
    await page.addInitScript(() => Reflect.deleteProperty(CSS, "highlights"));
    await page.addInitScript(() => Reflect.deleteProperty(window.CSS, "highlights"));
    await page.goto(`${site.url}${POLICY}s3-3-2-p1/#mark=${encodeURIComponent("医疗")}`);
    await page.locator("mark[data-found]").waitFor();
    expect(await page.locator("mark[data-found]").allInnerTexts()).toEqual(["医疗"]);
    await page.context().close();
  });
});
