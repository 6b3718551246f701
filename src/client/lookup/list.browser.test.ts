import { readFile } from "node:fs/promises";
import Papa from "papaparse";
import type { Page } from "playwright-core";
import readXlsx from "read-excel-file/universal";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import writeXlsx from "write-excel-file/universal";
import { axeFaults } from "../../../scripts/axe.ts";
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

const LIST = "lookup/list/";
const WORDS = "产品名称\n钛管\n芳纶\n户外登山鞋\n钛管\n";

/** A page with names pasted, read and ready to be looked up. */
async function paste(words: string, width = 1440): Promise<Page> {
  const page = await site.openPage(LIST, { width });
  await page.fill("#list-words", words);
  await page.waitForFunction(() => document.querySelector("[data-chosen]")?.textContent !== "");
  return page;
}

/** The same with the answers there. */
async function answered(words: string, width?: number): Promise<Page> {
  const page = await paste(words, width);
  await page.click(".list-run");
  await finished(page);
  return page;
}

const finished = (page: Page): Promise<unknown> =>
  page.waitForFunction(() =>
    /^(?:查完|已停止)/.test(document.querySelector("[data-status]")?.textContent ?? ""),
  );

const status = (page: Page): Promise<string> => page.locator("[data-status]").innerText();

const names = (page: Page): Promise<string[]> =>
  page.locator("[data-list-row] [data-name]").allInnerTexts();

const standings = (page: Page): Promise<string[]> =>
  page.locator("[data-list-row] [data-standing]").allInnerTexts();

/** A file as a reader chooses it. */
const choose = (page: Page, name: string, bytes: Uint8Array): Promise<void> =>
  page.setInputFiles("#list-file", {
    ...{ name, mimeType: "application/octet-stream" },
    buffer: Buffer.from(bytes),
  });

/** A file as a reader lets it fall on the page. */
async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.evaluate(
    ({ name, bytes }) => {
      const carried = new DataTransfer();
      carried.items.add(new File([Uint8Array.from(bytes)], name));
      const place = document.querySelector("[data-drop]");
      for (const type of ["dragenter", "dragover", "drop"])
        place?.dispatchEvent(
          new DragEvent(type, { dataTransfer: carried, bubbles: true, cancelable: true }),
        );
    },
    { name, bytes: [...bytes] },
  );
  await page.waitForFunction(
    (name) => document.querySelector("[data-file-name]")?.textContent === name,
    name,
  );
}

/** 序号,产品名称 and two products, as Excel in China writes CSV. */
const GBK_CSV = Uint8Array.from([
  ...[0xd0, 0xf2, 0xba, 0xc5, 0x2c, 0xb2, 0xfa, 0xc6, 0xb7, 0xc3, 0xfb, 0xb3, 0xc6, 0x0d, 0x0a],
  ...[0x31, 0x2c, 0xee, 0xd1, 0xb9, 0xdc, 0x0d, 0x0a],
  ...[0x32, 0x2c, 0xb7, 0xbc, 0xc2, 0xda, 0x0d, 0x0a],
]);

const workbook = async (): Promise<Uint8Array> => {
  const data = [
    ["规格", "商品名称"],
    ["TC4", "钛管"],
    ["A", "=1+1"],
  ];
  const sheets = [
    { sheet: "说明", data: [["填表说明"]] },
    { sheet: "清单", data },
  ];
  return new Uint8Array(await (await writeXlsx(sheets).toBlob()).arrayBuffer());
};

