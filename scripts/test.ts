import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findChromium } from "./chromium.ts";
import { runCommand, runScript, toolCommand } from "./command.ts";
import type { Stage, StageReport } from "./stage.ts";
import { inSeconds, runStage } from "./stage.ts";
import type { Tally, VitestReport } from "./tally.ts";
import { closingLine, tallyOne, tallyVitest, total } from "./tally.ts";
import { textTable } from "./text-table.ts";

/** Checks of the sources. They stand alone: each is run, whatever became of the others. */
const SOURCE_STAGES: readonly Stage<Tally>[] = [
  { title: "格式", run: () => check("prettier", ["--check", "."]) },
  // Before ESLint, which reads the types that Astro writes on the way (.astro/types.d.ts).
  { title: "类型", run: () => check("astro", ["check", "--minimumFailingSeverity", "warning"]) },
  { title: "代码规范", run: () => check("eslint", [".", "--max-warnings", "0"]) },
  { title: "死代码", run: () => check("knip", []) },
  { title: "单元测试", run: () => vitest("unit") },
];

const BUILD_STAGE: Stage<Tally> = {
  title: "构建",
  run: async () => tallyOne(await runScript("build.ts")),
};

/** Checks of the built site. */
const SITE_STAGES: readonly Stage<Tally>[] = [
  {
    title: "页面体量",
    speaks: true,
    run: async () => tallyOne(await runScript("budgets.ts")),
  },
  {
    title: "HTML 校验",
    speaks: true,
    run: async () => tallyOne(await runScript("validate-html.ts")),
  },
  { title: "再构建", run: async () => tallyOne(await runScript("rebuild.ts")) },
  { title: "成品检查", run: () => vitest("site") },
  { title: "浏览器测试", run: browserTests },
];

async function check(tool: string, args: readonly string[]): Promise<Tally> {
  return tallyOne(await runCommand(toolCommand(tool, args)));
}

async function vitest(project: string, env: NodeJS.ProcessEnv = {}): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), "vitest-"));
  const file = join(folder, "report.json");
  const args = ["run", "--project", project, "--allowOnly=false", "--reporter=default"];
  const command = toolCommand("vitest", [...args, "--reporter=json", `--outputFile.json=${file}`]);
  const outcome = await runCommand({ ...command, env });
  const report = await readFile(file, "utf8").catch(() => null);
  await rm(folder, { recursive: true });
  return tallyVitest(outcome, report === null ? null : (JSON.parse(report) as VitestReport));
}

async function browserTests(): Promise<Tally> {
  try {
    return await vitest("browser", { CHROMIUM_PATH: await findChromium() });
  } catch (error) {
    return tallyOne({
      passed: false,
      output: error instanceof Error ? error.message : String(error),
    });
  }
}

/** What stands in for a check of the built site when there is none: a failure, not an omission. */
const unbuilt = ({ title }: Stage<Tally>): Stage<Tally> => ({
  title,
  run: () => Promise.resolve(tallyOne({ passed: false, output: "构建没有完成，无从检查。" })),
});

async function runAll(): Promise<readonly StageReport<Tally>[]> {
  const run = (stage: Stage<Tally>): Promise<StageReport<Tally>> =>
    runStage(stage, (text) => process.stdout.write(text));
  const reports: StageReport<Tally>[] = [];
  for (const stage of [...SOURCE_STAGES, BUILD_STAGE]) reports.push(await run(stage));
  const isBuilt = reports.at(-1)?.result.passed === true;
  for (const stage of SITE_STAGES) reports.push(await run(isBuilt ? stage : unbuilt(stage)));
  return reports;
}

function summary(reports: readonly StageReport<Tally>[]): string {
  const rows = reports.map(({ title, seconds, result }) => [
    title,
    result.passed ? "通过" : "失败",
    String(result.counts.passed),
    String(result.counts.failed),
    inSeconds(seconds),
  ]);
  const header = ["检查", "结果", "通过数", "失败数", "用时"];
  return textTable(["left", "left", "right", "right", "right"], [header, ...rows]);
}

const reports = await runAll();
const counts = total(reports.map(({ result }) => result.counts));
for (const title of reports.flatMap(({ result }) => result.notRun ?? [])) console.log(title);
console.log(`\n${summary(reports)}\n${closingLine(counts)}`);
process.exitCode = counts.failed === 0 ? 0 : 1;
