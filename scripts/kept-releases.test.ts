import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { MANIFEST } from "../src/domain/release.ts";
import { readReleaseFolder } from "../src/load/release-folder.ts";
import { RELEASES_FOLDER, SUMS_FILE } from "../src/load/release-sums.ts";
import { sha256Of } from "../src/load/sha256.ts";
import { freeze } from "./freeze.ts";
import { PROJECT_FOLDER } from "./project.ts";
import { NEW, OLD, state } from "./state-to-freeze.ts";

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "freeze-"));
});

afterEach(async () => {
  await rm(root, { recursive: true });
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
      "the list has not yet grown by the last release, which was being written",
      async (_, second) => {
        const sums = await readFile(join(root, SUMS_FILE), "utf8");
        const lines = sums.split("\n").filter((line) => !line.includes(second));
        await writeFile(join(root, SUMS_FILE), lines.join("\n"));
      },
      ["release-unfinished"],
    ],
    [
      "a file beside the releases",
      async () => writeFile(path("notes.txt"), ""),
      ["release-unlisted"],
    ],
    [
      "the list was checked out with other ends of lines",
      async () => {
        const sums = await readFile(join(root, SUMS_FILE), "utf8");
        await writeFile(join(root, SUMS_FILE), sums.replaceAll("\n", "\r\n"));
      },
      ["release-line-ends"],
    ],
    [
      "the list is gone",
      async () => rm(join(root, SUMS_FILE)),
      ["release-unfinished", "release-unfinished"],
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

it("two of one day that were made apart do not stand together", async () => {
  const other = await mkdtemp(join(tmpdir(), "freeze-"));
  await freeze(root, state("2026-01-02", OLD));
  await cp(join(root, "data"), join(other, "data"), { recursive: true });
  const here = await freeze(root, state("2026-03-04", NEW));
  const there = await freeze(other, state("2026-03-04", `${NEW}b,3\r\n`));
  const sums = await readFile(join(other, SUMS_FILE), "utf8");
  const lines = sums.split("\n").filter((line) => line.includes(there));
  await cp(join(other, RELEASES_FOLDER, there), join(root, RELEASES_FOLDER, there), {
    recursive: true,
  });
  await appendFile(join(root, SUMS_FILE), `${lines.join("\n")}\n`);
  await rm(other, { recursive: true });
  const { issues } = await readReleaseFolder(root);
  const later = [here, there].sort()[1] ?? "";
  expect(issues.map(({ code, file }) => [code, file])).toEqual([
    ["release-chain", `${RELEASES_FOLDER}/${later}/${MANIFEST}`],
    ["release-chain", `${RELEASES_FOLDER}/${later}/${MANIFEST}`],
  ]);
  expect(issues[1]?.found).toContain("每天至多一版");
});

it("there are none before the first", async () => {
  expect(await readReleaseFolder(root)).toEqual({ value: [], issues: [] });
});

it("git hands them out byte for byte on every system", async () => {
  const rules = (await readFile(join(PROJECT_FOLDER, ".gitattributes"), "utf8")).split("\n");
  const own = rules.findIndex((rule) => rule === "data/** -text");
  expect(own).toBeGreaterThan(-1);
  // The last rule that fits holds: none after it may give files under data/ their line ends back.
  expect(rules.slice(own + 1).filter((rule) => /\s(?:text|eol|crlf)\b/.test(rule))).toEqual([]);
});
