import { decode } from "fast-png";
import { describe, expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { loadTypefaces } from "../load/typefaces.ts";
import { embedCode, writeOembed } from "./embed.ts";
import { readFigure } from "./figure-markup.ts";
import { writePng } from "./figure-png.ts";
import { standingAlone } from "./figure-style.ts";
import { sizeOf, writeSvg } from "./figure-svg.ts";

const FIGURE = `<figure class="figure">
  <h2 class="figure__title">产值 <b>与</b> 比重 <span class="figure__computed">含推算</span></h2>
  <p class="figure__text">描述 &lt;一&gt;。</p>
  <svg viewBox="0 0 360 100" width="360" height="100"><title>题</title><desc>述</desc>
    <a href="/policies/p/s1/" data-mark="m" aria-label="“甲” &amp; 乙"><path d="M0,0V5"></path></a>
  </svg>
  <p class="figure__note">说明：注。</p>
  <figcaption class="figure__source">来源： <a href="/a/">一</a>；<a href="/b/">二</a></figcaption>
</figure>`;

describe("a figure's HTML", () => {
  test("is taken apart into its words and its picture", () => {
    const { picture, ...words } = readFigure(FIGURE);
    expect(words).toEqual({
      title: "产值 比重",
      description: "描述 <一>。",
      note: "说明：注。",
      clauses: ["一", "二"],
      width: 360,
      height: 100,
    });
    expect(picture).toMatch(/^<a href/);
  });

  test("is refused where a part is missing", () => {
    expect(() => readFigure(FIGURE.replace("figure__title", ""))).toThrow("figure__title");
    expect(() => readFigure(FIGURE.replace("<svg", "<div"))).toThrow("svg");
  });
});

const sheet = (inner: string): string =>
  `<svg class="figure" lang="zh-Hans-CN" viewBox="0 0 40 20" width="60" height="30">${inner}</svg>`;

const MARK = sheet(readFigure(FIGURE).picture);

describe("an SVG file", () => {
  test("is well-formed XML, and names its language and namespace", async () => {
    const svg = writeSvg(MARK, undefined);
    const { errors } = await validateXML({ xml: svg, normalization: "format" });
    expect(errors).toEqual([]);
    expect(svg).toContain('xmlns="http://www.w3.org/2000/svg" xml:lang="zh-Hans-CN"');
    expect(sizeOf(MARK)).toEqual({ width: 60, height: 30 });
  });

  test("names its marks, and leads nowhere where the site has no address", () => {
    const svg = writeSvg(MARK, undefined);
    expect(svg).toContain('<g data-mark="m"><title>“甲” &amp; 乙</title><path d="M0,0V5"/></g>');
    expect(svg).not.toContain("href");
  });

  test("leads to the very words where the site has one", () => {
    const svg = writeSvg(MARK, new URL("https://example.org/base"));
    expect(svg).toContain('<a href="https://example.org/base/policies/p/s1/" data-mark="m">');
  });

  test("has every token of the theme filled in, and refuses one that is not there", () => {
    const theme = "@theme { --color-ink: #15201d; --font-hei:\n    A,\n    B; }";
    const css = "/* why */ text { fill: var(--color-ink); font-family: var(--font-hei) }";
    expect(standingAlone(css, theme)).toBe("text { fill: #15201d; font-family: A, B }");
    expect(() => standingAlone("a { color: var(--color-gone) }", theme)).toThrow("--color-gone");
  });
});

describe("a PNG", () => {
  const tools = loadTypefaces();
  const draw = async (inner: string) => decode(await writePng(sheet(inner), 120, await tools));
  const text = (words: string, more = "") =>
    `<text x="2" y="15" font-size="12" fill="#000" ${more}>${words}</text>`;

  test("is drawn at the width that was asked for, with the same bytes each time", async () => {
    const [one, two] = [
      await writePng(MARK, 120, await tools),
      await writePng(MARK, 120, await tools),
    ];
    expect(decode(one)).toMatchObject({ width: 120, height: 60 });
    expect(Buffer.from(one).equals(two)).toBe(true);
  });

  test("shows Chinese as characters that differ, not as one box for all", async () => {
    const [titanium, rust, none] = await Promise.all([text("钛"), text("锈"), ""].map(draw));
    expect(titanium?.data).not.toEqual(rust?.data);
    expect(titanium?.data).not.toEqual(none?.data);
  });

  test("slants what is computed, and sets what runs downwards upright", async () => {
    const [plain, slanted] = await Promise.all(
      ["", 'class="is-computed"'].map((more) => draw(text("1", more))),
    );
    expect(slanted?.data).not.toEqual(plain?.data);
    const down = 'class="places__head" text-anchor="end"';
    const [head, same] = await Promise.all([
      draw(`<text x="20" y="18" font-size="12" fill="#000" ${down}>3</text>`),
      draw(`<text x="20" y="16.6" font-size="12" text-anchor="middle">3</text>`),
    ]);
    expect(head.data).toEqual(same.data);
  });
});

describe("what shows a figure elsewhere", () => {
  const embedded = {
    title: "“甲”<乙>",
    address: "https://a.example/?a&b",
    width: 552,
    height: 400,
  };

  test("is one frame with a title, and breaks out of no attribute", () => {
    const code = embedCode({ ...embedded, title: 'x" onload="y' });
    expect(code).toMatch(/^<iframe [^<>]*><\/iframe>$/);
    expect(code).toContain('title="x&quot; onload=&quot;y"');
    expect(code).toContain('src="https://a.example/?a&amp;b"');
    expect(code).toContain('loading="lazy"');
  });

  test("is told to editors as oEmbed: rich, with the code, its size and a picture", () => {
    const picture = { address: "https://a.example/a.png", width: 1200, height: 900 };
    expect(JSON.parse(writeOembed(embedded, "https://a.example/", picture))).toMatchObject({
      ...{ version: "1.0", type: "rich", title: "“甲”<乙>", width: 552, height: 400 },
      html: embedCode(embedded),
      ...{ thumbnail_url: picture.address, thumbnail_width: 1200, thumbnail_height: 900 },
    });
  });
});
