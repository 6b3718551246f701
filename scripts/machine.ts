import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Command, runCommand } from "./command.ts";

/** What finding a program needs of the world, so that tests can hand in another one. */
export interface Machine {
  readonly env: NodeJS.ProcessEnv;
  readonly isRoot: boolean;
  readonly exists: (file: string) => boolean;
  /** Proves a program by starting it: a file that is there may still lack what it needs. */
  readonly starts: (file: string) => Promise<boolean>;
  /** Runs an installer; true if it ended well. */
  readonly install: (command: Command) => Promise<boolean>;
  readonly say: (line: string) => void;
}

/** A program that the checks cannot do without and that npm does not bring. */
export interface Wanted {
  readonly name: string;
  /** The variable by which somebody may name one, and what it then names. */
  readonly asked: { readonly variable: string; readonly file: (value: string) => string };
  /** Where one may lie, best first. */
  readonly places: readonly string[];
  /** How one is had where there is none, best first. */
  readonly installers: readonly Installer[];
  /** What whoever runs the checks may do where none of that helps. */
  readonly advice: string;
}

export interface Installer {
  readonly title: string;
  /** Each is run if the one before it ended well. */
  readonly commands: readonly Command[];
}

/**
 * The path of a program: the one that is named if one is, else the first that starts of those that
 * are there, else one that is installed now. Throws if there is none in the end.
 */
export async function findProgram(wanted: Wanted, machine: Machine): Promise<string> {
  const { variable } = wanted.asked;
  const value = machine.env[variable];
  if (value !== undefined && value !== "") return askedFor(wanted, value, machine);
  return (await firstThatStarts(wanted, machine)) ?? (await installed(wanted, machine));
}

/** Taken at its word: whoever starts it will see whether it does. */
function askedFor({ name, asked }: Wanted, value: string, machine: Machine): string {
  const file = asked.file(value);
  if (machine.exists(file)) return file;
  throw new Error(`${asked.variable} 所指的 ${name} 不存在：${file}`);
}

async function firstThatStarts({ places }: Wanted, machine: Machine): Promise<string | undefined> {
  for (const file of places) {
    if (machine.exists(file) && (await machine.starts(file))) return file;
  }
  return undefined;
}

async function installed(wanted: Wanted, machine: Machine): Promise<string> {
  for (const { title, commands } of wanted.installers) {
    machine.say(`没有找到可用的 ${wanted.name}，正在安装：${title} ……`);
    for (const command of commands) {
      if (!(await machine.install(command))) break;
    }
    const file = await firstThatStarts(wanted, machine);
    if (file !== undefined) return file;
  }
  throw new Error(`没有可用的 ${wanted.name}，自动安装也未成功。${wanted.advice}`);
}

/** Every place on the path where a program of one of these names may lie. */
export function onPath(names: readonly string[], { PATH = "" }: NodeJS.ProcessEnv): string[] {
  const folders = PATH.split(delimiter).filter((folder) => folder !== "");
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

export const MINUTE = 60_000;

const APT = "/usr/bin/apt-get";

/** Debian's package of that name, where there is Debian and we may install it. */
export function debianPackage(name: string, { isRoot, exists }: Machine): Installer[] {
  if (!isRoot || !exists(APT)) return [];
  return [
    { title: `Debian 软件包 ${name}`, commands: [apt("update"), apt("install", "-y", name)] },
  ];
}

const apt = (...args: readonly string[]): Command => ({
  program: APT,
  args,
  env: { DEBIAN_FRONTEND: "noninteractive" },
  limitMs: 10 * MINUTE,
});

export const runsAsRoot = (): boolean => process.getuid?.() === 0;

/** The machine that this runs on; `starts` is how the program that is wanted is proved. */
export function thisMachine(starts: Machine["starts"]): Machine {
  return {
    env: process.env,
    isRoot: runsAsRoot(),
    exists: existsSync,
    starts,
    install: async (command) => {
      const { passed, output } = await runCommand(command);
      if (!passed) console.error(output);
      return passed;
    },
    say: console.log,
  };
}
