import { type Alias, type Catalogue, firstMention } from "../domain/catalogue.ts";
import type { Family } from "../domain/families.ts";
import type { Quote } from "../domain/quote.ts";
import type { AnyRow, Table, TableData } from "../domain/table.ts";
import { aliases } from "../domain/tables/aliases.ts";
import { families } from "../domain/tables/families.ts";
import { materials } from "../domain/tables/materials.ts";
import { cellsOfQuote, cellsOfQuotes } from "../domain/tables/quote-fields.ts";
import type { Claim, QuoteFinder } from "./quotes.ts";
import { isPlaced } from "./quotes.ts";
import type { FiledRow } from "./table.ts";

/** What the places of rows are taken from: the record itself, and the model that was made of the tables. */
export interface Places {
  readonly find: QuoteFinder;
  readonly catalogue: Catalogue;
  readonly families: readonly Family[];
}

/**
 * A table as it is published: the rows that an editor wrote, each with the words that it rests on
 * and their place in `source.txt`. A row whose words are not to be found is left out, as it is from
 * the model: that it could not be placed is a fault, which stops the build.
 */
export function publishedTable(
  table: Table,
  rows: readonly FiledRow<AnyRow>[],
  places: Places,
): TableData {
  const cellsOf = (PLACERS[table.name] ?? cellsOfClaim)(places);
  return {
    table,
    rows: rows.flatMap(({ values }) => {
      const cells = cellsOf(values);
      return cells === null ? [] : [{ ...values, ...cells }];
    }),
  };
}

/** The computed cells of a row; null where its words are not to be found. */
type Placer = (places: Places) => (row: AnyRow) => AnyRow | null;

/** The tables of which no editor writes a quote: the program knows where their rows' words stand. */
const PLACERS: Readonly<Record<string, Placer>> = {
  [materials.name]: cellsOfEntry,
  [aliases.name]: cellsOfAlias,
  [families.name]: cellsOfFamily,
};

function cellsOfClaim({ find }: Places): (row: AnyRow) => AnyRow | null {
  return (row) => {
    const found = find(claimOf(row));
    return isPlaced(found) ? { quote_start: found.start, quote_end: found.end } : null;
  };
}

/** What a row claims of the record. */
const claimOf = ({ eid, quote, occurrence }: AnyRow): Claim => ({
  eid: String(eid),
  quote: String(quote),
  occurrence: typeof occurrence === "number" ? occurrence : null,
});

function cellsOfEntry({ catalogue }: Places): (row: AnyRow) => AnyRow | null {
  return ({ id }) => {
    const words = wordsOf(catalogue, { kind: "material", id: String(id) });
    return words === null ? null : cellsOfQuote(words);
  };
}

function cellsOfAlias({ catalogue }: Places): (row: AnyRow) => AnyRow | null {
  const known = new Map(catalogue.aliases.map(({ id, of }) => [id, of]));
  return ({ id }) => {
    const of = known.get(String(id));
    const words = of === undefined ? null : wordsOf(catalogue, of);
    return words === null ? null : cellsOfQuote(words);
  };
}

/** The words of an entry where it is listed first, or of a group's heading. */
function wordsOf(catalogue: Catalogue, of: Alias["of"]): Quote | null {
  if (of.kind === "group")
    return catalogue.groups.find((group) => group.id === of.id)?.quote ?? null;
  const entry = catalogue.materials.find((material) => material.id === of.id);
  return entry === undefined ? null : (firstMention(catalogue, entry)?.quote ?? null);
}

function cellsOfFamily(places: Places): (row: AnyRow) => AnyRow | null {
  return ({ id }) => {
    const family = places.families.find((one) => one.id === id);
    return family === undefined
      ? null
      : cellsOfQuotes(family.sightings.map((sighting) => sighting.quote));
  };
}
