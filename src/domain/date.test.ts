import { expect, test } from "vitest";
import { dateInChinese, monthInChinese } from "./date.ts";

test("prints a date as documents do, without leading zeros", () => {
  expect(dateInChinese("2017-04-06")).toBe("2017年4月6日");
  expect(monthInChinese("2017-04-06")).toBe("2017年4月");
});
