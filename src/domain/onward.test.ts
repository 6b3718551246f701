import { describe, expect, test } from "vitest";
import { GRADE_LABELS, ONWARD_LISTS } from "./onward.ts";

describe("the lists to check elsewhere", () => {
  test.each(ONWARD_LISTS)("$name is named with no year, number or address", (list) => {
    const said = [list.name, list.issuer, list.note].join(" ");
    expect(said).not.toMatch(/\d|〔|https?:|www|号/);
  });

  test.each(ONWARD_LISTS)("$name is named with its issuer, and how we know of it", (list) => {
    expect(list.issuer).not.toBe("");
    expect(GRADE_LABELS[list.grade]).toMatch(/^据/);
  });

  test("stand each once", () => {
    const names = ONWARD_LISTS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
