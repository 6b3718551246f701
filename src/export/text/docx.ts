import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type IRunOptions,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  TextRun,
} from "docx";
import { unzipSync } from "fflate";
import type { Policy } from "../../domain/policy.ts";
import { writeZip } from "../zip.ts";
import { recordBlocks } from "./docx-record.ts";
import { PAGE, STYLES } from "./docx-styles.ts";
import { EDITORIAL_HEADING, type Editorial, editorialOf, type TextSource } from "./editorial.ts";
import { block, element, text } from "./xml.ts";

/**
 * The text as a Word document (ISO/IEC 29500): our remarks on a page ahead, then the record, with
 * heading styles, real tables, and a bookmark by each provision's id.
 */
export async function writeDocx(source: TextSource): Promise<Uint8Array> {
  const { policy } = source;
  const editorial = editorialOf(source);
  const document = new Document({
    styles: STYLES,
    evenAndOddHeaderAndFooters: true,
    sections: [editorialSection(editorial), recordSection(editorial, policy)],
  });
  const properties = { path: "docProps/core.xml", data: coreProperties(editorial) };
  return repacked(await Packer.toBuffer(document, undefined, [properties]));
}

/**
 * The library dates the entries of its archive by the clock, and puts last the one that others look
 * for first, to tell what kind of document an archive is.
 */
function repacked(archive: Uint8Array): Uint8Array {
  const { [CONTENT_TYPES]: types = new Uint8Array(), ...others } = unzipSync(archive);
  const entries = Object.entries({ [CONTENT_TYPES]: types, ...others });
  return writeZip(entries.map(([path, bytes]) => ({ path, bytes })));
}

const CONTENT_TYPES = "[Content_Types].xml";

/** Written here since the library dates a document by the clock, and says no language of it. */
function coreProperties({ title, made }: Editorial): string {
  const date = (name: string) =>
    element(name, { "xsi:type": "dcterms:W3CDTF" }, text(`${made.on}T00:00:00Z`));
  const namespaces = {
    "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:dcterms": "http://purl.org/dc/terms/",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
  };
  const properties = block("cp:coreProperties", namespaces, [
    element("dc:title", {}, text(title)),
    element("dc:creator", {}, text(made.by)),
    element("dc:description", {}, text(made.from)),
    element("dc:language", {}, text("zh-CN")),
    element("cp:lastModifiedBy", {}, text(made.by)),
    date("dcterms:created"),
    date("dcterms:modified"),
  ]);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${properties}\n`;
}

function editorialSection({ title, standing, remarks, facts }: Editorial): ISectionOptions {
  const ours = (text: string, bold = false) => {
    const run: IRunOptions = { text, bold };
    return new Paragraph({ style: "本站说明", children: [new TextRun(run)] });
  };
  return {
    properties: { page: PAGE },
    children: [
      new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
      ours(EDITORIAL_HEADING, true),
      ours(standing, true),
      ...remarks.map((remark) => ours(remark)),
      ...facts.map(([name, value]) => ours(`${name}：${value}`)),
    ],
  };
}

/** Pages of the record are counted from 1, and each says on its edge what it is not. */
function recordSection({ standing }: Editorial, { provisions }: Policy): ISectionOptions {
  const header = () =>
    new Header({ children: [new Paragraph({ style: "页眉说明", text: standing })] });
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: { ...PAGE, pageNumbers: { start: 1 } },
    },
    headers: { default: header(), even: header() },
    footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
    children: recordBlocks(provisions),
  };
}

/** On the outer edge of the page, one character in. */
function pageNumber(alignment: "left" | "right"): Footer {
  const run = new TextRun({ children: ["— ", PageNumber.CURRENT, " —"] });
  const indent = { [alignment]: 320 };
  return new Footer({
    children: [new Paragraph({ style: "页码", alignment, indent, children: [run] })],
  });
}
