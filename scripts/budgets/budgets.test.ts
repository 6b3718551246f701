import { describe, expect, test } from "vitest";
import { builtPage } from "../built-site.ts";
import { handMade } from "./hand-made.ts";
import { pageType } from "./page-type.ts";
import type { WeighedPage } from "./verdict.ts";
import { faultList, overweight, weightTable } from "./verdict.ts";
import { brotliSize, scale } from "./weight.ts";

test.each([
  ["/", "首页"],
  ["/policies/lishui/", "政策全文"],
  ["/policies/lishui/s3-1-1/", "条款"],
  ["/materials/", "目录"],
  ["/materials/table/", "目录"],
  ["/materials/groups/metals/", "类别"],
  ["/materials/graphene/", "材料"],
  ["/data/", "数据"],
  ["/data/lishui/targets/", "数据"],
  ["/targets/", "图表页"],
  ["/actions/", "图表页"],
  ["/guides/how-to-read/", "指南"],
  ["/search/", "检索"],
  ["/policies/", "其他"],
  ["/404.html", "其他"],
])("%s is weighed as %s", (path, type) => {
  expect(pageType(path)).toBe(type);
});

describe("the weight of a page", () => {
  const files: Readonly<Record<string, string>> = {
    "/_astro/page.css": "p { color: green }",
    "/_astro/page.js": `import "./shared.js"; export const more = () => import("./later.js");`,
    "/_astro/shared.js": "console.log('shared by pages')",
    "/_astro/later.js": "console.log('only when touched, and very long')",
  };
  const weigh = scale((path) => {
    const text = files[path];
    return text === undefined ? Promise.reject(new Error(path)) : Promise.resolve(text);
  });
  const size = (path: string): Promise<number> => brotliSize(files[path] ?? "");
  const page = (html: string) => builtPage("/a/index.html", html);

  test("takes in the page, its style and the scripts that load untouched", async () => {
    const html = `<link rel=stylesheet href=../_astro/page.css><script type=module src=../_astro/page.js></script>`;
    const script = (await size("/_astro/page.js")) + (await size("/_astro/shared.js"));
    const total = (await brotliSize(html)) + (await size("/_astro/page.css")) + script;
    expect(await weigh(page(html))).toEqual({ total, script, blocking: [] });
  });

  test("takes in what a script written into the page imports, and counts its own words once", async () => {
    const code = `import "../_astro/shared.js";`;
    const html = `<script type=module>${code}</script>`;
    const shared = await size("/_astro/shared.js");
    const { total, script } = await weigh(page(html));
    expect(total).toBe((await brotliSize(html)) + shared);
    expect(script).toBe((await brotliSize(code)) + shared);
  });

  test("does not count a script that is preloaded and linked twice", async () => {
    const once = "<script type=module src=../_astro/shared.js></script>";
    const preloaded = `<link rel=modulepreload href=../_astro/shared.js>${once}`;
    expect((await weigh(page(preloaded))).script).toBe((await weigh(page(once))).script);
  });

  test("data written into a page is no script", async () => {
    const html = `<script type="application/ld+json">{"a": 1}</script>`;
    expect((await weigh(page(html))).script).toBe(0);
  });

  test.each([
    { attribute: "", blocking: ["/_astro/shared.js"] },
    { attribute: "defer", blocking: [] },
    { attribute: "async", blocking: [] },
    { attribute: "type=module", blocking: [] },
  ])("a script linked with “$attribute” blocks $blocking", async ({ attribute, blocking }) => {
    const html = `<script src=../_astro/shared.js ${attribute}></script>`;
    expect((await weigh(page(html))).blocking).toEqual(blocking);
  });

  test("a file that is not there is an error, not a page without weight", async () => {
    await expect(weigh(page("<link rel=stylesheet href=gone.css>"))).rejects.toThrow("/a/gone.css");
  });
});

