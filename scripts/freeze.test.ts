import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { MANIFEST } from "../src/domain/release.ts";
import { readReleaseFolder } from "../src/load/release-folder.ts";
import { RELEASES_FOLDER, SUMS_FILE } from "../src/load/release-sums.ts";
import { sha256Of } from "../src/load/sha256.ts";
import { freeze, type Freezing } from "./freeze.ts";

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "freeze-"));
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

const file = (path: string, text: string, mediaType = "text/csv"): Freezing["files"][number] => ({
  ...{ path, title: path, mediaType },
  bytes: Buffer.from(text, "utf8"),
});

/** A small state of a site: one table of one policy, and a page that prints the day. */
const state = (date: string, csv: string): Freezing => ({
  date,
  policies: [
    {
      ...{ id: "p", title: "一份政策" },
      tables: [
        {
          ...{ name: "t", title: "表", key: "id", path: "p/t.csv" },
          fields: [
            { name: "id", title: "编号" },
            { name: "v", title: "值" },
          ],
        },
      ],
    },
  ],
  files: [file("p/t.csv", csv), file("p/index.html", `<p>${date}</p>`, "text/html")],
});

const OLD = "id,v\r\na,1\r\n";
const NEW = "id,v\r\na,2\r\n";

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

  it("writes nothing on top of a release that has been tampered with", async () => {
    const id = await freeze(root, state("2026-01-02", OLD));
    await writeFile(join(root, RELEASES_FOLDER, id, "p/t.csv"), NEW);
    const before = await contents();
    await expect(freeze(root, state("2026-03-04", NEW))).rejects.toThrow("被改动过");
    expect(await contents()).toEqual(before);
  });
});

describe("the releases that are kept", () => {
  const path = (...parts: string[]): string => join(root, RELEASES_FOLDER, ...parts);

  /** Ways to change what was frozen, and the faults that each must be met with. */
  const DAMAGES: readonly (readonly [
    how: string,
    damage: (first: string, second: string) => Promise<void>,
    codes: readonly string[],
  ])[] = [
    [
      "a byte of a file",
      async (first) => writeFile(path(first, "p/t.csv"), `${OLD} `),
      ["release-changed"],
    ],
    ["a file is gone", async (first) => rm(path(first, "p/index.html")), ["release-missing"]],
    [
      "a file too many",
      async (first) => writeFile(path(first, "p/more.csv"), OLD),
      ["release-unlisted"],
    ],
    [
      "a whole release is gone",
      async (_, second) => rm(path(second), { recursive: true }),
      ["release-missing", "release-missing", "release-missing"],
    ],
    [
      "a file and its line in the list",
      async (first) => {
        await writeFile(path(first, "p/t.csv"), NEW);
        await relist(first, "p/t.csv", NEW);
      },
      ["release-manifest", "release-chain"],
    ],
    [
      "a manifest and its line in the list",
      async (first) => {
        const changed = `${await readFile(path(first, MANIFEST), "utf8")} `;
        await writeFile(path(first, MANIFEST), changed);
        await relist(first, MANIFEST, changed);
      },
      ["release-chain"],
    ],
    [
      "a manifest that is no JSON",
      async (_, second) => {
        await writeFile(path(second, MANIFEST), "{");
        await relist(second, MANIFEST, "{");
      },
      ["release-manifest"],
    ],
    [
      "a line of the list",
      async () =>
        writeFile(join(root, SUMS_FILE), `x\n${await readFile(join(root, SUMS_FILE), "utf8")}`),
      ["release-sums"],
    ],
    [
      "the list is gone",
      async () => rm(join(root, SUMS_FILE)),
      Array.from({ length: 6 }, () => "release-unlisted"),
    ],
  ];

  it.each(DAMAGES)("are refused after a change: %s", async (_, damage, codes) => {
    const first = await freeze(root, state("2026-01-02", OLD));
    const second = await freeze(root, state("2026-03-04", NEW));
    await damage(first, second);
    const { issues } = await readReleaseFolder(root);
    expect(issues.map(({ code }) => code)).toEqual(codes);
    for (const { file: at, mend } of issues) {
      expect(at).toMatch(/^data\/releases\//);
      expect(mend).toContain("恢复");
    }
  });

  /** Makes the list of sums agree with a file that was changed. */
  async function relist(release: string, name: string, text: string): Promise<void> {
    const sums = await readFile(join(root, SUMS_FILE), "utf8");
    const line = new RegExp(`^[0-9a-f]{64}(?=  ${release}/${name}$)`, "m");
    await writeFile(join(root, SUMS_FILE), sums.replace(line, sha256Of(text)));
  }
});

it("there are none before the first", async () => {
  expect(await readReleaseFolder(root)).toEqual({ value: [], issues: [] });
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
