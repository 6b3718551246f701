import { type CheerioAPI, load } from "cheerio";
import { describe, expect, it } from "vitest";
import { loadSiteData } from "../../load/site-data.ts";
import { validateXML } from "xmllint-wasm";
import type { Policy } from "../../domain/policy.ts";
import { writeAkomaNtoso } from "./akoma-ntoso.ts";
import { bare, marked, markedText, textsOf } from "./golden/samples.ts";

const published = textsOf(await loadSiteData());

const fileOf = (policy: Policy): string => writeAkomaNtoso({ policy, site: undefined });

const read = (policy: Policy): CheerioAPI => load(fileOf(policy), { xml: true });

/** What the record says: everything but the metadata, in which our notes are. */
const recordOf = ($: CheerioAPI): string => bare($("preface, mainBody, conclusions").text());

async function faults(contents: string): Promise<readonly string[]> {
  const xml = [{ fileName: "text.akn.xml", contents }];
  return (await validateXML({ xml, normalization: "format" })).errors.map(
    ({ rawMessage }) => rawMessage,
  );
}

describe.each(published)("the Akoma Ntoso file of $id", ({ policy, eids }) => {
  const $ = read(policy);

  it("is well-formed", async () => {
    expect(await faults(fileOf(policy))).toEqual([]);
  });

  it("is a doc of the namespace, its parts in the order of the standard", () => {
    expect($.root().children().attr("xmlns")).toBe(
      "http://docs.oasis-open.org/legaldocml/ns/akn/3.0",
    );
    const names = (selector: string) => [...$(selector).children()].map(({ name }) => name);
    expect(names("akomaNtoso")).toEqual(["doc"]);
    expect(names("doc")).toEqual(["meta", "preface", "mainBody", "conclusions"]);
    expect(names("meta")).toEqual(["identification", "publication", "references", "notes"]);
  });

  it("says the source, word for word, and our remarks in the metadata alone", () => {
    expect(recordOf($)).toBe(bare(policy.sourceText));
    expect($("meta > notes[source='#site']").text()).toContain("非官方文本，以发文机关公布为准");
  });

  it("has every id once, in order", () => {
    const ids = [...$("preface, mainBody, conclusions").find("[eId]")];
    expect(ids.map((element) => $(element).attr("eId"))).toEqual(eids);
  });

  it("opens its numbered parts with number and heading, and gives each either text or parts", () => {
    for (const element of $("section, subsection, paragraph")) {
      const [number, heading, ...below] = [...$(element).children()].map(({ name }) => name);
      expect([number, heading]).toEqual(["num", "heading"]);
      expect(below.join(" ")).toMatch(
        /^(?:content|(?:intro )?(?:\b(?:subsection|paragraph|point)\b ?)+)$/,
      );
    }
  });

  it("identifies work, expression and manifestation, one within the other", () => {
    const uri = (level: string) => $(`${level} > FRBRuri`).attr("value");
    const work = `/akn/cn/doc/${policy.dated}/${policy.id}`;
    expect(uri("FRBRWork")).toBe(work);
    expect(uri("FRBRExpression")).toBe(`${work}/zho@${policy.dated}`);
    expect(uri("FRBRManifestation")).toBe(`${work}/zho@${policy.dated}.akn`);
    expect($("FRBRWork > FRBRdate").attr("date")).toBe(policy.dated);
    expect($("FRBRExpression > FRBRauthoritative").attr("value")).toBe("false");
  });

  it("refers to nothing that it does not describe, and makes up no number", () => {
    const referred = [...$("[href], [source]")].flatMap(
      (element) => $(element).attr("href") ?? $(element).attr("source") ?? [],
    );
    const own = referred.filter((reference) => reference.startsWith("#"));
    for (const reference of own)
      expect($(`TLCOrganization[eId="${reference.slice(1)}"]`)).toHaveLength(1);
    expect($("FRBRnumber, docNumber, [refersTo]")).toHaveLength(0);
  });

  it("says of a printed date which day it is", () => {
    const date = $("preface docDate");
    expect([date.text(), date.attr("date")]).toEqual(["2017年4月26日", policy.dated]);
  });
});

it.each(published)("takes no mark of the record for one of XML's", async ({ policy }) => {
  expect(await faults(fileOf(marked(policy)))).toEqual([]);
  expect(recordOf(read(marked(policy)))).toBe(markedText);
});
