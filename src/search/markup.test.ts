import { expect, test } from "vitest";
import type { SearchUnit } from "./markup.ts";
import { toIndexedHtml } from "./markup.ts";
import { lengthOf, placesOf } from "./places.ts";

const page = (text: string, ownTitle: string | null): SearchUnit => ({
  ...{ kind: "材料", id: "x", url: "/materials/x/", title: "钛管", path: "", text, nameEn: null },
  ownTitle,
});

const PAGES = [page('“钛管”\n<b>　&amp; "x"', '<i class="钛">'), page("钛带 3D", null)];

const words = (html: string): string[] =>
  html
    .replace(/<[^>]+>/g, " ")
    .split(" ")
    .filter((word) => word !== "");

test("nothing in a page can break out of the markup that carries it", () => {
  const html = toIndexedHtml(PAGES, 200);
  expect(html.match(/<(?!\/?(?:html|body|p)\b)/g)).toBeNull();
  expect(words(html).every((word) => word === "." || /^[\p{L}\p{N}]+$/u.test(word))).toBe(true);
});

test("every page of a record has the room that it was given, then comes the key of the kind", () => {
  for (const room of [200, 300])
    expect(words(toIndexedHtml(PAGES, room))).toHaveLength(2 * room + 1);
});

test("a page by itself is not filled up", () => {
  const [first] = PAGES;
  if (first === undefined) throw new Error("no page");
  const all = words(toIndexedHtml([first], Number.POSITIVE_INFINITY));
  expect(all).toHaveLength(lengthOf(placesOf(first)) + 1);
});
