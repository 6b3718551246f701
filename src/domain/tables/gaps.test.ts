import { expect, test } from "vitest";
import { loadSiteData } from "../../load/site-data.ts";
import { gapsAsTable } from "./gaps.ts";

const [data] = (await loadSiteData()).policies;
if (data === undefined) throw new Error("there is no policy");
const { policy } = data;
const { rows } = gapsAsTable(policy);
const byId = new Map(rows.map((row) => [row.id, row]));

test("everything that is said to be missing is a row, in the editor's order", () => {
  expect(rows.map(({ id, what, answer, shown }) => ({ id, what, answer, shown }))).toEqual(
    policy.gaps.map(({ id, what, answer, shown }) => ({ id, what, answer, shown })),
  );
});

test("what is missing of a part is placed by that part's own words", () => {
  expect(byId.get("g-amounts")).toMatchObject({ eid: "s5", quote: "五、主要措施" });
  expect(byId.get("g-attachment-2")).toMatchObject({ eid: "notice-p4", quote: "2.市直单位名单" });
});

test("what is missing of the whole document has no place, rather than one of our choosing", () => {
  expect(byId.get("g-validity")).toMatchObject({
    ...{ eid: null, quote: null, quote_start: null, quote_end: null, shown: "未核" },
  });
});
