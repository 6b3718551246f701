import { expect, test } from "vitest";
import { isPossibleSound } from "./slip.ts";

test.each<[string, string, boolean, string]>([
  ["铜线", "酮纤", false, "an element is no slip for what tells a substance"],
  ["纳米氧化铟", "纳米氧化银", false, "one element is no slip for another"],
  ["纳米碳化物", "纳米碳化钨", false, "what ends many names is no slip"],
  ["聚醚醚铜纤维", "聚醚醚酮纤维", true, "unless all else in a long name is the same"],
  ["泰管", "钛管", true, "what tells nothing may be a slip for an element"],
])("%s for %s: %s, since %s", (typed, meant, expected) => {
  expect(isPossibleSound([...typed], [...meant])).toBe(expected);
});
