import { expect, it } from "vitest";
import { fingerprint } from "./checksum.ts";
import { citation } from "./citation.ts";
import { publishedFiles } from "./files.ts";
import { sample, sampleCatalogue, sampleOrigin } from "./golden/sample.ts";
import { offerCatalogue, offerTable } from "./offer.ts";

const other = { ...sample, table: { ...sample.table, name: "other" } };

const data = { policy: sampleOrigin, tables: [sample, other], catalogue: sampleCatalogue };

const { files, page } = offerTable(data, sample);

it("publishes each table as CSV, CSV for Excel and JSON, and the catalogue as SKOS twice", () => {
  expect(publishedFiles(data, undefined).map(({ name }) => name)).toEqual([
    "sample.csv",
    "sample.excel.csv",
    "sample.json",
    "other.csv",
    "other.excel.csv",
    "other.json",
    "catalogue.skos.ttl",
    "catalogue.skos.jsonld",
  ]);
});

it("writes the same bytes however often it is asked", () => {
  const once = publishedFiles(data, undefined).map(({ write }) => write());
  expect(publishedFiles(data, undefined).map(({ write }) => write())).toEqual(once);
});

it("offers under a table its own files and no other's", () => {
  expect(files.map(({ href }) => href)).toEqual([
    "/data/sample-policy/sample.csv",
    "/data/sample-policy/sample.excel.csv",
    "/data/sample-policy/sample.json",
  ]);
});

it("offers under the catalogue its own files, and says of relative IRIs that they are", () => {
  const offered = offerCatalogue(data, undefined);
  expect(offered.map(({ href }) => href)).toEqual([
    "/data/sample-policy/catalogue.skos.ttl",
    "/data/sample-policy/catalogue.skos.jsonld",
  ]);
  expect(offered[0]?.note).toContain("相对");
  expect(offerCatalogue(data, new URL("https://example.org/"))[0]?.note).not.toContain("相对");
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

it("says beside the Excel file which cells it changed, and how", () => {
  expect(files[1]?.note).toContain(
    "“引文”列 1 格、“比较”列 2 格、“形态”列 1 格开头多加一个半角撇号",
  );
});

it("says so when the Excel file changes nothing", () => {
  const tame = { ...sample, rows: sample.rows.slice(0, 1) };
  expect(offerTable(data, tame).files[1]?.note).toContain("内容与 CSV 相同");
});

it("cites the document, the table and the exact rows in one line", () => {
  const hash = files[0]?.sha256.slice(0, 16);
  expect(citation(sampleOrigin, sample)).toBe(
    `本站据《样本方案》（题名据正文；样本委员会，2017年4月6日）编制的“样表”表[DB/OL]，sample.csv，SHA-256 前16位 ${hash}，CC BY 4.0。`,
  );
});
