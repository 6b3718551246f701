import { describe, expect, test } from "vitest";

import { loadSiteData } from "../load/site-data.ts";
import type { Term, TermPlace } from "./glossary.ts";
import { placesOf, termPlaces } from "./glossary.ts";
import { cutAtMarks } from "./marked-words.ts";
import type { Passage, Provision, TableProvision } from "./provision.ts";
import { ownWords, walk } from "./provision.ts";
import type { Words } from "./quote.ts";

const term = (...printed: readonly string[]): Term => ({
  id: printed[0] ?? "",
  name: printed[0] ?? "",
  nameEn: "",
  printed,
  basis: "editor",
  confidence: "high",
  sources: [],
  meaning: ["一种材料。"],
  usages: [],
});

const words = (text: string, start: number): Words => ({
  text,
  start,
  end: start + Array.from(text).length,
});

const passage = (eid: string, text: string, start: number): Passage => ({
  kind: "paragraph",
  eid,
  label: eid,
  heading: null,
  body: words(text, start),
  opensParagraph: true,
});

/** Each place as its words, where they begin, and whether they are the first in their provision. */
const shown = (places: readonly TermPlace[]): string[] =>
  places.map(
    ({ quote, isFirst }) => `${quote.eid} ${quote.text} ${quote.start}${isFirst ? " first" : ""}`,
  );

describe("the places of terms", () => {
  test("are all found, and the first in each provision is told apart", () => {
    const provisions = [passage("p1", "隔膜、电池隔膜", 10), passage("p2", "隔膜", 50)];
    expect(shown(termPlaces([term("隔膜")], provisions))).toEqual([
      "p1 隔膜 10 first",
      "p1 隔膜 15",
      "p2 隔膜 50 first",
    ]);
  });

  test("go to the longest term where words could belong to two, whichever is listed first", () => {
    const terms = [term("隔膜"), term("电池隔膜"), term("膜材料")];
    const provisions = [passage("p1", "电池隔膜材料、隔膜", 0)];
    const expected = ["p1 电池隔膜 0 first", "p1 隔膜 7 first"];
    expect(shown(termPlaces(terms, provisions))).toEqual(expected);
    expect(shown(termPlaces(terms.toReversed(), provisions))).toEqual(expected);
  });

  test("have one first among several ways of printing a term", () => {
    const provisions = [passage("p1", "技改补助，技术改造", 0)];
    expect(shown(termPlaces([term("技术改造", "技改")], provisions))).toEqual([
      "p1 技改 0 first",
      "p1 技术改造 5",
    ]);
  });

  test("count code points, not UTF-16 units", () => {
    const [place] = termPlaces([term("基体")], [passage("p1", "𬭩基体", 4)]);
    expect(place?.quote).toEqual({ eid: "p1", text: "基体", start: 5, end: 7 });
  });

  test("are looked for in headings and in the heads of tables, each once", () => {
    const table: TableProvision = {
      kind: "table",
      eid: "t1",
      label: "t1",
      header: [words("工业总产值", 20), words("工业总产值", 30)],
      children: [],
    };
    const section: Provision = {
      kind: "section",
      eid: "s1",
      label: "s1",
      heading: words("一、工业总产值", 0),
      children: [table],
    };
    expect(shown(termPlaces([term("工业总产值")], [section]))).toEqual([
      "s1 工业总产值 2 first",
      "t1 工业总产值 20 first",
      "t1 工业总产值 30",
    ]);
  });
});

describe("the terms of the policy of 2017", async () => {
  const { policies, terms } = await loadSiteData();
  const all = policies.map(({ policy }) => ({
    policy,
    places: termPlaces(terms, policy.provisions),
  }));

  test("are found wherever the record prints their words", () => {
    for (const { policy, places } of all) {
      const characters = Array.from(policy.sourceText);
      expect(places.length).toBeGreaterThan(60);
      for (const { quote } of places)
        expect(characters.slice(quote.start, quote.end).join("")).toBe(quote.text);
      const printed = walk(policy.provisions).flatMap((part) =>
        ownWords(part).map(({ text }) => text),
      );
      for (const one of terms)
        for (const form of one.printed)
          expect(
            placesOf(one, places).filter(({ quote }) => quote.text === form).length,
            form,
          ).toBe(printed.join("\n").split(form).length - 1);
    }
  });

  test("can be marked in the record without changing a word of it", () => {
    for (const { policy, places } of all)
      for (const provision of walk(policy.provisions))
        for (const own of ownWords(provision)) {
          const marks = places.filter(
            ({ quote, isFirst }) => isFirst && quote.eid === provision.eid,
          );
          const pieces = cutAtMarks(own, marks);
          expect(pieces.map(({ text }) => text).join("")).toBe(own.text);
        }
  });

  test.each([
    ["separator-membrane", ["三（一）2 第1段", "三（二）3 第1段"]],
    ["above-designated-size", ["二 第1段", "二 表1"]],
    ["specialised-and-new", ["五（二）第3点"]],
    ["two-fields-integration", ["四（三）第2点"]],
  ])("mark %s where it stands", (id, labels) => {
    const [first] = all;
    const found = first?.places.filter(({ term: { id: own }, isFirst }) => own === id && isFirst);
    const label = new Map(
      walk(first?.policy.provisions ?? []).map((part) => [part.eid, part.label]),
    );
    expect(found?.map(({ quote }) => label.get(quote.eid))).toEqual(labels);
  });
});
