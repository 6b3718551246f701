import { expect, test } from "vitest";
import type { Outcome } from "./command.ts";
import { runStage, runUntilFailure } from "./stage.ts";

const stage = (title: string, outcome: Outcome, speaks = false) => ({
  title,
  speaks,
  run: () => Promise.resolve(outcome),
});

const heard = (): { written: () => string; write: (text: string) => void } => {
  const parts: string[] = [];
  return { written: () => parts.join(""), write: (text) => void parts.push(text) };
};

test.each([
  {
    title: "a step that passes is one line, whatever it said",
    given: stage("生成页面", { passed: true, output: "chatter" }),
    expected: /^生成页面 …… 完成（\d+\.\d 秒）\n$/,
  },
  {
    title: "a step that fails shows what it said",
    given: stage("检查数据", { passed: false, output: "targets.csv:3:2" }),
    expected: /^检查数据 …… 失败（\d+\.\d 秒）\ntargets\.csv:3:2\n$/,
  },
  {
    title: "a step with something to show is shown when all is well",
    given: stage("核对体量", { passed: true, output: "table\n" }, true),
    expected: /^核对体量 …… 完成（\d+\.\d 秒）\ntable\n$/,
  },
])("$title", async ({ given, expected }) => {
  const { written, write } = heard();
  await runStage(given, write);
  expect(written()).toMatch(expected);
});

test("nothing runs after a step that failed", async () => {
  const { written, write } = heard();
  const passed = await runUntilFailure(
    [
      stage("检查数据", { passed: true, output: "" }),
      stage("生成页面", { passed: false, output: "" }),
      stage("编制索引", { passed: true, output: "" }),
    ],
    write,
  );
  expect(passed).toBe(false);
  expect(written()).not.toContain("编制索引");
});
