import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenSite } from "./browser.ts";
import { openSite } from "./browser.ts";

const PAGES = {
  "index.html": "<title>甲</title><p>静</p><script>document.title = '乙'</script>",
  "foreign.html": "<img src='http://site.invalid/a.png'>",
  "error.html": "<script>console.error('坏了')</script>",
  "throws.html": "<script>throw new Error('没接住')</script>",
  "missing.html": "<img src='gone.png'>",
};

let folder: string;
let site: OpenSite;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "opened-"));
  for (const [name, text] of Object.entries(PAGES)) {
    await writeFile(join(folder, name), `<!doctype html><link rel=icon href=data:,>${text}`);
  }
  site = await openSite({ folder, base: "/a/b/" });
});

afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

/** What is complained of while something is done. */
async function complaintsWhile(does: () => Promise<void>): Promise<readonly string[]> {
  const before = site.complaints.length;
  await does();
  return site.complaints.slice(before);
}

test("a page opens under the site's base path, and a sound one has no complaints", async () => {
  const complaints = await complaintsWhile(async () => {
    const page = await site.openPage("/");
    expect(new URL(page.url()).pathname).toBe("/a/b/");
    expect(await page.title()).toBe("乙");
  });
  expect(complaints).toEqual([]);
});

test("a page can be read without scripts, on a phone, in the dark", async () => {
  const page = await site.openPage("/", { javaScript: false, width: 360, dark: true });
  expect(await page.title()).toBe("甲");
  expect(page.viewportSize()?.width).toBe(360);
  const dark = await site.openPage("/", { dark: true });
  expect(await dark.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")).toBe(true);
});

test.each([
  { path: "foreign.html", complaint: "请求了别的网站：http://site.invalid/a.png" },
  { path: "error.html", complaint: "控制台报错：坏了" },
  { path: "throws.html", complaint: "脚本出错：没接住" },
  { path: "missing.html", complaint: "/a/b/gone.png" },
])("what goes wrong on $path is noted", async ({ path, complaint }) => {
  const complaints = await complaintsWhile(async () => {
    await site.openPage(path);
  });
  expect(complaints.join("\n")).toContain(complaint);
});
