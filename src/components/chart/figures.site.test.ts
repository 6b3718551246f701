import type { CheerioAPI } from "cheerio";
import { load } from "cheerio";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { readBuiltSite } from "../../../scripts/built-site.ts";
import { DIST_FOLDER } from "../../../scripts/project.ts";
import { loadSiteData } from "../../load/site-data.ts";
import { FIGURES } from "./figures.ts";

/*
 * Over the built site: what people take away of a figure is what the pages show, mark by mark and
 * number by number.
 */

const { pages } = await readBuiltSite(DIST_FOLDER);
const { policies } = await loadSiteData();

const CASES = policies.flatMap(({ policy }) =>
  FIGURES.map(({ id, page }) => ({ id, page, policyId: policy.id })),
);

const fileOf = (policyId: string, name: string): string =>
  readFileSync(join(DIST_FOLDER, "figures", policyId, name), "utf8");

function pageAt(path: string): CheerioAPI {
  const page = pages.find((one) => one.path === path);
  if (page === undefined) throw new Error(`There is no page ${path}.`);
  return page.$;
}

test("every figure on any page is in the list, at home where the list says", () => {
  const shown = pages
    .filter(({ path }) => !path.startsWith("/embed/"))
    .flatMap(({ path, $ }) =>
      // One that readers move is no picture to take away: its address is what cites it.
      $("figure.figure:not(audit-projection *)")
        .map((_, one) => `${path}#${$(one).attr("id")}`)
        .get(),
    );
  const ids = shown.map((at) => at.replace(/.*#/, ""));
  expect(new Set(ids)).toEqual(new Set(FIGURES.map(({ id }) => id)));
  expect(shown).toEqual(expect.arrayContaining(FIGURES.map(({ id, page }) => `${page}#${id}`)));
});

test("every figure has its three files, and no other file lies beside them", () => {
  for (const { policy } of policies)
    expect(readdirSync(join(DIST_FOLDER, "figures", policy.id)).sort()).toEqual(
      FIGURES.flatMap(({ id }) => [`${id}.csv`, `${id}.svg`, `${id}@2x.png`]).sort(),
    );
});

const SHAPES = ["d", "x", "y", "cx", "cy", "r", "width", "height", "fill", "fill-opacity", "class"];

/** All that is drawn within a picture: each shape with what decides how it looks, each text. */
function drawnIn($: CheerioAPI, svg: string): string[] {
  return $(svg)
    .find("path, rect, circle, text")
    .map((_, shape) => {
      const looks = SHAPES.map((name) => $(shape).attr(name) ?? "");
      return [$(shape).prop("tagName")?.toLowerCase(), ...looks, $(shape).text().trim()].join("|");
    })
    .get();
}

describe.each(CASES)("the figure $id", ({ id, page, policyId }) => {
  const file = load(fileOf(policyId, `${id}.svg`), { xml: true });
  const rows = Papa.parse<Record<string, string>>(fileOf(policyId, `${id}.csv`), {
    header: true,
    skipEmptyLines: true,
  }).data;

  test("is drawn in its file as on every page that shows it", () => {
    const drawn = drawnIn(file, "svg svg");
    expect(drawn.length).toBeGreaterThan(10);
    const places = pages.filter(({ $ }) => $(`figure#${id}`).length > 0);
    expect(places.map(({ path }) => path)).toContain(page);
    for (const { $ } of places) expect(drawnIn($, `figure#${id} svg`)).toEqual(drawn);
  });

  test("has a row in its CSV for every mark, in the order of the picture", () => {
    const marks = file("[data-mark]")
      .map((_, mark) => file(mark).attr("data-mark"))
      .get();
    const quoted = rows.filter((row) => row.in_picture === "true" && row.quote !== "");
    expect(quoted.map((row) => row.id)).toEqual(marks);
  });

  test("has in its CSV the numbers of the table behind it", () => {
    const $ = pageAt(page);
    const table = $(`figure#${id} table tbody`);
    const printed = table
      .find("td.is-number")
      .map((_, cell) => Number(/[\d.]+/.exec($(cell).text())?.[0]))
      .get();
    const listed = rows.filter((row) => row.value !== "" && row.id !== "total");
    expect(listed.map((row) => Number(row.value))).toEqual(printed);
  });

  test("names in its CSV what the table names", () => {
    const words = pageAt(page)(`figure#${id} table tbody`).text().replace(/\s+/g, "");
    for (const { label, kind } of rows.filter(({ id: row }) => row !== "total"))
      if (kind === "条目" || kind === "安排" || kind === "计数")
        expect(words).toContain(label?.replace(/\s+/g, ""));
  });
});
