import { expect, test } from "vitest";
import type { Row } from "./table.ts";
import { highest, table } from "./table.ts";

const sample = { startBytes: 80 * 1024, startMs: 50, coldBytes: 9000, coldMs: 20, warmMs: 1 };
const quality = { recall: 0.9999, precision: 1, first: 1, none: 0 };
const done = <Result>(result: Result) => ({ kind: "done", result, peakBytes: 2e8 }) as const;

const ROWS: readonly Row[] = [
  {
    contestant: "ours",
    size: 157,
    built: done({ seconds: 2, pages: 180 }),
    asked: done({ samples: [sample], quality }),
  },
  {
    contestant: "stock",
    size: 157,
    built: done({ seconds: 1, pages: 180 }),
    asked: done({ samples: [{ ...sample, startBytes: 160 * 1024 }], quality }),
  },
  {
    contestant: "minisearch",
    size: 157,
    built: { kind: "failed", reason: "RangeError: Invalid string length" },
    asked: null,
  },
];

test("the table compares each with the first over the same pages", () => {
  const [, ours = "", stock = ""] = table(ROWS).split("\n");
  expect(ours).toMatch(/80\.0\s+1\.00/);
  expect(stock).toMatch(/160\.0\s+2\.00/);
  expect(stock).toMatch(/1\.0\s+0\.50\s+0\.2$/);
});

test("what could not be built is said, not left out", () => {
  expect(table(ROWS)).toContain("建不成：RangeError: Invalid string length");
});

test("a share is never rounded up to all", () => {
  expect(table(ROWS)).toContain("0.999");
});

test("the value that one in twenty exceeds", () => {
  expect(highest(Array.from({ length: 100 }, (_, index) => index + 1))).toBe(95);
});
