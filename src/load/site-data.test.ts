import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { runCommand } from "../../scripts/command.ts";
import { PROJECT_FOLDER } from "../../scripts/project.ts";
import type { Issue } from "../domain/issue.ts";
import { byPlace, formatIssue } from "../domain/issue.ts";
import { TABLES } from "../domain/tables.ts";
import { loadSiteData, readSiteData } from "./site-data.ts";

const ID = "lishui-new-materials-2017";
const CONTENT = `content/policies/${ID}`;
const DATA = `data/${ID}`;

/** A copy of all that editors write, thrown away after each test. */
let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "site-data-"));
  for (const folder of ["content", "data"]) cpSync(folder, join(root, folder), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const write = (path: string, bytes: string | Uint8Array): void => {
  // Removed first, for source.txt is kept read-only and its copy is too.
  rmSync(join(root, path), { force: true });
  writeFileSync(join(root, path), bytes);
};

/** Copies the policy of 2017 under another id; the ids in its tables, too, if they are renamed. */
const addPolicy = (other: string, rename: (id: string) => string): void => {
  cpSync(join(root, CONTENT), join(root, "content/policies", other), { recursive: true });
  change(`content/policies/${other}/policy.yaml`, `id: ${ID}`, `id: ${other}`);
  renameNotes(`content/policies/${other}/notes.yaml`, rename);
  for (const { name, fields } of TABLES) {
    const text = readFileSync(join(root, DATA, `${name}.csv`), "utf8");
    const { data } = Papa.parse<Record<string, string>>(text, {
      header: true,
      skipEmptyLines: true,
    });
    const keys = fields.filter(
      (field) => field.name === "id" || ("references" in field && field.name !== "eid"),
    );
    const renamed = data.map((row) => ({
      ...row,
      ...Object.fromEntries(
        keys.map((key) => [key.name, row[key.name] ? rename(row[key.name] ?? "") : ""]),
      ),
    }));
    mkdirSync(join(root, "data", other), { recursive: true });
    write(`data/${other}/${name}.csv`, Papa.unparse(renamed, { newline: "\n" }) + "\n");
  }
};

/** Notes keep their own first letter; gaps are a policy's own, so that they keep their ids. */
const renameNotes = (path: string, rename: (id: string) => string): void => {
  const renamed = (id: string): string => {
    if (id.startsWith("g-")) return id;
    return id.startsWith("n-") ? `n-${rename(id.slice(2))}` : rename(id);
  };
  const text = readFileSync(join(root, path), "utf8");
  write(
    path,
    text
      .replace(/(?<=^- id: |^ {4}- ).+$/gm, renamed)
      .replace(/(?<=^ {2}related: \[).+(?=\]$)/gm, (ids) =>
        ids.split(", ").map(renamed).join(", "),
      ),
  );
};

/** Changes the first occurrence of some words in a file. */
const change = (path: string, from: string, to: string): void => {
  const text = readFileSync(join(root, path), "utf8");
  expect(text).toContain(from);
  write(path, text.replace(from, to));
};

const place = ({ file, row, column, code }: Issue): string => `${file}:${row}:${column} ${code}`;
const placesIn = async (): Promise<string[]> => {
  const { issues } = await readSiteData(root);
  return [...issues].sort(byPlace).map(place);
};

const check = (folder: string, env: NodeJS.ProcessEnv = {}) =>
  runCommand({
    program: process.execPath,
    args: [join(PROJECT_FOLDER, "scripts/check.ts"), folder],
    env,
  });

describe("the files of a site", () => {
  test("are read without a fault, once a run", async () => {
    const { value, issues } = await readSiteData(root);
    expect(issues).toEqual([]);
    expect(value.policies.map(({ policy }) => policy.id)).toEqual([ID]);
    expect(await loadSiteData()).toEqual(value);
    expect(await loadSiteData()).toBe(await loadSiteData());
  });

  test("may hold several policies, which stand in the order of their ids", async () => {
    const other = "another-2018";
    addPolicy(other, (id) => `again-${id}`);
    const { value, issues } = await readSiteData(root);
    expect(issues).toEqual([]);
    expect(value.policies.map(({ policy }) => policy.id)).toEqual([other, ID]);
  });

  test("may hold a note beside the policies' folders", async () => {
    write("content/policies/README.md", "# 各份政策\n");
    expect(await placesIn()).toEqual([]);
  });

  test("hold at least one policy", async () => {
    rmSync(join(root, CONTENT), { recursive: true });
    expect(await placesIn()).toEqual(["content/policies:1:1 no-policy"]);
    rmSync(join(root, "content/policies"), { recursive: true });
    expect(await placesIn()).toEqual(["content/policies:1:1 file-missing"]);
  });

  test("are files, and each of them is read", async () => {
    rmSync(join(root, DATA, "targets.csv"));
    for (const folder of ["content/glossary/x.md", `${DATA}/targets.csv`, "data/foo"])
      mkdirSync(join(root, folder));
    write("content/glossary/y.MD", "");
    write(`${DATA}/extra.csv`, "");
    expect(await placesIn()).toEqual([
      "content/glossary/x.md:1:1 file-kind",
      "content/glossary/y.MD:1:1 file-stray",
      "data/foo/:1:1 file-stray",
      `${DATA}/extra.csv:1:1 file-stray`,
      `${DATA}/targets.csv:1:1 file-kind`,
    ]);
  });

  test("hold no character that nobody sees, wherever it stands", async () => {
    change(`${DATA}/materials.csv`, "rack steel", "rack\u0001\u202E steel");
    change(`${CONTENT}/notes.yaml`, "引文写的是", "引文\u200B写的是");
    change("content/guides/about.mdx", "本站把", "本站\uFEFF把");
    const issues = await placesIn();
    expect(issues).toHaveLength(4);
    expect(issues.every((issue) => issue.endsWith(" invisible-character"))).toBe(true);
  });
});

describe("the guides of a site", () => {
  test("may be missing", async () => {
    rmSync(join(root, "content/guides"), { recursive: true });
    expect(await placesIn()).toEqual([]);
  });

  test("are read with their faults: encoding, facts, parts, and what those name", async () => {
    change("content/guides/numbers.mdx", 'id="raw-output-2019"', 'id="raw-output-2020"');
    change("content/guides/numbers.mdx", 'id="g-year-2020"', 'id="g-nope"');
    change("content/guides/reading.mdx", "<Readings", "<Reading");
    change("content/guides/citing.mdx", "order: 5", "order: 五");
    write("content/guides/about.mdx", Uint8Array.from([0x2d, 0x0a, 0xee, 0xd1]));
    const issues = await placesIn();
    expect(issues.map((issue) => issue.replace(/:\d+ /, " "))).toEqual([
      "content/guides/about.mdx:2 encoding",
      "content/guides/citing.mdx:4 guide-facts",
      "content/guides/numbers.mdx:9 guide-part-id",
      "content/guides/numbers.mdx:24 guide-part-id",
      "content/guides/reading.mdx:9 guide-part",
    ]);
  });

  test("may name nothing of a policy that cannot be read", async () => {
    change(`${CONTENT}/policy.yaml`, "from: 2017", "from: 二〇一七");
    change(`${DATA}/targets.csv`, "raw-output-2017,", ",");
    expect(await placesIn()).toEqual([
      `${CONTENT}/policy.yaml:16:9 policy-facts`,
      `${DATA}/targets.csv:2:1 cell-required`,
    ]);
  });
});

describe("the corrections of a site", () => {
  test("are part of it, newest first", async () => {
    const { value } = await readSiteData(root);
    expect(value.changes.length).toBeGreaterThan(3);
    expect(value.changes.at(-1)?.id).toMatch(/^\d{4}-\d{2}-\d{2}-1$/);
  });

  test("may not be missing, or be none", async () => {
    write("data/CHANGELOG.md", "nonsense");
    expect(await placesIn()).toEqual(["data/CHANGELOG.md:1:1 changelog-none"]);
    rmSync(join(root, "data/CHANGELOG.md"));
    expect(await placesIn()).toEqual(["data/CHANGELOG.md:1:1 file-missing"]);
  });
});

describe("the glossary of a site", () => {
  test("may be missing", async () => {
    rmSync(join(root, "content/glossary"), { recursive: true });
    const { value, issues } = await readSiteData(root);
    expect(issues).toEqual([]);
    expect(value.terms).toEqual([]);
  });

  test("is read with its faults, those of encoding too", async () => {
    change("content/glossary/brazing.md", "- 钎焊", "- 千焊");
    write("content/glossary/austenite.md", Uint8Array.from([0x2d, 0x0a, 0xee, 0xd1]));
    expect(await placesIn()).toEqual([
      "content/glossary/austenite.md:2:1 encoding",
      "content/glossary/brazing.md:5:5 term-unprinted",
    ]);
  });
});

describe("all faults of all files are listed at once", () => {
  test("those of the tables", async () => {
    change(`${DATA}/targets.csv`, "2017,=,700", "2017,=,70");
    change(`${DATA}/phrases.csv`, ",齿条钢,", ",齿条纲,");
    change(`${DATA}/measures.csv`, "三名工程,s5-2-2", "四名工程,s5-2-2");
    change(
      `${DATA}/groups.csv`,
      "class,advanced-basic-materials",
      "klass,advanced-basic-materials",
    );
    const issues = await placesIn();
    expect(issues).toEqual(
      expect.arrayContaining([
        `${DATA}/groups.csv:3:4 cell-type`,
        `${DATA}/measures.csv:11:5 word-unprinted`,
        `${DATA}/phrases.csv:3:4 quote-absent`,
        `${DATA}/targets.csv:2:5 value-unprinted`,
      ]),
    );
  });

  test("those of the text, beside those in the form of the tables", async () => {
    change(`${CONTENT}/policy.yaml`, "from: 2017", "from: 二〇一七");
    change(`${CONTENT}/record.md`, "各县", "各市");
    change(`${DATA}/actions.csv`, "id,year", "id,yaer");
    change(`${DATA}/targets.csv`, "raw-output-2017,", ",");
    expect(await placesIn()).toEqual([
      `${CONTENT}/policy.yaml:16:9 policy-facts`,
      `${CONTENT}/record.md:1:2 record-differs`,
      `${DATA}/actions.csv:1:2 header`,
      `${DATA}/targets.csv:2:1 cell-required`,
    ]);
  });

  test("a file that is missing and one in another encoding, and of that policy nothing more", async () => {
    rmSync(join(root, DATA, "mentions.csv"));
    rmSync(join(root, CONTENT, "policy.yaml"));
    rmSync(join(root, CONTENT, "notes.yaml"));
    const gbk = Uint8Array.from([0x69, 0x64, 0x0a, 0xee, 0xd1]);
    write(`${DATA}/phrases.csv`, gbk);
    expect(await placesIn()).toEqual([
      `${CONTENT}/notes.yaml:1:1 file-missing`,
      `${CONTENT}/policy.yaml:1:1 file-missing`,
      `${DATA}/mentions.csv:1:1 file-missing`,
      `${DATA}/phrases.csv:2:1 encoding`,
    ]);
  });

  test("every table that a policy without data wants", async () => {
    rmSync(join(root, DATA), { recursive: true });
    expect(await placesIn()).toEqual(
      TABLES.map(({ name }) => `${DATA}/${name}.csv:1:1 file-missing`).sort(),
    );
  });

  test("those of the other tables, where one is in another encoding", async () => {
    write(`${DATA}/materials.csv`, Uint8Array.from([0x69, 0x64, 0x0a, 0xee, 0xd1]));
    change(`${DATA}/targets.csv`, "2017,=,700", "2017,=,70");
    change(`${DATA}/phrases.csv`, ",齿条钢,", ",齿条纲,");
    change(`${DATA}/actions.csv`, "s4-3-3", "s4-3-9");
    const issues = await placesIn();
    expect(issues).toEqual(
      expect.arrayContaining([
        `${DATA}/actions.csv:21:8 eid-unknown`,
        `${DATA}/materials.csv:2:1 encoding`,
        `${DATA}/phrases.csv:3:4 quote-absent`,
        `${DATA}/targets.csv:2:5 value-unprinted`,
      ]),
    );
    expect(issues.filter((issue) => issue.endsWith(" reference"))).toEqual([]);
  });

  test.each(["source.txt", "record.md"])("those of the tables' form, without %s", async (name) => {
    rmSync(join(root, CONTENT, name));
    change(`${CONTENT}/policy.yaml`, "from: 2017", "from: 二〇一七");
    change(`${DATA}/targets.csv`, "raw-output-2017,", ",");
    change(`${DATA}/mentions.csv`, ",rack-steel,", ",rack-steal,");
    expect(await placesIn()).toEqual(
      [
        `${CONTENT}/policy.yaml:16:9 policy-facts`,
        `${CONTENT}/${name}:1:1 file-missing`,
        `${DATA}/mentions.csv:4:2 reference`,
        `${DATA}/targets.csv:2:1 cell-required`,
      ].sort(),
    );
  });
});

describe("a table whose form is broken is the only one to be named", () => {
  test.each(TABLES.map(({ name }) => name))("%s, by a quotation mark", async (name) => {
    const path = `${DATA}/${name}.csv`;
    const lines = readFileSync(join(root, path), "utf8").split("\n");
    write(path, lines.with(1, `"${lines[1] ?? ""}`).join("\n"));
    const issues = await placesIn();
    expect(issues).toEqual([expect.stringMatching(`^${path}:\\d+:\\d+ csv-quote$`)]);
  });

  test.each(TABLES.map(({ name }) => name))("%s, by the name of a column", async (name) => {
    change(`${DATA}/${name}.csv`, "id,", "no,");
    expect(await placesIn()).toEqual([`${DATA}/${name}.csv:1:1 header`]);
  });

  test.each(TABLES.map(({ name }) => name))("%s, by a comma too many in a row", async (name) => {
    const path = `${DATA}/${name}.csv`;
    const lines = readFileSync(join(root, path), "utf8").split("\n");
    write(path, lines.with(2, `${lines[2] ?? ""},`).join("\n"));
    const issues = await placesIn();
    expect(issues).toEqual([expect.stringMatching(`^${path}:3:\\d+ row-width$`)]);
  });
});

describe("the ids of two policies", () => {
  test("may not be the same, where they are addresses", async () => {
    const other = "another-2018";
    addPolicy(other, (id) => id);
    const issues = await placesIn();
    const taken = ["groups", "materials", "mentions", "families", "targets", "actions", "measures"];
    const rows = taken.map((name) => TABLES.find((table) => table.name === name));
    expect(rows).not.toContain(undefined);
    expect(issues.every((issue) => issue.endsWith(" id-taken"))).toBe(true);
    for (const name of taken) expect(issues).toContain(`${DATA}/${name}.csv:2:1 id-taken`);
    expect(issues).toContain(`${CONTENT}/notes.yaml:4:7 id-taken`);
    // groups, materials, mentions, families, targets, actions, measures, notes
    expect(issues).toHaveLength(14 + 74 + 84 + 19 + 12 + 21 + 39 + 80);
  });

  test("are told apart one by one", async () => {
    const other = "another-2018";
    addPolicy(other, (id) => (id === "rack-steel" ? id : `again-${id}`));
    const { issues } = await readSiteData(root);
    expect(issues.map(place)).toEqual([`${DATA}/materials.csv:3:1 id-taken`]);
    expect(issues[0]?.found).toBe(`编号“rack-steel”已用于 data/${other}/materials.csv 第 3 行`);
  });
});

describe("the id of a note", () => {
  test("may not be another note's", async () => {
    change(`${CONTENT}/notes.yaml`, "id: n-attachment-colon", "id: n-hundred-billion-industry");
    expect(await placesIn()).toEqual([`${CONTENT}/notes.yaml:18:7 id-taken`]);
  });

  test("may not be a row's", async () => {
    change(`${DATA}/actions.csv`, "a2017-03-work-plan,", "n-attachment-colon,");
    const { issues } = await readSiteData(root);
    const [taken] = issues.filter(({ code }) => code === "id-taken");
    expect(taken).toMatchObject({ file: `${CONTENT}/notes.yaml`, row: 18, column: 7 });
    expect(taken?.found).toBe(`编号“n-attachment-colon”已用于 ${DATA}/actions.csv 第 4 行`);
  });
});

describe("a policy", () => {
  test("is called as its folder is, or its files and its addresses would part", async () => {
    change(`${CONTENT}/policy.yaml`, `id: ${ID}`, "id: lishui-new-material-2017");
    expect(await placesIn()).toEqual([`${CONTENT}/policy.yaml:2:5 policy-id`]);
  });

  test("has both folders under one name", async () => {
    renameSync(join(root, CONTENT), join(root, "content/policies/lishui"));
    expect(await placesIn()).toContain("data/lishui/phrases.csv:1:1 file-missing");
  });

  test("has a source that not even a byte order mark may be added to", async () => {
    const text = readFileSync(join(root, CONTENT, "source.txt"), "utf8");
    write(`${CONTENT}/source.txt`, `\uFEFF${text}`);
    expect(await placesIn()).toEqual([`${CONTENT}/source.txt:1:1 source-mark`]);
  });

  test("may have been saved with a byte order mark and the line ends of Windows", async () => {
    for (const name of ["phrases", "measures"]) {
      const path = `${DATA}/${name}.csv`;
      const text = readFileSync(join(root, path), "utf8");
      write(path, `\uFEFF${text.replaceAll("\n", "\r\n")}`);
    }
    expect(await placesIn()).toEqual([]);
  });
});

describe("npm run check", () => {
  test("passes on the files as they are, and says what it counted", async () => {
    const { passed, output } = await check(PROJECT_FOLDER);
    expect(output).toContain("短语 63，条目 74，目标 12，工作 21，措施 39，引文全部核对无误");
    expect(passed).toBe(true);
  });

  test("fails with a line for each fault, in the order of files, rows and columns", async () => {
    change(`${DATA}/targets.csv`, "2017,=,700", "2017,=,70");
    change(`${DATA}/actions.csv`, "s4-3-3", "s4-3-9");
    change(`${DATA}/actions.csv`, "s4-1-1", "s4-1-9");
    const { issues } = await readSiteData(root);
    const { passed, output } = await check(root);
    expect(passed).toBe(false);
    expect(output.split("\n")).toEqual([
      ...[...issues].sort(byPlace).map(formatIssue),
      "",
      "共 5 处有误，未生成任何文件。",
      "",
    ]);
    expect(output.match(/^data\/.+?\.csv:\d+:\d+/gm)).toEqual([
      `${DATA}/actions.csv:2:8`,
      `${DATA}/actions.csv:21:8`,
      `${DATA}/remainders.csv:34:4`,
      `${DATA}/remainders.csv:46:4`,
      `${DATA}/targets.csv:2:5`,
    ]);
  });

  test("looks at its own project, wherever it is called from", async () => {
    const args = [join(PROJECT_FOLDER, "scripts/check.ts")];
    const { passed, output } = await runCommand({
      program: process.execPath,
      args,
      folder: tmpdir(),
    });
    expect(output).toContain("条目 74");
    expect(passed).toBe(true);
  });

  test("says so where the published files still give the day of an older correction", async () => {
    change("data/CHANGELOG.md", "\n## ", "\n## 2999-01-01 更正\n\n改了一处。\n\n## ");
    const { passed, output } = await check(root);
    expect(passed).toBe(false);
    expect(output).toContain("data/CHANGELOG.md 最新的更正是 2999-01-01");
    expect(output).toContain("共 1 处有误");
  });

  test("says what is wrong with the settings, with the faults of the files", async () => {
    change(`${DATA}/targets.csv`, "2017,=,700", "2017,=,70");
    const { passed, output } = await check(root, { SITE_URL: "not a url" });
    expect(passed).toBe(false);
    expect(output).toMatch(/^环境变量 SITE_URL 写的是“not a url”/);
    expect(output).toContain("targets.csv:2:5 [value-unprinted]");
    expect(output).toContain("共 2 处有误");
  });
});
