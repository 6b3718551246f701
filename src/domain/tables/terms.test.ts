import { describe, expect, test } from "vitest";
import { loadSiteData } from "../../load/site-data.ts";
import { placesOf, termPlaces } from "../glossary.ts";
import { termsAsTable } from "./terms.ts";

const { policies, terms } = await loadSiteData();

describe.each(policies)("the terms of $policy.id", ({ policy }) => {
  const { rows } = termsAsTable(policy, terms);
  const places = termPlaces(terms, policy.provisions);

  test("are those that its record prints, each with every place", () => {
    const printed = terms.filter((term) => placesOf(term, places).length > 0);
    expect(rows.map(({ id }) => id)).toEqual(printed.map(({ id }) => id));
    expect(rows.map(({ quote_start: starts }) => starts)).toEqual(
      printed.map((term) => placesOf(term, places).map(({ quote }) => quote.start)),
    );
  });

  test("name their sources, of a copy that it is one", () => {
    const copied = terms.find(({ sources }) => sources.some(({ copy }) => copy));
    const row = rows.find(({ id }) => id === copied?.id);
    expect(String(row?.sources)).toContain(copied?.sources[0]?.title);
    expect(String(row?.sources)).toContain("（转载）");
  });
});

test("a record that prints none of them has a table without rows", () => {
  const [data] = policies;
  if (data === undefined) throw new Error("there is no policy");
  const { rows } = termsAsTable({ ...data.policy, provisions: [] }, terms);
  expect(rows).toEqual([]);
});
