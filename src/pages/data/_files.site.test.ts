import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { describe, expect, it } from "vitest";
import { DIST_FOLDER } from "../../../scripts/project.ts";
import { FIGURES } from "../../components/chart/figures.ts";
import { figureFileAddress } from "../../domain/address.ts";
import { fingerprint } from "../../export/checksum.ts";
import { bytesOf } from "../../export/content.ts";
import {
  FIGURE_FORMS,
  figureFile,
  figureFileName,
  type PublishedFigure,
} from "../../export/figures.ts";
import {
  filesOfCatalogue,
  filesOfTable,
  type PublishedFile,
  publishedFiles,
} from "../../export/files.ts";
import { addressOf } from "../../export/published-address.ts";
import { loadSiteData } from "../../load/site-data.ts";

/*
 * Run over the built site: what can be downloaded is the list, no more and no less.
 */

const { policies } = await loadSiteData();

/** As astro.config.mjs reads it, so that the test holds for a site built under any address. */
const { SITE_URL } = process.env;
const site = SITE_URL ? new URL(SITE_URL) : undefined;

const bytesAt = (address: string): Buffer => readFileSync(join(DIST_FOLDER, address));
const pageAt = (address: string): string => bytesAt(`${address}index.html`).toString("utf8");

/** The figures with their files as they were built: only the build can draw them. */
const figuresOf = (policyId: string): PublishedFigure[] =>
  FIGURES.map((entry) => ({
    ...entry,
    files: FIGURE_FORMS.map((form) =>
      figureFile(
        entry.id,
        form,
        bytesAt(figureFileAddress(policyId, figureFileName(entry.id, form))),
      ),
    ),
  }));

async function expectOffered(page: string, { write }: PublishedFile): Promise<void> {
  const { bytes, sha256 } = fingerprint(await bytesOf(write()));
  expect(page).toContain(`data-bytes="${bytes}"`);
  expect(page).toContain(sha256);
}

/** The files that lie in a folder of the built site, by their address. */
function filesIn(folder: string): string[] {
  const entries = readdirSync(join(DIST_FOLDER, folder), { withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => folder + name);
}

describe.each(policies)("the built downloads of $policy.id", (data) => {
  const { id } = data.policy;
  const files = publishedFiles(data, site, figuresOf(id));
  const tableFiles = data.tables.flatMap((table) => filesOfTable(data.policy, table, site));

  it.each(files)("hold $name with exactly the bytes of the list", async (file) => {
    expect(bytesAt(addressOf(id, file)).equals(await bytesOf(file.write()))).toBe(true);
  });

  it.each(tableFiles)("show the true size and hash of $name on its table's page", (file) =>
    expectOffered(pageAt(`/data/${id}/${file.table.name}/`), file),
  );

  const catalogue = filesOfCatalogue(data, site);
  it.each(catalogue)("show the true size and hash of $name on the page of all names", (file) =>
    expectOffered(pageAt("/materials/names/"), file),
  );

  const elsewhere = new Set(catalogue.map(({ name }) => name));
  const onData = files.filter(
    ({ name }) => !elsewhere.has(name) && !name.endsWith(".csv-metadata.json"),
  );
  it.each(onData)("show the true size and hash of $name on the data page", (file) =>
    expectOffered(pageAt("/data/"), file),
  );

  it("have no other file beside them", () => {
    const beside = [...filesIn(`/data/${id}/`), ...filesIn(`/figures/${id}/`)];
    expect(beside.sort()).toEqual(files.map((file) => addressOf(id, file)).sort());
  });

  it("are each in the list of sums, which holds for the files as they lie", () => {
    const folder = `/data/${id}/`;
    const sums = bytesAt(`${folder}SHA256SUMS`).toString("utf8").trimEnd().split("\n");
    const paths = sums.map((line) => posix.join(folder, line.slice(66)));
    expect(sums.map((line) => line.slice(0, 64))).toEqual(
      paths.map((path) => fingerprint(bytesAt(path)).sha256),
    );
    const all = files.map((file) => addressOf(id, file));
    expect([...paths, `${folder}SHA256SUMS`].sort()).toEqual(all.sort());
  });

  it("have a page for every table and no other folder", () => {
    const folders = readdirSync(join(DIST_FOLDER, "data", id), { withFileTypes: true });
    expect(
      folders
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .sort(),
    ).toEqual(data.tables.map(({ table }) => table.name).sort());
  });
});
