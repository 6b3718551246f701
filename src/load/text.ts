import type { Issue } from "../domain/issue.ts";
import { withoutInvisible } from "./invisible.ts";
import type { FileText, Reading, SourceFile } from "./reading.ts";
import { placeOf } from "./reading.ts";

const BYTE_ORDER_MARK = "\uFEFF";
const REPLACEMENT = "\uFFFD";

/**
 * Reads UTF-8. A byte order mark is taken off (spreadsheets add one). Invisible characters are
 * faults, and the text is read on without them. Bytes that are not UTF-8 are one fault at the first
 * of them, with a guess at what the file is, and then there is no text.
 */
export function readText(file: SourceFile): Reading<FileText> {
  const { path, bytes } = file;
  const isUtf16 = looksLikeUtf16(bytes);
  const decoded = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const text = decoded.startsWith(BYTE_ORDER_MARK) ? decoded.slice(1) : decoded;
  if (isUtf16 || !decodes(bytes, "utf-8"))
    return { value: { path, text: null }, issues: [encodingIssue(file, text, isUtf16)] };
  const cleaned = withoutInvisible({ path, text });
  return { value: { path, text: cleaned.text }, issues: cleaned.issues };
}

/**
 * Reads a text that is kept as evidence: a byte order mark, too, is a change of it. So the bytes of
 * one without a fault are those that its text is written with in UTF-8, and its hash is theirs.
 */
export function readEvidence(file: SourceFile): Reading<FileText> {
  const { value, issues } = readText(file);
  const isMarked = [0xef, 0xbb, 0xbf].every((byte, at) => file.bytes[at] === byte);
  return { value, issues: isMarked ? [markIssue(file.path), ...issues] : issues };
}

function decodes(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** By its byte order mark (FF FE, FE FF), or by an empty byte beside each of the first two letters. */
function looksLikeUtf16([first, second, third, fourth]: Uint8Array): boolean {
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return isMarked || (first === 0 && third === 0) || (second === 0 && fourth === 0);
}

function encodingIssue(file: SourceFile, text: string, isUtf16: boolean): Issue {
  const place = isUtf16 ? { row: 1, column: 1 } : placeOf(text, text.indexOf(REPLACEMENT));
  return {
    file: file.path,
    ...place,
    code: "encoding",
    found: `此处的字节不能按 UTF-8 读出，${isUtf16 ? "看来是 UTF-16 编码" : guessOf(file.bytes)}`,
    mend: "用编辑器或电子表格另存为“UTF-8”编码后再检查",
  };
}

const guessOf = (bytes: Uint8Array): string =>
  decodes(bytes, "gb18030") ? "看来是 GBK/GB 18030 编码" : "不是有效的 UTF-8";

function markIssue(path: string): Issue {
  const found = "开头有字节序标记（EF BB BF）：公布的原文里没有，是某个程序加上的";
  const mend = "恢复原样：用版本库取回，或另存为“UTF-8（无 BOM）”";
  return { file: path, row: 1, column: 1, code: "source-mark", found, mend };
}
