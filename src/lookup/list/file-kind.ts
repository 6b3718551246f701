/** What a file holds, by its bytes: its name may say something else. */
export type FileKind =
  | "text"
  | "xlsx"
  | "empty"
  | "locked workbook"
  | "old workbook"
  | "old document"
  | "binary workbook"
  | "open document"
  | "apple numbers"
  | "document"
  | "slides"
  | "archive"
  | "pdf"
  | "picture"
  | "web page"
  | "other";

/** The kind of a file by its content. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return "empty";
  const signed = SIGNATURES.find(([start]) => startsWith(bytes, start));
  if (signed === undefined) return textKind(bytes);
  const [, kind] = signed;
  return typeof kind === "function" ? kind(bytes) : kind;
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

/** Of a ZIP: what kind it is is told by the names of the files in it. */
function zipKind(bytes: Uint8Array): FileKind {
  const holds = (name: string): boolean => indexOf(bytes, [...latin(name)]) >= 0;
  if (holds("xl/workbook.xml")) return "xlsx";
  if (holds("xl/workbook.bin")) return "binary workbook";
  if (holds("word/document.xml")) return "document";
  if (holds("ppt/presentation.xml")) return "slides";
  if (holds("opendocument")) return "open document";
  return holds("Index/Document.iwa") ? "apple numbers" : "archive";
}

/** Of Microsoft's compound file: its parts are named in UTF-16. */
function compoundKind(bytes: Uint8Array): FileKind {
  const holds = (name: string): boolean =>
    indexOf(
      bytes,
      [...latin(name)].flatMap((byte) => [byte, 0]),
    ) >= 0;
  if (holds("EncryptedPackage")) return "locked workbook";
  if (holds("WordDocument")) return "old document";
  return holds("Workbook") || holds("Book") ? "old workbook" : "other";
}

/** The first bytes of kinds that people hand in. */
const SIGNATURES: readonly (readonly [
  readonly number[],
  FileKind | ((bytes: Uint8Array) => FileKind),
])[] = [
  [[0x50, 0x4b, 0x03, 0x04], zipKind],
  [[0x50, 0x4b, 0x05, 0x06], "archive"],
  [[0xd0, 0xcf, 0x11, 0xe0], compoundKind],
  [[0x25, 0x50, 0x44, 0x46], "pdf"],
  [[0x89, 0x50, 0x4e, 0x47], "picture"],
  [[0xff, 0xd8, 0xff], "picture"],
  [[0x47, 0x49, 0x46, 0x38], "picture"],
  [[0x49, 0x49, 0x2a, 0x00], "picture"],
  [[0x4d, 0x4d, 0x00, 0x2a], "picture"],
  [[0x52, 0x49, 0x46, 0x46], "picture"],
  [[0x52, 0x61, 0x72, 0x21, 0x1a], "archive"],
  [[0x37, 0x7a, 0xbc, 0xaf], "archive"],
  [[0x1f, 0x8b], "archive"],
];

/** So far into a file one looks for what no text has. */
const HEAD = 4096;

/** Business systems export web pages and Excel's old XML under the name of .xls. */
const MARKUP = /^\s*(?:<!doctype html|<html|<\?xml|<table|<head|<meta|mime-version:)/i;

function textKind(bytes: Uint8Array): FileKind {
  const head = bytes.subarray(0, HEAD);
  const isUtf16 = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  if (isUtf16) return "text";
  if (head.includes(0)) return "other";
  return MARKUP.test(new TextDecoder().decode(head)) ? "web page" : "text";
}

const latin = (text: string): Uint8Array => new TextEncoder().encode(text);

function indexOf(bytes: Uint8Array, sought: readonly number[]): number {
  const [first = 0] = sought;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (sought.every((byte, offset) => bytes[at + offset] === byte)) return at;
  return -1;
}
