import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeFaults } from "../../../scripts/axe.ts";
import type { OpenSite } from "../../../scripts/browser.ts";
import { openSite } from "../../../scripts/browser.ts";
import { panelPoints, panelsOf } from "../../charts/projection-points.ts";
import { formulasOf, settingInWords } from "../../charts/projection-words.ts";
import { labeller } from "../../domain/labels.ts";
import type { Setting } from "../../domain/projection.ts";
import { loadSiteData } from "../../load/site-data.ts";

const [data] = (await loadSiteData()).policies;
if (data === undefined) throw new Error("there is no policy");
const { policy, targets } = data;
const source = { policyId: policy.id, cite: labeller(policy) };

let site: OpenSite;

beforeAll(async () => {
  site = await openSite({ base: "/project/" });
});

afterAll(async () => {
  expect(site.complaints).toEqual([]);
  await site.close();
});

const open = (setting = "", view = {}): Promise<Page> => site.openPage(`audit/${setting}`, view);
const figureOf = (page: Page): Locator => page.locator("audit-projection");
const wordsOf = (page: Page): Promise<string> => page.locator("[data-words]").innerText();

/** All that the figure shows of its computed points: marks, then rows. */
const drawn = (page: Page) =>
  figureOf(page).evaluate((figure) => ({
    marks: [...figure.querySelectorAll("[data-points] > a")].map((mark) => [
      mark.getAttribute("data-mark"),
      mark.getAttribute("aria-label"),
      ...[...mark.querySelectorAll("path")].map((path) => path.getAttribute("d")),
      mark.querySelector("text")?.textContent,
    ]),
    rows: [...figure.querySelectorAll("[data-rows] > tr")].map((row) =>
      [...row.children].map((cell) => cell.textContent.trim()),
    ),
  }));

/** The same by the functions that the build draws with. */
function expected(setting: Setting) {
  const points = panelsOf(targets).flatMap(
    (panel) => panelPoints(targets, panel, { setting, source }).points,
  );
  return {
    marks: points.map(({ id, label, stem, diamond, valueLabel: { text } }) => [
      id,
      label,
      stem,
      diamond,
      text,
    ]),
    rows: points.map(({ year, value, formula, beside }) => [
      String(year),
      "推算",
      value,
      formula,
      beside,
    ]),
  };
}

