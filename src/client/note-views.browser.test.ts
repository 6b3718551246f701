import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeFaults } from "../../scripts/axe.ts";
import type { OpenSite } from "../../scripts/browser.ts";
import { openSite } from "../../scripts/browser.ts";
import { visibleIn } from "../domain/notes.ts";
import { loadSiteData } from "../load/site-data.ts";

const [data] = (await loadSiteData()).policies;
if (data === undefined) throw new Error("there is no policy");
const { notes } = data;
const POLICY = `policies/${data.policy.id}/`;
const unsure = notes.find(({ confidence }) => confidence === "low");

let site: OpenSite;

beforeAll(async () => {
  site = await openSite({ base: "/project/" });
});

afterAll(async () => {
  expect(site.complaints).toEqual([]);
  await site.close();
});

const shown = (page: Page): Promise<number> =>
  page
    .locator(".note")
    .evaluateAll((all) => all.filter((one) => (one as HTMLElement).checkVisibility()).length);
const choose = (page: Page, label: string): Promise<void> =>
  page.locator(".note-views label", { hasText: label }).click();

describe("the notes beside the text", () => {
  test("show the sure ones first, none, or all, and the address remembers", async () => {
    const page = await site.openPage(POLICY);
    expect(await shown(page)).toBe(visibleIn(notes, "sure").length);
    await choose(page, "原文");
    expect(await shown(page)).toBe(0);
    expect(page.url()).toContain("?notes=record");
    await choose(page, "全部");
    expect(await shown(page)).toBe(notes.length);
    await page.reload();
    expect(await shown(page)).toBe(notes.length);
    expect(await axeFaults(page)).toEqual([]);
    await page.context().close();
  });

  test("are shown without JavaScript, the unsure ones left out until they are asked for", async () => {
    const page = await site.openPage(POLICY, { javaScript: false, width: 360 });
    const counted = async (): Promise<number> => page.locator(".note:visible").count();
    expect(await counted()).toBe(visibleIn(notes, "sure").length);
    await choose(page, "全部");
    expect(await counted()).toBe(notes.length);
    await page.context().close();
  });

  test("a link to an unsure one shows it, open", async () => {
    const page = await site.openPage(`${POLICY}#${unsure?.id ?? ""}`);
    const note = page.locator(`[id="${unsure?.id ?? ""}"]`);
    expect(await note.isVisible()).toBe(true);
    expect(await note.getAttribute("open")).not.toBeNull();
    await page.context().close();
  });

  test("each has an address of its own, which says all of it", async () => {
    const page = await site.openPage(`${POLICY}notes/`);
    const ids = await page
      .locator("article[data-note]")
      .evaluateAll((all) => all.map(({ id }) => id));
    expect([...ids].sort()).toEqual(notes.map(({ id }) => id).sort());
    expect(await axeFaults(page)).toEqual([]);
    await page.context().close();
  });
});
