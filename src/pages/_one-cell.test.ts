import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AstroComponentFactory } from "astro/runtime/server/index.js";
import { load } from "cheerio";
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { runCommand } from "../../scripts/command.ts";
import { PROJECT_FOLDER } from "../../scripts/project.ts";
import { render } from "../components/golden.ts";
import { formatIssue } from "../domain/issue.ts";
import { apiFiles } from "../export/api/endpoints.ts";
import { readSiteData } from "../load/site-data.ts";

/*
 * One number of the record is changed on the disk, and everything that is said of it is asked
 * again: the model, the page, the mark beside the number, the interface, and `npm run check`.
 */

vi.setConfig({ testTimeout: 60_000 });

// The page offers its figure as a PNG too, whose renderer starts only once a process and is found
// from the folder of the build. Nothing is asked of pixels here: figures.site.test.ts does that.
vi.mock("../export/figure-png.ts", () => ({ writePng: () => Promise.resolve(new Uint8Array()) }));
vi.mock("../load/typefaces.ts", () => ({ loadTypefaces: () => Promise.resolve(null) }));

const ID = "lishui-new-materials-2017";
const TARGETS = `data/${ID}/targets.csv`;
const VERDICTS = `content/policies/${ID}/verdicts.csv`;
const CELL = `${TARGETS}:8:5`;

/** A copy of all that editors write. The pages read the folder that they are built in. */
let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "one-cell-"));
  for (const folder of ["content", `data/${ID}`, "data/CHANGELOG.md"])
    cpSync(join(PROJECT_FOLDER, folder), join(root, folder), { recursive: true });
  vi.resetModules();
  process.chdir(root);
});
afterEach(() => {
  process.chdir(PROJECT_FOLDER);
  rmSync(root, { recursive: true });
});
afterAll(() => {
  vi.resetModules();
});

/** Changes words that stand once in a file. */
function change(path: string, from: string, to: string): void {
  const text = readFileSync(path, "utf8");
  expect(text.split(from)).toHaveLength(2);
  // Removed first, for source.txt is kept read-only and its copy is too.
  rmSync(path);
  writeFileSync(path, text.replace(from, to));
}

/** 2019 is to reach 900, in the table and in the text that the table quotes. */
function changeEverywhere(): void {
  change(TARGETS, ",850,亿元", ",900,亿元");
  change(TARGETS, "s2-t1-r3,850,", "s2-t1-r3,900,");
  change(`content/policies/${ID}/source.txt`, "850", "900");
  change(`content/policies/${ID}/record.md`, "| 850 |", "| 900 |");
}

const issues = async (): Promise<string[]> =>
  (await readSiteData(".")).issues.map((issue) => formatIssue(issue));

const check = () =>
  runCommand({
    program: process.execPath,
    args: [join(PROJECT_FOLDER, "scripts/check.ts"), root],
  });

/** A component that is read anew, with all that it reads. */
interface Rendered {
  readonly default: AstroComponentFactory;
}

/** What the page of the audit says of a check, as it would be built from this folder. */
async function onThePage(id: string) {
  const { default: Audit } = (await import("./audit.astro")) as Rendered;
  const page = load(await render(Audit, {}));
  const card = page(`#${id}`);
  return {
    verdict: card.attr("data-verdict"),
    result: card.find(".check-sum strong").text(),
    projected: page("[data-words]").text(),
  };
}

/** What stands beside the number in the table of the figure on the targets. */
async function besideTheNumber(): Promise<string> {
  const { FIGURE_DATA } = await import("../components/chart/figures.ts");
  const { default: TrendChart } =
    (await import("../components/chart/TrendChart.astro")) as Rendered;
  const { loadSiteData } = await import("../load/site-data.ts");
  const [data] = (await loadSiteData()).policies;
  if (data === undefined) throw new Error("there is no policy");
  const table = load(await render(TrendChart, FIGURE_DATA.trend(data)));
  return table('tr[data-target="raw-output-2019"] [data-audit]').text().trim();
}

