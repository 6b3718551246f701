import { expect, test } from "vitest";
import { toIndexedHtml } from "./markup.ts";
import type { SearchRecord } from "./record.ts";
import { anchorToRecords, recordsToAnchor } from "./record.ts";

const RECORD: SearchRecord = {
  kind: "材料",
  id: "x",
  url: "/materials/x/",
  title: "钛 管",
  path: "前沿新材料 · 钛材料",
  text: '“钛”\n<b>　&amp; "x"',
  nameEn: "titanium tube",
};

test("pages survive the journey through an anchor, every space and sign of them", () => {
  const anchor = recordsToAnchor([RECORD, RECORD]);
  expect(anchor).not.toMatch(/\s/u);
  expect(anchorToRecords(anchor)).toEqual([RECORD, RECORD]);
});

test("nothing in a page can break out of the markup that carries it", () => {
  const html = toIndexedHtml([{ ...RECORD, ownTitle: null }]);
  expect(html).not.toContain("<b>");
  expect(/id="([^"]*)"/.exec(html)?.[1]).toContain("&quot;x");
});
