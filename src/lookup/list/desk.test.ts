import Papa from "papaparse";
import readXlsx from "read-excel-file/universal";
import { beforeAll, describe, expect, test } from "vitest";
import { searchTables } from "../../../scripts/search-tables.ts";
import { loadSiteData } from "../../load/site-data.ts";
import type { Lookup } from "../lookup.ts";
import { createLookup } from "../lookup.ts";
import { aboutResult } from "./about.ts";
import type { AboutLine } from "./write-workbook.ts";
import type { Watch } from "./answer-names.ts";
import type { Choice, Form, Tally } from "./desk.ts";
import { ListDesk } from "./desk.ts";
import { RESULT_COLUMNS } from "./result-columns.ts";

const FIRST: Choice = { sheet: 0, heading: null, column: 0 };
const SITE = "https://example.org/policy/";
const EVERYTHING = { standing: null, words: "", from: 0, count: 100 };

const unwatched: Watch = {
  progress: () => undefined,
  isStopped: () => false,
  pause: () => Promise.resolve(),
};

let lookup: Lookup;
let about: readonly AboutLine[];

beforeAll(async () => {
  const site = await loadSiteData();
  lookup = createLookup(searchTables(site));
  about = aboutResult(site.policies.map(({ policy }) => policy));
});

/** A desk that has answered these names, and what it said. */
async function answered(text: string): Promise<{ desk: ListDesk; tally: Tally }> {
  const desk = new ListDesk(lookup);
  await desk.read({ kind: "words", text });
  return { desk, tally: await desk.run(FIRST, unwatched) };
}

async function written(desk: ListDesk, form: Form): Promise<string> {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(
    await (await desk.write({ form, site: SITE, about })).arrayBuffer(),
  );
}

describe("a list at the desk", () => {
  test("is shown as it was read, with a guess of where the names stand", async () => {
    const desk = new ListDesk(lookup);
    const outline = await desk.read({ kind: "words", text: "序号\t产品名称\n1\t钛管\n2\t钛管" });
    expect(outline.sheets).toMatchObject([{ guess: { heading: 0, column: 1 }, width: 2 }]);
    const chosen = desk.choose({ sheet: 0, heading: 0, column: 1 });
    expect(chosen).toEqual({ names: 2, distinct: 1, fault: null, warnings: [] });
  });

  test("that cannot be read leaves the one before in its place", async () => {
    const { desk } = await answered("钛管");
    await expect(desk.read({ kind: "words", text: "" })).rejects.toThrow("框里还没有名称");
    expect(desk.choose(FIRST).names).toBe(1);
  });

  test("has each answer of three, and they are counted", async () => {
    const { desk, tally } = await answered("钛管\n芳纶\n户外登山鞋\n钛管");
    expect(tally).toEqual({
      counts: { listed: 2, related: 1, unlisted: 1 },
      ...{ answered: 4, asked: 4 },
    });
    const { rows } = desk.page(EVERYTHING);
    expect(
      rows.map(({ number, line, name, answer }) => [number, line, name, answer.standing]),
    ).toEqual([
      [1, 1, "钛管", "listed"],
      [2, 2, "芳纶", "related"],
      [3, 3, "户外登山鞋", "unlisted"],
      [4, 4, "钛管", "listed"],
    ]);
  });

  test("looks equal names up once", async () => {
    const asked: string[] = [];
    const desk = new ListDesk((name) => {
      asked.push(name);
      return lookup(name);
    });
    await desk.read({ kind: "words", text: "钛管\n芳纶\n钛管" });
    await desk.run(FIRST, unwatched);
    expect(asked).toEqual(["钛管", "芳纶"]);
  });

  test("says of a name that is nowhere that lists are open, and calls nothing fit or unfit", async () => {
    const { desk } = await answered("户外登山鞋\n钛管\n芳纶");
    const reasons = desk.page(EVERYTHING).rows.map(({ answer }) => answer.reason);
    expect(reasons[0]).toContain("没有列出不等于被排除");
    expect([...reasons, ...about.flat()].join("")).not.toMatch(/符合|补贴|可申报/);
  });

  test("has of each absent name the nearest class, open or closed, and which it is", async () => {
    const { desk } = await answered("钛棒\n钢化玻璃\n鞋子");
    const answers = desk.page(EVERYTHING).rows.map(({ answer }) => answer);
    expect(answers[0]?.reason).toContain(
      "名称最近的一类是“钛材料”（有“钛合金板材”），它所在的清单（三（三）2 第1段）以“等材料”结尾",
    );
    expect(answers[0]?.openness).toBe("名称最近的“钛材料”（“钛合金板材”）含（等材料）");
    expect(answers[1]?.reason).toContain(
      "名称最近的一类是“新型无机非金属材料”（有“节能玻璃”），它所在的清单不以“等”字结尾",
    );
    expect(answers[1]?.openness).toBe("名称最近的“新型无机非金属材料”（“节能玻璃”）不含");
    expect(answers[2]).toMatchObject({ openness: "" });
    expect(answers[2]?.reason).toContain("原文有 8 处清单以“等”字结尾");
  });

  test("that is stopped keeps what was answered, in order", async () => {
    const desk = new ListDesk((name) => {
      // Long enough for a pause after every name.
      const until = performance.now() + 40;
      while (performance.now() < until);
      return lookup(name);
    });
    await desk.read({ kind: "words", text: "钛管\n芳纶\n玄武岩纤维\n石墨烯" });
    const heard: number[] = [];
    const progress = (done: number): void => void heard.push(done);
    const tally = await desk.run(FIRST, {
      ...unwatched,
      progress,
      isStopped: () => heard.length > 1,
    });
    expect(tally).toMatchObject({ answered: 2, asked: 4 });
    expect(desk.page(EVERYTHING).rows.map(({ name }) => name)).toEqual(["钛管", "芳纶"]);
  });

  test("is narrowed by answer and by words, and shown page by page", async () => {
    const names = Array.from({ length: 250 }, (_, at) => (at % 2 === 0 ? "钛管" : `鞋${at}`));
    const { desk } = await answered(names.join("\n"));
    const page = desk.page({ standing: "listed", words: "", from: 100, count: 100 });
    expect(page.total).toBe(125);
    expect(page.rows.map(({ line }) => line)).toEqual(
      Array.from({ length: 25 }, (_, at) => 201 + 2 * at),
    );
    expect(desk.page({ ...EVERYTHING, words: "鞋248" }).total).toBe(0);
    expect(desk.page({ ...EVERYTHING, words: " 鞋247 " }).total).toBe(1);
    expect(desk.page({ ...EVERYTHING, words: "钛材料" }).total).toBe(125);
  });
});

