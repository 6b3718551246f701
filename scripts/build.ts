import { fromFirstError } from "./astro-log.ts";
import type { Outcome } from "./command.ts";
import { runCommand, runScript, toolCommand } from "./command.ts";
import { DIST_FOLDER, LAST_FOLDER, NEXT_FOLDER } from "./project.ts";
import type { Stage } from "./stage.ts";
import { inSeconds, runUntilFailure } from "./stage.ts";
import { swapFolders } from "./swap.ts";

/** The whole build in order. Whatever fails, the last site stays as it was. */
const STAGES: readonly Stage[] = [
  { title: "检查数据", run: () => runScript("check.ts") },
  { title: "生成页面", run: buildPages },
  { title: "编制索引", run: () => runScript("index.ts", [NEXT_FOLDER]) },
  {
    title: "换上成品",
    run: () => swapFolders({ next: NEXT_FOLDER, current: DIST_FOLDER, last: LAST_FOLDER }),
  },
];

async function buildPages(): Promise<Outcome> {
  const { passed, output } = await runCommand(
    toolCommand("astro", ["build", "--outDir", NEXT_FOLDER]),
  );
  return { passed, output: fromFirstError(output) };
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
