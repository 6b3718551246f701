import { load } from "cheerio";
import { describe, expect, test } from "vitest";
import { byProvision, mentionsOfMaterial, subgroups } from "../../domain/catalogue.ts";
import { facetsOf } from "../../domain/facets.ts";
import { ownWords, walk } from "../../domain/provision.ts";
import { loadSiteData } from "../../load/site-data.ts";
import { render } from "../golden.ts";
import { data as plan } from "../golden/plan.ts";
import EntryTable from "./EntryTable.astro";
import GroupTree from "./GroupTree.astro";
import QuoteInContext from "./QuoteInContext.astro";

/** The made-up plan, and the policies as published. */
const { policies } = await loadSiteData();
const RECORDS = [plan, ...policies].map((data) => [data.policy.id, data] as const);

const parse = (html: string) => load(html, null, false);

describe.each(RECORDS)("the catalogue of %s", async (_, data) => {
  const { catalogue, policy } = data;
  const views = [
    ["tree", parse(await render(GroupTree, { catalogue, parentId: null }))],
    ["table", parse(await render(EntryTable, { data, materials: catalogue.materials }))],
  ] as const;
  const ids = catalogue.materials.map(({ id }) => id).sort();

  test.each(views)("has every entry in the %s, each once", (_, $) => {
    const shown = $("[data-material]")
      .toArray()
      .map((element) => $(element).attr("data-material") ?? "");
    expect(shown.toSorted()).toEqual(ids);
  });

  test.each(views)("gives the filter the words and values of every entry in the %s", (_, $) => {
    for (const { id, name, nameEn } of catalogue.materials) {
      const words = $(`[data-material="${id}"]`).attr("data-words");
      const quotes = mentionsOfMaterial(catalogue, id).map(({ quote }) => quote.text);
      for (const word of [name, nameEn, ...quotes]) expect(words).toContain(word);
    }
  });

  test.each(views)("has as many entries in the %s as the filter counts", (_, $) => {
    const facets = $("[data-facets]")
      .toArray()
      .map((element) => ($(element).attr("data-facets") ?? "").split("|"));
    for (const { key, values } of facetsOf(catalogue))
      for (const { value, count } of values)
        expect(facets.filter((all) => all.includes(`${key}=${value}`))).toHaveLength(count);
  });

  test("says of the tree's every group how many entries stand beneath it", () => {
    const [[, $]] = views;
    expect($("[data-branch=division]")).toHaveLength(subgroups(catalogue, null).length);
    for (const branch of $("[data-branch]").toArray())
      expect($(branch).find("[data-branch-count]").first().text()).toBe(
        String($(branch).find("[data-material]").length),
      );
  });

  test("has no id twice", () => {
    for (const [, $] of views) {
      const all = $("[id]")
        .toArray()
        .map((element) => $(element).attr("id"));
      expect(new Set(all).size).toBe(all.length);
    }
  });

  test("quotes every provision to the character, with each mention marked", async () => {
    const provisions = new Map(walk(policy.provisions).map((part) => [part.eid, part]));
    for (const mentions of byProvision(catalogue.mentions)) {
      const $ = parse(await render(QuoteInContext, { data, mentions }));
      const provision = provisions.get(mentions[0].quote.eid);
      const words = provision === undefined ? [] : ownWords(provision);
      expect($("blockquote > p").text()).toBe(words.map(({ text }) => text).join(""));
      expect(
        $("mark")
          .toArray()
          .map((mark) => $(mark).text()),
      ).toEqual(
        mentions.toSorted((a, b) => a.quote.start - b.quote.start).map(({ quote }) => quote.text),
      );
    }
  });
});
