import { encodeQR } from "qr";

/** A square to scan. Its cells are drawn as one path, a unit each; the quiet zone is within. */
export interface QrFigure {
  readonly size: number;
  readonly path: string;
}

/** ISO/IEC 18004 asks for four light cells on every side. */
const QUIET_ZONE = 4;

/** An address as a QR code. Level M still reads where a fold or a stamp hides a seventh of it. */
export function qr(address: string): QrFigure {
  const rows = encodeQR(address, "raw", { ecc: "medium", border: QUIET_ZONE });
  const runs = rows.flatMap((row, y) => darkRuns(row).map(([x, width]) => run(x, y, width)));
  return { size: rows.length, path: runs.join("") };
}

const run = (x: number, y: number, width: number): string => `M${x},${y}h${width}v1h-${width}z`;

/** Where the dark cells of a row begin, and how many stand together. */
function darkRuns(row: readonly boolean[]): (readonly [x: number, width: number])[] {
  const line = row.map((isDark) => (isDark ? "x" : " ")).join("");
  return Array.from(line.matchAll(/x+/g), ({ index, 0: dark }) => [index, dark.length] as const);
}
