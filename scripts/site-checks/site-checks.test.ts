import { describe, expect, test } from "vitest";
import type { BuiltSite } from "../built-site.ts";
import { builtPage } from "../built-site.ts";
import { headingFaults, idFaults, languageFaults, titleFaults } from "./frame.ts";
import { nameFaults } from "./names.ts";
import { recordFaults } from "./record.ts";
import { deadLinks, foreignLoads } from "./references.ts";

const page = (body: string, head = "<title>石墨烯</title>") =>
  builtPage(
    "/a/index.html",
    `<!doctype html><html lang="zh-Hans-CN"><head>${head}</head><body>${body}</body></html>`,
  );

describe("a page's frame", () => {
  test("the language is said, and is Simplified Chinese", () => {
    expect(languageFaults(page(""))).toEqual([]);
    expect(languageFaults(builtPage("/a/", "<html lang='zh'><title>甲</title>"))).toHaveLength(1);
    expect(languageFaults(builtPage("/a/", "<title>甲</title>"))).toHaveLength(1);
  });

  test("every page has a title that no other has", () => {
    const empty = page("", "<title> </title>");
    expect(titleFaults([page("")])).toEqual([]);
    expect(titleFaults([page(""), page("")])).toHaveLength(1);
    expect(titleFaults([empty])).toHaveLength(1);
    expect(titleFaults([page("<svg><title>图</title></svg>", "")])).toHaveLength(1);
  });

  test.each([
    { body: "<h1>甲</h1>", faults: 0 },
    { body: "", faults: 1 },
    { body: "<h1> </h1>", faults: 1 },
    { body: "<h1>甲</h1><h1>乙</h1>", faults: 1 },
  ])("one main heading: “$body” has $faults faults", ({ body, faults }) => {
    expect(headingFaults(page(body))).toHaveLength(faults);
  });

  test.each([
    { body: "<p id=a></p><p id=b></p>", faults: 0 },
    { body: "<p id=a></p><p id=a></p><p id=a></p>", faults: 1 },
    { body: "<p id=''></p>", faults: 1 },
  ])("ids are unique: “$body” has $faults faults", ({ body, faults }) => {
    expect(idFaults(page(body))).toHaveLength(faults);
  });
});

describe("names for those who cannot see", () => {
  test.each([
    "<a href=x>甲</a>",
    "<a href=x aria-label=甲><svg></svg></a>",
    "<a href=x><img alt=甲></a>",
    "<a href=x><svg><title>甲</title></svg></a>",
    "<p id=n>甲</p><button aria-labelledby=n></button>",
    "<label for=q>找</label><input id=q>",
    "<label>找 <input></label>",
    "<input type=submit>",
    "<input type=hidden>",
    "<template><a href=x></a></template>",
    "<a id=only-a-place></a>",
  ])("%s has its name", (body) => {
    expect(nameFaults(page(body))).toEqual([]);
  });

  test.each([
    "<a href=x></a>",
    "<a href=x><span aria-hidden=true>¶</span></a>",
    "<a href=x><img alt=''></a>",
    "<button> </button>",
    "<button aria-labelledby=missing></button>",
    "<input placeholder=找>",
    "<select><option>甲</option></select>",
  ])("%s lacks one", (body) => {
    expect(nameFaults(page(body))).toHaveLength(1);
  });
});

describe("references", () => {
  const site = (body: string, css = ""): BuiltSite => ({
    pages: [page(body), builtPage("/index.html", "<p id=here></p>")],
    styles: css === "" ? [] : [{ path: "/_astro/a.css", css }],
    files: new Set(["/index.html", "/a/index.html", "/a/石.csv", "/_astro/a.css", "/_astro/a.svg"]),
  });

  test.each([
    "<a href='../'>甲</a>",
    "<a href='../#here'>甲</a>",
    "<a href='../index.html#here'>甲</a>",
    "<a href='石.csv'>甲</a>",
    "<a href='%E7%9F%B3.csv'>甲</a>",
    "<a href='#top'>甲</a>",
    "<a href='../#:~:text=甲'>甲</a>",
    "<a href='https://example.com/nowhere'>甲</a>",
    "<a href='mailto:a@example.com'>甲</a>",
  ])("%s leads somewhere", (body) => {
    expect(deadLinks(site(body))).toEqual([]);
  });

  test.each([
    "<a href='../b/'>甲</a>",
    "<a href='../#gone'>甲</a>",
    "<a href='#gone'>甲</a>",
    "<a href='/a/'>甲</a>",
    "<a href='../../a/'>甲</a>",
    "<a href='../a'>甲</a>",
    "<img src='gone.png' alt=''>",
    "<img srcset='../_astro/a.svg 1x, gone.png 2x' alt=''>",
    "<script src='gone.js'></script>",
    "<form action='../gone/'></form>",
    "<svg><use xlink:href='#gone'></use></svg>",
    "<style>p { background: url(gone.svg) }</style>",
    "<p style=\"background: url('gone.svg')\"></p>",
  ])("%s leads nowhere", (body) => {
    expect(deadLinks(site(body))).toHaveLength(1);
  });

  test("addresses in a style sheet are read from where the sheet lies", () => {
    expect(deadLinks(site("", "p { background: url(a.svg) }"))).toEqual([]);
    expect(deadLinks(site("", "p { background: url(_astro/a.svg) }"))).toHaveLength(1);
  });

  test.each([
    "<a href='https://example.com/'>甲</a>",
    "<link rel=canonical href='https://example.com/a/'>",
    "<img src='data:image/png;base64,' alt=''>",
    "<style>/* url(https://example.com) */</style>",
  ])("%s fetches nothing from another host", (body) => {
    expect(foreignLoads(site(body))).toEqual([]);
  });

  test.each([
    "<script src='https://example.com/a.js'></script>",
    "<link rel=stylesheet href='//example.com/a.css'>",
    "<link rel='preload' href='https://example.com/a.woff2'>",
    "<link rel='shortcut icon' href='https://example.com/a.ico'>",
    "<img src='https://example.com/a.png' alt=''>",
    "<img srcset='https://example.com/a.png 2x' alt=''>",
    "<iframe src='https://example.com/'></iframe>",
    "<form action='https://example.com/'></form>",
    "<style>@import 'https://example.com/a.css';</style>",
    '<p style="background: url(&quot;https://example.com/a.png&quot;)"></p>',
  ])("%s does", (body) => {
    expect(foreignLoads(site(body))).toHaveLength(1);
  });

  test("a style sheet that fetches from another host is found", () => {
    const css = "@font-face { src: url(https://example.com/a.woff2) }";
    expect(foreignLoads(site("", css))).toHaveLength(1);
  });
});

describe("the official words", () => {
  const shown = `<main data-record><h1>一、 总体</h1><p>发展<a>石墨烯</a><sup data-editorial>注</sup>。</p></main><p>别处</p>`;

  test("white space and what is marked editorial do not count", () => {
    expect(recordFaults(page(shown), "\uFEFF一、总体\n　　发展石墨烯。\n")).toEqual([]);
  });

  test.each([
    { title: "a changed character", source: "一、总体发展石墨晞。" },
    { title: "a lost character", source: "一、总体发展石墨烯。。" },
    { title: "an added character", source: "一、总体发展石墨烯" },
  ])("$title is found, and its place is said", ({ source }) => {
    const [fault] = recordFaults(page(shown), source);
    expect(fault?.what).toMatch(/^第 \d+ 字起与原文不同/);
  });

  test("a page without official words differs from the first character on", () => {
    expect(recordFaults(page(""), "甲")[0]?.what).toContain("第 1 字");
  });
});
