import { describe, expect, it } from "vitest";

import { withBase, withRelativeLinks } from "./relative-links.ts";

describe("links of a built page", () => {
  const cases = [
    ["index.html", '<a href="/materials/">', '<a href="materials/">'],
    ["index.html", '<a href="/">', '<a href="./">'],
    ["materials/index.html", '<a href="/">', '<a href="../">'],
    ["materials/index.html", '<a href="/materials/">', '<a href="./">'],
    ["policies/x/s1/index.html", '<a href="/policies/x/#s1-p1">', '<a href="../#s1-p1">'],
    ["search/index.html", '<form action="/search/" x>', '<form action="./" x>'],
    ["a/index.html", '<script src="/_astro/x.js">', '<script src="../_astro/x.js">'],
    ["a/index.html", '<a href="/data/t.csv?x=1#y">', '<a href="../data/t.csv?x=1#y">'],
    ["a/index.html", '<site-search data-root="/">', '<site-search data-root="../">'],
  ] as const;

  it.each(cases)("of %s: %s becomes %s", (page, written, served) => {
    expect(withRelativeLinks(written, page)).toBe(served);
  });

  it("leaves other hosts, fragments and relative links alone", () => {
    const html =
      '<a href="https://example.org/"><a href="//example.org/"><a href="#s1"><a href="x/">';
    expect(withRelativeLinks(html, "a/index.html")).toBe(html);
  });

  it("leaves words that only look like a link alone", () => {
    const html = "<p>写作 href=&#34;/materials/&#34;</p>";
    expect(withRelativeLinks(html, "a/index.html")).toBe(html);
  });

  it("starts from the host's base on the page that is served at any depth", () => {
    expect(withBase('<a href="/materials/">', "/policy/")).toBe('<a href="/policy/materials/">');
    expect(withBase('<a href="/materials/">', "/")).toBe('<a href="/materials/">');
  });
});
