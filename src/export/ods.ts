import type { FlatCell } from "./cells.ts";
import type { Sheet } from "./workbook.ts";
import { escaped } from "./xml-text.ts";
import { type Entry, writeZip } from "./zip.ts";

/*
 * A workbook for LibreOffice, after OASIS OpenDocument 1.3. No package that npm has and that is
 * still looked after writes this format; what a table needs of it is little.
 */

const MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet";

const NAMESPACES = ["office", "table", "text", "style", "config"]
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat('xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"')
  .join(" ");

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** A workbook as ODS: cells with their types, headings that stay in view and print on every page. */
export function writeOds(sheets: readonly Sheet[]): Uint8Array {
  return writeZip([
    // First and uncompressed, so that the type can be read off the file's beginning: part 2, 3.3.
    { ...part("mimetype", MEDIA_TYPE), stored: true },
    part("META-INF/manifest.xml", manifest()),
    part("content.xml", content(sheets)),
    part("styles.xml", document("styles", "")),
    part("settings.xml", settings(sheets)),
  ]);
}

const part = (path: string, text: string): Entry => ({ path, bytes: Buffer.from(text, "utf8") });

const document = (kind: string, body: string): string =>
  `${DECLARATION}<office:document-${kind} ${NAMESPACES} office:version="1.3">${body}</office:document-${kind}>\n`;

function manifest(): string {
  const files = [
    ["/", MEDIA_TYPE],
    ...["content.xml", "styles.xml", "settings.xml"].map((path) => [path, "text/xml"]),
  ].map(
    ([path, type]) =>
      `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`,
  );
  const namespace = 'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"';
  return `${DECLARATION}<manifest:manifest ${namespace} manifest:version="1.3">${files.join("")}</manifest:manifest>\n`;
}

function content(sheets: readonly Sheet[]): string {
  const tables = sheets.map((sheet, index) => table(sheet, index)).join("");
  return document(
    "content",
    `<office:automatic-styles>${styles(sheets)}</office:automatic-styles>` +
      `<office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body>`,
  );
}

/** One style for text, one for headings, and one for the width of each column. */
function styles(sheets: readonly Sheet[]): string {
  const cell = (name: string, rest: string): string =>
    `<style:style style:name="${name}" style:family="table-cell">` +
    `<style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/>${rest}</style:style>`;
  const columns = sheets.flatMap(({ widths }, sheet) =>
    widths.map(
      (width, column) =>
        `<style:style style:name="${columnStyle(sheet, column)}" style:family="table-column">` +
        `<style:table-column-properties style:column-width="${inCentimetres(width)}cm"/></style:style>`,
    ),
  );
  const bold = '<style:text-properties fo:font-weight="bold" style:font-weight-asian="bold"/>';
  return cell("words", "") + cell("heading", bold) + columns.join("");
}

const columnStyle = (sheet: number, column: number): string => `c${sheet}-${column}`;

/** A half-width character of 10 points is about 0.2 cm wide. */
const inCentimetres = (width: number): string => (width * 0.2).toFixed(1);

function table({ name, headings, rows, widths }: Sheet, sheet: number): string {
  const columns = widths.map(
    (_, column) => `<table:table-column table:style-name="${columnStyle(sheet, column)}"/>`,
  );
  const head = row(headings.map((text) => cellOf(text, "heading")));
  const body = rows.map((cells) => row(cells.map((value) => cellOf(value, "words"))));
  return (
    `<table:table table:name="${escaped(name)}">${columns.join("")}` +
    `<table:table-header-rows>${head}</table:table-header-rows>${body.join("")}</table:table>`
  );
}

const row = (cells: readonly string[]): string =>
  `<table:table-row>${cells.join("")}</table:table-row>`;

/** A cell whose type is said outright, so that no program guesses at a formula, a date or a number. */
function cellOf(value: FlatCell, style: "heading" | "words"): string {
  if (value === null) return "<table:table-cell/>";
  return `<table:table-cell table:style-name="${style}" ${typeOf(value)}>${paragraphs(String(value))}</table:table-cell>`;
}

function typeOf(value: string | number | boolean): string {
  if (typeof value === "string") return 'office:value-type="string"';
  return typeof value === "number"
    ? `office:value-type="float" office:value="${value}"`
    : `office:value-type="boolean" office:boolean-value="${value}"`;
}

const paragraphs = (text: string): string =>
  text
    .split("\n")
    .map((line) => `<text:p>${spaced(escaped(line))}</text:p>`)
    .join("");

/** ODF takes several spaces for one, and none at either end of a line, unless each is an element. */
const spaced = (line: string): string =>
  line
    .replace(/^ +| +$| {2,}/g, (spaces) => `<text:s text:c="${spaces.length}"/>`)
    .replaceAll("\t", "<text:tab/>");

/** Where the view of each sheet is split and held: below the headings. */
function settings(sheets: readonly Sheet[]): string {
  const item = (name: string, type: string, value: string): string =>
    `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`;
  const frozen = [
    ["VerticalSplitMode", "short", "2"],
    ["VerticalSplitPosition", "int", "1"],
    ["ActiveSplitRange", "short", "2"],
    ["PositionTop", "int", "0"],
    ["PositionBottom", "int", "1"],
  ].map(([name = "", type = "", value = ""]) => item(name, type, value));
  const views = sheets.map(
    ({ name }) =>
      `<config:config-item-map-entry config:name="${escaped(name)}">${frozen.join("")}</config:config-item-map-entry>`,
  );
  const tables = `<config:config-item-map-named config:name="Tables">${views.join("")}</config:config-item-map-named>`;
  const view = `<config:config-item-map-entry>${item("ViewId", "string", "view1")}${tables}</config:config-item-map-entry>`;
  return document(
    "settings",
    '<office:settings><config:config-item-set config:name="ooo:view-settings" xmlns:ooo="http://openoffice.org/2004/office">' +
      `<config:config-item-map-indexed config:name="Views">${view}</config:config-item-map-indexed>` +
      "</config:config-item-set></office:settings>",
  );
}
