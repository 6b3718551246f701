import { deflateSync } from "node:zlib";
import { expect, it } from "vitest";
import { openTypeOf } from "./woff.ts";

/** A WOFF file of two tables, the first compressed, the second of an odd length and as it is. */
function woff(): Uint8Array {
  const first = Buffer.alloc(64, "ab");
  const second = Buffer.from("xyz");
  const packed = deflateSync(first);
  const bytes = Buffer.alloc(200);
  bytes.write("wOFF", 0);
  bytes.writeUInt32BE(0x00010000, 4);
  bytes.writeUInt16BE(2, 12);
  const tables = [
    { tag: "aaaa", at: 84, stored: packed, length: first.length, checksum: 7 },
    { tag: "bbbb", at: 84 + packed.length, stored: second, length: second.length, checksum: 9 },
  ];
  tables.forEach(({ tag, at, stored, length, checksum }, index) => {
    const entry = 44 + index * 20;
    bytes.write(tag, entry);
    [at, stored.length, length, checksum].forEach((field, place) => {
      bytes.writeUInt32BE(field, entry + 4 + place * 4);
    });
    bytes.set(stored, at);
  });
  return bytes;
}

it("gives back the tables as they were, each at a multiple of four bytes", () => {
  const font = Buffer.from(openTypeOf(woff()));
  const header = [font.readUInt32BE(0), ...[4, 6, 8, 10].map((at) => font.readUInt16BE(at))];
  expect(header).toEqual([0x00010000, 2, 32, 1, 0]);
  const entries = [12, 28].map((at) => [
    font.toString("latin1", at, at + 4),
    ...[4, 8, 12].map((field) => font.readUInt32BE(at + field)),
  ]);
  expect(entries).toEqual([
    ["aaaa", 7, 44, 64],
    ["bbbb", 9, 108, 3],
  ]);
  expect(font.toString("latin1", 44, 108)).toBe("ab".repeat(32));
  expect(font.toString("latin1", 108)).toBe("xyz\0");
});

it("refuses what is no such file", () => {
  expect(() => openTypeOf(Buffer.from("OTTO and more"))).toThrow("not a WOFF font");
});
