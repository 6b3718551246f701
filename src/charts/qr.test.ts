import { decodeQR } from "qr/decode.js";
import { expect, test } from "vitest";
import { qr, type QrFigure } from "./qr.ts";

/** Each cell so many pixels wide, as a camera sees it. */
const CELL = 4;

/** The path painted on white: grey values, three bytes a pixel. */
function painted({ size, path }: QrFigure) {
  const width = size * CELL;
  const data = new Uint8Array(width * width * 3).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+),(\d+)h(\d+)v1h-\d+z/g))
    for (let row = Number(y) * CELL; row < (Number(y) + 1) * CELL; row++) {
      const from = row * width + Number(x) * CELL;
      data.fill(0, from * 3, (from + Number(length) * CELL) * 3);
    }
  return { width, height: width, data };
}

test.each([
  "https://example.org/guides/overview/",
  "https://example.org/some/very/long/path/under/which/the/site/is/published/guides/overview/",
  "https://政策.example/说明/",
])("whoever scans it is led to %s", (address) => {
  expect(decodeQR(painted(qr(address)))).toBe(address);
});

test("four light cells stand on every side", () => {
  const { size, path } = qr("https://example.org/");
  const cells = Array.from(path.matchAll(/M(\d+),(\d+)h(\d+)/g), ([, ...cell]) => cell.map(Number));
  expect(Math.min(...cells.flatMap(([x = 0, y = 0]) => [x, y]))).toBe(4);
  expect(Math.max(...cells.map(([x = 0, , width = 0]) => x + width))).toBe(size - 4);
});

test("is the same bytes each time", () => {
  expect(qr("https://example.org/")).toEqual(qr("https://example.org/"));
});
