import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readReleaseFolder } from "../src/load/release-folder.ts";
import { RELEASES_FOLDER } from "../src/load/release-sums.ts";
import { sha256Of } from "../src/load/sha256.ts";
import { freeze } from "./freeze.ts";
import { file, NEW, OLD, state } from "./state-to-freeze.ts";

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "freeze-"));
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

describe("freezing", () => {
  it("is read back as it was given, the earlier first, each naming the one before it", async () => {
    const first = await freeze(root, state("2026-01-02", OLD));
    const second = await freeze(root, state("2026-03-04", NEW));
    const { value, issues } = await readReleaseFolder(root);
    expect(issues).toEqual([]);
    expect(value.map(({ id }) => id)).toEqual([first, second]);
    expect(value.map(({ policies }) => policies[0]?.tables[0]?.rows)).toEqual([
      [["a", "1"]],
      [["a", "2"]],
    ]);
    expect(value[0]?.previous).toBeNull();
    expect(value[1]?.previous).toEqual({ id: first, manifest: sha256Of(value[0]?.manifest ?? "") });
  });

  it("names a release by its day and by the hash of all that it holds", async () => {
    const id = await freeze(root, state("2026-01-02", OLD));
    const [release] = (await readReleaseFolder(root)).value;
    expect(id).toBe(`2026-01-02-${release?.content.slice(0, 8) ?? ""}`);
    const sums = release?.files.map(({ path, bytes }) => `${sha256Of(bytes)}  ${path}\n`) ?? [];
    expect(sums).toHaveLength(2);
    expect(release?.content).toBe(sha256Of(sums.sort().join("")));
  });

  it.each([
    ["nothing differs from the last", "2026-03-04", OLD, "没有变化"],
    ["there is one of the same day", "2026-01-02", NEW, "每天至多一版"],
    ["the last one is newer", "2025-12-31", NEW, "日期只能往后"],
    ["the day does not exist", "2026-02-31", NEW, "date"],
  ])("writes nothing where %s", async (_, date, csv, why) => {
    await freeze(root, state("2026-01-02", OLD));
    const before = await contents();
    await expect(freeze(root, state(date, csv))).rejects.toThrow(why);
    expect(await contents()).toEqual(before);
  });

  it.each([
    ["a path twice", [file("p/t.csv", NEW), file("p/t.csv", NEW)], "所列的文件"],
    ["a table that is not there", [file("p/other.csv", OLD)], "p/t.csv 不在"],
  ])("writes nothing that would not be read back: %s", async (_, files, why) => {
    await freeze(root, state("2026-01-02", OLD));
    const before = await contents();
    const bad = { ...state("2026-03-04", NEW), files };
    await expect(freeze(root, bad)).rejects.toThrow(why);
    expect(await contents()).toEqual(before);
  });

  it("leaves no draft behind, and takes no notice of one that was left", async () => {
    const draft = join(root, `${RELEASES_FOLDER}.draft`);
    await mkdir(draft, { recursive: true });
    await writeFile(join(draft, "half"), "");
    await freeze(root, state("2026-01-02", OLD));
    expect(Object.keys(await contents()).filter((path) => path.includes(".draft"))).toEqual([]);
    expect((await readReleaseFolder(root)).issues).toEqual([]);
  });

  it("writes nothing on top of a release that has been tampered with", async () => {
    const id = await freeze(root, state("2026-01-02", OLD));
    await writeFile(join(root, RELEASES_FOLDER, id, "p/t.csv"), NEW);
    const before = await contents();
    await expect(freeze(root, state("2026-03-04", NEW))).rejects.toThrow("release-changed");
    expect(await contents()).toEqual(before);
  });
});

/** Every file under the root with its text. */
async function contents(): Promise<Record<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const texts = files.map(async ({ parentPath, name }) => {
    const path = join(parentPath, name);
    return [path.slice(root.length), await readFile(path, "utf8")] as const;
  });
  return Object.fromEntries(await Promise.all(texts));
}