describe("the same words hand-made", () => {
  const made = (body: string): string =>
    handMade(builtPage("/a/", `<title>石墨烯</title><body class=x>${body}</body>`));

  test.each([
    {
      title: "keeps plain elements, places and links",
      body: `<main id="m" class="p-4"><p data-x="1"><a href="../" aria-label="甲">甲</a></p></main>`,
      kept: `<main id="m"><p><a href="../">甲</a></p></main>`,
    },
    {
      title: "unwraps what only wraps, custom elements too",
      body: `<div><x-filter><div><p>甲<span>乙</span></p></div></x-filter></div>`,
      kept: `<p>甲乙</p>`,
    },
    {
      title: "keeps a wrapper that is a place or another language",
      body: `<div id="s3"><span lang="en" class="x">graphene</span></div>`,
      kept: `<div id="s3"><span lang="en">graphene</span></div>`,
    },
    {
      title: "keeps drawings, less what programs read from them",
      body: `<svg viewBox="0 0 1 1" class="x"><path d="M0 0" data-target="t"></path></svg>`,
      kept: `<svg viewBox="0 0 1 1"><path d="M0 0"></path></svg>`,
    },
    {
      title: "leaves out scripts and styles",
      body: `<p>甲</p><script>1</script><style>p{}</style>`,
      kept: `<p>甲</p>`,
    },
  ])("$title", ({ body, kept }) => {
    expect(made(body)).toContain(`</style>\n${kept}\n</html>`);
  });

  test("has the page's title", () => {
    expect(made("")).toContain("<title>石墨烯</title>");
  });

  test("has a style sheet of the size that people write", () => {
    const style = /<style>([\s\S]*)<\/style>/.exec(made(""))?.[1] ?? "";
    expect(style.length).toBeGreaterThan(2000);
    expect(style.length).toBeLessThan(6000);
  });
});

describe("the limits", () => {
  const weighed = (
    given: Partial<WeighedPage["weight"]>,
    ratio: number | null = 1.3,
  ): WeighedPage => ({
    path: "/materials/graphene/",
    type: "材料",
    weight: { total: 61_440, script: 12_288, blocking: [], ...given },
    ratio,
  });

  test("a page at the limits keeps them", () => {
    expect(overweight(weighed({}))).toEqual([]);
  });

  test.each([
    { title: "a byte too many", page: weighed({ total: 61_441 }), what: "全页 61,441" },
    { title: "a byte of script too many", page: weighed({ script: 12_289 }), what: "脚本 12,289" },
    { title: "a script that blocks", page: weighed({ blocking: ["/a.js"] }), what: "没有延后加载" },
    { title: "more than hand-made allows", page: weighed({}, 1.31), what: "1.31 倍" },
    { title: "a comparison left out", page: weighed({}, null), what: "没有与手写页相比" },
  ])("$title is a fault", ({ page, what }) => {
    expect(overweight(page)).toHaveLength(1);
    expect(overweight(page)[0]).toContain(what);
    expect(weightTable([page])).toContain("超限");
  });

  test("faults are told one by one until they are many", () => {
    const pages = Array.from({ length: 7 }, () => weighed({ total: 61_441 }));
    expect(faultList([])).toBe("");
    expect(faultList(pages.slice(0, 5)).match(/超限 \/materials\/graphene\/：/g)).toHaveLength(5);
    expect(faultList(pages)).toContain("超限 材料另有 2 处\n");
  });

  test("a type of page has one row, with its median and its largest", () => {
    const pages = [10, 30, 20].map((total) => ({
      ...weighed({ total }),
      path: `/materials/${total}/`,
    }));
    const rows = weightTable(pages)
      .split("\n")
      .filter((line) => line.startsWith("材料"));
    expect(rows).toHaveLength(1);
    expect(rows[0]?.split(/\s+/)).toEqual([
      "材料",
      "3",
      "20",
      "30",
      "12,288",
      "1.30",
      "/materials/30/",
      "合格",
    ]);
  });
});
