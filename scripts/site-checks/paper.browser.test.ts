import type { Page } from "playwright-core";
import { extractText } from "unpdf";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { visibleIn } from "../../src/domain/notes.ts";
import { isPassage, walk } from "../../src/domain/provision.ts";
import { loadSiteData } from "../../src/load/site-data.ts";
import type { OpenSite } from "../browser.ts";
import { openSite } from "../browser.ts";

const [data] = (await loadSiteData()).policies;
if (data === undefined) throw new Error("there is no policy");
const { policy, notes } = data;
const POLICY = `policies/${policy.id}/`;

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});

afterAll(async () => {
  await site.close();
});

/** What a reader finds on the sheets, with the spaces that the setting puts in. */
async function printed(page: Page): Promise<string> {
  const sheets = new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
  const { text } = await extractText(sheets, { mergePages: true });
  return text;
}

/** The font at hand may draw 页 by the sign of the radical, which is what the sheet then says. */
const plain = (words: string): string =>
  words.normalize("NFKC").replaceAll("\u2EDA", "页").replace(/\s/g, "");

describe("the whole text on paper", () => {
  it("has the number of every clause, and numbers of notes as many as stand after it", async () => {
    const page = await site.openPage(POLICY);
    const text = await printed(page);
    await page.context().close();
    for (const { label } of walk(policy.provisions).filter(isPassage))
      expect(plain(text)).toContain(plain(label));
    const sure = visibleIn(notes, "sure").length;
    const numbers = Array.from(text.matchAll(/注\s?(\d+)\s/g), ([, number]) => Number(number));
    // One in the margin, one before the note.
    expect(Math.max(...numbers)).toBe(sure);
    expect(numbers.filter((number) => number === sure)).toHaveLength(2);
  });

  it.each(["record", "sure", "all"] as const)("has the notes of the view “%s”", async (view) => {
    const page = await site.openPage(`${POLICY}?notes=${view}`);
    await page.locator(`[name="notes"][value="${view}"]:checked`).waitFor();
    await page.emulateMedia({ media: "print" });
    const after = await page.locator(".endnotes p").filter({ visible: true }).allInnerTexts();
    await page.context().close();
    const asked = visibleIn(notes, view);
    expect(after).toHaveLength(asked.length);
    for (const { remark } of asked) expect(after.join("")).toContain(remark);
  });
});

describe.each(["", `${POLICY}s3-3-2-p1/`, "targets/", "materials/", "materials/table/"])(
  "/%s on paper",
  (path) => {
    it("has nothing that can only be pressed, and nothing that is cut off", async () => {
      // As wide as A4 less its margins, at 96 px to the inch.
      const page = await site.openPage(path, { width: 680 });
      await page.emulateMedia({ media: "print" });
      expect(await page.locator("nav, button, form, input").filter({ visible: true }).count()).toBe(
        0,
      );
      const beyond = await page.evaluate(() =>
        [...document.querySelectorAll("main :is(table, svg, p)")]
          .filter((part) => part.checkVisibility())
          .filter((part) => part.getBoundingClientRect().right > innerWidth + 1)
          .map((part) => part.outerHTML.slice(0, 80)),
      );
      await page.context().close();
      expect(beyond).toEqual([]);
    });
  },
);

it("nothing was asked of another host, and nothing failed", () => {
  expect(site.complaints).toEqual([]);
});