describe("a list that is pasted", () => {
  test("is answered row by row, equal names alike, each with its words and clause", async () => {
    const page = await answered(WORDS);
    expect(await status(page)).toBe("查完 4 个名称：原文列明 2，可能相关 1，未见列明 1。");
    expect(await names(page)).toEqual(["钛管", "芳纶", "户外登山鞋", "钛管"]);
    expect(await standings(page)).toEqual(["原文列明", "可能相关", "未见列明", "原文列明"]);
    const [first, , third] = await page.locator("[data-list-row]").all();
    expect(await first?.locator("[data-line]").innerText()).toBe("2");
    expect(await first?.locator("mark").innerText()).toBe("钛管");
    expect(await first?.locator("[data-entry]").getAttribute("href")).toBe(
      `${site.url}materials/titanium-tube/`,
    );
    expect(await first?.locator("[data-name]").getAttribute("href")).toBe(
      `${site.url}lookup/?q=${encodeURIComponent("钛管")}`,
    );
    expect(await third?.locator("[data-reason]").innerText()).toContain("没有列出不等于被排除");
    await first?.locator("[data-clause]").click();
    await page.waitForURL("**/policies/**");
    expect(await page.locator(":target").innerText()).toContain("钛管");
    await page.context().close();
  });

  test("leaves no row out in silence: totals and what stands above the headings", async () => {
    const plain = await paste("钛管\n碳纤维\n材料\n石墨烯\n铜线\n合计\n");
    await expect.poll(() => plain.locator("[data-chosen]").innerText()).toContain("共 5 个名称");
    expect(await plain.locator("[data-faults]").innerText()).toContain(
      "第 6 行：“合计”不是产品，没有查",
    );
    expect(await plain.locator("[data-above]").isVisible()).toBe(false);
    await plain.context().close();
    const form = await paste("钛材\t旧表\n序号\t名称\n1\t钛管\n");
    await expect.poll(() => form.locator("[data-chosen]").innerText()).toContain("共 1 个名称");
    expect(await form.locator("[data-above]").innerText()).toContain("表头上面的 1 行没有查。");
    await form.getByRole("button", { name: "上面的也一起查" }).click();
    await expect.poll(() => form.locator("[data-chosen]").innerText()).toContain("共 3 个名称");
    expect(await form.locator("[data-above]").isVisible()).toBe(false);
    await form.context().close();
  });

  test("is printed as its answers, without the form", async () => {
    const page = await answered(WORDS);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".list-form").isVisible()).toBe(false);
    expect(await page.getByRole("button").count()).toBe(0);
    expect(await page.locator("[data-list-row]").count()).toBe(4);
    expect(await page.locator("[data-list-row]").first().isVisible()).toBe(true);
    const bytes = await page.pdf({ format: "A4" });
    expect(bytes.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
    await page.context().close();
  });

  test("can be narrowed by answer and by words", async () => {
    const page = await answered(WORDS);
    const labels = await page.locator(".list-filter fieldset label").allInnerTexts();
    expect(labels.map((label) => label.split(/\s+/))).toEqual([
      ["全部", "4"],
      ["原文列明", "2"],
      ["可能相关", "1"],
      ["未见列明", "1"],
    ]);
    await page.getByLabel("未见列明").check();
    await expect.poll(() => names(page)).toEqual(["户外登山鞋"]);
    await page.getByLabel("全部").check();
    await page.getByLabel("名称或条目里有").fill("芳");
    await expect.poll(() => names(page)).toEqual(["芳纶"]);
    await page.context().close();
  });

  test("survives a reload, and is gone once cleared", async () => {
    const page = await paste(WORDS);
    await page.reload();
    expect(await page.inputValue("#list-words")).toBe(WORDS);
    await page.getByRole("button", { name: "清空" }).click();
    expect(await page.inputValue("#list-words")).toBe("");
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    await page.reload();
    expect(await page.inputValue("#list-words")).toBe("");
    await page.context().close();
  });

  test("is not kept where the browser keeps nothing, and nothing fails", async () => {
    const page = await site.openPage("guides/");
    await page.addInitScript(() => {
      Object.defineProperty(window, "sessionStorage", {
        get: () => {
          throw new DOMException("denied", "SecurityError");
        },
      });
    });
    await page.goto(site.url + LIST);
    await page.fill("#list-words", "钛管");
    await page.click(".list-run");
    await finished(page);
    expect(await names(page)).toEqual(["钛管"]);
    await page.context().close();
  });

  test("that is empty is asked for", async () => {
    const page = await site.openPage(LIST);
    await page.click(".list-run");
    await expect.poll(() => status(page)).toContain("还没有名称");
    await page.context().close();
  });
});

