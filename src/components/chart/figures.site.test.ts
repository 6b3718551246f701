import { load } from "cheerio";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { drawnRows, figureText, shapesIn, withoutSpace } from "../../../scripts/built-figures.ts";
import { pageAt, readBuiltSite } from "../../../scripts/built-site.ts";
import { DIST_FOLDER } from "../../../scripts/project.ts";
import { loadSiteData } from "../../load/site-data.ts";
import { figuresOf } from "./figures.ts";

/*
 * Over the built site: what people take away of a figure is what the pages show, mark by mark and
 * number by number. The overview, which is set otherwise on paper, has a test of its own.
 */

const { pages } = await readBuiltSite(DIST_FOLDER);
const { policies } = await loadSiteData();

const FIGURES = policies.flatMap((data) =>
  figuresOf(data).map(({ id, page }) => ({ id, page, policyId: data.policy.id })),
);
const CHARTS = FIGURES.filter(({ id }) => id !== "overview");

test("every figure on any page is in the list, at home where the list says", () => {
  const shown = pages
    .filter(({ path }) => !path.startsWith("/embed/"))
    .flatMap(({ path, $ }) =>
      $("figure.figure, figure.overview")
        .map((_, one) => `${path}#${$(one).attr("id")}`)
        .get(),
    );
  const ids = shown.map((at) => at.replace(/.*#/, ""));
  expect(new Set(ids)).toEqual(new Set(FIGURES.map(({ id }) => id)));
  expect(shown).toEqual(expect.arrayContaining(FIGURES.map(({ id, page }) => `${page}#${id}`)));
});

test("every figure has its four files, and no other file lies beside them", () => {
  for (const data of policies)
    expect(readdirSync(join(DIST_FOLDER, "figures", data.policy.id)).sort()).toEqual(
      figuresOf(data)
        .flatMap(({ id }) => [`${id}.csv`, `${id}.excel.csv`, `${id}.svg`, `${id}@2x.png`])
        .sort(),
    );
});

test("every figure has its embed page, and its home says where its oEmbed answer is", () => {
  const hasAddress = (process.env.SITE_URL ?? "") !== "";
  for (const { id, page, policyId } of FIGURES) {
    const own = pageAt(pages, `/embed/${policyId}/${id}/`).$;
    expect(own("h1")).toHaveLength(1);
    const answers = pageAt(pages, page).$(`link[href$="/embed/${policyId}/${id}/oembed.json"]`);
    expect(answers).toHaveLength(hasAddress ? 1 : 0);
  }
});

describe.each(CHARTS)("the figure $id", ({ id, page, policyId }) => {
  const file = load(figureText(policyId, `${id}.svg`), { xml: true });
  const rows = drawnRows(policyId, id);

  test("is drawn in its file as on every page that shows it", () => {
    const drawn = shapesIn(file, "svg svg");
    expect(drawn.length).toBeGreaterThan(10);
    const places = pages.filter(({ $ }) => $(`figure#${id}`).length > 0);
    expect(places.map(({ path }) => path)).toContain(page);
    for (const { $ } of places) expect(shapesIn($, `figure#${id} svg`)).toEqual(drawn);
  });

  test("has a row in its CSV for every mark, in the order of the picture", () => {
    const marks = file("[data-mark]")
      .map((_, mark) => file(mark).attr("data-mark"))
      .get();
    const quoted = rows.filter((row) => row.in_picture === "true" && row.quote !== "");
    expect(quoted.map((row) => row.id)).toEqual(marks);
  });

  test("has in its CSV the numbers of the table behind it", () => {
    const { $ } = pageAt(pages, page);
    const printed = $(`figure#${id} table tbody td.is-number`)
      .map((_, cell) => Number(/[\d.]+/.exec($(cell).text())?.[0]))
      .get();
    // What is assumed is said in words, and the total in the title.
    const listed = rows.filter(
      (row) => row.value !== "" && row.id !== "total" && row.kind !== "假设",
    );
    expect(listed.map((row) => Number(row.value))).toEqual(printed);
  });

  test("names in its CSV what the table names", () => {
    const words = withoutSpace(pageAt(pages, page).$(`figure#${id} table tbody`).text());
    for (const { label = "", kind = "" } of rows.filter(({ id: row }) => row !== "total"))
      if (["条目", "安排", "计数"].includes(kind)) expect(words).toContain(withoutSpace(label));
  });
});
