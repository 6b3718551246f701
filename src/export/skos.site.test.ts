import { load } from "cheerio";
import { existsSync, readFileSync } from "node:fs";
import { Parser } from "n3";
import { expect, it } from "vitest";
import { loadSiteData } from "../load/site-data.ts";
import { PREFIXES } from "./skos-terms.ts";

/*
 * Run over the built site: whoever follows an IRI of the file arrives at the page that it names.
 */

const { SITE_URL } = process.env;
const ROOT = SITE_URL ? SITE_URL.replace(/\/?$/, "/") : "https://example.org/some/where/";

const { policies } = await loadSiteData();

it.each(policies)("every IRI of the SKOS file of $policy.id leads to a page", ({ policy }) => {
  const file = `data/${policy.id}/catalogue.skos.ttl`;
  const quads = new Parser({ baseIRI: ROOT + file }).parse(readFileSync(`dist/${file}`, "utf8"));
  const iris = quads
    .flatMap(({ subject, object }) => [subject, object])
    .filter(({ termType }) => termType === "NamedNode")
    .map(({ value }) => value)
    .filter((iri) => !Object.values(PREFIXES).some((prefix) => iri.startsWith(prefix)));
  const own = [...new Set(iris)].filter((iri) => iri.startsWith(ROOT));
  const foreign = [...new Set(iris)].filter((iri) => !iri.startsWith(ROOT));
  expect(foreign).toEqual(["https://creativecommons.org/licenses/by/4.0/"]);
  const pages = own.map((iri) => iri.slice(ROOT.length).replace(/#.*/, "index.html"));
  const missing = pages.filter((page) => !existsSync(`dist/${page.replace(/\/$/, "/index.html")}`));
  expect(missing).toEqual([]);
});

it.each(policies)("the concept of a name in $policy.id stands at that name", ({ policy }) => {
  const file = `data/${policy.id}/catalogue.skos.ttl`;
  const quads = new Parser({ baseIRI: ROOT + file }).parse(readFileSync(`dist/${file}`, "utf8"));
  const $ = load(readFileSync("dist/materials/names/index.html", "utf8"));
  const ids = new Set($("[id]").map((_, element) => $(element).attr("id")));
  const terms = quads
    .filter(({ predicate }) => predicate.value === `${PREFIXES.skos}prefLabel`)
    .map(({ subject }) => subject.value.split("/materials/names/#")[1])
    .filter((anchor) => anchor !== undefined);
  expect(terms.length).toBeGreaterThan(0);
  expect(terms.filter((anchor) => !ids.has(anchor))).toEqual([]);
});