describe("a file", () => {
  test("in GBK can be dropped on the page, and its names are found under their heading", async () => {
    const page = await site.openPage(LIST);
    await drop(page, "清单.csv", GBK_CSV);
    await expect
      .poll(() => page.locator("[data-chosen]").innerText())
      .toBe("GBK 编码，逗号分隔，共 2 个名称。");
    await page.click(".list-run");
    await finished(page);
    expect(await names(page)).toEqual(["钛管", "芳纶"]);
    await page.context().close();
  });

  test("that is a workbook lets the reader choose sheet, column and heading", async () => {
    const page = await site.openPage(LIST);
    await drop(page, "清单.xlsx", await workbook());
    await page.waitForSelector("[data-preview]:not([hidden])");
    expect(await page.locator("#list-sheet option:checked").innerText()).toBe("清单");
    await page.getByLabel("工作表").selectOption("说明");
    await expect.poll(() => page.locator("[data-chosen]").innerText()).toContain("共 1 个名称");
    await page.getByLabel("工作表").selectOption("清单");
    await expect.poll(() => page.inputValue("#list-column")).toBe("1");
    expect(await page.locator("#list-column option").allInnerTexts()).toEqual([
      "A 列：规格",
      "B 列：商品名称",
    ]);
    expect(await page.isChecked("#list-heading")).toBe(true);
    await page.getByLabel("第 1 行是表头").uncheck();
    await expect.poll(() => page.locator("[data-chosen]").innerText()).toContain("共 3 个名称");
    await page.click(".list-run");
    await finished(page);
    expect(await names(page)).toEqual(["商品名称", "钛管", "=1+1"]);
    await page.context().close();
  });

  test.each([
    ["old.xls", Buffer.from("d0cf11e0a1b11ae1", "hex"), "读不出这是什么文件"],
    ["a.pdf", Buffer.from("%PDF-1.7"), "这是 PDF"],
    ["empty.csv", Buffer.from(""), "文件是空的"],
    ["bad.csv", Buffer.from('名称,备注\n"钛管,甲\n'), "“bad.csv”第 2 行：英文双引号不成对"],
    [
      "many.csv",
      Buffer.from(`名称\n${"钛管\n".repeat(10_001)}`),
      "“many.csv”第 10002 行：一次最多查",
    ],
  ])(
    "with a fault (%s) says what is wrong, and loses nothing that was pasted",
    async (name, bytes, words) => {
      const page = await paste(WORDS);
      await choose(page, name, bytes);
      const faults = page.locator("[data-faults]");
      await expect.poll(() => faults.innerText()).toContain(words);
      expect(await page.inputValue("#list-words")).toBe(WORDS);
      await page.context().close();
    },
  );

  test("chosen by mistake is put away again, and the words are used", async () => {
    const page = await paste(WORDS);
    await choose(page, "清单.csv", GBK_CSV);
    await page.getByRole("button", { name: "不用文件" }).click();
    await expect.poll(() => page.locator("[data-chosen]").innerText()).toContain("共 4 个名称");
    await page.click(".list-run");
    await finished(page);
    expect(await names(page)).toHaveLength(4);
    await page.context().close();
  });
});

test("no name leaves the browser: nothing is requested from the click to the end, and all works offline", async () => {
  const page = await site.openPage(LIST);
  const requests: string[] = [];
  page.context().on("request", (request) => requests.push(request.url()));
  await page.locator("#list-words").focus();
  await expect.poll(() => requests.filter((url) => url.endsWith(".json")).length).toBe(3);
  await page.waitForLoadState("networkidle");
  await page.context().setOffline(true);
  const before = requests.length;
  await page.fill("#list-words", WORDS);
  await page.click(".list-run");
  await finished(page);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "下载 Excel 工作簿" }).click();
  await download;
  expect(requests.slice(before).filter((url) => !url.startsWith("blob:"))).toEqual([]);
  expect(requests.map(decodeURIComponent).join("\n")).not.toMatch(/钛管|芳纶|户外/);
  expect(await standings(page)).toHaveLength(4);
  await page.context().close();
});

