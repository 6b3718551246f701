import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readBuiltSite } from "../built-site.ts";
import { DIST_FOLDER, PROJECT_FOLDER } from "../project.ts";
import { headingFaults, idFaults, languageFaults, titleFaults } from "./frame.ts";
import { nameFaults } from "./names.ts";
import { recordFaults } from "./record.ts";
import { deadLinks, foreignLoads } from "./references.ts";

const POLICIES = join(PROJECT_FOLDER, "content", "policies");
const policies = readdirSync(POLICIES);
const site = await readBuiltSite(DIST_FOLDER);

test("the site has pages", () => {
  expect(site.pages.map(({ path }) => path)).toContain("/");
});

test("every page says that its language is Simplified Chinese", () => {
  expect(site.pages.flatMap(languageFaults)).toEqual([]);
});

test("every page has a title of its own", () => {
  expect(titleFaults(site.pages)).toEqual([]);
});

test("every page has one main heading", () => {
  expect(site.pages.flatMap(headingFaults)).toEqual([]);
});

test("no id stands twice on a page", () => {
  expect(site.pages.flatMap(idFaults)).toEqual([]);
});

test("every link, button and field has a name", () => {
  expect(site.pages.flatMap(nameFaults)).toEqual([]);
});

test("no link or reference leads nowhere, under whatever path the site lies", () => {
  expect(deadLinks(site)).toEqual([]);
});

test("nothing is fetched from another host", () => {
  expect(foreignLoads(site)).toEqual([]);
});

test.each(policies)("%s is shown in the words it was published in", (policyId) => {
  const page = site.pages.find(({ path }) => path === `/policies/${policyId}/`);
  const source = readFileSync(join(POLICIES, policyId, "source.txt"), "utf8");
  expect(page === undefined ? ["没有这一页"] : recordFaults(page, source)).toEqual([]);
});
