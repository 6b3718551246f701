import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { loadSiteData } from "../load/site-data.ts";
import { fingerprint } from "./checksum.ts";
import { publishedFiles } from "./files.ts";

/*
 * Run over the built site: what can be downloaded is the list, no more and no less.
 */

const { policies } = await loadSiteData();

const folderOf = (policyId: string) => resolve("dist/data", policyId);

describe.each(policies)("the built downloads of $policy.id", (data) => {
  const folder = folderOf(data.policy.id);
  const files = publishedFiles(data);

  it.each(files)("hold $name with exactly the bytes of the list", ({ name, write }) => {
    const built = readFileSync(join(folder, name));
    expect(built.equals(Buffer.from(write(), "utf8"))).toBe(true);
  });

  it.each(files)("show the true size and hash of $name on its table's page", ({ table, write }) => {
    const { bytes, sha256 } = fingerprint(write());
    const page = readFileSync(join(folder, table.name, "index.html"), "utf8");
    expect(page).toContain(`data-bytes="${bytes}"`);
    expect(page).toContain(sha256);
  });

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