describe("the result", () => {
  const saved = async (page: Page, button: string): Promise<{ name: string; bytes: Buffer }> => {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: button }).click();
    const file = await download;
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  };

  test("can be taken away as CSV and as a workbook, addresses and all", async () => {
    const page = await answered(`${WORDS}=1+1\n`);
    const csv = await saved(page, "下载 CSV");
    expect(csv.name).toBe("清单查询结果.csv");
    const { data } = Papa.parse<Record<string, string>>(
      csv.bytes.toString("utf8").slice(1).trimEnd(),
      { header: true },
    );
    expect(data.map((row) => row.查询名称)).toEqual([
      "钛管",
      "芳纶",
      "户外登山鞋",
      "钛管",
      "'=1+1",
    ]);
    expect(data[0]?.条款地址).toContain(`${site.url}policies/`);
    const xlsx = await saved(page, "下载 Excel 工作簿");
    expect(xlsx.name).toBe("清单查询结果.xlsx");
    const sheets = await readXlsx(new Blob([new Uint8Array(xlsx.bytes)]));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["查询结果", "说明"]);
    expect(sheets[0]?.data.at(-1)?.slice(0, 4)).toEqual([5, 6, "=1+1", "未见列明"]);
    await page.context().close();
  });

  test("can be copied into a spreadsheet", async () => {
    const page = await answered(WORDS);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("button", { name: "复制" }).click();
    await expect.poll(() => page.locator("[data-taken]").innerText()).toContain("已复制");
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split(/\r?\n/)[1]?.split("\t").slice(0, 5)).toEqual([
      "1",
      "2",
      "钛管",
      "原文列明",
      "钛管",
    ]);
    await page.context().close();
  });
});

