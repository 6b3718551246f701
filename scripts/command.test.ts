import { expect, test } from "vitest";
import { runCommand, runScript, toolCommand } from "./command.ts";

const node = (code: string) => ({ program: process.execPath, args: ["-e", code] });

test.each([
  { title: "a program that ends well has passed", code: "console.log(1)", passed: true },
  { title: "a program that ends with an error has failed", code: "process.exit(3)", passed: false },
  { title: "a program that is killed has failed", code: "process.abort()", passed: false },
])("$title", async ({ code, passed }) => {
  expect((await runCommand(node(code))).passed).toBe(passed);
});

test("what a program says on either stream is kept", async () => {
  const { output } = await runCommand(node("console.log('甲'); console.error('乙')"));
  expect(output).toContain("甲");
  expect(output).toContain("乙");
});

test("a program that does not exist has failed, and is named", async () => {
  const outcome = await runCommand({ program: "no-such-program", args: [] });
  expect(outcome.passed).toBe(false);
  expect(outcome.output).toContain("no-such-program");
});

test("a program that takes too long is stopped and has failed", async () => {
  const outcome = await runCommand({ ...node("setTimeout(() => {}, 60000)"), limitMs: 100 });
  expect(outcome.passed).toBe(false);
});

test("a script that is missing is a failure, never passed over", async () => {
  expect(await runScript("no-such-script.ts")).toEqual({
    passed: false,
    output: "缺少脚本 scripts/no-such-script.ts\n",
  });
});

test("usage reports of Astro are off in whatever is run", async () => {
  const { output } = await runCommand(node("console.log(process.env.ASTRO_TELEMETRY_DISABLED)"));
  expect(output.trim()).toBe("1");
});

test("a tool is found by its package's name and runs", async () => {
  const outcome = await runCommand(toolCommand("prettier", ["--version"]));
  expect(outcome.output.trim()).toMatch(/^\d+\.\d+\.\d+$/);
});
