import { load } from "cheerio";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { workBoard } from "../../domain/work-board.ts";
import { byActor, byInstrument } from "../../domain/work-views.ts";
import { askedAbout } from "../../domain/work.ts";
import { loadSiteData } from "../../load/site-data.ts";

/*
 * Over the built site: nothing of the work plan or of the measures is lost or doubled on its way to
 * the page, whichever way it is read.
 */

const { policies } = await loadSiteData();
const pageOf = (name: string) => load(readFileSync(`dist/${name}/index.html`, "utf8"));

describe.each(policies)("the board of $policy.id", ({ policy, actions }) => {
  const $ = pageOf("actions");

  test("shows every deliverable once, in the words of the record and with its clause", () => {
    const cards = $(".work-card").toArray();
    expect(cards.map((card) => $(card).attr("id")).sort()).toEqual(
      actions.map(({ id }) => id).sort(),
    );
    for (const { id, quote } of actions) {
      const card = $(`[id="${id}"]`);
      expect(card.find("q").text()).toBe(quote.text);
      expect(card.find("a").attr("href")).toMatch(new RegExp(`/${quote.eid}/$`));
    }
  });

  test("puts each under its year and its line", () => {
    for (const { id, year, line } of actions)
      expect($(`[id="${id}"]`).closest("td").attr("id")).toBe(`y${year}-${line}`);
  });

  test("says of each what the record does not give, and that nobody has checked the outcome", () => {
    for (const { id, year } of actions) {
      const facts = $(`[id="${id}"] dl`).text().replace(/\s+/g, " ");
      expect(facts).toContain(`${year}年（只到年）`);
      expect(facts).toMatch(/责任单位 ?原文未载/);
      expect(facts).toMatch(/公开结果 ?未核查/);
    }
  });

  test("has a heading for every row and every column", () => {
    const { years, lines } = workBoard(policy, actions);
    expect($('.board th[scope="row"]')).toHaveLength(years.length);
    const columns = $('.board th[scope="col"]').toArray();
    expect(columns.map((column) => $(column).attr("abbr"))).toEqual(
      lines.map(({ label }) => label),
    );
  });
});

describe.each(policies)("the measures of $policy.id", ({ measures }) => {
  const $ = pageOf("measures");
  /** The ids that lines under a heading lead to. */
  const leadsTo = (heading: string) =>
    $(`section[aria-labelledby="${heading}"] .measure-lines a`)
      .toArray()
      .map((link) => $(link).attr("href")?.replace(/^#/, ""));

  test("stand once each in the order of the text", () => {
    const items = $(".measure").toArray();
    expect(items.map((item) => $(item).attr("id"))).toEqual(measures.map(({ id }) => id));
    expect(items.map((item) => $(item).find("q").text())).toEqual(
      measures.map(({ quote }) => quote.text),
    );
  });

  test.each([
    ["by-instrument", byInstrument],
    ["by-actor", byActor],
  ])("stand once each %s, under the computed headings", (view, grouped) => {
    expect(leadsTo(view).sort()).toEqual(measures.map(({ id }) => id).sort());
    for (const { id, measures: own } of grouped(measures))
      expect(leadsTo(id)).toEqual(own.map((measure) => measure.id));
  });

  test("that may be asked about are quoted, marked as the editor's, and lead to the text", () => {
    const cards = $(".ask").toArray();
    const asked = askedAbout(measures);
    expect(cards.map((card) => $(card).find("q").text())).toEqual(
      asked.map(({ quote }) => quote.text),
    );
    for (const [place, { id, ask }] of asked.entries()) {
      const card = $(cards[place]);
      expect(card.text()).toContain(ask.text);
      expect(card.text()).toContain("编者拟");
      expect(card.find(`a[href="#${id}"]`)).toHaveLength(1);
    }
  });
});
