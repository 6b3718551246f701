import { runCommand } from "./command.ts";

/**
 * Installs what a folder's own package.json asks for. Such tools stay out of the project's own
 * install, which everybody pays for. Throws what npm said where it failed.
 */
export async function installApart(folder: string, options: readonly string[] = []): Promise<void> {
  const npm = process.env.npm_execpath;
  const args = ["ci", ...options];
  const { passed, output } = await runCommand({
    ...(npm === undefined
      ? { program: "npm", args }
      : { program: process.execPath, args: [npm, ...args] }),
    folder,
  });
  if (!passed) throw new Error(`安装失败：\n${output}`);
}
