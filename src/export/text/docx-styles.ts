import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  type IParagraphStyleOptions,
  type ISectionPropertiesOptions,
  type IStylesOptions,
  LineRuleType,
} from "docx";

/*
 * Sizes and faces as GB/T 9704-2012 sets official documents (A4, margins of 37 and 28 mm, body of
 * size 3 in 仿宋, 22 lines of 28 characters a page), so that the text reads as people are used to.
 * Its red heading, its emblem and its seal are the issuer's alone: there is none here.
 */

/** 三号 is 16 pt; Word counts half points. */
const SIZE_3 = 32;
const SIZE_4 = 28;
const SIZE_5 = 21;
const SIZE_2 = 44;

const LATIN = { ascii: "Times New Roman", hAnsi: "Times New Roman", cs: "Times New Roman" };

const face = (eastAsia: string) => ({ ...LATIN, eastAsia });

/** 225 mm for 22 lines, in twentieths of a point. */
const LINE = { line: 580, lineRule: LineRuleType.EXACT, before: 0, after: 0 };

/** A half point is ten twips. */
const TWO_CHARACTERS = { firstLine: 2 * SIZE_3 * 10, firstLineChars: 200 };

const GREY = "595959";

export const PAGE = {
  size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
  margin: {
    top: convertMillimetersToTwip(37),
    bottom: convertMillimetersToTwip(35),
    left: convertMillimetersToTwip(28),
    right: convertMillimetersToTwip(26),
    header: convertMillimetersToTwip(20),
    footer: convertMillimetersToTwip(25),
  },
} as const satisfies ISectionPropertiesOptions["page"];

/** What the margins leave, in twentieths of a point. */
export const TEXT_WIDTH = convertMillimetersToTwip(156);

/** A line on every side of every cell. */
export const CELL_BORDER = { style: BorderStyle.SINGLE, size: 4, color: "000000" } as const;

/** Our remarks stand in a box of another face, so that nobody takes them for the record. */
const BOX = { style: BorderStyle.SINGLE, size: 6, color: GREY, space: 6 } as const;

const paragraphStyle = (
  id: string,
  run: NonNullable<IParagraphStyleOptions["run"]>,
  paragraph: NonNullable<IParagraphStyleOptions["paragraph"]>,
): IParagraphStyleOptions => ({
  ...{ id, name: id, basedOn: "Normal", quickFormat: true },
  ...{ run, paragraph: { spacing: LINE, ...paragraph } },
});

const heading = (eastAsia: string, outlineLevel: number) => ({
  run: { font: face(eastAsia), size: SIZE_3, bold: false, color: "000000" },
  paragraph: { spacing: LINE, indent: TWO_CHARACTERS, keepNext: true, outlineLevel },
});

const rightAligned = (characters: number) => ({
  alignment: AlignmentType.RIGHT,
  indent: { right: characters * SIZE_3 * 10 },
});

export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: {
        font: face("仿宋"),
        size: SIZE_3,
        language: { value: "zh-CN", eastAsia: "zh-CN" },
      },
    },
    title: {
      run: { font: face("宋体"), size: SIZE_2, bold: true },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 240, after: 240 } },
    },
    heading1: heading("黑体", 0),
    heading2: heading("楷体", 1),
    heading3: heading("仿宋", 2),
  },
  paragraphStyles: [
    paragraphStyle("正文段落", {}, { indent: TWO_CHARACTERS, alignment: AlignmentType.BOTH }),
    paragraphStyle("主送机关", {}, {}),
    paragraphStyle("落款", {}, rightAligned(2)),
    paragraphStyle("成文日期", {}, rightAligned(4)),
    paragraphStyle(
      "表格文字",
      { size: SIZE_4 },
      { alignment: AlignmentType.CENTER, spacing: { ...LINE, line: 400, before: 60, after: 60 } },
    ),
    paragraphStyle(
      "本站说明",
      { font: face("黑体"), size: SIZE_5, color: GREY },
      {
        spacing: { line: 320, lineRule: LineRuleType.AT_LEAST, before: 0, after: 0 },
        border: { top: BOX, bottom: BOX, left: BOX, right: BOX },
      },
    ),
    paragraphStyle(
      "页眉说明",
      { font: face("黑体"), size: 18, color: GREY },
      { alignment: AlignmentType.RIGHT, spacing: {} },
    ),
    paragraphStyle("页码", { font: face("宋体"), size: SIZE_4 }, { spacing: {} }),
  ],
};
