import { expect, test } from "vitest";
import { readBuiltSite } from "../../../scripts/built-site.ts";
import { DIST_FOLDER } from "../../../scripts/project.ts";
import { destination } from "../../../scripts/site-address.ts";
import {
  checkAddress,
  guideAddress,
  noteAddress,
  policyAddress,
  provisionAddress,
  takenAddress,
} from "../../domain/address.ts";
import { auditOfTarget } from "../../domain/check-links.ts";
import type { PolicyData } from "../../domain/site.ts";
import { loadSiteData } from "../../load/site-data.ts";

const { pages } = await readBuiltSite(DIST_FOLDER);
const [data] = (await loadSiteData()).policies;
if (data === undefined) throw new Error("there is no policy");
const { policy, targets } = data;

/** Where the links of a page lead, as the site's own addresses. */
function linksOf(path: string): ReadonlySet<string> {
  const page = pages.find((one) => one.path === path);
  if (page === undefined) throw new Error(`there is no page ${path}`);
  const hrefs = page.$("main a[href]").toArray();
  return new Set(
    hrefs.flatMap((link) => {
      const to = destination(path, page.$(link).attr("href") ?? "");
      return to.kind === "here" ? [to.path + (to.anchor === "" ? "" : `#${to.anchor}`)] : [];
    }),
  );
}

/** The words, the formula and the doubt of a target, one address each. */
function stepsOf(audit: PolicyData, { id, quote }: PolicyData["targets"][number]): string[] {
  const { check, note } = auditOfTarget(audit, id);
  if (check === null || note === null) throw new Error(`${id} has no check or no note`);
  return [
    provisionAddress(policy.id, quote.eid),
    checkAddress(check.id),
    noteAddress(policy.id, note.id),
  ];
}

test.each([
  "/targets/",
  guideAddress("overview"),
  guideAddress("ten-minutes"),
  takenAddress(policy.id),
])("%s leads from every target to its words, its check and its note", (path) => {
  const links = linksOf(path);
  for (const target of targets)
    for (const step of stepsOf(data, target))
      expect([target.id, links.has(step)]).toEqual([target.id, true]);
});

test("the guide to the numbers leads so from every one that it says", () => {
  const path = guideAddress("numbers");
  const links = linksOf(path);
  const [page] = pages.filter((one) => one.path === path);
  expect(page?.$(".target-audit").length).toBeGreaterThan(8);
  for (const said of page?.$(".target-audit").toArray() ?? [])
    expect(page?.$(said).find("a")).toHaveLength(2);
  const goals = targets.filter(({ indicator }) => indicator !== "raw-materials-growth");
  for (const target of goals)
    for (const step of stepsOf(data, target))
      expect([target.id, links.has(step)]).toEqual([target.id, true]);
});

test("the whole text leads from every target to its check, beside the clause", () => {
  const links = linksOf(policyAddress(policy.id));
  for (const target of targets) {
    const { check } = auditOfTarget(data, target.id);
    expect([target.id, check !== null && links.has(checkAddress(check.id))]).toEqual([
      target.id,
      true,
    ]);
  }
});
