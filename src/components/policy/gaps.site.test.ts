import { describe, expect, test } from "vitest";
import type { BuiltPage } from "../../../scripts/built-site.ts";
import { readBuiltSite } from "../../../scripts/built-site.ts";
import { DIST_FOLDER } from "../../../scripts/project.ts";
import { destination } from "../../../scripts/site-address.ts";
import { gapsAddress, policyAddress, provisionAddress } from "../../domain/address.ts";
import { gapsAt, gapsWithin } from "../../domain/gaps.ts";
import { type Parts, sectionOf } from "../../domain/policy.ts";
import { loadSiteData } from "../../load/site-data.ts";

const { pages } = await readBuiltSite(DIST_FOLDER);
const { policies } = await loadSiteData();

function pageAt(path: string): BuiltPage {
  const page = pages.find((one) => one.path === path);
  if (page === undefined) throw new Error(`there is no page ${path}`);
  return page;
}

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

/** The pages that are drawn from a part of a policy. */
const PAGES: readonly (readonly [keyof Parts, string])[] = [
  ["targets", "/targets/"],
  ["targets", "/audit/"],
  ["catalogue", "/materials/"],
  ["workPlan", "/actions/"],
  ["measures", "/measures/"],
];

describe.each(policies)("what our copy of $policy.id lacks", ({ policy, catalogue }) => {
  const list = gapsAddress(policy.id);
  const text = pageAt(policyAddress(policy.id));

  test("is on one list, each with an anchor, in the editor's words", () => {
    const { $ } = pageAt(list);
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
      expect(saidOn(pageAt(provisionAddress(policy.id, eid ?? "")), list)).toContain(id);
    },
  );

  test("as a whole is said among the document's facts", () => {
    const said = saidOn(text, list, ".facts");
    for (const { id } of gapsAt(policy, null)) expect(said).toContain(id);
  });

  test.each(PAGES)("in the part %s is said on %s", (part, path) => {
    const said = saidOn(pageAt(path), list);
    for (const { id } of gapsWithin(policy, sectionOf(policy, part))) expect(said).toContain(id);
  });

  test("of materials and measures is said with every entry", () => {
    const parts = [sectionOf(policy, "catalogue"), sectionOf(policy, "measures")];
    const lacking = parts.flatMap((part) => gapsWithin(policy, part)).map(({ id }) => id);
    for (const { id } of catalogue.materials)
      expect([...saidOn(pageAt(`/materials/${id}/`), list)]).toEqual(
        expect.arrayContaining(lacking),
      );
  });
});

test("the product directory that the plan announces is said to be none of ours", () => {
  const [policy] = policies.map((data) => data.policy);
  const list = gapsAddress(policy?.id ?? "");
  for (const path of ["/lookup/", "/materials/", "/materials/table/", "/actions/"])
    expect(saidOn(pageAt(path), list)).toContain("g-product-directory");
});
