import { afterAll, beforeAll, expect, test } from "vitest";
import { axeFaults } from "../../../scripts/axe.ts";
import type { OpenSite } from "../../../scripts/browser.ts";
import { openSite } from "../../../scripts/browser.ts";
import { workBoard } from "../../domain/work-board.ts";
import { loadSiteData } from "../../load/site-data.ts";

const [data] = (await loadSiteData()).policies;
if (data === undefined) throw new Error("there is no policy");
const { years, lines } = workBoard(data.policy, data.actions);

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});

afterAll(async () => {
  expect(site.complaints).toEqual([]);
  await site.close();
});

test.each([360, 768, 1440])("the board is a table to screen readers at %i px", async (width) => {
  const page = await site.openPage("actions/", { width });
  const board = page.getByRole("table", { name: "三年工作，按年份和线索" });
  expect(await board.getByRole("columnheader").count()).toBe(lines.length);
  expect(await board.getByRole("rowheader").count()).toBe(years.length);
  for (const row of await board
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader") })
    .all())
    expect(await row.getByRole("cell").count()).toBe(lines.length);
  expect(await axeFaults(page)).toEqual([]);
  await page.context().close();
});

test("no link of it takes the focus unseen on a phone", async () => {
  const page = await site.openPage("actions/", { width: 360 });
  const unseen = await page.locator(".board :is(thead, .is-empty) a").evaluateAll((links) =>
    links.filter((link) => {
      (link as HTMLElement).focus();
      return document.activeElement === link;
    }),
  );
  expect(unseen).toEqual([]);
  expect(await page.locator(".board thead a").count()).toBeGreaterThan(0);
  await page.context().close();
});
