import { installApart } from "../install-apart.ts";
import { BENCH_FOLDER } from "./contestants.ts";

/** What is only compared with is installed when something is compared. */
export async function installOthers(): Promise<void> {
  console.log("第一次测速：正在 scripts/bench 中安装要比的工具 ……");
  await installApart(BENCH_FOLDER);
}
