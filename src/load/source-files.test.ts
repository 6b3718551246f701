import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

import { readEntries, readOptionalEntries, readSource, unreadable } from "./source-files.ts";

let root = "";
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "source-files-"));
  mkdirSync(join(root, "folder"));
  mkdirSync(join(root, "folder/x.md"));
  writeFileSync(join(root, "folder/a.md"), "钛带");
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

test("a file is read", async () => {
  const { value, issues } = await readSource(root, "folder/a.md");
  expect(value).toEqual({ path: "folder/a.md", text: "钛带" });
  expect(issues).toEqual([]);
});

test.each([
  ["that is missing", "folder/b.md", "file-missing"],
  ["that is a folder", "folder/x.md", "file-kind"],
  ["under what is no folder", "folder/a.md/b.md", "file-kind"],
])("a file %s is a fault, and not an error", async (_, path, code) => {
  const { value, issues } = await readSource(root, path);
  expect(value).toEqual({ path, text: null });
  expect(issues).toMatchObject([{ file: path, row: 1, column: 1, code }]);
});

test("a folder gives its names in their order, and says which are folders", async () => {
  const { value } = await readEntries(root, "folder");
  expect(value).toEqual([
    { name: "a.md", isFolder: false },
    { name: "x.md", isFolder: true },
  ]);
});

test.each([
  ["is missing", "nowhere", "file-missing"],
  ["is a file", "folder/a.md", "file-kind"],
])("a folder that %s is a fault", async (_, path, code) => {
  const { value, issues } = await readEntries(root, path);
  expect(value).toEqual([]);
  expect(issues).toMatchObject([{ file: path, code }]);
});

test("a folder that a site may do without may be missing, but may not be a file", async () => {
  expect((await readOptionalEntries(root, "nowhere")).issues).toEqual([]);
  expect((await readOptionalEntries(root, "folder/a.md")).issues).toHaveLength(1);
});

test.each([
  ["EACCES", "file-locked", "没有读取的权限"],
  ["EPERM", "file-locked", "没有读取的权限"],
  ["ELOOP", "file-unreadable", "ELOOP"],
])("what the file system answers is told in words: %s", (answer, code, words) => {
  const issue = unreadable("a.md", answer, "文件");
  expect(issue.code).toBe(code);
  expect(issue.found).toContain(words);
});