describe("the figure that readers move", () => {
  test.each<Setting>([
    { base: 2017, rate: 10 },
    { base: 2016, rate: 9.46 },
    { base: 2018, rate: 0 },
    { base: 2019, rate: 20 },
  ])("draws in the browser what the build would: $base, $rate%", async (setting) => {
    const page = await open(`?base=${setting.base}&rate=${setting.rate}`);
    expect(await drawn(page)).toEqual(expected(setting));
    expect(await wordsOf(page)).toBe(settingInWords(targets, setting));
    for (const { series, text } of formulasOf(targets, setting))
      expect(await page.locator(`[data-formula="${series}"] code`).innerText()).toBe(text);
    await page.context().close();
  });

  test("moves by the mouse and the keyboard, and the address follows", async () => {
    const page = await open();
    await page.getByLabel("2018年", { exact: true }).check();
    await page.waitForURL("**/audit/?base=2018&rate=10");
    await page.getByRole("slider").focus();
    for (let steps = 0; steps < 5; steps++) await page.keyboard.press("ArrowRight");
    await page.waitForURL("**/audit/?base=2018&rate=10.5");
    expect(await page.getByRole("slider").getAttribute("aria-valuetext")).toBe("10.5%");
    expect(await page.getByRole("spinbutton").inputValue()).toBe("10.5");
    await page.getByRole("spinbutton").fill("9.1");
    expect(await page.getByRole("slider").inputValue()).toBe("9.1");
    expect(await page.getByRole("slider").getAttribute("aria-valuetext")).toBe("9.1%");
    expect(await drawn(page)).toEqual(expected({ base: 2018, rate: 9.1 }));
    await page.waitForURL("**/audit/?base=2018&rate=9.1");
    await page.reload();
    expect(await drawn(page)).toEqual(expected({ base: 2018, rate: 9.1 }));
    await page.context().close();
  });

  test("changes the address once for a slider that is pulled, however far", async () => {
    const page = await open();
    await page.evaluate(() => {
      const keep = history.replaceState.bind(history);
      history.replaceState = (...state) => {
        document.body.dataset.kept = `${document.body.dataset.kept ?? ""}|`;
        keep(...state);
      };
    });
    await page.getByRole("slider").evaluate((slider: HTMLInputElement) => {
      for (let tenths = 0; tenths <= 200; tenths++) {
        slider.value = String(tenths / 10);
        slider.dispatchEvent(new Event("input", { bubbles: true }));
      }
    });
    expect(await drawn(page)).toEqual(expected({ base: 2017, rate: 20 }));
    await page.waitForURL("**/audit/?base=2017&rate=20");
    expect(await page.locator("body").getAttribute("data-kept")).toBe("|");
    await page.context().close();
  });

  test("keeps what has just been moved where the reader jumps within the page", async () => {
    const page = await open();
    await page.getByRole("spinbutton").fill("8");
    await page.evaluate(() => (location.hash = "#average-2017"));
    await page.waitForURL("**/audit/?base=2017&rate=8#average-2017");
    expect(await drawn(page)).toEqual(expected({ base: 2017, rate: 8 }));
    await page.context().close();
  });

  test("says the outcome to those who do not see it, once it has come to rest", async () => {
    const page = await open();
    const status = page.locator("[data-announce]");
    expect(await status.innerText()).toBe("");
    await page.getByRole("spinbutton").fill("8");
    await status.filter({ hasText: "每年增长8%" }).waitFor({ state: "attached" });
    expect(await status.textContent()).toBe(settingInWords(targets, { base: 2017, rate: 8 }));
    await page.context().close();
  });

  test("keeps what it shows where a rate cannot be shown, and marks the field", async () => {
    const page = await open("?base=2019&rate=5");
    await page.getByRole("spinbutton").fill("99");
    expect(await drawn(page)).toEqual(expected({ base: 2019, rate: 5 }));
    const isValid = await page
      .getByRole("spinbutton")
      .evaluate((field) => (field as HTMLInputElement).checkValidity());
    expect(isValid).toBe(false);
    await page.context().close();
  });

  test("goes back to the built setting by its button, and the address is bare again", async () => {
    const page = await open("?base=2019&rate=5#projection");
    await page.getByRole("button", { name: "恢复默认" }).click();
    await page.waitForURL("**/audit/#projection");
    expect(await drawn(page)).toEqual(expected({ base: 2017, rate: 10 }));
    await page.context().close();
  });

  test("has no output of the part for 2016, and says why", async () => {
    const page = await open("?base=2016");
    expect(await page.locator('[data-points="part"] > a').count()).toBe(0);
    expect(await page.locator('[data-start="part"]').textContent()).toContain("无法推算");
    expect(await page.locator('[data-formula="part"]').isHidden()).toBe(true);
    await page.getByLabel("2017年", { exact: true }).check();
    expect(await drawn(page)).toEqual(expected({ base: 2017, rate: 10 }));
    await page.context().close();
  });

  test("leads to the words, to the check and to itself, wherever the site lies", async () => {
    const page = await open("?base=2018&rate=8");
    const hrefOf = (series: string) =>
      page.locator(`[data-points="${series}"] > a`).first().getAttribute("href");
    // A check on this very page keeps the setting; the part stands on words alone.
    expect(await hrefOf("whole")).toBe("#average-2018");
    const words = `policies/${policy.id}/compare/#at-`;
    expect(await hrefOf("part")).toMatch(new RegExp(`^(?:\\.\\./)+${words}\\d+-\\d+$`));
    expect(await figureOf(page).locator("[data-check]").getAttribute("href")).toBe("#average-2018");
    const link = await page.locator("[data-link]").getAttribute("href");
    expect(link).toBe("?base=2018&rate=8#projection");
    await page.context().close();
  });

  test("is the built setting without JavaScript, and says what moving it needs", async () => {
    const page = await open("?base=2019&rate=5", { javaScript: false, width: 360 });
    expect(await page.locator(".projection__form").isVisible()).toBe(false);
    expect(await page.locator("[data-still]").innerText()).toContain("要用 JavaScript");
    expect(await drawn(page)).toEqual(expected({ base: 2017, rate: 10 }));
    await page.context().close();
  });

  test.each([
    [360, false],
    [768, true],
    [1440, false],
  ])("fits and is accessible at %i px", async (width, dark) => {
    const page = await open("?base=2016&rate=20", { width, dark });
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(beyond).toBeLessThanOrEqual(0);
    expect(await axeFaults(page)).toEqual([]);
    await page.context().close();
  });
});

test("from a number to its formula and its doubt, and back to its words, in one step each", async () => {
  const page = await site.openPage("targets/");
  const row = page.locator('.all-targets tr[data-target="raw-output-2019"]');
  await row.getByRole("link", { name: "复算" }).click();
  await page.waitForURL("**/audit/#growth-2019");
  const card = page.locator("#growth-2019");
  await card.getByRole("link", { name: "计算提示" }).first().click();
  await page.waitForURL("**/notes/#n-growth-2019");
  await page.locator("#n-growth-2019").getByRole("link", { name: "2019年增幅：取整一致" }).click();
  await page.waitForURL("**/audit/#growth-2019");
  await page.context().close();
});
