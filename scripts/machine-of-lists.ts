import type { Command } from "./command.ts";
import type { Machine } from "./machine.ts";

export interface Given {
  readonly env?: NodeJS.ProcessEnv;
  readonly isRoot?: boolean;
  readonly present?: readonly string[];
  /** Present, but lacking what it needs to start. */
  readonly broken?: readonly string[];
  /** What an installer whose last arguments are the key puts on the machine. */
  readonly installs?: Readonly<Record<string, string>>;
}

/** What a machine with Debian's packages has. */
export const DEBIAN = ["/usr/bin/apt-get"];

/** For tests: a machine made of lists, that writes down what it was asked to install. */
export function machineOf(given: Given): Machine & { readonly installed: string[] } {
  const files = new Set([...(given.present ?? []), ...(given.broken ?? [])]);
  const installed: string[] = [];
  return {
    env: { PATH: "/bin", ...given.env },
    isRoot: given.isRoot ?? false,
    installed,
    exists: (file) => files.has(file),
    starts: (file) => Promise.resolve(!(given.broken ?? []).includes(file)),
    install: (command: Command) => {
      const asked = command.args.slice(-2).join(" ");
      installed.push(asked);
      const brings = given.installs?.[asked];
      if (brings !== undefined) files.add(brings);
      return Promise.resolve(brings !== undefined || asked === "update");
    },
    say: () => undefined,
  };
}
