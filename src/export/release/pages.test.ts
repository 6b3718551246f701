import { load } from "cheerio";
import { describe, expect, it } from "vitest";
import { builtPage } from "../../../scripts/built-site.ts";
import {
  headingFaults,
  idFaults,
  languageFaults,
  titleFaults,
} from "../../../scripts/site-checks/frame.ts";
import { recordFaults } from "../../../scripts/site-checks/record.ts";
import { walk } from "../../domain/provision.ts";
import { readFrozenTable } from "../../load/frozen-table.ts";
import { loadSiteData } from "../../load/site-data.ts";
import { writeCsv } from "../csv.ts";
import { writtenToFreeze } from "./files.ts";
import { comparedTables, frozenTable } from "./frozen-tables.ts";

const DATE = "2026-01-02";
const { policies } = await loadSiteData();

describe.each(policies)("the frozen pages of $policy.id", (data) => {
  const { policy } = data;
  const written = writtenToFreeze(data, DATE);
  const pages = written
    .filter(({ mediaType }) => mediaType === "text/html")
    .map(({ path, text }) => builtPage(`/${path}`, text));
  const [text] = pages;
  const annotations = written.find(({ path }) => path.endsWith(".jsonld"))?.text ?? "";
  if (text === undefined) throw new Error("There is no page.");

  it("print the text word for word, every clause under its own id", () => {
    expect(recordFaults(text, policy.sourceText)).toEqual([]);
    for (const { eid } of walk(policy.provisions)) expect(text.$(`#${eid}`)).toHaveLength(1);
  });

  it("print each table cell for cell, every row under its key", () => {
    const tables = comparedTables(data).filter(({ table }) => table.name !== "provisions");
    for (const table of tables) {
      const { key, fields, rows } = frozenTable(table);
      const page = pages.find(({ path }) => path.endsWith(`/${table.table.name}.html`));
      const printed = page?.$("tbody tr").toArray() ?? [];
      const cells = printed.map((row) =>
        load(row)("td")
          .toArray()
          .map((cell) => load(cell).text()),
      );
      expect(cells).toEqual(rows);
      const column = fields.findIndex(({ name }) => name === key);
      expect(printed.map(({ attribs }) => attribs.id)).toEqual(rows.map((row) => row[column]));
    }
  });

  it("are whole pages, which need no file but themselves and lead only to what stays", () => {
    for (const page of pages) {
      expect([languageFaults, headingFaults, idFaults].flatMap((check) => check(page))).toEqual([]);
      expect(page.$("link[rel=stylesheet], script[src], img")).toHaveLength(0);
      const links = page
        .$("a")
        .toArray()
        .map(({ attribs }) => attribs.href ?? "");
      for (const link of links) expect(link).toMatch(/^(?:\.\.\/|\.\/|[a-z]+\.html)$/);
      expect(page.$("title").text()).toContain(DATE);
    }
    expect(titleFaults(pages)).toEqual([]);
  });

  it("hold what reading the tables' CSV back gives", () => {
    for (const table of comparedTables(data)) {
      const { rows, ...header } = frozenTable(table);
      expect(readFrozenTable(header, writeCsv(table)).rows).toEqual(rows);
    }
  });

  it("hold the notes as annotations of files that lie beside them", () => {
    expect(annotations).toContain('"source":"source.txt"');
    expect(annotations).not.toContain("../");
    const places = [...annotations.matchAll(/"scope":"\.\/#([^"]+)"/g)].map(([, eid]) => eid ?? "");
    expect(places).toHaveLength(data.notes.length);
    for (const eid of places) expect(text.$(`[id="${eid}"]`)).toHaveLength(1);
  });
});
