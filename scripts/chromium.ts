import { chromium } from "playwright-core";
import { toolCommand } from "./command.ts";
import {
  debianPackage,
  findProgram,
  type Machine,
  MINUTE,
  onPath,
  runsAsRoot,
  thisMachine,
  type Wanted,
} from "./machine.ts";

const SYSTEM_NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const MAC_CHROME = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/**
 * The path of a Chromium: CHROMIUM_PATH if set, else the first that starts of Playwright's own, the
 * system's, and one that is installed now. Throws if there is none in the end.
 */
export const findChromium = (machine: Machine = thisMachine(startsHere)): Promise<string> =>
  findProgram(wantedChromium(machine), machine);

/** Playwright's download everywhere; Debian's package where it could not be had and we may install it. */
function wantedChromium(machine: Machine): Wanted {
  const download = {
    ...toolCommand("playwright-core", ["install", "chromium"]),
    limitMs: 5 * MINUTE,
  };
  return {
    name: "Chromium",
    asked: { variable: "CHROMIUM_PATH", file: (value) => value },
    places: [chromium.executablePath(), ...onPath(SYSTEM_NAMES, machine.env), MAC_CHROME],
    installers: [
      { title: "Playwright 提供的版本", commands: [download] },
      ...debianPackage("chromium", machine),
    ],
    advice: "请自行安装 Chromium 或 Chrome，或用环境变量 CHROMIUM_PATH 指明其路径，再运行一次。",
  };
}

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

async function startsHere(executablePath: string): Promise<boolean> {
  try {
    const browser = await chromium.launch({ executablePath, args: chromiumArgs(runsAsRoot()) });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}
