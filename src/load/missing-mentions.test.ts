import { expect, test, vi } from "vitest";

import {
  cell,
  issuesWith,
  setAt,
  without,
  writtenRows as rows,
} from "../../scripts/changed-tables.ts";

vi.setConfig({ testTimeout: 60_000 });

const mentions = rows("mentions");
const nameOf = new Map(
  [...rows("materials"), ...rows("groups")].map((row) => [cell(row, "id"), cell(row, "name")]),
);
const bare = (text: string): string => text.replace(/\s/g, "");

test("where a mention that prints a whole name is left out, the check fails and names the place", () => {
  const whole = mentions.filter(
    (row) => nameOf.get(cell(row, "material") || cell(row, "group")) === bare(cell(row, "quote")),
  );
  const missed = whole.filter((mention) => {
    const issues = issuesWith({ mentions: without(mentions.indexOf(mention)) });
    const issue = issues.find(({ code }) => code === "mention-missing");
    return !issue?.found.includes(`${cell(mention, "eid")} 写到“${bare(cell(mention, "quote"))}”`);
  });
  expect(whole.length).toBeGreaterThan(60);
  expect(missed).toEqual([]);
});

test("a name within a longer mention is not missed, and in a heading none is", () => {
  // 纳米材料 stands in 抗菌纳米材料; 高性能精品钢 only in a run-in heading.
  const shorter = mentions.findIndex((row) => cell(row, "id") === "m-antibacterial-nanomaterial-1");
  const issues = issuesWith({ mentions: setAt(shorter, { quote: "抗菌纳米" }) });
  expect(issues.map(({ code }) => code)).toContain("mention-missing");
  expect(mentions.filter((row) => cell(row, "group") === "high-performance-steel")).toEqual([]);
});
