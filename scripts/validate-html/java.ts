import { createRequire } from "node:module";
import { join } from "node:path";
import { runCommand } from "../command.ts";
import {
  debianPackage,
  findProgram,
  type Machine,
  MINUTE,
  onPath,
  thisMachine,
  type Wanted,
} from "../machine.ts";

/** The oldest Java that runs the checker. */
const OLDEST = 11;

const JAVA = process.platform === "win32" ? "java.exe" : "java";

/** The checker's own way to a Java, which it downloads (Eclipse Temurin) and keeps beside itself. */
export interface Downloader {
  /** The script that downloads it. */
  readonly script: string;
  /** Where it then lies. */
  readonly java: string;
}

/** The downloader of a checker that is installed in `folder`. */
export function downloaderIn(folder: string): Downloader {
  const script = join(folder, "node_modules", "vnu-jar", "vnu-java-downloader.js");
  const { getLocalJavaExecutablePath } = createRequire(import.meta.url)(script) as {
    getLocalJavaExecutablePath: () => string;
  };
  return { script, java: getLocalJavaExecutablePath() };
}

/**
 * The path of a Java 11 or newer: that of JAVA_HOME if set, else the first that starts of the
 * system's, the checker's own, and one that is installed now. Throws if there is none in the end.
 */
export const findJava = (
  downloader: Downloader,
  machine: Machine = thisMachine(isNewEnough),
): Promise<string> => findProgram(wantedJava(downloader, machine), machine);

function wantedJava({ script, java }: Downloader, machine: Machine): Wanted {
  const download = { program: process.execPath, args: [script], limitMs: 5 * MINUTE };
  return {
    name: "Java",
    asked: { variable: "JAVA_HOME", file: (home) => join(home, "bin", JAVA) },
    places: [...onPath([JAVA], machine.env), java],
    installers: [
      { title: "Nu HTML 校验器自带的下载", commands: [download] },
      ...debianPackage("default-jre-headless", machine),
    ],
    advice: `请自行安装 Java ${OLDEST} 或更新的版本，或用环境变量 JAVA_HOME 指明它在哪里，再运行一次。`,
  };
}

async function isNewEnough(java: string): Promise<boolean> {
  const { passed, output } = await runCommand({ program: java, args: ["-version"] });
  return passed && majorVersion(output) >= OLDEST;
}

/** 17 of `openjdk version "17.0.15"`, 8 of `java version "1.8.0_391"`; 0 where it says none. */
export function majorVersion(said: string): number {
  const [, version = "0"] = /version "(?:1\.)?(\d+)/.exec(said) ?? [];
  return Number(version);
}
