import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type BuiltPage, readBuiltSite } from "../../../scripts/built-site.ts";
import { DIST_FOLDER } from "../../../scripts/project.ts";
import { FIGURES } from "../../components/chart/figures.ts";
import { citationAnchor, figureFileAddress } from "../../domain/address.ts";
import { type Cited, citedAt } from "../../domain/citable.ts";
import { citationByApa } from "../../domain/citation-apa.ts";
import { citationByGbt } from "../../domain/citation-gbt.ts";
import { citables } from "../../export/citables.ts";
import { citationFiles, citationOf } from "../../export/citation-formats.ts";
import { figureFile, figureFileName } from "../../export/figures.ts";
import { loadSiteData } from "../../load/site-data.ts";
import { citingPlace } from "../_releases.ts";

/*
 * Over the built site: whatever is cited is there, at the address and the anchor that its citation
 * gives, and every page that shows it shows how it is cited.
 */

const { SITE_URL } = process.env;
const site = SITE_URL ? new URL(SITE_URL) : undefined;
const { pages, files } = await readBuiltSite(DIST_FOLDER);
const { policies } = await loadSiteData();

/** A page and the anchor in it: `/targets/#trend`. */
function placeOf(address: string): { readonly page: BuiltPage | undefined; readonly id: string } {
  const [path, id = ""] = address.split("#");
  return { page: pages.find((page) => page.path === path), id };
}

const holds = ({ $ }: BuiltPage, id: string): boolean => $(`[id="${id}"]`).length === 1;

/** The figures with the titles that their pages print. */
const figures = FIGURES.map((figure) => {
  // A figure that others are drawn into holds their titles too, after its own.
  const title = placeOf(figure.page).page?.$(`figure#${figure.id} .figure__title`).first();
  title?.find(".figure__computed").remove();
  return { ...figure, title: title?.text().trim() ?? "" };
});

/** The figures as they were built: only the build can draw them. */
const drawnOf = (policyId: string) =>
  figures.map(({ id, title }) => {
    const name = figureFileName(id, "csv");
    const csv = readFileSync(join(DIST_FOLDER, figureFileAddress(policyId, name)));
    return { id, title, files: [figureFile(id, "csv", csv)] };
  });

/** What a page links to of the releases: where it is frozen, and, if it is otherwise by now, how. */
function waysOf({ frozen }: Cited): string[] {
  if (frozen === null || frozen.kind === "new") return [];
  const isTold = frozen.kind === "changed" || frozen.kind === "widened";
  return [frozen.page, ...(isTold ? [frozen.changes] : [])];
}

describe.each(policies.map((data) => [data.policy.id, data] as const))(
  "of %s",
  async (policyId, data) => {
    const citing = await citingPlace(policyId, site, drawnOf(policyId));
    const all = citables(data, figures);

    test("every address that is cited is a page of the site, and its anchor is there once", () => {
      expect(all.length).toBeGreaterThan(200);
      const dead = all.filter((citable) => {
        const { page, id } = placeOf(citable.page);
        return page === undefined || (id !== "" && !holds(page, id));
      });
      expect(dead).toEqual([]);
    });

    test("the files are there with their very bytes, and no others", () => {
      const written = citationFiles(all, site, citing.freezer);
      for (const { name, write } of written)
        expect(readFileSync(join(DIST_FOLDER, "cite", policyId, name), "utf8"), name).toBe(write());
      expect(readdirSync(join(DIST_FOLDER, "cite", policyId)).sort()).toEqual(
        written.map(({ name }) => name).sort(),
      );
    });

    test("its page writes each citation out in both styles, with the way to its files", () => {
      for (const citable of all) {
        const { page } = placeOf(citable.page);
        const cited = citedAt(citable, site, citing.freezer);
        const blocks = page?.$("dl.citation").toArray() ?? [];
        const own = blocks.filter((block) => page?.$(block).text().includes(citationByGbt(cited)));
        expect(own, citable.id).toHaveLength(1);
        expect(page?.$(own).text()).toContain(citationByApa(cited));
        for (const way of waysOf(cited)) {
          const { page: to, id } = placeOf(way);
          expect(files, way).toContain(way.replace(/#.*/, "").replace(/\/$/, "/index.html"));
          expect([way, id === "" || (to !== undefined && holds(to, id))]).toEqual([way, true]);
          expect(page?.$(own).find(`a[href$="${way.slice(1)}"]`).length, citable.id).toBe(1);
        }
        for (const { href } of citationOf(citable, citing).files) {
          expect(files).toContain(href);
          expect(page?.$(own).find(`a[href$="${href.slice(1)}"]`).length, href).toBe(1);
        }
      }
    });

    test("a number leads to its citation on every page that lists the targets", () => {
      for (const path of ["/targets/", `/data/${policyId}/targets/`])
        for (const { id } of all.filter(({ kind }) => kind === "cell")) {
          const { page } = placeOf(path);
          const opens = citationAnchor(id);
          expect(page?.$(`td[id="${id}"] a[href="#${opens}"]`).length, path + id).toBe(1);
          expect(page?.$(`tr[id="${opens}"] dl.citation`).length, path + opens).toBe(1);
        }
    });
  },
);

test("every row and cell that a page of data shows has an address of its own", () => {
  const tables = pages.filter(({ $ }) => $(".data-page [aria-labelledby=rows]").length > 0);
  expect(tables.length).toBeGreaterThan(5);
  for (const { path, $ } of tables) {
    const rows = $("[aria-labelledby=rows] tbody > tr:not(.cite-row)");
    const anchors = rows.map((_, row) => $(row).attr("id") ?? "").get();
    expect(
      anchors.filter((id) => id === ""),
      path,
    ).toEqual([]);
    const cells = rows.find("> td:not(:first-child)").map((_, cell) => $(cell).attr("id") ?? "");
    expect(
      cells.get().filter((id) => !id.includes(".")),
      path,
    ).toEqual([]);
  }
});
