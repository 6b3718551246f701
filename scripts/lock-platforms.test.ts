import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { LockFile } from "./lock-platforms.ts";
import { missingPackages } from "./lock-platforms.ts";
import { PROJECT_FOLDER } from "./project.ts";

describe.each(["package-lock.json", "scripts/bench/package-lock.json"])("%s", (file) => {
  test("has the packages of every platform, so that it installs on a Mac and on Windows", () => {
    const lock = JSON.parse(readFileSync(join(PROJECT_FOLDER, file), "utf8")) as LockFile;
    const withPlatforms = Object.values(lock.packages).filter((one) => one.optionalDependencies);
    expect(withPlatforms.length).toBeGreaterThan(0);
    expect(missingPackages(lock)).toEqual([]);
  });
});

const lock = (locked: readonly string[]): LockFile => ({
  packages: {
    "": {},
    "node_modules/tool": {},
    "node_modules/tool/node_modules/fast": {
      optionalDependencies: { "@fast/linux": "1.0.0", "@fast/mac": "1.0.0" },
    },
    ...Object.fromEntries(locked.map((folder) => [folder, {}])),
  },
});

test.each([
  { title: "beside the package", mac: "node_modules/tool/node_modules/@fast/mac" },
  {
    title: "within the package",
    mac: "node_modules/tool/node_modules/fast/node_modules/@fast/mac",
  },
  { title: "at the top", mac: "node_modules/@fast/mac" },
])("a platform's package is found $title", ({ mac }) => {
  expect(missingPackages(lock(["node_modules/@fast/linux", mac]))).toEqual([]);
});

test("a platform that the lock file lacks is named, with the package that needs it", () => {
  const elsewhere = "node_modules/other/node_modules/@fast/mac";
  expect(missingPackages(lock(["node_modules/@fast/linux", elsewhere]))).toEqual([
    { name: "@fast/mac", version: "1.0.0", neededBy: "node_modules/tool/node_modules/fast" },
  ]);
});
