import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";
import type { Command } from "./command.ts";
import { runCommand, toolCommand } from "./command.ts";

/** What finding a browser needs of the world, so that tests can hand in another one. */
export interface Machine {
  readonly env: NodeJS.ProcessEnv;
  readonly isRoot: boolean;
  readonly exists: (file: string) => boolean;
  /** Proves a browser by starting it: a file that is there may still lack libraries it needs. */
  readonly starts: (file: string) => Promise<boolean>;
  /** Runs an installer; true if it ended well. */
  readonly install: (command: Command) => Promise<boolean>;
  readonly say: (line: string) => void;
}

const SYSTEM_NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const MAC_CHROME = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/**
 * The path of a Chromium: CHROMIUM_PATH if set, else the first that starts of Playwright's own, the
 * system's, and one that is installed now. Throws if there is none in the end.
 */
export async function findChromium(machine: Machine = thisMachine()): Promise<string> {
  const asked = machine.env.CHROMIUM_PATH;
  if (asked !== undefined && asked !== "") return askedFor(asked, machine);
  return (await firstThatStarts(machine)) ?? (await installed(machine));
}

/** Taken at its word: whoever starts it will see whether it does. */
function askedFor(file: string, machine: Machine): string {
  if (machine.exists(file)) return file;
  throw new Error(`CHROMIUM_PATH 所指的浏览器不存在：${file}`);
}

async function firstThatStarts(machine: Machine): Promise<string | undefined> {
  for (const file of candidates(machine.env)) {
    if (machine.exists(file) && (await machine.starts(file))) return file;
  }
  return undefined;
}

/** Where a browser may lie, best first. */
function candidates(env: NodeJS.ProcessEnv): string[] {
  const folders = (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const onPath = SYSTEM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [chromium.executablePath(), ...onPath, MAC_CHROME];
}

async function installed(machine: Machine): Promise<string> {
  for (const { title, commands } of installers(machine)) {
    machine.say(`没有找到可用的 Chromium，正在安装：${title} ……`);
    for (const command of commands) {
      if (!(await machine.install(command))) break;
    }
    const file = await firstThatStarts(machine);
    if (file !== undefined) return file;
  }
  throw new Error(
    "没有可用的 Chromium，自动安装也未成功。请自行安装 Chromium 或 Chrome，或用环境变量 CHROMIUM_PATH 指明其路径，再运行一次。",
  );
}

interface Installer {
  readonly title: string;
  readonly commands: readonly Command[];
}

const MINUTE = 60_000;

/** Playwright's download everywhere; Debian's package where it could not be had and we may install it. */
function installers(machine: Machine): Installer[] {
  const download = {
    ...toolCommand("playwright-core", ["install", "chromium"]),
    limitMs: 5 * MINUTE,
  };
  const playwright = { title: "Playwright 提供的版本", commands: [download] };
  if (!machine.isRoot || !machine.exists("/usr/bin/apt-get")) return [playwright];
  return [
    playwright,
    {
      title: "Debian 软件包 chromium",
      commands: [apt("update"), apt("install", "-y", "chromium")],
    },
  ];
}

const apt = (...args: readonly string[]): Command => ({
  program: "/usr/bin/apt-get",
  args,
  env: { DEBIAN_FRONTEND: "noninteractive" },
  limitMs: 10 * MINUTE,
});

/** What the browser is started with everywhere: nothing that calls home or needs a screen. */
export function chromiumArgs(isRoot: boolean): string[] {
  const args = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ];
  // Chromium refuses to run as root inside its sandbox.
  return isRoot ? ["--no-sandbox", ...args] : args;
}

export const runsAsRoot = (): boolean => process.getuid?.() === 0;

function thisMachine(): Machine {
  return {
    env: process.env,
    isRoot: runsAsRoot(),
    exists: existsSync,
    starts: startsHere,
    install: async (command) => {
      const { passed, output } = await runCommand(command);
      if (!passed) console.error(output);
      return passed;
    },
    say: console.log,
  };
}

async function startsHere(executablePath: string): Promise<boolean> {
  try {
    const browser = await chromium.launch({ executablePath, args: chromiumArgs(runsAsRoot()) });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}
