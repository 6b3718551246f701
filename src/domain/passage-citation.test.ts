import { describe, expect, test } from "vitest";
import { loadSiteData } from "../load/site-data.ts";
import { citedAt, DAY_OF_CITING } from "./citable.ts";
import { citationByGbt } from "./citation-gbt.ts";
import { clauseCitable } from "./clause-citation.ts";
import { citingSheet, passageCitation } from "./passage-citation.ts";
import { walk } from "./provision.ts";

const [data] = (await loadSiteData()).policies;
if (data === undefined) throw new Error("there is no policy");
const { policy } = data;
const SITE = new URL("https://site.example/project");
const day = "2026-07-01";

describe("a passage is cited", () => {
  test.each([SITE, undefined])("as its clause is, with the day put in (site: %s)", (site) => {
    for (const provision of walk(policy.provisions)) {
      const cited = citedAt(clauseCitable(policy, provision), SITE);
      const address = cited.address ?? "";
      const passage = { text: "钛管", eids: [provision.eid] };
      expect(passageCitation(citingSheet(policy, site), passage, { address, day })).toBe(
        citationByGbt(cited).replace(DAY_OF_CITING, day),
      );
    }
  });

  test("by the first clause and the last where it runs through several", () => {
    const passage = { text: "", eids: ["s3-3-2", "s3-3-2-p1", "s3-3-3"] };
    const cited = passageCitation(citingSheet(policy, SITE), passage, { address: "a", day });
    expect(cited).toContain("：三（三）2—三（三）3[EB/OL]");
  });

  test.each([[["s9"]], [["s3-3-2", "s9"]], [[]]])(
    "not at all where the sheet has not: %j",
    (eids) => {
      const sheet = citingSheet(policy, SITE);
      expect(() => passageCitation(sheet, { text: "", eids }, { address: "a", day })).toThrow();
    },
  );

  test("with what a browser is sent: plain data, and no word of the record twice", () => {
    const sheet = citingSheet(policy, SITE);
    expect(JSON.parse(JSON.stringify(sheet))).toEqual(sheet);
    expect(Object.keys(sheet.labels)).toEqual(walk(policy.provisions).map(({ eid }) => eid));
  });
});
