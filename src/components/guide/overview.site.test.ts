import { load } from "cheerio";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { drawnRows, figureText, shapesIn, withoutSpace } from "../../../scripts/built-figures.ts";
import { pageAt, readBuiltSite } from "../../../scripts/built-site.ts";
import { DIST_FOLDER } from "../../../scripts/project.ts";
import { PICTURED } from "./props.ts";

/* Over the built site: the plan in one picture is the same as a page, as a sheet and as rows. */

const { pages } = await readBuiltSite(DIST_FOLDER);
const { $ } = pageAt(pages, "/guides/overview/");
const sheet = load(figureText(PICTURED.policy, "overview.svg"), { xml: true });
const rows = drawnRows(PICTURED.policy, "overview");

/** What is printed on the sheet, its style sheet aside. */
const printed = withoutSpace(sheet("text").text());

test("the sheet has the picture of the targets as the page draws it", () => {
  expect(shapesIn(sheet, "svg svg:has([data-mark])")).toEqual(shapesIn($, "figure#trend svg"));
});

test("every row is printed, on the sheet and on the page", () => {
  for (const words of [printed, withoutSpace($("figure#overview").text())])
    for (const { label = "", value = "", unit = "", kind = "" } of rows) {
      // A dot stands for an entry, which the catalogue names.
      if (kind === "条目") continue;
      if (value === "" || kind === "目标" || kind === "推算")
        expect(words).toContain(withoutSpace(label));
      else expect(words).toMatch(new RegExp(`${value}个?${unit}`));
    }
});

test("every count that is printed has its row", () => {
  const counted = rows.map(({ value, unit }) => `${value ?? ""}${unit ?? ""}`);
  const counts = printed.replaceAll("个条目", "条").match(/\d+[条项句种处个]/g) ?? [];
  expect(counts.length).toBeGreaterThan(20);
  expect(counts.filter((count) => !counted.includes(count))).toEqual([]);
});

test("every number and word of the record on the page opens something", () => {
  for (const cell of $(".overview__numbers td[data-target], a.overview__count").toArray())
    expect($(cell).closest("a").length + $(cell).find("a").length).toBeGreaterThan(0);
  expect($("a.overview__words").length).toBeGreaterThan(50);
});

test.each([
  ["overview.svg", "overview.svg"],
  ["overview.png", "overview@2x.png"],
])("%s still lies where it lay before it joined the other figures", (old, now) => {
  expect(readFileSync(join(DIST_FOLDER, "guides", old))).toEqual(
    readFileSync(join(DIST_FOLDER, "figures", PICTURED.policy, now)),
  );
});
