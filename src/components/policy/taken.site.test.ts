import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { pageAt, readBuiltSite } from "../../../scripts/built-site.ts";
import { DIST_FOLDER, PROJECT_FOLDER } from "../../../scripts/project.ts";
import { recordFaults } from "../../../scripts/site-checks/record.ts";
import { destination } from "../../../scripts/site-address.ts";
import { provisionAddress, takenAddress } from "../../domain/address.ts";
import { ownWords, walk } from "../../domain/provision.ts";
import { coverageOf, runsOf, takenRows } from "../../domain/taken.ts";
import { loadSiteData } from "../../load/site-data.ts";

const { pages } = await readBuiltSite(DIST_FOLDER);
const { policies } = await loadSiteData();

describe.each(policies)("the words of $policy.id beside its data", ({ policy, tables }) => {
  const page = pageAt(pages, takenAddress(policy.id));
  const { $ } = page;
  const taken = takenRows(tables);

  test("are the whole record, in the words it was published in", () => {
    const path = join(PROJECT_FOLDER, "content", "policies", policy.id, "source.txt");
    expect(recordFaults(page, readFileSync(path, "utf8"))).toEqual([]);
  });

  test("have a mark for every row, and every mark leads to its row and back", () => {
    const marks = $("[data-record] .taken-sign").toArray();
    expect(marks).toHaveLength(taken.length);
    for (const mark of marks) {
      const row = $(`[id="${($(mark).attr("href") ?? "").slice(1)}"]`);
      expect(row).toHaveLength(1);
      const back = row.find("a.taken-sign").first();
      expect(back.attr("href")).toBe(`#${$(mark).attr("id") ?? ""}`);
      expect(back.text().trim()).toBe($(mark).text().trim());
    }
  });

  test("are counted: the last row of the summary is the whole document", () => {
    const all = walk(policy.provisions).flatMap(ownWords);
    const { taken: quoted, left, none } = coverageOf(all.flatMap((own) => runsOf(own, taken)));
    const cells = $(".taken-summary tbody tr")
      .last()
      .find("td")
      .toArray()
      .map((cell) => Number.parseInt($(cell).text(), 10));
    expect(cells).toEqual([quoted + left + none, quoted, left, none]);
  });

  test("lead to every provision, and every provision leads back", () => {
    for (const { eid } of walk(policy.provisions)) {
      const own = pageAt(pages, provisionAddress(policy.id, eid));
      const to = own
        .$("a[href*='/compare/']")
        .toArray()
        .map((link) => destination(own.path, own.$(link).attr("href") ?? ""));
      expect(to).toContainEqual({ kind: "here", path: page.path, anchor: eid });
      expect($(`[id="${eid}"] a[href$="/${eid}/"]`).length).toBeGreaterThan(0);
    }
  });
});
