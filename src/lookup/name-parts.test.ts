import { describe, expect, test } from "vitest";
import { nameParts } from "./name-parts.ts";

const OWN = [
  ...["聚醚醚酮纤维", "玄武岩纤维", "热熔压敏粘合剂", "薄膜复合粘合剂", "石油催化剂"],
  ...["环保型涂料", "自易清洁涂料", "纳米氧化铝", "纳米金刚石"],
];
const parts = nameParts(OWN, new Set([...OWN, "聚醚醚酮", "氧化铝"]));

describe("the parts of a name", () => {
  test("are what other names have, too, and what is on record itself", () => {
    expect(parts.runsOf("聚醚醚酮纤维")).toEqual(["聚醚醚酮", "聚醚醚酮纤维", "纤维"]);
    expect(parts.runsOf("纳米氧化铝")).toEqual(["纳米", "纳米氧化铝", "氧化铝"]);
  });

  test("never cross from one word into another, nor begin within one", () => {
    expect(OWN.flatMap(parts.runsOf)).not.toContain("酮纤");
    expect(OWN.flatMap(parts.runsOf)).not.toContain("合剂");
  });

  test("end with what the thing is, where several are listed", () => {
    expect(parts.headOf("防火涂料")).toBe("涂料");
    expect(parts.headOf("石英纤维")).toBe("纤维");
    expect(parts.headOf("户外登山鞋")).toBeNull();
  });
});
