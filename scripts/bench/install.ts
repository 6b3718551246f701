import { runCommand } from "../command.ts";
import { BENCH_FOLDER } from "./contestants.ts";

/** What is only compared with stays out of the project's own install, which everybody pays for. */
export async function installOthers(): Promise<void> {
  console.log("第一次测速：正在 scripts/bench 中安装要比的工具 ……");
  const npm = process.env.npm_execpath;
  const { passed, output } = await runCommand({
    ...(npm === undefined
      ? { program: "npm", args: ["ci"] }
      : { program: process.execPath, args: [npm, "ci"] }),
    folder: BENCH_FOLDER,
  });
  if (!passed) throw new Error(`安装失败：\n${output}`);
}
