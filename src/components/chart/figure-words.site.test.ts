import { describe, expect, test } from "vitest";
import {
  type DrawnRow,
  drawnRows,
  placesIn,
  withoutSpace,
} from "../../../scripts/built-figures.ts";
import { pageAt, readBuiltSite } from "../../../scripts/built-site.ts";
import { DIST_FOLDER } from "../../../scripts/project.ts";
import { destination } from "../../../scripts/site-address.ts";
import { embedAddress, figureAddress, markAnchor, takenAddress } from "../../domain/address.ts";
import { loadSiteData } from "../../load/site-data.ts";
import { figuresOf } from "./figures.ts";

/*
 * Over the built site: every number of a figure opens the very words that it came from, or the check
 * that computes it, and those words open the number.
 */

const { pages } = await readBuiltSite(DIST_FOLDER);
const { policies } = await loadSiteData();
const page$ = (path: string) => pageAt(pages, path).$;

const FIGURES = policies.flatMap((data) =>
  figuresOf(data).map(({ id, page }) => ({
    ...{ id, page, policyId: data.policy.id, source: data.policy.sourceText },
  })),
);
const CHARTS = FIGURES.filter(({ id }) => id !== "overview");

/** A link of a page, with the row that it is the number of. */
type Link = readonly [href: string | undefined, row: DrawnRow | undefined];

/** Follows each link: what it opens says its row's words, or computes its number. */
function follow(from: string, links: readonly Link[]): void {
  for (const [href = "", row = {}] of links) {
    const to = destination(from, href);
    if (to.kind !== "here") throw new Error(`${href} leads out of the site.`);
    const opened = page$(to.path)(`[id="${to.anchor}"]`);
    expect(opened, href).toHaveLength(1);
    if (to.path === "/audit/") {
      expect(opened.attr("data-check")).toBe(to.anchor);
      expect(row.kind).toBe("推算");
    } else {
      const words = opened.clone();
      words.find("[data-editorial]").remove();
      expect(placesIn(row, "quote"), href).not.toHaveLength(0);
      for (const quote of placesIn(row, "quote"))
        expect(withoutSpace(words.text()), href).toContain(withoutSpace(quote));
    }
  }
}

describe.each(FIGURES)("the words behind the figure $id", ({ id, page, policyId, source }) => {
  const rows = drawnRows(policyId, id);

  test("are in source.txt where each row says, to the character", () => {
    const characters = Array.from(source);
    const quoted = rows.filter((row) => row.quote !== "");
    expect(quoted.length).toBeGreaterThan(2);
    for (const row of rows) {
      const ends = placesIn(row, "quote_end").map(Number);
      const cut = placesIn(row, "quote_start").map((start, at) =>
        characters.slice(Number(start), ends[at]).join(""),
      );
      expect(cut, row.id).toEqual(placesIn(row, "quote"));
      expect([ends, placesIn(row, "eid")].map(({ length }) => length)).toEqual([
        cut.length,
        cut.length,
      ]);
    }
  });

  test.each([page, embedAddress(policyId, id)])("are opened from every mark on %s", (from) => {
    const $ = page$(from);
    const marks = $(`figure#${id} svg a[data-mark]`).toArray();
    expect(marks.length).toBeGreaterThan(2);
    follow(
      from,
      marks.map((mark) => {
        const row = rows.find((one) => one.id === $(mark).attr("data-mark"));
        expect(row, $(mark).attr("id")).toBeDefined();
        return [$(mark).attr("href"), row];
      }),
    );
  });

  test("lead back to every mark in the picture", () => {
    const from = takenAddress(policyId);
    const $ = page$(from);
    const back = new Set(
      $(".taken-numbers a")
        .toArray()
        .map((link) => destination(from, $(link).attr("href") ?? ""))
        .map((to) => (to.kind === "here" ? `${to.path}#${to.anchor}` : to.kind)),
    );
    const drawn = rows.filter((row) => row.quote !== "" && row.in_picture === "true");
    for (const row of drawn)
      expect(back).toContain(
        id === "overview"
          ? figureAddress({ page, id })
          : figureAddress({ page, id: markAnchor(id, row.id ?? "") }),
      );
  });
});

test.each(CHARTS)("every number of the table of $id opens its words", ({ id, page, policyId }) => {
  const $ = page$(page);
  const links = $(`figure#${id} table td.is-number a`).toArray();
  const numbers = drawnRows(policyId, id).filter(
    (row) => row.value !== "" && row.id !== "total" && row.kind !== "假设",
  );
  expect(links).toHaveLength(numbers.length);
  follow(
    page,
    links.map((link, at) => [$(link).attr("href"), numbers[at]]),
  );
});
