import type { Issue } from "../domain/issue.ts";
import type { SourceText } from "./reading.ts";
import { placeOf } from "./reading.ts";

/**
 * What nobody sees on a screen: control characters but for tabs and line ends, format characters
 * (of no width, or turning the direction of reading), and Unicode's own line ends. Beside letters
 * they make the same words differ, and some of them cannot be written into XML at all.
 */
const INVISIBLE = /(?![\t\n\r])[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** The ones that editors meet, by the names that character tables give them. */
const NAMES: Readonly<Record<string, string>> = {
  "\u0000": "空字符",
  "\u00AD": "软连字符",
  "\u200B": "零宽空格",
  "\u200C": "零宽不连字",
  "\u200D": "零宽连字",
  "\u200E": "从左至右标记",
  "\u200F": "从右至左标记",
  "\u2028": "行分隔符",
  "\u2029": "段分隔符",
  "\u202D": "从左至右强制",
  "\u202E": "从右至左强制",
  "\u2060": "词连接符",
  "\uFEFF": "字节序标记，即零宽不换行空格",
};

/** A text as it would be without the characters that nobody sees, each of which is a fault. */
export interface Cleaned {
  readonly text: string;
  readonly issues: readonly Issue[];
}

/** Names every invisible character of a text by its line and place, and takes it out. */
export function withoutInvisible(file: SourceText): Cleaned {
  const found = Array.from(file.text.matchAll(INVISIBLE));
  return {
    text: found.length === 0 ? file.text : file.text.replace(INVISIBLE, ""),
    issues: found.map(({ 0: character, index }) => ({
      file: file.path,
      ...placeOf(file.text, index),
      code: "invisible-character",
      found: `此处有看不见的字符 ${nameOf(character)}`,
      mend: "删去这个字符：它看不见，却使相同的字不再相同",
    })),
  };
}

/** `U+200B（零宽空格）` */
function nameOf(character: string): string {
  const point = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  const kind = /\p{Cc}/u.test(character) ? "控制字符" : "格式字符";
  return `U+${point}（${NAMES[character] ?? kind}）`;
}
