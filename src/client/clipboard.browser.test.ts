import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenSite } from "../../scripts/browser.ts";
import { openSite } from "../../scripts/browser.ts";
import { loadSiteData } from "../load/site-data.ts";

const [data] = (await loadSiteData()).policies;
if (data === undefined) throw new Error("there is no policy");
const POLICY = `policies/${data.policy.id}/`;

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});

afterAll(async () => {
  expect(site.complaints).toEqual([]);
  await site.close();
});

/** Something that can be copied: where, what makes it come, its button, and where is told what became of it. */
interface Copying {
  readonly path: string;
  readonly come?: (page: Page) => Promise<unknown>;
  readonly button: string;
  readonly told: string;
}

const COPYING: readonly (readonly [what: string, copying: Copying])[] = [
  [
    "words of the record",
    {
      path: POLICY,
      come: (page) =>
        page.locator("#s5-2-1").evaluate((clause) => getSelection()?.selectAllChildren(clause)),
      button: ".copy-passage button",
      told: ".copy-passage-said",
    },
  ],
  [
    "a citation",
    { path: `${POLICY}s5-2-1/`, button: "copy-text button", told: "copy-text [role=status]" },
  ],
  ["an answer", { path: "lookup/?q=钛管", button: "[data-cite]", told: "[data-copied]" }],
  [
    "a list of answers",
    {
      path: "lookup/list/",
      come: async (page) => {
        await page.fill("#list-words", "钛管");
        await page.click(".list-run");
      },
      button: "[data-take=tsv]",
      told: "[data-taken]",
    },
  ],
];

test.each(COPYING)(
  "%s is said not to be copied where there is no clipboard",
  async (_, copying) => {
    const page = await site.openPage(copying.path);
    // As on pages that came without encryption.
    await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
    await copying.come?.(page);
    await page.locator(copying.button).first().click();
    await expect
      .poll(() => page.locator(copying.told).first().textContent())
      .toContain("没有复制成");
    await page.context().close();
  },
);