describe("a result that is taken away", () => {
  const titles = RESULT_COLUMNS.map(({ title }) => title);
  const NASTY = ["=1+1", "+钛管", "-2", "@钛管", "＝1", "'钛管", '"钛管"', "a,b;c"];

  test("as CSV opens in Excel and reads back cell by cell", async () => {
    const { desk } = await answered("钛管\n芳纶\n户外登山鞋");
    const text = await written(desk, "csv");
    expect(text.startsWith("\uFEFF序号,原表行号,查询名称,")).toBe(true);
    expect(text.endsWith("\r\n")).toBe(true);
    expect(text.replace(/\r\n/g, "")).not.toMatch(/[\r\n]/);
    const { data, errors } = Papa.parse<Record<string, string>>(text.slice(1).trimEnd(), {
      header: true,
    });
    expect(errors).toEqual([]);
    expect(data).toHaveLength(3);
    expect(data[0]).toMatchObject({
      ...{ 序号: "1", 原表行号: "1", 查询名称: "钛管", 答复: "原文列明", 条目: "钛管" },
      ...{ 依据: "原文", 所在列举是否含等字: "含（等材料）" },
    });
    expect(data[0]?.类别).toContain("钛材料");
    expect(data[0]?.引文).toContain("【钛管】");
    expect(data[0]?.条款地址).toMatch(/^https:\/\/example\.org\/policy\/policies\/.+#/);
    expect(data[2]).toMatchObject({ 答复: "未见列明", 条目: "", 条款地址: "" });
  });

  test("as CSV or to be pasted holds no cell that could run, and no name is lost", async () => {
    const { desk } = await answered(NASTY.join("\n"));
    for (const [form, delimiter] of [
      ["csv", ","],
      ["tsv", "\t"],
    ] as const) {
      const text = (await written(desk, form)).replace("\uFEFF", "").trimEnd();
      const { data } = Papa.parse<string[]>(text, { delimiter });
      const names = data.slice(1).map((cells) => cells[titles.indexOf("查询名称")] ?? "");
      expect(names.filter((name) => /^[=+\-@＝]/.test(name))).toEqual([]);
      expect(names.map((name) => name.replace(/^'/, ""))).toEqual(NASTY);
    }
  });

  test("as a workbook holds numbers as numbers, names as they were, and a sheet on what it is", async () => {
    const { desk } = await answered(NASTY.join("\n"));
    const blob = await desk.write({ form: "xlsx", site: SITE, about });
    const [result, notes, ...others] = await readXlsx(blob, { trim: false });
    expect(others).toEqual([]);
    expect(result?.sheet).toBe("查询结果");
    expect(result?.data[0]).toEqual(titles);
    expect(result?.data.slice(1).map(([number, , name]) => [number, name])).toEqual(
      NASTY.map((name, at) => [at + 1, name]),
    );
    expect(notes?.sheet).toBe("说明");
    expect(notes?.data).toEqual(about);
  });

  test("says what it is: source, date, the three answers, and that it decides nothing", () => {
    const said = about.flat().join("\n");
    for (const words of [
      "2017年4月26日",
      "丽水市政府门户网站",
      "原文列明",
      "可能相关",
      "未见列明",
      "已经过去",
      "不是政府",
    ])
      expect(said).toContain(words);
  });
});
