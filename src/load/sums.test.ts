import { expect, test } from "vitest";

import { sumFaults, sumsOf } from "./sums.ts";

test.each([
  "1000÷200＝5",
  "850÷770−1≈10.39%",
  "700×(1＋10%)^4≈1024.87；850×(1＋10%)^2＝1028.5",
  "2×3^2＝18",
  "770÷700−1＝10.00%",
])("%s comes out", (computation) => {
  expect(sumFaults(computation)).toEqual([]);
});

test.each([
  ["1000÷200＝6", "算式“1000÷200＝6”重算得 5"],
  ["850÷770−1≈10.38%", "算式“850÷770−1≈10.38%”重算得 10.38961039%"],
  // Rounded, and so not equal.
  ["120÷700＝17.14%", "算式“120÷700＝17.14%”重算得 17.14285714%"],
  ["1÷0＝0", "算式“1÷0＝0”重算得 Infinity"],
  ["1000/200＝5", "算式“1000/200＝5”不能重算"],
  ["(1＋2＝3", "算式“(1＋2＝3”不能重算"],
  ["1＋＝1", "算式“1＋＝1”不能重算"],
  ["1＋2", "算式“1＋2”不能重算"],
  ["1＋2＝3；", "算式“”不能重算"],
])("%s does not: %s", (computation, fault) => {
  expect(sumFaults(computation)).toEqual([fault]);
});

test("of several sums each is done", () => {
  expect(sumsOf("1＋2＝3；2×2＝4").map(({ value }) => value)).toEqual([3, 4]);
  expect(sumFaults("1＋2＝4；2×2＝4；1＋1＝3")).toHaveLength(2);
});
