import { runCommand, runScript, toolCommand } from "./command.ts";
import type { Stage } from "./stage.ts";
import { inSeconds, runUntilFailure } from "./stage.ts";

/** The whole build in order. Data is checked first, so that faulty data leaves the last site whole. */
const STAGES: readonly Stage[] = [
  { title: "检查数据", run: () => runScript("check.ts") },
  { title: "生成页面", run: () => runCommand(toolCommand("astro", ["build"])) },
  { title: "编制索引", run: () => runScript("index.ts") },
];

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
