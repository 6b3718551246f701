import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { measure, median } from "./measure.ts";

const node = (code: string) => ({ program: process.execPath, args: ["-e", code] });

test.each([
  { numbers: [3, 1, 2], middle: 2 },
  { numbers: [4, 1, 2, 3], middle: 2.5 },
  { numbers: [5], middle: 5 },
])("the median of $numbers is $middle", ({ numbers, middle }) => {
  expect(median(numbers)).toBe(middle);
});

test("work takes CPU time, and what the command itself starts is counted", async () => {
  const busy = "const end = Date.now() + 400; while (Date.now() < end);";
  const nested = `require("child_process").execFileSync(process.execPath, ["-e", ${JSON.stringify(busy)}])`;
  const { wallSeconds, cpuSeconds } = await measure(node(nested));
  expect(wallSeconds).toBeGreaterThan(0.4);
  // Only Linux says it; a machine under load may give the work less than all of its time.
  if (existsSync("/proc/self/stat")) expect(cpuSeconds).toBeGreaterThan(0.1);
  else expect(cpuSeconds).toBeNull();
});

test("waiting takes no CPU time worth the name", async () => {
  const { wallSeconds, cpuSeconds } = await measure(node("setTimeout(() => {}, 1000)"));
  expect(wallSeconds).toBeGreaterThan(1);
  expect(cpuSeconds ?? 0).toBeLessThan(1);
});

test("a command that fails is not measured", async () => {
  await expect(measure(node("process.exit(1)"))).rejects.toThrow("测速时命令失败");
});
