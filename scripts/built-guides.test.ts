import { expect, test } from "vitest";
import { toGuide } from "./built-guides.ts";
import { builtPage } from "./built-site.ts";

const guide = (body: string): string =>
  toGuide(
    "numbers",
    builtPage(
      "/guides/numbers/index.html",
      `<article data-pagefind-body><h1>这些数</h1>${body}</article>`,
    ),
  ).text;

test("a guide has a name and its words, a line for what stands on a line", () => {
  const page = builtPage(
    "/guides/x/index.html",
    "<article data-pagefind-body><h1>这些数</h1><p>都是目标</p><ul><li>下限</li></ul></article>",
  );
  expect(toGuide("x", page)).toEqual({ id: "x", title: "这些数", text: "这些数\n都是目标\n下限" });
});

test.each([
  [
    "the links to a check and a note beside a number",
    '<p>是850亿元<a href="../../audit/#growth-2019" data-audit="一致">复算</a><a href="../../policies/x/notes/#n-a" aria-label="校注“10”">校注</a>。</p>',
    "是850亿元。",
  ],
  ["words of the record", "<p>见<q data-record>千亿级</q>一句</p>", "见一句"],
  [
    "a figure's files and how to cite it",
    '<figure><p>图</p><details class="figure__take"><summary>取用</summary></details><details class="figure__cite"><p>引用</p></details></figure>',
    "图",
  ],
  ["a program and its buttons", "<p>词<button>复制</button></p><script>var e</script>", "词"],
])("%s are no words of a guide", (_, body, text) => {
  expect(guide(body)).toBe(`这些数\n${text}`);
});

test("a note that a sentence names stays in its sentence", () => {
  expect(guide('<p>见<a href="../../policies/x/notes/">校注</a>。</p>')).toContain("见校注。");
});
