import { load } from "cheerio";
import { existsSync, readFileSync } from "node:fs";
import { Parser } from "n3";
import { describe, expect, it } from "vitest";
import { loadSiteData } from "../load/site-data.ts";
import { fingerprint } from "./checksum.ts";
import type { TableDescription } from "./golden/csvw-reader.ts";
import { csvwFaults } from "./golden/csvw-reader.ts";

/*
 * Run over the built site: what the descriptions say of the files is true of the very files that
 * can be downloaded, and whoever follows what they name arrives.
 */

const { SITE_URL } = process.env;
const ROOT = SITE_URL ? SITE_URL.replace(/\/?$/, "/") : "https://example.org/some/where/";

const { policies } = await loadSiteData();

/** The file behind an address of the site. */
const fileOf = (address: string): string =>
  `dist/${address
    .slice(ROOT.length)
    .replace(/#.*/, "")
    .replace(/(^|\/)$/, "$1index.html")}`;

const DCAT = "http://www.w3.org/ns/dcat#";
const SPDX = "http://spdx.org/rdf/terms#";

describe.each(policies)("the descriptions of $policy.id", ({ policy, tables }) => {
  const folder = `data/${policy.id}`;
  const text = (name: string): string => readFileSync(`dist/${folder}/${name}`, "utf8");

  it("give in the Data Package the sizes and hashes of the files themselves", () => {
    const { resources } = JSON.parse(text("datapackage.json")) as {
      resources: readonly { path: string; bytes: number; hash: string }[];
    };
    expect(resources.length).toBe(tables.length);
    for (const { path, bytes, hash } of resources) {
      const file = fingerprint(readFileSync(`dist/${folder}/${path}`));
      expect({ path, bytes, hash }).toEqual({
        path,
        bytes: file.bytes,
        hash: `sha256:${file.sha256}`,
      });
    }
  });

  it("describe in CSVW the files as they lie beside them", () => {
    const group = (JSON.parse(text("csv-metadata.json")) as { tables: TableDescription[] }).tables;
    const csvs = new Map(group.map(({ url }) => [url, text(url)]));
    expect(group.flatMap((table) => csvwFaults(table, group, csvs))).toEqual([]);
    const alone = group.map(
      ({ url }) => JSON.parse(text(`${url}-metadata.json`)) as TableDescription,
    );
    expect(alone.map(({ url }) => url)).toEqual(group.map(({ url }) => url));
  });

  const quads = new Parser({ baseIRI: `${ROOT}${folder}/dcat.ttl` }).parse(text("dcat.ttl"));
  const valueOf = (subject: string, property: string): string =>
    quads.find((quad) => quad.subject.value === subject && quad.predicate.value === property)
      ?.object.value ?? "nothing";

  it("give in the catalogue the sizes and checksums of the files themselves", () => {
    const downloads = quads.filter(({ predicate }) => predicate.value === `${DCAT}downloadURL`);
    expect(downloads.length).toBeGreaterThan(tables.length);
    for (const { subject, object } of downloads) {
      const file = fingerprint(readFileSync(fileOf(object.value)));
      const checksum = valueOf(subject.value, `${SPDX}checksum`);
      expect(valueOf(subject.value, `${DCAT}byteSize`)).toBe(String(file.bytes));
      expect(valueOf(checksum, `${SPDX}checksumValue`)).toBe(file.sha256);
    }
  });

  it("name in the catalogue nothing of the site that is not there", () => {
    const own = quads
      .flatMap(({ subject, object }) => [subject, object])
      .filter(({ termType, value }) => termType === "NamedNode" && value.startsWith(ROOT));
    const missing = own.map(({ value }) => fileOf(value)).filter((file) => !existsSync(file));
    expect(missing).toEqual([]);
  });

  it("leave nothing that can be downloaded of a table out of the catalogue", () => {
    const pages = tables.map(({ table }) =>
      load(readFileSync(`dist/${folder}/${table.name}/index.html`, "utf8")),
    );
    const hashes = pages.flatMap(($) => thingsOf($).flatMap(({ distribution }) => distribution));
    const stated = quads.filter(({ predicate }) => predicate.value === `${SPDX}checksumValue`);
    const known = new Set(stated.map(({ object }) => object.value));
    expect(hashes.length).toBeGreaterThan(tables.length);
    expect(hashes.filter(({ sha256 }) => !known.has(sha256))).toEqual([]);
  });

  it("lead from a table's page, as search engines read it, to its files", () => {
    for (const { table } of tables) {
      const page = `${ROOT}${folder}/${table.name}/`;
      const $ = load(readFileSync(fileOf(page), "utf8"));
      for (const { contentUrl, sha256 } of thingsOf($).flatMap((thing) => thing.distribution)) {
        const file = readFileSync(fileOf(new URL(contentUrl, page).href));
        expect(fingerprint(file).sha256).toBe(sha256);
      }
    }
  });
});

interface Thing {
  readonly distribution: readonly { readonly contentUrl: string; readonly sha256: string }[];
}

function thingsOf($: ReturnType<typeof load>): Thing[] {
  const scripts = $('script[type="application/ld+json"]').toArray();
  expect(scripts).toHaveLength(1);
  return scripts.map((script) => JSON.parse($(script).text()) as Thing);
}
