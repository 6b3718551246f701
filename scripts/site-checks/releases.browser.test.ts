import { afterAll, beforeAll, expect, it } from "vitest";
import { frozenFileAddress, releaseAddress } from "../../src/domain/release.ts";
import { readReleaseFolder } from "../../src/load/release-folder.ts";
import { axeFaults } from "../axe.ts";
import type { OpenSite } from "../browser.ts";
import { openSite } from "../browser.ts";
import { PROJECT_FOLDER } from "../project.ts";

let site: OpenSite;

const last = (await readReleaseFolder(PROJECT_FOLDER)).value.at(-1);
if (last === undefined) throw new Error("There is no release.");
const { id, files } = last;

const relative = (address: string): string => address.slice(1);
const PAGES = [
  "releases/",
  relative(releaseAddress(id)),
  ...files
    .filter(({ path }) => /(?:index|targets|notes)\.html$/.test(path))
    .map(({ path }) => relative(frozenFileAddress(id, path))),
];

beforeAll(async () => {
  site = await openSite();
});

afterAll(async () => {
  await site.close();
});

it.each(PAGES)("%s has no fault that axe can find, and fits a phone", async (path) => {
  const page = await site.openPage(path, { width: 360, dark: true });
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  const faults = await axeFaults(page);
  await page.context().close();
  expect(faults).toEqual([]);
  expect(beyond).toBeLessThanOrEqual(0);
});

it("a frozen page says nothing of a newer release while there is none", async () => {
  const page = await site.openPage("releases/", { width: 768 });
  const asked = page.waitForResponse(/\/latest\.json$/);
  await page.goto(site.url + (PAGES.at(-1) ?? ""));
  const answer = await asked;
  expect(await answer.json()).toMatchObject({ release: id });
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
  expect(await page.locator("#newer").textContent()).toBe("");
  await page.context().close();
});

it("a frozen page leads to the newest release once there is one", async () => {
  const page = await site.openPage("releases/", { width: 768 });
  await page.route("**/latest.json", (route) =>
    route.fulfill({ json: { release: "2099-01-01-00000000", date: "2099-01-01" } }),
  );
  await page.goto(site.url + (PAGES.at(-1) ?? ""));
  const link = page.locator("#newer a");
  await link.waitFor();
  expect(await link.textContent()).toContain("2099-01-01");
  const leadsTo = await link.evaluate((element) => (element as HTMLAnchorElement).href);
  expect(leadsTo).toBe(`${site.url}releases/2099-01-01-00000000/`);
  await page.context().close();
});
