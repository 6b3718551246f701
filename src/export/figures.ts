import { dateInChinese } from "../domain/date.ts";
import { type Drawn, drawn } from "../domain/drawn.ts";
import type { Policy } from "../domain/policy.ts";
import { fingerprint, type Fingerprint } from "./checksum.ts";
import { writeCsv, writeExcelCsv } from "./csv.ts";
import type { FigureMarkup } from "./figure-markup.ts";
import type { PublishedFile } from "./files.ts";
import { DATA_LICENCE, PUBLISHER } from "./publisher.ts";

/** The forms in which a figure is taken away. */
export type FigureForm = "svg" | "png" | "csv" | "excel-csv";

/** A file of a figure: its name, and the very bytes that are published. */
export interface FigureFile {
  readonly form: FigureForm;
  /** Last part of its address. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A figure that a policy publishes: what lists of files say of it, and its files. */
export interface PublishedFigure {
  readonly id: string;
  readonly name: string;
  /** The page that shows it; its id is its place there. */
  readonly page: string;
  /** What its numbers are and are not. */
  readonly standing: string;
  readonly files: readonly FigureFile[];
}

/** What the files of each form are called, and what they are. */
const FORMS = {
  svg: { ending: ".svg", mediaType: "image/svg+xml", label: "SVG" },
  png: { ending: "@2x.png", mediaType: "image/png", label: "PNG" },
  csv: { ending: ".csv", mediaType: "text/csv", label: "CSV" },
  "excel-csv": { ending: ".excel.csv", mediaType: "text/csv", label: "供 Excel 打开的 CSV" },
} as const satisfies Record<FigureForm, { ending: string; mediaType: string; label: string }>;

/** In the order in which they are offered. */
export const FIGURE_FORMS: readonly FigureForm[] = ["svg", "png", "csv", "excel-csv"];

/** How many pixels of the PNG stand for one of the SVG. */
export const PNG_SCALE = 2;

/** What people call a form. */
export const figureFormLabel = (form: FigureForm): string => FORMS[form].label;

export const figureFileName = (id: string, form: FigureForm): string => id + FORMS[form].ending;

/** A file from what it holds; text is written as UTF-8. */
export function figureFile(id: string, form: FigureForm, content: string | Uint8Array): FigureFile {
  const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : content;
  return { form, name: figureFileName(id, form), mediaType: FORMS[form].mediaType, bytes };
}

/** The files of figures, as they stand among all that a policy publishes. */
export const filesOfFigures = (
  figures: readonly PublishedFigure[],
): (PublishedFile & Pick<FigureFile, "form">)[] =>
  figures.flatMap((figure) =>
    figure.files.map(({ form, name, mediaType, bytes }) => ({
      ...{ name, mediaType, form, figure },
      title: `图“${figure.name}”：${FORMS[form].label}`,
      write: () => bytes,
    })),
  );

/** Every mark of a figure as CSV: RFC 4180, UTF-8, column names in English as in the tables. */
export const writeDrawn = (rows: readonly Drawn[]): string => writeCsv({ table: drawn, rows });

/** The same to be opened in Excel, as the tables have it. */
export const writeDrawnForExcel = (rows: readonly Drawn[]): string =>
  writeExcelCsv({ table: drawn, rows });

/** How many digits of a SHA-256 are printed: enough to tell one version from another by eye. */
const DIGITS = 16;

export const shortHash = ({ sha256 }: Fingerprint): string => sha256.slice(0, DIGITS);

/** What is printed under a picture that leaves the site, a paragraph a line. */
export function notesOf(
  { title, issuer, dated }: Pick<Policy, "title" | "issuer" | "dated">,
  { note, clauses }: Pick<FigureMarkup, "note" | "clauses">,
  { id, csv }: { readonly id: string; readonly csv: string },
): string[] {
  const document = `《${title.value}》（题名${title.basis}；${issuer.value}，${dateInChinese(dated)}）`;
  return [
    ...(note === null ? [] : [note]),
    `出处：${document}：${clauses.join("；")}。`,
    `制图：${PUBLISHER}，${LICENCE}。图中各数见 ${numbersLine({ id, csv })}。`,
  ];
}

/** Which file has the numbers of a picture, and how to tell that it is the very one. */
export const numbersLine = ({ id, csv }: { readonly id: string; readonly csv: string }): string =>
  `${figureFileName(id, "csv")}，SHA-256 前${DIGITS}位 ${shortHash(fingerprint(csv))}`;

const LICENCE = DATA_LICENCE.spdx.replace(/^CC-BY-/, "CC BY ");
