import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_FOLDER } from "./project.ts";

/** What came of a step: whether it passed, and everything it said, both streams in one. */
export interface Outcome {
  readonly passed: boolean;
  readonly output: string;
}

/** A program to run. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** The project's own unless said. */
  readonly folder?: string;
  /** Stopped, and so failed, after this long. */
  readonly limitMs?: number;
}

/** Astro's usage reports are off in everything that this project runs. */
const QUIET_ENV: NodeJS.ProcessEnv = { ASTRO_TELEMETRY_DISABLED: "1" };

/** Runs a command to its end; never throws: a program that cannot start has failed, and says why. */
export function runCommand(command: Command): Promise<Outcome> {
  return new Promise((resolve) => {
    const said: Buffer[] = [];
    const child = spawn(command.program, command.args, {
      cwd: command.folder ?? PROJECT_FOLDER,
      env: { ...process.env, ...QUIET_ENV, ...command.env },
      stdio: ["ignore", "pipe", "pipe"],
      ...(command.limitMs === undefined ? {} : { timeout: command.limitMs }),
    });
    const end = (passed: boolean, last = ""): void => {
      resolve({ passed, output: Buffer.concat(said).toString("utf8") + last });
    };
    child.stdout.on("data", (chunk: Buffer) => said.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => said.push(chunk));
    child.on("error", (error) => {
      end(false, `无法运行 ${command.program}：${error.message}\n`);
    });
    child.on("close", (code) => {
      end(code === 0);
    });
  });
}

/** A command that belongs to an installed package, run by this very Node on any system. */
export function toolCommand(tool: string, args: readonly string[]): Command {
  return { program: process.execPath, args: [toolFile(PROJECT_FOLDER, tool, tool), ...args] };
}

/** One of this project's own scripts, by its name in scripts/. */
export async function runScript(name: string, args: readonly string[] = []): Promise<Outcome> {
  const file = join(PROJECT_FOLDER, "scripts", name);
  if (!existsSync(file)) return { passed: false, output: `缺少脚本 scripts/${name}\n` };
  return runCommand({ program: process.execPath, args: [file, ...args] });
}

/** The file behind a command of a package that is installed in a folder. */
export function toolFile(root: string, packageName: string, command: string): string {
  const folder = join(root, "node_modules", packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    bin: string | Record<string, string>;
  };
  const file = typeof bin === "string" ? bin : bin[command];
  if (file === undefined) throw new Error(`${packageName} 没有名为 ${command} 的命令`);
  return join(folder, file);
}
