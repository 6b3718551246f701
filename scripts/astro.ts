import { spawn } from "node:child_process";
import { toolCommand } from "./command.ts";

/*
 * Astro's own command with its usage reports off, at the keyboard: `node scripts/astro.ts dev`.
 * A setting before the command's name, as shells on Linux write it, would not work on Windows.
 */
const { program, args } = toolCommand("astro", process.argv.slice(2));
const child = spawn(program, args, {
  stdio: "inherit",
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" },
});
child.on("close", (code) => {
  process.exitCode = code ?? 1;
});
