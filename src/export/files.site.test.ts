import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { loadSiteData } from "../load/site-data.ts";
import { fingerprint } from "./checksum.ts";
import { bytesOf } from "./content.ts";
import {
  filesOfCatalogue,
  filesOfPolicy,
  filesOfTable,
  type PublishedFile,
  publishedFiles,
} from "./files.ts";

/*
 * Run over the built site: what can be downloaded is the list, no more and no less.
 */

const { policies } = await loadSiteData();

/** As astro.config.mjs reads it, so that the test holds for a site built under any address. */
const { SITE_URL } = process.env;
const site = SITE_URL ? new URL(SITE_URL) : undefined;

const folderOf = (policyId: string) => resolve("dist/data", policyId);

async function expectOffered(page: string, { write }: PublishedFile): Promise<void> {
  const { bytes, sha256 } = fingerprint(await bytesOf(write()));
  expect(page).toContain(`data-bytes="${bytes}"`);
  expect(page).toContain(sha256);
}

describe.each(policies)("the built downloads of $policy.id", (data) => {
  const folder = folderOf(data.policy.id);
  const files = publishedFiles(data, site);
  const tableFiles = data.tables.flatMap((table) => filesOfTable(data.policy, table, site));

  it.each(files)("hold $name with exactly the bytes of the list", async ({ name, write }) => {
    const built = readFileSync(join(folder, name));
    expect(built.equals(await bytesOf(write()))).toBe(true);
  });

  it.each(tableFiles)("show the true size and hash of $name on its table's page", async (file) => {
    const page = readFileSync(join(folder, file.table.name, "index.html"), "utf8");
    await expectOffered(page, file);
  });

  it.each(filesOfPolicy(data, site))(
    "show the true size and hash of $name on the data page",
    (file) => expectOffered(readFileSync("dist/data/index.html", "utf8"), file),
  );

  it.each(filesOfCatalogue(data, site))(
    "show the true size and hash of $name on the page of all names",
    (file) => expectOffered(readFileSync("dist/materials/names/index.html", "utf8"), file),
  );

  it("have no other file beside them", () => {
    const beside = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
    expect(beside.map(({ name }) => name).sort()).toEqual(files.map(({ name }) => name).sort());
  });

  it("have a page for every table and no other folder", () => {
    const folders = readdirSync(folder, { withFileTypes: true }).filter((e) => e.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual(
      data.tables.map(({ table }) => table.name).sort(),
    );
  });
});
