import type { Issue } from "../domain/issue.ts";
import type { Reading, SourceFile, SourceText } from "./reading.ts";
import { placeOf } from "./reading.ts";

const BYTE_ORDER_MARK = "\uFEFF";
const REPLACEMENT = "\uFFFD";

/**
 * Reads UTF-8. A byte order mark is taken off (spreadsheets add one); bytes that are not UTF-8
 * are a fault at the first of them, with a guess at what the file is.
 */
export function readText(file: SourceFile): Reading<SourceText> {
  const decoded = new TextDecoder("utf-8", { ignoreBOM: true }).decode(file.bytes);
  const text = decoded.startsWith(BYTE_ORDER_MARK) ? decoded.slice(1) : decoded;
  const value = { path: file.path, text };
  return { value, issues: isUtf8(file.bytes) ? [] : [encodingIssue(file, text)] };
}

function isUtf8(bytes: Uint8Array): boolean {
  return decodes(bytes, "utf-8");
}

function decodes(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function encodingIssue(file: SourceFile, text: string): Issue {
  const guess = decodes(file.bytes, "gb18030") ? "看来是 GBK/GB 18030 编码" : "不是有效的 UTF-8";
  return {
    file: file.path,
    ...placeOf(text, text.indexOf(REPLACEMENT)),
    code: "encoding",
    found: `此处的字节不能按 UTF-8 读出，${guess}`,
    mend: "用编辑器或电子表格另存为“UTF-8”编码后再检查",
  };
}
