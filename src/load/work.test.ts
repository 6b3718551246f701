import { describe, expect, test } from "vitest";

import type { TableName, WrittenRow } from "../../scripts/changed-tables.ts";
import {
  cell,
  columnOf,
  issuesWith,
  placeAndCode,
  setAt,
  writtenRows,
} from "../../scripts/changed-tables.ts";

/** The faults that the real tables show with one row written otherwise. */
const faults = (name: TableName, id: string, values: WrittenRow): readonly string[] => {
  const index = writtenRows(name).findIndex((row) => cell(row, "id") === id);
  const before = `${name}.csv:${index + 2}:`;
  return issuesWith({ [name]: setAt(index, values) }).map((issue) =>
    placeAndCode(issue).replace(before, ""),
  );
};

describe("what the editor adds to a sentence goes together", () => {
  test.each<readonly [string, string, WrittenRow, string, string]>([
    ["a body that is not printed", "ms-3-2-2", { bodies: "高等院校" }, "bodies", "word-unprinted"],
    [
      "words for an enterprise that are not printed",
      "ms-2-2-1",
      { enterprise: "小微企业" },
      "enterprise",
      "word-unprinted",
    ],
    [
      "an instrument without a kind",
      "ms-2-2-1",
      { instrument_kind: "" },
      "instrument_kind",
      "instrument-kind",
    ],
    [
      "a kind without an instrument",
      "ms-3-2-2",
      { instrument_kind: "finance" },
      "instrument_kind",
      "instrument-kind",
    ],
    [
      "a kind that there is not",
      "ms-2-2-1",
      { instrument_kind: "subsidy" },
      "instrument_kind",
      "cell-type",
    ],
    ["a question about no enterprise", "ms-2-2-1", { enterprise: "" }, "ask", "ask-groundless"],
    ["an enterprise and no question", "ms-2-2-1", { ask: "" }, "ask", "ask-groundless"],
    [
      "a question where no instrument is named",
      "ms-3-3-2",
      { enterprise: "企业", ask: "怎样支持，原文没有写。" },
      "ask",
      "ask-groundless",
    ],
  ])("%s is a fault in its field", (_, id, values, field, code) => {
    expect(faults("measures", id, values)).toEqual([`${columnOf("measures", field)} ${code}`]);
  });

  test("a deliverable without a line, or on one that there is not, is a fault", () => {
    const at = columnOf("actions", "line");
    expect(faults("actions", "a2018-01-federation", { line: "" })).toContain(`${at} cell-required`);
    expect(faults("actions", "a2018-01-federation", { line: "park" })).toContain(`${at} cell-type`);
  });
});
