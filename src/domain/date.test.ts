import { expect, test } from "vitest";
import { dateInChinese, isDay, isoDay, monthInChinese } from "./date.ts";

test("prints a date as documents do, without leading zeros", () => {
  expect(dateInChinese("2017-04-06")).toBe("2017年4月6日");
  expect(monthInChinese("2017-04-06")).toBe("2017年4月");
});

test("a day of the clock is written as ISO 8601 has it", () => {
  expect(isoDay(new Date(2026, 0, 2, 23, 59))).toBe("2026-01-02");
});

test.each([
  ["2024-02-29", true],
  ["2026-02-29", false],
  ["2026-13-01", false],
  ["2026-1-1", false],
  ["2026-01-01T00", false],
  ["", false],
])("%s is a day: %s", (text, is) => {
  expect(isDay(text)).toBe(is);
});
