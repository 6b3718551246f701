import { expect, test } from "vitest";
import { builtPage } from "./built-site.ts";
import { toSitePage } from "./search-pages.ts";

const page = (file: string, main: string) => toSitePage(builtPage(file, `<main>${main}</main>`));

test("a page is found by its name, its lead, its figures and its changes, under the pages above it", () => {
  const html =
    '<nav class="crumbs"><a href="../">开放数据</a></nav><h1>更正记录</h1><p class="lead">新的在前。</p>' +
    '<p>别的</p><figure><h2 class="figure__title">比重</h2><p class="figure__text">2017年 17.1%</p></figure>' +
    '<section class="guide"><h2>增加表</h2><p>一张</p></section>';
  expect(page("/data/changelog/index.html", html)).toEqual({
    url: "/data/changelog/",
    title: "更正记录",
    above: ["开放数据"],
    text: "更正记录\n新的在前。\n比重\n2017年 17.1%\n增加表\n一张",
  });
});

test.each([
  "/index.html",
  "/404.html",
  "/search/index.html",
  "/embed/x/trend/index.html",
  "/policies/x/index.html",
  "/releases/2026-11-22-1eb02be6/x/index.html",
  "/releases/2026-11-22-1eb02be6/x/notes.html",
])("nobody looks for %s by name", (file) => {
  expect(page(file, "<h1>名称</h1>")).toBeNull();
});

test.each(["/audit/index.html", "/policies/x/gaps/index.html", "/releases/index.html"])(
  "%s has an entry",
  (file) => {
    expect(page(file, "<h1>名称</h1>")?.text).toBe("名称");
  },
);
