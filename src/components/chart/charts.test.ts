import { experimental_AstroContainer as AstroContainer } from "astro/container";
import type { AstroComponentFactory } from "astro/runtime/server/index.js";
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { describe, expect, test } from "vitest";
import { actions, catalogue, headings, source, targets } from "../../charts/examples.ts";
import { exampleMap } from "../../charts/places-example.ts";
import GrowthChart from "./GrowthChart.astro";
import PlacesChart from "./PlacesChart.astro";
import ProjectionChart from "./ProjectionChart.astro";
import RoadChart from "./RoadChart.astro";
import ShareChart from "./ShareChart.astro";
import TreeChart from "./TreeChart.astro";
import TrendChart from "./TrendChart.astro";

const record = { policyId: source.policyId, cite: source.cite, dated: "2017年4月", targets };

/** Of a plan that states one output alone. */
const whole = targets.filter(({ indicator }) => indicator !== "new-materials-output");

type Case = readonly [id: string, chart: AstroComponentFactory, props: Record<string, unknown>];

const CHARTS: readonly Case[] = [
  ["trend", TrendChart, record],
  ["share", ShareChart, record],
  ["growth", GrowthChart, record],
  ["tree", TreeChart, { policyId: source.policyId, catalogue }],
  ["road", RoadChart, { ...record, actions, years: headings }],
  ["projection", ProjectionChart, { ...record, setting: { base: 2017, rate: 10 } }],
  ["whole", ProjectionChart, { ...record, targets: whole, setting: { base: 2017, rate: 10 } }],
  ["places", PlacesChart, { policyId: source.policyId, map: exampleMap }],
];

async function render([id, chart, props]: Case) {
  const container = await AstroContainer.create();
  const html = await container.renderToString(chart, { props: { ...props, id } });
  return elements(parseFragment(html));
}

/** Every element, in the order of the page. */
function elements(node: Tree.ParentNode): Tree.Element[] {
  return node.childNodes.flatMap((child) =>
    "tagName" in child ? [child, ...elements(child)] : [],
  );
}

function attribute(element: Tree.Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

const having = (all: readonly Tree.Element[], name: string) =>
  all.filter((element) => attribute(element, name) !== undefined);

describe.each(CHARTS)("the figure %s", async (...figure) => {
  const all = await render(figure);
  const position = (tag: string) => all.findIndex(({ tagName }) => tagName === tag);

  test("is read in order: title, text, picture, table, source", () => {
    const source = all.findIndex((element) => attribute(element, "class") === "figure__source");
    const order = [...["h3", "p", "svg", "table"].map(position), source];
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).not.toContain(-1);
  });

  test("has unique ids, and every reference to one is kept", () => {
    const ids = having(all, "id").map((element) => attribute(element, "id"));
    expect(new Set(ids).size).toBe(ids.length);
    for (const name of ["aria-labelledby", "aria-describedby"])
      for (const element of having(all, name)) expect(ids).toContain(attribute(element, name));
  });

  test("makes every mark a link with a name", () => {
    const marks = having(all, "data-mark");
    expect(marks.length).toBeGreaterThan(2);
    for (const mark of marks) {
      expect(mark.tagName).toBe("a");
      expect(attribute(mark, "href")).toMatch(/^\/.+\/(?:#.+)?$/);
      expect(attribute(mark, "aria-label")).toContain("原文：");
    }
  });

  test("gives every mark an anchor that begins with the figure's", () => {
    const [id] = figure;
    for (const mark of having(all, "data-mark"))
      expect(attribute(mark, "id")).toBe(`${id}-${attribute(mark, "data-mark") ?? ""}`);
  });

  test("opens something from every number of its table", () => {
    const cells = all
      .filter(({ tagName }) => tagName === "td")
      .filter((cell) => attribute(cell, "class")?.includes("is-number"));
    // The road's table names deliverables, and holds no number.
    expect(cells.length > 0).toBe(figure[0] !== "road");
    for (const cell of cells)
      expect(elements(cell).filter(({ tagName }) => tagName === "a")).toHaveLength(1);
  });

  test("has a row for every target that it draws", () => {
    const of = (tag: string) =>
      having(all, "data-target")
        .filter(({ tagName }) => tagName === tag)
        .map((element) => attribute(element, "data-target"));
    expect(of("tr")).toEqual(expect.arrayContaining(of("a")));
  });
});

test.each([2, 4])("takes a heading of level %d where the page asks for it", async (level) => {
  const all = await render(["trend", TrendChart, { ...record, headingLevel: level }]);
  expect(all.some(({ tagName }) => tagName === `h${level}`)).toBe(true);
});

test("the table can start closed, one key from open", async () => {
  const all = await render(["trend", TrendChart, { ...record, tableOpen: false }]);
  const details = all.find(({ tagName }) => tagName === "details");
  expect(details && attribute(details, "open")).toBeUndefined();
});

describe("the figure that readers move, where nothing can be moved", async () => {
  const setting = { base: 2017, rate: 10 };
  const all = await render(["projection", ProjectionChart, { ...record, setting, still: true }]);
  const note = all.find((element) => attribute(element, "class") === "figure__note");
  const words = note?.childNodes.map((node) => ("value" in node ? node.value : "")).join("");

  test("has no form, no script and no shapes to fill", () => {
    const tags = all.map(({ tagName }) => tagName);
    for (const tag of ["form", "script", "template", "button", "audit-projection"])
      expect(tags).not.toContain(tag);
  });

  test("says which setting it is, what it comes to, and what is only assumed", () => {
    expect(words).toContain("这是起始设定。从2017年起、每年增长10%");
    expect(words).toContain("1024.87亿元");
    expect(words).toMatch(/原文没有写“年均”从哪一年起算.+只是假设/);
  });
});
