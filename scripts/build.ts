import { rename, rm } from "node:fs/promises";
import type { Outcome } from "./command.ts";
import { runCommand, runScript, toolCommand } from "./command.ts";
import { DIST_FOLDER, NEXT_FOLDER } from "./project.ts";
import type { Stage } from "./stage.ts";
import { inSeconds, runUntilFailure } from "./stage.ts";

/** The whole build in order. Whatever fails, the last site stays as it was. */
const STAGES: readonly Stage[] = [
  { title: "检查数据", run: () => runScript("check.ts") },
  {
    title: "生成页面",
    run: () => runCommand(toolCommand("astro", ["build", "--outDir", NEXT_FOLDER])),
  },
  { title: "编制索引", run: () => runScript("index.ts", [NEXT_FOLDER]) },
  { title: "换上成品", run: replaceSite },
];

async function replaceSite(): Promise<Outcome> {
  await rm(DIST_FOLDER, { recursive: true, force: true });
  await rename(NEXT_FOLDER, DIST_FOLDER);
  return { passed: true, output: "" };
}

async function build(): Promise<void> {
  const start = performance.now();
  const passed = await runUntilFailure(STAGES, (text) => process.stdout.write(text));
  const seconds = inSeconds((performance.now() - start) / 1000);
  console.log(
    passed ? `构建完成，共 ${seconds}，成品在 dist/` : "构建没有完成：请按上面的提示改正后再试。",
  );
  process.exitCode = passed ? 0 : 1;
}

await build();
