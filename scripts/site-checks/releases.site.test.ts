import { load } from "cheerio";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { MANIFEST, releaseAddress } from "../../src/domain/release.ts";
import { readReleaseFolder } from "../../src/load/release-folder.ts";
import { DIST_FOLDER, PROJECT_FOLDER } from "../project.ts";

const { value: releases, issues } = await readReleaseFolder(PROJECT_FOLDER);
const published = (address: string): Buffer => readFileSync(join(DIST_FOLDER, address));

test("there is a release, and all are as they were frozen", () => {
  expect(issues).toEqual([]);
  expect(releases.length).toBeGreaterThan(0);
});

test.each(releases)("$id is published byte for byte", ({ id, files, manifest }) => {
  expect(published(releaseAddress(id) + MANIFEST).equals(manifest)).toBe(true);
  for (const { path, bytes } of files)
    expect([path, published(releaseAddress(id) + path).equals(bytes)]).toEqual([path, true]);
});

test.each(releases)("the page of $id says whether there is a newer one", ({ id }) => {
  const last = releases.at(-1);
  const $ = load(published(`${releaseAddress(id)}index.html`).toString("utf8"));
  const link = $("[data-newer] a").first().attr("href");
  expect(link).toBe(id === last?.id ? undefined : `../${last?.id ?? ""}/`);
});

test("frozen pages can learn which release is the last", () => {
  const { id, date } = releases.at(-1) ?? {};
  expect(JSON.parse(published("/releases/latest.json").toString("utf8"))).toEqual({
    release: id,
    date,
  });
});