interface AnsweredChecks {
  readonly data: readonly { readonly id: string; readonly verdict: string }[];
}

async function inTheInterface(id: string): Promise<string | undefined> {
  const { value } = await readSiteData(".");
  const files = apiFiles({ ...value, releases: [], site: undefined });
  const file = files.find(({ path }) => path === "checks.json");
  const { data } = JSON.parse(file?.write() ?? "{}") as AnsweredChecks;
  return data.find((found) => found.id === id)?.verdict;
}

describe("the number as it is printed", () => {
  test("is said to agree when rounded, wherever it stands", async () => {
    expect(await issues()).toEqual([]);
    expect(await onThePage("growth-2019")).toMatchObject({ verdict: "取整一致", result: "10.39%" });
    expect(await besideTheNumber()).toBe("复算：取整一致");
    expect(await inTheInterface("growth-2019")).toBe("取整一致");
  });
});

describe("the cell changed alone", () => {
  test("changes the verdict, and stops the build at the cell: it is not what the record prints", async () => {
    change(TARGETS, ",850,亿元", ",900,亿元");
    expect(await inTheInterface("growth-2019")).toBe("不一致");
    const found = await issues();
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`${CELL} [value-unprinted]`);
    const { passed, output } = await check();
    expect(passed).toBe(false);
    expect(output).toContain(`${CELL} [value-unprinted]`);
  });
});

describe("the number changed in the record too", () => {
  test("stops the build at every recorded verdict that no longer holds, and names the cells", async () => {
    changeEverywhere();
    const found = await issues();
    expect(found.map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual([
      `${VERDICTS}:4:2 [verdict-changed]`,
      `${VERDICTS}:8:3 [verdict-changed]`,
      `${VERDICTS}:14:3 [verdict-changed]`,
    ]);
    expect(found[0]).toContain("现为“不一致”，16.88%；这里记的是“取整一致”，10.39%");
    for (const line of found) expect(line).toContain(`${CELL}（raw-output-2019 为 900）`);
    const { passed, output } = await check();
    expect(passed).toBe(false);
    expect(output).toContain(found[0]);
  });

  test("is said to disagree everywhere, once an editor has recorded it", async () => {
    changeEverywhere();
    for (const line of await issues()) {
      const [, after = ""] = /这一行改为：(.+)$/.exec(line) ?? [];
      const [id = ""] = after.split(",");
      const before = readFileSync(VERDICTS, "utf8").split("\n");
      change(VERDICTS, before.find((row) => row.startsWith(`${id},`)) ?? "", after);
    }
    expect(await issues()).toEqual([]);
    expect((await check()).passed).toBe(true);
    const { verdict, result } = await onThePage("growth-2019");
    expect([verdict, result]).toEqual(["不一致", "16.88%"]);
    expect(await besideTheNumber()).toBe("复算：不一致");
    expect(await inTheInterface("growth-2019")).toBe("不一致");
  });
});

test("the figure that readers move is drawn from the changed number", async () => {
  const { projected } = await onThePage("growth-2017");
  expect(projected).toContain(
    "从2017年起、每年增长10%：规模以上原材料工业总产值，到2021年推算为1024.87亿元",
  );
  vi.resetModules();
  change(TARGETS, ",700,亿元", ",750,亿元");
  change(TARGETS, "s2-t1-r1,700,", "s2-t1-r1,750,");
  change(`content/policies/${ID}/source.txt`, "700", "750");
  change(`content/policies/${ID}/record.md`, "| 700 |", "| 750 |");
  rmSync(VERDICTS);
  writeFileSync(VERDICTS, "check,verdict,result\n");
  const lines = (await issues()).map((line) => /补上一行：(.+)$/.exec(line)?.[1] ?? "");
  writeFileSync(VERDICTS, ["check,verdict,result", ...lines, ""].join("\n"));
  expect((await onThePage("growth-2017")).projected).toContain("推算为1098.08亿元");
});
