import { inflateSync } from "node:zlib";

/*
 * WOFF 1.0 (W3C Recommendation, 13 December 2012) is an OpenType font with each table compressed on
 * its own. Fonts are kept in that form for its size; the typesetter reads OpenType alone.
 */

const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;

interface FontTable {
  /** Its four-letter name. */
  readonly tag: number;
  readonly checksum: number;
  readonly bytes: Uint8Array;
}

/** The OpenType font within a WOFF file. Throws where the bytes are no such file. */
export function openTypeOf(woff: Uint8Array): Uint8Array {
  const view = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  if (view.getUint32(0) !== 0x774f4646) throw new Error("These bytes are not a WOFF font.");
  const count = view.getUint16(12);
  const tables = Array.from({ length: count }, (_, index) =>
    tableAt(view, WOFF_HEADER + index * WOFF_ENTRY),
  );
  return assembled(view.getUint32(4), tables);
}

function tableAt(view: DataView, entry: number): FontTable {
  const [tag, offset, packed, length, checksum] = [0, 4, 8, 12, 16].map((field) =>
    view.getUint32(entry + field),
  ) as [number, number, number, number, number];
  const stored = new Uint8Array(view.buffer, view.byteOffset + offset, packed);
  return { tag, checksum, bytes: packed < length ? inflateSync(stored) : stored };
}

/** Every table starts at a multiple of four bytes, after the directory. */
function assembled(flavour: number, tables: readonly FontTable[]): Uint8Array {
  const start = SFNT_HEADER + tables.length * SFNT_ENTRY;
  const font = new Uint8Array(tables.reduce((end, { bytes }) => end + padded(bytes), start));
  const view = new DataView(font.buffer);
  writeHeader(view, flavour, tables.length);
  tables.reduce((offset, { tag, checksum, bytes }, index) => {
    const fields = [tag, checksum, offset, bytes.length];
    fields.forEach((field, place) => {
      view.setUint32(SFNT_HEADER + index * SFNT_ENTRY + place * 4, field);
    });
    font.set(bytes, offset);
    return offset + padded(bytes);
  }, start);
  return font;
}

function writeHeader(view: DataView, flavour: number, count: number): void {
  const power = Math.floor(Math.log2(count));
  view.setUint32(0, flavour);
  [count, 2 ** power * 16, power, (count - 2 ** power) * 16].forEach((field, place) => {
    view.setUint16(4 + place * 2, field);
  });
}

const padded = ({ length }: Uint8Array): number => Math.ceil(length / 4) * 4;
