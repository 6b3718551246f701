import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFaults } from "../axe.ts";
import type { OpenSite } from "../browser.ts";
import { openSite } from "../browser.ts";

const POLICY = "policies/lishui-new-materials-2017";

/** One page of each type. */
const PAGES = [
  ["首页", ""],
  ["政策全文", `${POLICY}/`],
  ["条款（带下级）", `${POLICY}/s3-1-1/`],
  ["条款（段落）", `${POLICY}/s5-2-1/`],
  ["条款（表格）", `${POLICY}/s2-t1/`],
  ["缺什么", `${POLICY}/gaps/`],
  ["原文与数据对照", `${POLICY}/compare/`],
  ["政策目录", "policies/"],
  ["材料目录", "materials/"],
  ["材料列表", "materials/table/"],
  ["材料", "materials/titanium-tube/"],
  ["对照", "materials/compare/?ids=titanium-tube,basalt-fibre"],
  ["类别", "materials/groups/titanium-materials/"],
  ["目标", "targets/"],
  ["工作", "actions/"],
  ["措施", "measures/"],
  ["数据", "data/"],
  ["数据表", "data/lishui-new-materials-2017/targets/"],
  ["搜索", "search/?q=钛管"],
  ["搜索模块", "search/developers/"],
  ["说明", "guides/"],
  ["说明文", "guides/splitting/"],
  ["没有这个页面", "404.html"],
] as const;

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});

afterAll(async () => {
  await site.close();
});

describe.each(PAGES)("%s", (_, path) => {
  it.each([
    ["light, on a phone", { width: 360 }],
    ["dark, on a desk", { width: 1440, dark: true }],
  ])("has no fault that axe can find: %s", async (_view, view) => {
    const page = await site.openPage(path, view);
    const faults = await axeFaults(page);
    await page.context().close();
    expect(faults).toEqual([]);
  });

  it.each([360, 768, 1440])("fits a window %i px wide", async (width) => {
    const page = await site.openPage(path, { width });
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await page.context().close();
    expect(beyond).toBeLessThanOrEqual(0);
  });
});

it("no page asked another host for anything, failed to load a part, or raised an error", () => {
  expect(site.complaints).toEqual([]);
});
