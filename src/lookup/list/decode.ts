import type { ListFault } from "./fault.ts";
import { ListFaultError } from "./fault.ts";

/** The words of a text file, and how its bytes were taken. */
export interface Decoded {
  readonly text: string;
  readonly encoding: "UTF-8" | "UTF-16" | "GBK";
  readonly warnings: readonly ListFault[];
}

/**
 * The words of a text file. Without a mark, bytes that are well-formed UTF-8 are UTF-8 (other
 * encodings hardly ever are by chance, RFC 3629), and what is not is what Excel in China writes.
 */
export function decodeText(bytes: Uint8Array, file: string): Decoded {
  const marked = markedAs(bytes);
  const encoding = marked ?? (tryDecode(bytes, "utf-8") === null ? "gb18030" : "utf-8");
  const text = tryDecode(bytes, encoding);
  if (text === null) throw new ListFaultError(unreadable(file));
  const shown = encoding === "gb18030" ? "GBK" : encoding === "utf-8" ? "UTF-8" : "UTF-16";
  return {
    text,
    encoding: shown,
    warnings: isGarbled(text, encoding) ? [garbled(file, text)] : [],
  };
}

/** What the byte order mark says, or null where there is none. */
function markedAs([first, second, third]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return first === 0xef && second === 0xbb && third === 0xbf ? "utf-8" : null;
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-8 that was once read as GBK, as Latin-1, or with its bytes lost. */
const BROKEN = /\uFFFD|锟斤拷|烫烫烫|[\u00C0-\u00EF][\u0080-\u00BF]/;

/**
 * Characters of GBK's private and least-used parts. Big5 and Shift JIS read as GBK are full of
 * them; a product list is not.
 */
const ODD = /[\uE000-\uF8FF\u3400-\u4DBF\u2E80-\u2FDF\u3040-\u312F\uFE30-\uFE6F]/gu;
const ODD_SHARE = 0.05;

function isGarbled(text: string, encoding: string): boolean {
  if (BROKEN.test(text)) return true;
  if (encoding !== "gb18030") return false;
  const beyond = text.match(/[^\p{ASCII}]/gu) ?? [];
  return beyond.length > 0 && (text.match(ODD) ?? []).length / beyond.length > ODD_SHARE;
}

const RESAVE = "请用原来的软件打开，另存为“CSV UTF-8（逗号分隔）”或 .xlsx 后再选";

const unreadable = (file: string): ListFault => ({
  ...{ code: "encoding", file, row: null },
  found: "文字的编码既不是 UTF-8、UTF-16，也不是 GBK，读不出来",
  mend: RESAVE,
});

function garbled(file: string, text: string): ListFault {
  const at = Math.max(0, text.search(BROKEN));
  const row = text.slice(0, at).split(/\r\n?|\n/).length;
  const found = "有些字像是乱码，可能是另存时用错了编码";
  return { code: "garbled", file, row, found, mend: `请看下面的前几行对不对；不对的话，${RESAVE}` };
}
