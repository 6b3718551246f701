import { describe, expect, test } from "vitest";
import type { BuiltPage } from "../../../scripts/built-site.ts";
import { pageAt, readBuiltSite } from "../../../scripts/built-site.ts";
import { DIST_FOLDER } from "../../../scripts/project.ts";
import { destination } from "../../../scripts/site-address.ts";
import {
  gapsAddress,
  materialAddress,
  notesAddress,
  policyAddress,
  provisionAddress,
  tableAddress,
} from "../../domain/address.ts";
import { gapsAt, gapsFor } from "../../domain/gaps.ts";
import { GAP_PLACES, type GapPlace } from "../../domain/policy.ts";
import type { PolicyData } from "../../domain/site.ts";
import { loadSiteData } from "../../load/site-data.ts";

const { pages } = await readBuiltSite(DIST_FOLDER);
const { policies } = await loadSiteData();

/** The gaps that a page, or one part of it, leads to on the one list. */
function saidOn({ path, $ }: BuiltPage, listPath: string, within = "body"): Set<string> {
  const links = $(within)
    .find("a[href]")
    .toArray()
    .map((link) => destination(path, $(link).attr("href") ?? ""));
  return new Set(
    links.flatMap((to) =>
      to.kind === "here" && to.path.replace(/index\.html$/, "") === listPath ? [to.anchor] : [],
    ),
  );
}

/** Which pages a place of the site is, and where on them it says what is lacking. */
interface Place {
  readonly paths: readonly string[];
  readonly within: string;
}

function placesOf({ policy: { id }, catalogue }: PolicyData): Readonly<Record<GapPlace, Place>> {
  const said = (...paths: string[]): Place => ({ paths, within: ".gap-line" });
  const table = (name: string): string => tableAddress(id, name);
  const drawn = ["/targets/", "/actions/", "/measures/", "/materials/", "/lookup/", "/audit/"];
  return {
    targets: said("/targets/", table("targets")),
    audit: said("/audit/"),
    catalogue: said(
      ...["/materials/", "/materials/table/"],
      ...["phrases", "groups", "materials"].map(table),
    ),
    entries: said(...catalogue.materials.map((entry) => materialAddress(entry.id))),
    lookup: said("/lookup/"),
    actions: said("/actions/", table("actions")),
    measures: said("/measures/", table("measures")),
    notice: { paths: [policyAddress(id), notesAddress(id), ...drawn], within: ".notice" },
  };
}

/** The places that the list names page by page. */
const ONE_BY_ONE: readonly GapPlace[] = [
  ...(["targets", "audit", "catalogue", "lookup", "actions", "measures"] as const),
];

describe.each(policies)("what our copy of $policy.id lacks", (data) => {
  const { policy } = data;
  const places = placesOf(data);
  const list = gapsAddress(policy.id);
  const text = pageAt(pages, policyAddress(policy.id));

  test("is on one list, each with an anchor, in the editor's words", () => {
    const { $ } = pageAt(pages, list);
    const shown = $("[data-gap]")
      .toArray()
      .map((item) => [$(item).attr("id"), $(item).find("h3").text().trim()]);
    expect(new Map(shown as [string, string][])).toEqual(
      new Map(policy.gaps.map(({ id, what }) => [id, what])),
    );
  });

  test.each(policy.gaps.filter(({ eid }) => eid !== null))(
    "$id is said at $eid, in the whole text and on its own page",
    ({ id, eid }) => {
      const place = `[id="${eid ?? ""}"]`;
      // What a row lacks is said beneath its table, which has no room for it.
      expect(saidOn(text, list, `${place}, .clause:has(${place})`)).toContain(id);
      expect(saidOn(pageAt(pages, provisionAddress(policy.id, eid ?? "")), list)).toContain(id);
    },
  );

  test("as a whole is said among the document's facts", () => {
    const said = saidOn(text, list, ".facts");
    for (const { id } of gapsAt(policy, null)) expect(said).toContain(id);
  });

  test.each(GAP_PLACES)("that matters to %s is said there, that and nothing else", (place) => {
    const { paths, within } = places[place];
    const gaps = gapsFor(policy, place).map(({ id }) => id);
    expect(gaps).not.toEqual([]);
    for (const path of paths)
      expect([path, [...saidOn(pageAt(pages, path), list, within)].sort()]).toEqual([
        path,
        gaps.sort(),
      ]);
  });

  test.each(policy.gaps)("$id is listed with the pages that say it, and with no other", (gap) => {
    const page = pageAt(pages, list);
    const listed = page
      .$(`[data-gap="${gap.id}"] dd`)
      .first()
      .find("a[href]")
      .toArray()
      .map((link) => destination(page.path, page.$(link).attr("href") ?? ""))
      .map((to) => (to.kind === "here" ? to.path.replace(/index\.html$/, "") : ""));
    const clause =
      gap.eid === null ? policyAddress(policy.id) : provisionAddress(policy.id, gap.eid);
    const saying = GAP_PLACES.filter((place) => ONE_BY_ONE.includes(place))
      .filter((place) => gapsFor(policy, place).includes(gap))
      .flatMap((place) => places[place].paths);
    expect(new Set(listed)).toEqual(new Set([clause, ...saying]));
  });
});
