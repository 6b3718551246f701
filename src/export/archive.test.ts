import { createHash } from "node:crypto";
import Papa from "papaparse";
import { afterEach, expect, it } from "vitest";
import { READ_OFF_TABLES, TABLES } from "../domain/tables.ts";
import { loadSiteData } from "../load/site-data.ts";
import { writeArchive } from "./archive.ts";
import { bytesOf } from "./content.ts";
import { filesOfPolicy, filesOfTable } from "./files.ts";
import { sample, samplePolicy } from "./golden/sample.ts";
import { textIn, unpack } from "./golden/unpack.ts";

const { policies } = await loadSiteData();

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

it.each(policies)("holds of $policy.id every table in every form, byte for byte", async (data) => {
  const [file] = filesOfPolicy(data, undefined);
  const archive = unpack(await bytesOf(file?.write() ?? ""));
  const { policy } = data;
  const files = data.tables.flatMap((table) => filesOfTable(policy, table, undefined));
  expect(files).toHaveLength(6 * (TABLES.length + READ_OFF_TABLES.length));
  for (const { form, name, write } of files) {
    const packed = archive.get(`${policy.id}/${form}/${name}`);
    expect(packed && Buffer.from(packed).equals(await bytesOf(write())), name).toBe(true);
  }
  const described = ["datapackage.json", "csv-metadata.json", "targets.csv-metadata.json"];
  for (const name of described) expect([...archive.keys()]).toContain(`${policy.id}/csv/${name}`);
  expect([...archive.keys()].filter((path) => path.split("/").length === 2)).toEqual(
    ["README.zh-CN.txt", "README.en.txt", "LICENSE.txt", "source.txt", "SHA256SUMS"].map(
      (name) => `${policy.id}/${name}`,
    ),
  );
});

it.each(policies)(
  "gives for every file of $policy.id but itself a sum that holds",
  async (data) => {
    const [file] = filesOfPolicy(data, undefined);
    const bytes = await bytesOf(file?.write() ?? "");
    const folder = `${data.policy.id}/`;
    const sums = textIn(bytes, `${folder}SHA256SUMS`)
      .trimEnd()
      .split("\n")
      .map((line) => line.split("  "));
    const held = [...unpack(bytes)].filter(([path]) => path !== `${folder}SHA256SUMS`);
    expect(sums).toEqual(
      held.map(([path, content]) => [
        createHash("sha256").update(content).digest("hex"),
        path.slice(folder.length),
      ]),
    );
  },
);

it.each(policies)("holds the very text that the places of $policy.id count into", async (data) => {
  const [file] = filesOfPolicy(data, undefined);
  const bytes = await bytesOf(file?.write() ?? "");
  const { id, sourceHash } = data.policy;
  const source = textIn(bytes, `${id}/source.txt`);
  expect(createHash("sha256").update(source).digest("hex")).toBe(sourceHash);

  const csv = textIn(bytes, `${id}/csv/targets.csv`).trimEnd();
  const rows = Papa.parse<Record<string, string>>(csv, { header: true }).data;
  expect(rows).toHaveLength(12);
  for (const { quote, quote_start: start, quote_end: end } of rows)
    expect(Array.from(source).slice(Number(start), Number(end)).join("")).toBe(quote);
});

/** Written anew each time: a table is otherwise written once a run. */
const written = () =>
  writeArchive({
    origin: samplePolicy,
    tables: [sample],
    site: new URL("https://example.org/"),
    files: filesOfTable(samplePolicy, { ...sample }, undefined).map(({ name, write }) => ({
      path: name,
      write,
    })),
  });

it("explains itself in Chinese and in English, and states its terms", async () => {
  const bytes = await written();
  const text = (name: string): string => textIn(bytes, `sample-policy/${name}`);
  expect(text("README.zh-CN.txt")).toContain("网页：https://example.org/policies/sample-policy/\n");
  expect(text("README.zh-CN.txt")).toContain("- sample（样表，3行）：虚构的表，仅供测试。\n");
  expect(text("README.en.txt")).toContain("- sample (Sample, 3 rows)\n");
  expect(text("README.en.txt")).toContain("not an observed result");
  expect(text("LICENSE.txt")).toContain("《中华人民共和国著作权法》第五条");
});

it("is the same bytes whenever and wherever it is written", async () => {
  process.env.TZ = "Pacific/Kiritimati";
  const offset = new Date(0).getTimezoneOffset();
  const once = await written();
  process.env.TZ = "America/Los_Angeles";
  expect(new Date(0).getTimezoneOffset()).not.toBe(offset);
  expect(Buffer.from(await written()).equals(once)).toBe(true);
});
