import { expect, it } from "vitest";
import { fingerprint } from "./checksum.ts";
import { bytesOf } from "./content.ts";
import { filesThatDescribe, publishedFiles } from "./files.ts";
import { described } from "./golden/described.ts";
import { sample } from "./golden/sample.ts";
import { offerCatalogue, offerPolicy, offerTable } from "./offer.ts";

const other = { ...sample, table: { ...sample.table, name: "other" } };

const data = { ...described, tables: [sample, other] };

const { files, page } = await offerTable(data, sample, undefined);

const ENDINGS = ["xlsx", "csv", "ods", "json", "ndjson", "excel.csv"];

it("publishes one archive, each table in six forms, the catalogue, the text and what describes them", () => {
  expect(publishedFiles(data, undefined, []).map(({ name }) => name)).toEqual([
    "sample-policy.zip",
    ...["sample", "other"].flatMap((name) => ENDINGS.map((ending) => `${name}.${ending}`)),
    "catalogue.skos.ttl",
    "catalogue.skos.jsonld",
    ...["md", "txt", "json", "akn.xml", "docx", "pdf"].map((ending) => `sample-policy.${ending}`),
    "notes.annotations.jsonld",
    "source.txt",
    ...["datapackage.json", "csv-metadata.json"],
    ...["sample", "other"].map((name) => `${name}.csv-metadata.json`),
    ...["CITATION.cff", "dcat.ttl", "dcat.jsonld", "SHA256SUMS"],
  ]);
});

it("gives no two files one name", () => {
  const names = publishedFiles(data, undefined, []).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

it("offers under a table its own files and no other's, first what Excel opens", () => {
  expect(files.map(({ href }) => href)).toEqual(
    ENDINGS.map((ending) => `/data/sample-policy/sample.${ending}`),
  );
  expect(files.map(({ label }) => label)).toEqual([
    "Excel（XLSX）",
    "CSV",
    "ODS",
    "JSON",
    "NDJSON",
    "供 Excel 打开的 CSV",
  ]);
});

it("shows of every file the size and the hash of the very bytes that are published", async () => {
  const published = publishedFiles(data, undefined, []).filter(
    ({ name }) => name.startsWith("sample.") && !name.endsWith("-metadata.json"),
  );
  const written = await Promise.all(published.map(({ write }) => bytesOf(write())));
  expect(files.map(({ bytes, sha256 }) => ({ bytes, sha256 }))).toEqual(written.map(fingerprint));
});

it("offers the whole of a policy's tables as one archive", async () => {
  const [archive] = await offerPolicy(data, undefined);
  expect(archive?.href).toBe("/data/sample-policy/sample-policy.zip");
  expect(archive?.bytes).toBeGreaterThan(1000);
});

it("offers under the catalogue its own files, and says of relative IRIs that they are", async () => {
  const offered = await offerCatalogue(data, undefined);
  expect(offered.map(({ href }) => href)).toEqual([
    "/data/sample-policy/catalogue.skos.ttl",
    "/data/sample-policy/catalogue.skos.jsonld",
  ]);
  expect(offered[0]?.note).toContain("相对");
  const absolute = await offerCatalogue(data, new URL("https://example.org/"));
  expect(absolute[0]?.note).not.toContain("相对");
});

it("shows the table on a page among its files", () => {
  expect(page).toBe("/data/sample-policy/sample/");
});

it("counts bytes, not characters, and hashes as sha256sum does", () => {
  expect(fingerprint("\uFEFF钛")).toEqual({
    bytes: 6,
    sha256: "6b8234eb7d29c8d16d00350b073c3162b0a3000c726129206876feb403dd7e6c",
  });
});

const noteOn = (ending: string, offered = files): string | undefined =>
  offered.find(({ name }) => name.endsWith(ending))?.note;

it("says beside the CSV for Excel which cells it changed, and how", () => {
  expect(noteOn(".excel.csv")).toContain(
    "“引文”列 1 格、“比较”列 2 格、“形态”列 1 格开头多加一个半角撇号",
  );
});

it("says beside the workbooks that they changed nothing, and why nothing runs", () => {
  for (const ending of [".xlsx", ".ods"])
    expect(noteOn(ending)).toContain("文字是文本单元格，不会被当作公式，与 CSV 一字不差");
});

it("says so when the CSV for Excel changes nothing", async () => {
  const tame = { ...sample, rows: sample.rows.slice(0, 1) };
  const offered = await offerTable(data, tame, undefined);
  expect(noteOn(".excel.csv", [...offered.files])).toContain("内容与 CSV 相同");
});

it("lists a policy's files once for the same figures and address, and writes each once", async () => {
  const figures: [] = [];
  const list = publishedFiles(data, undefined, figures);
  expect(publishedFiles(data, undefined, figures)).toBe(list);
  expect(publishedFiles(data, new URL("https://example.org/"), figures)).not.toBe(list);
  expect(publishedFiles(data, undefined, [])).not.toBe(list);
  const described = filesThatDescribe(data, undefined, figures);
  for (const name of ["dcat.ttl", "dcat.jsonld", "SHA256SUMS"]) {
    const files = [...list, ...described].filter((file) => file.name === name);
    const written = await Promise.all(files.map(async ({ write }) => write()));
    expect(new Set(written).size).toBe(1);
  }
});
