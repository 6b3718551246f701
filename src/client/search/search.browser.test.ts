import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenSite } from "../../../scripts/browser.ts";
import { openSite } from "../../../scripts/browser.ts";

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});

afterAll(async () => {
  expect(site.complaints).toEqual([]);
  await site.close();
});

const SEARCH = "search/?q=";
const titanium = SEARCH + encodeURIComponent("钛管");

async function openResults(path: string): Promise<Page> {
  const page = await site.openPage(path);
  await page.waitForSelector("[data-search-result]");
  return page;
}

/** The entries and clauses among the results, in order: guides have neither. */
const ids = (page: Page): Promise<string[]> =>
  page
    .locator("[data-search-result]")
    .evaluateAll((entries) =>
      entries.flatMap(
        (entry) => entry.getAttribute("data-material") ?? entry.getAttribute("data-eid") ?? [],
      ),
    );

const status = (page: Page): Promise<string> => page.locator("[data-search-status]").innerText();

describe("the search page", () => {
  test("answers the query in its address, the material of that name first", async () => {
    const page = await openResults(titanium);
    expect(await ids(page)).toEqual(["titanium-tube", "s3-3-2-p1"]);
    expect(await status(page)).toBe("“钛管”：共 4 条。");
    expect(await page.locator("[data-search-result] mark").first().innerText()).toBe("钛管");
    await page.close();
  });

  test("answers as one types, and keeps the query in the address", async () => {
    const page = await site.openPage("search/");
    await page.locator("[name=q]").pressSequentially("titanium tube");
    await page.waitForSelector("[data-search-result]");
    await page.waitForURL("**/search/?q=titanium+tube");
    expect(await ids(page)).toEqual(["titanium-tube"]);
    expect(await page.locator("[data-why]").first().innerText()).toBe("英文名");
    await page.close();
  });

  test("waits while an input method is composing", async () => {
    const page = await site.openPage("search/");
    const input = page.locator("[name=q]");
    await input.evaluate((box: HTMLInputElement) => {
      box.value = "tai";
      box.dispatchEvent(new InputEvent("input", { isComposing: true }));
    });
    await page.waitForTimeout(400);
    expect(await status(page)).toBe("");
    await input.evaluate((box: HTMLInputElement) => {
      box.value = "钛";
      box.dispatchEvent(new CompositionEvent("compositionend"));
    });
    await page.waitForSelector("[data-search-result]");
    await page.close();
  });

  test("shows one kind, and says how many there are of each that there is", async () => {
    const page = await openResults(titanium);
    const labels = await page.locator("[data-search-kinds] label:visible").allInnerTexts();
    expect(labels.map((label) => label.split(/\s+/))).toEqual([
      ["全部", "4"],
      ["条文", "1"],
      ["材料", "1"],
      ["说明", "2"],
    ]);
    await page.getByLabel("条文").check();
    await page.waitForFunction(
      () => document.querySelectorAll("[data-search-result]").length === 1,
    );
    expect(await ids(page)).toEqual(["s3-3-2-p1"]);
    expect(page.url()).toContain("kind=");
    await page.close();
  });

  test("finds a clause and a note by a reading, and says what is printed", async () => {
    const page = await openResults(SEARCH + encodeURIComponent("形成合力"));
    const results = page.locator("[data-search-result]");
    expect(await ids(page)).toEqual(["s5-1-p1"]);
    const clause = await results.first().innerText();
    expect(clause).toContain("匹配：原文印作“形成全力”，校注的参考读法为“形成合力”");
    expect(await results.first().locator("mark").allInnerTexts()).toEqual(["形成全力"]);
    const note = page.locator("[data-note=n-joint-force]");
    expect(await note.locator("[data-kind]").innerText()).toBe("校注");
    expect(await note.locator(".search-excerpt").innerText()).toMatch(/^原文\s+形成全力$/);
    expect(await note.locator(".search-remark").innerText()).toMatch(/^校注\s+上句说/);
    expect(await note.locator("[data-why]").innerText()).toBe(
      "按参考读法“形成合力”找到；原文印作“形成全力”",
    );
    await note.locator("a").click();
    await page.waitForURL("**/policies/lishui-new-materials-2017/notes/#n-joint-force");
    await page.context().close();
  });

  test("says of a note that the words are printed so, and of a doubtful one that it is", async () => {
    const printed = await openResults(SEARCH + encodeURIComponent("形成全力"));
    const note = printed.locator("[data-note=n-joint-force]");
    expect(await note.locator("[data-why]").innerText()).toBe("原文如此");
    expect(await note.innerText()).not.toContain("把握小");
    await printed.context().close();
    const doubtful = await openResults(SEARCH + encodeURIComponent("加氧分子筛"));
    const kinds = await doubtful.locator("[data-search-result]").last().innerText();
    expect(kinds).toContain("把握小");
    await doubtful.context().close();
  });

  test("is worked by the keyboard alone", async () => {
    const page = await openResults(titanium);
    await page.locator("[name=q]").focus();
    const focused = (): Promise<string | null> =>
      page.evaluate(() => document.activeElement?.textContent ?? null);
    await page.keyboard.press("ArrowDown");
    expect(await focused()).toBe("钛管");
    await page.keyboard.press("ArrowDown");
    expect(await focused()).toBe("三（三）2 第1段");
    await page.keyboard.press("ArrowUp");
    expect(await focused()).toBe("钛管");
    await page.keyboard.press("Escape");
    expect(await page.locator("[name=q]").evaluate((box) => box === document.activeElement)).toBe(
      true,
    );
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => document.querySelector("[data-search-result]") === null);
    expect(new URL(page.url()).search).toBe("");
    await page.close();
  });

  test("is as it was when the reader comes back from a result", async () => {
    const page = await openResults(titanium);
    await page.locator("[name=q]").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/materials/titanium-tube/**");
    await page.goBack();
    await page.waitForSelector("[data-search-result]");
    expect(await page.locator("[name=q]").inputValue()).toBe("钛管");
    expect(await ids(page)).toEqual(["titanium-tube", "s3-3-2-p1"]);
    await page.close();
  });

  test("never ends at nothing: says what was tried, and where else to look", async () => {
    const page = await openResults(SEARCH + encodeURIComponent("户外运动龘龘"));
    expect(await status(page)).toContain("含其中“户外运动”的有");
    await page.locator("[name=q]").fill("龘");
    await page.waitForFunction(() => document.querySelector("[data-search-result]") === null);
    expect(await status(page)).toContain("没有“龘”");
    expect(await page.locator("[data-search-help] a").count()).toBe(5);
    expect(await page.locator("[data-search-help]").isVisible()).toBe(true);
    await page.close();
  });

  test("leads what may be a product on to look-up, and says that absence is no exclusion", async () => {
    const page = await site.openPage(SEARCH + encodeURIComponent("石墨烯"));
    const place = page.locator("[data-search-elsewhere]");
    await place.waitFor();
    expect(await place.innerText()).toBe(
      "如果是产品名，请到“查产品”。文字里没有写到，不等于被排除。",
    );
    await place.getByRole("link").click();
    await page.waitForURL("**/lookup/?q=%E7%9F%B3%E5%A2%A8%E7%83%AF");
    await page.goto(site.url + titanium);
    await page.waitForSelector("[data-search-result]");
    expect(await page.locator("[data-search-elsewhere]").isVisible()).toBe(false);
    await page.context().close();
  });

  test("shows with a term what it means, under the name of its kind, in an address of former days too", async () => {
    const page = await openResults(`${SEARCH}${encodeURIComponent("规模以上")}&kind=术语`);
    const [first] = await page.locator("[data-search-result]").all();
    expect(await first?.locator("[data-kind]").innerText()).toBe("名词解释");
    expect(await first?.locator("[data-about]").innerText()).toBe(
      "统计用语，指规模达到国家统计标准的企业。",
    );
    expect(await page.getByLabel("名词解释").isChecked()).toBe(true);
    await page.context().close();
  });

  test.each([
    ["复算", "audit/"],
    ["数据更正记录", "data/changelog/"],
    ["发布版", "releases/"],
    ["2020年的目标", "policies/lishui-new-materials-2017/gaps/#g-year-2020"],
    ["17.14%", "audit/#share-2017"],
  ])("finds the page, the gap or the check that %s stands for", async (query, address) => {
    const page = await openResults(SEARCH + encodeURIComponent(query));
    const links = page.locator("[data-search-result] a");
    const leads = await links.evaluateAll((all: HTMLAnchorElement[]) =>
      all.map(({ href }) => href),
    );
    const places = leads.map((href) => href.slice(site.url.length).replace(/#mark=.*$/, ""));
    expect(places.slice(0, 2)).toContain(address);
    await page.context().close();
  });

  test("says without JavaScript that it needs it, and where else to look", async () => {
    const page = await site.openPage(titanium, { javaScript: false });
    expect(await page.locator("main").innerText()).toContain("搜索要用 JavaScript");
    await page.locator("noscript a").first().waitFor();
    await page.close();
  });
});

test("the box on every page leads to the search page, without any script of its own", async () => {
  const page = await site.openPage("materials/");
  await page.locator("header [name=q]").fill("钛管");
  await page.keyboard.press("Enter");
  await page.waitForSelector("[data-search-result]");
  expect(await ids(page)).toEqual(["titanium-tube", "s3-3-2-p1"]);
  await page.close();
});

describe("what was looked for lately", () => {
  test("is shown in the empty box, and can be forgotten, one by one and at once", async () => {
    const page = await site.openPage("search/");
    for (const query of ["钛管", "碳纤维", "人才公寓"]) {
      await page.locator("[name=q]").fill(query);
      await page.keyboard.press("Enter");
      await page.waitForSelector("[data-search-result]");
    }
    await page.goto(`${site.url}search/`);
    const recents = page.locator("[data-search-recents]");
    expect(await recents.locator("a").allInnerTexts()).toEqual(["人才公寓", "碳纤维", "钛管"]);
    expect(await recents.innerText()).toContain("只存在这个浏览器里，从不发出");
    await page.getByRole("button", { name: "删去“碳纤维”" }).click();
    expect(await recents.locator("a").allInnerTexts()).toEqual(["人才公寓", "钛管"]);
    await recents.getByRole("link", { name: "钛管" }).click();
    await page.waitForSelector("[data-search-result]");
    expect(await ids(page)).toEqual(["titanium-tube", "s3-3-2-p1"]);
    await page.goBack();
    await page.getByRole("button", { name: "全部清除" }).click();
    expect(await recents.isVisible()).toBe(false);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.context().close();
  });

  test("is not kept where the browser keeps nothing, and nothing fails", async () => {
    const page = await site.openPage("guides/");
    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get: () => {
          throw new DOMException("denied", "SecurityError");
        },
      });
    });
    await page.goto(`${site.url}search/`);
    await page.locator("[name=q]").fill("钛管");
    await page.keyboard.press("Enter");
    await page.waitForSelector("[data-search-result]");
    await page.context().close();
  });
});

test("Back goes through what was asked for, not through its letters", async () => {
  const page = await site.openPage("search/");
  const input = page.locator("[name=q]");
  const entries = (): Promise<number> => page.evaluate(() => history.length);
  const before = await entries();
  await input.pressSequentially("钛管", { delay: 200 });
  await page.keyboard.press("Enter");
  await page.waitForURL("**/search/?q=%E9%92%9B%E7%AE%A1");
  expect(await entries()).toBe(before);
  await input.fill("碳纤维");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/search/?q=%E7%A2%B3*");
  expect(await entries()).toBe(before + 1);
  await page.goBack();
  await expect.poll(() => status(page)).toBe("“钛管”：共 4 条。");
  expect(await input.inputValue()).toBe("钛管");
  await page.goForward();
  await expect.poll(() => status(page)).toContain("“碳纤维”");
  await page.context().close();
});

test("search works under any path of a host", async () => {
  const below = await openSite({ base: "/a/b/" });
  const page = await below.openPage(titanium);
  await page.waitForSelector("[data-search-result]");
  expect(await page.locator("[data-search-result] a").first().getAttribute("href")).toContain(
    "/a/b/materials/titanium-tube/",
  );
  expect(below.complaints).toEqual([]);
  await below.close();
});
