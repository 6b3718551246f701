import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const readme = readFileSync("README.md", "utf8");
const { devDependencies, scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
  devDependencies: Record<string, string>;
  scripts: Record<string, string>;
};

/** The first cells of the table of dependencies, apart: names, or a family of them (`@types/*`). */
function namesGiven(): string[] {
  const [, section = ""] = /## 依赖，各为什么\n(.*?)\n## /s.exec(readme) ?? [];
  const cells = [...section.matchAll(/^\| ([^|]+?) *\|/gm)].map(([, cell = ""]) => cell);
  return cells.slice(2).flatMap((cell) => cell.split("、"));
}

const covers = (given: string, name: string): boolean =>
  given.endsWith("/*") ? name.startsWith(given.slice(0, -1)) : given === name;

test("README has a reason for every package, and none for a package that is gone", () => {
  const given = namesGiven();
  const installed = Object.keys(devDependencies);
  expect(installed.filter((name) => !given.some((one) => covers(one, name)))).toEqual([]);
  expect(given.filter((one) => !installed.some((name) => covers(one, name)))).toEqual([]);
});

test("README names no command that is not there", () => {
  const named = [...readme.matchAll(/`npm run ([a-z:]+)/g)].map(([, name = ""]) => name);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});
