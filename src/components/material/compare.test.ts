import { load } from "cheerio";
import { describe, expect, test } from "vitest";
import { mentionsOfMaterial } from "../../domain/catalogue.ts";
import { walk } from "../../domain/provision.ts";
import { loadSiteData } from "../../load/site-data.ts";
import { render } from "../golden.ts";
import { data as plan } from "../golden/plan.ts";
import Citation from "../site/Citation.astro";
import CompareCard from "./CompareCard.astro";
import { citedAt } from "../../domain/citable.ts";
import { citationByGbt } from "../../domain/citation-gbt.ts";
import { clauseCitable } from "../../domain/clause-citation.ts";
import { COMPARE_ROWS, quotedSentences, relationsOf } from "./compare-rows.ts";

/** The made-up plan, and the policies as published. */
const { policies } = await loadSiteData();
const RECORDS = [plan, ...policies].map((data) => [data.policy.id, data] as const);

const parse = (html: string) => load(html, null, false);

describe.each(RECORDS)("the comparison's cards of %s", (_, data) => {
  const { catalogue, policy } = data;
  const source = [...policy.sourceText];

  test("have every row, in one order, and none of them empty", async () => {
    for (const material of catalogue.materials) {
      const $ = parse(await render(CompareCard, { data, material }));
      const rows = $("[data-row]").toArray();
      expect(rows.map((row) => $(row).attr("data-row"))).toEqual(
        COMPARE_ROWS.map(({ key }) => key),
      );
      expect(rows.filter((row) => $(row).find("dd").text().trim() === "")).toEqual([]);
    }
  });

  test("quote whole sentences to the character, with every mention marked", () => {
    for (const { id } of catalogue.materials) {
      const mentions = mentionsOfMaterial(catalogue, id);
      const pieces = quotedSentences(policy, mentions).flatMap((sentence) => sentence.pieces);
      const marked = pieces.flatMap(({ mark }) => (mark === null ? [] : [mark.id]));
      expect(marked.toSorted()).toEqual(mentions.map((mention) => mention.id).toSorted());
      for (const { pieces: own } of quotedSentences(policy, mentions)) {
        const text = own.map((piece) => piece.text).join("");
        expect(source.join("")).toContain(text);
        expect([...text].slice(0, -1)).not.toContain("。");
      }
    }
  });

  test("say of two entries the same from either side", () => {
    const pairs = catalogue.materials.flatMap((material) =>
      relationsOf(catalogue, material).map(({ withId }) => [material.id, withId].join(" ")),
    );
    const turned = pairs.map((pair) => pair.split(" ").reverse().join(" "));
    expect(turned.toSorted()).toEqual(pairs.toSorted());
  });

  test("cite a clause as the clause's own page does", async () => {
    for (const site of [undefined, new URL("https://example.org/x/")])
      for (const provision of walk(policy.provisions).slice(0, 5)) {
        const cited = citedAt(clauseCitable(policy, provision), site);
        const html = await render(Citation, { cited, files: [] });
        expect(parse(html)("p").first().text()).toBe(citationByGbt(cited));
      }
  });
});

test("entries whose doubts name each other, or that share a phrase, are told apart", () => {
  const [data] = policies;
  const related = (id: string): string[] => {
    const material = data?.catalogue.materials.find((one) => one.id === id);
    if (data === undefined || material === undefined) throw new Error(id);
    return relationsOf(data.catalogue, material).map(({ withId, text }) => `${withId}：${text}`);
  };
  expect(related("organic-battery-separator")).toEqual([
    "battery-separator-material：本条的存疑写到“电池隔膜材料”。",
    "battery-separator-material：“电池隔膜材料”的存疑写到本条。",
  ]);
  expect(related("uv-curable-adhesive")).toContain(
    "hot-melt-pressure-sensitive-adhesive：与“热熔压敏粘合剂”出自同一处短语，由本站拆开。",
  );
  expect(related("rack-steel")).toEqual([]);
});