describe("ten thousand names", () => {
  const many = (count: number): string =>
    Array.from(
      { length: count },
      (_, at) => `${["钛管", "特种涂料", "登山鞋", "taiguan"][at % 4] ?? ""}${at}`,
    ).join("\n");

  /** Typing so much, as Playwright fills a field, takes Chromium a minute; pasting it does not. */
  async function pasteMany(): Promise<Page> {
    const page = await site.openPage(LIST);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.evaluate((words) => navigator.clipboard.writeText(words), many(10_000));
    await page.locator("#list-words").focus();
    await page.keyboard.press("ControlOrMeta+V");
    await expect
      .poll(() => page.locator("[data-chosen]").innerText(), { timeout: 10_000 })
      .toContain("共 10000 个名称");
    return page;
  }

  test("are answered while the page goes on, and drawn a hundred at a time", async () => {
    const page = await pasteMany();
    await page.evaluate(() => {
      const seen = { frames: 0, timers: 0, steps: new Set<number>() };
      Object.assign(window, { seen });
      const bar = document.querySelector("progress");
      const frame = (): void => {
        const isRunning = document.querySelector<HTMLElement>("[data-running]")?.hidden === false;
        if (isRunning) {
          seen.frames += 1;
          seen.steps.add(bar?.value ?? 0);
        }
        requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
      setInterval(() => (seen.timers += 1), 20);
    });
    await page.click(".list-run");
    await finished(page);
    const seen = await page.evaluate(() => {
      const { frames, timers, steps } = (
        window as unknown as { seen: { frames: number; timers: number; steps: Set<number> } }
      ).seen;
      return { frames, timers, steps: steps.size };
    });
    expect(seen.frames).toBeGreaterThan(5);
    expect(seen.timers).toBeGreaterThan(5);
    expect(seen.steps).toBeGreaterThan(2);
    expect(await status(page)).toContain("查完 10000 个名称");
    expect(await names(page)).toHaveLength(100);
    await page.getByRole("button", { name: "下一页" }).click();
    await expect.poll(() => page.locator("[data-shown]").innerText()).toContain("第 101—200 行");
    expect((await names(page))[0]).toBe("钛管100");
    await page.context().close();
  });

  test("can be stopped, and what was answered is kept", async () => {
    const page = await pasteMany();
    await page.click(".list-run");
    await page.waitForFunction(() => (document.querySelector("progress")?.value ?? 0) > 0);
    await page.getByRole("button", { name: "停止" }).click();
    await finished(page);
    const [, asked, done] = /^已停止：(\d+) 个名称里查了前 (\d+) 个/.exec(await status(page)) ?? [];
    expect(Number(asked)).toBe(10_000);
    expect(Number(done)).toBeGreaterThan(0);
    expect(Number(done)).toBeLessThan(10_000);
    expect((await names(page)).length).toBe(Math.min(100, Number(done)));
    await page.context().close();
  });
});

test("a list that is cleared while it is looked up is not heard of again", async () => {
  const page = await site.openPage(LIST);
  const names10k = `名称\n${Array.from({ length: 10_000 }, (_, at) => `特种涂料${at}`).join("\n")}`;
  await choose(page, "清单.csv", Buffer.from(names10k));
  await expect.poll(() => page.locator("[data-chosen]").innerText()).toContain("10000 个名称");
  await page.click(".list-run");
  await page.getByRole("button", { name: "清空" }).click();
  await expect.poll(() => status(page)).toBe("已清空。");
  expect(await page.locator("[data-running]").isVisible()).toBe(false);
  await page.fill("#list-words", WORDS);
  await page.click(".list-run");
  await finished(page);
  expect(await status(page)).toContain("查完 4 个名称");
  expect(await names(page)).toHaveLength(4);
  await page.context().close();
});

test("everything is done by the keyboard alone", async () => {
  const page = await site.openPage(LIST);
  const isAt = (selector: string): Promise<boolean> =>
    page.evaluate((one) => document.activeElement?.matches(one) === true, selector);
  const tabTo = async (selector: string): Promise<void> => {
    for (let step = 0; step < 40 && !(await isAt(selector)); step += 1)
      await page.keyboard.press("Tab");
    expect(await isAt(selector)).toBe(true);
  };
  await tabTo("#list-words");
  await page.keyboard.insertText(WORDS);
  await page.waitForSelector("[data-preview]:not([hidden])");
  await tabTo("#list-heading");
  await tabTo(".list-run");
  await page.keyboard.press("Enter");
  await finished(page);
  expect(await isAt("#list-result")).toBe(true);
  await tabTo("[data-take=csv]");
  await tabTo("[name=standing]");
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => names(page)).toEqual(["钛管", "钛管"]);
  await tabTo("[data-list-row] a");
  await page.context().close();
});

test.each([360, 768, 1440])(
  "at %i pixels nothing lies beyond the window, and axe finds no fault",
  async (width) => {
    const page = await answered(`${WORDS}${"超长的名称".repeat(20)}\n`, width);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
    expect(await axeFaults(page)).toEqual([]);
    await page.context().close();
  },
);

test("without JavaScript the page says that it needs it, and where else to look", async () => {
  const page = await site.openPage(LIST, { javaScript: false });
  expect(await page.locator("main").innerText()).toContain("要用 JavaScript");
  expect(await page.locator("#list-words").isVisible()).toBe(false);
  expect(await page.locator(".list-run").isVisible()).toBe(false);
  await page.context().close();
});

test.each([LIST, "lookup/"])(
  "on /%s the browser itself lets nothing out to another site",
  async (path) => {
    // One of its own: what is refused is a complaint.
    const own = await openSite();
    const page = await own.openPage(path);
    const refused = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          document.addEventListener("securitypolicyviolation", (event) =>
            resolve(event.effectiveDirective),
          );
          fetch("https://example.org/").catch(() => undefined);
        }),
    );
    expect(refused).toBe("connect-src");
    await own.close();
  },
);
