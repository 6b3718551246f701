import { expect, test } from "vitest";
import { readRate, readSetting, writeSetting } from "./setting.ts";

const choices = { bases: [2016, 2017, 2018, 2019], initial: { base: 2017, rate: 10 } };

test.each([
  ["?base=2018&rate=8.5", { base: 2018, rate: 8.5 }],
  ["?base=2016", { base: 2016, rate: 10 }],
  ["?rate=0", { base: 2017, rate: 0 }],
  ["?base=2020&rate=21", { base: 2017, rate: 10 }],
  ["?base=&rate=", { base: 2017, rate: 10 }],
  ["?base=二〇一八&rate=很快", { base: 2017, rate: 10 }],
  ["", { base: 2017, rate: 10 }],
])("%s asks for %o", (search, setting) => {
  expect(readSetting(search, choices)).toEqual(setting);
});

test.each([
  ["9.333", 9.33],
  [" 9 ", 9],
  ["20", 20],
  ["20.01", null],
  ["-1", null],
  ["1e9", null],
  ["", null],
  [" ", null],
])("a rate written %o is %o", (written, rate) => {
  expect(readRate(written)).toBe(rate);
});

test("what is written is read again", () => {
  for (const base of choices.bases)
    for (const rate of [0, 9.33, 10, 20]) {
      const setting = { base, rate };
      expect(readSetting(writeSetting(setting), choices)).toEqual(setting);
    }
});
