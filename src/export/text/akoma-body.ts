import {
  bareName,
  type Container,
  type ContainerKind,
  isPassage,
  type Passage,
  type Provision,
  type TableProvision,
} from "../../domain/provision.ts";
import { asRead, type Words } from "../../domain/quote.ts";
import { block, element, text, type Xml } from "./xml.ts";

/** The record's provisions as they stand in a document of Akoma Ntoso. */
interface RecordParts {
  /** What stands before the first numbered heading: the notice. */
  readonly preface: readonly Xml[];
  readonly mainBody: readonly Xml[];
  readonly conclusions: readonly Xml[];
}

/** Parts the record at its numbered headings. */
export function recordParts(provisions: readonly Provision[]): RecordParts {
  const numbered = provisions.map(isContainer);
  const first = numbered.indexOf(true);
  const last = numbered.lastIndexOf(true);
  return {
    preface: provisions.slice(0, Math.max(first, 0)).map(blockElement),
    mainBody: provisions.slice(Math.max(first, 0), last + 1).map(inHierarchy),
    conclusions: provisions.slice(last + 1).map(blockElement),
  };
}

/** The elements of the standard that number their parts as 一、 （一） 1. do. */
const HIERARCHY: Record<ContainerKind, string> = {
  section: "section",
  subsection: "subsection",
  item: "paragraph",
};

/** A heading with what stands under it, or a point of a long paragraph, which has a place too. */
function inHierarchy(provision: Provision): Xml {
  if (isContainer(provision)) return container(provision);
  if (isPassage(provision) && provision.kind === "point") return point(provision);
  return block("hcontainer", { name: "段" }, [block("content", {}, [blockElement(provision)])]);
}

function container(provision: Container): Xml {
  const { eid, kind } = provision;
  const content = [...numberAndHeading(provision), ...below(provision)];
  return block(HIERARCHY[kind], { eId: eid }, content);
}

/** The printed number, then the heading's words with the full stop that may close them. */
function numberAndHeading(provision: Container): Xml[] {
  const printed = provision.heading.text;
  const start = printed.lastIndexOf(bareName(provision));
  return [
    ...(start === 0 ? [] : [element("num", {}, text(printed.slice(0, start)))]),
    element("heading", {}, text(printed.slice(start))),
  ];
}

/** The standard wants text ahead of numbered parts in an `intro`, and text alone in a `content`. */
function below({ children }: Container): Xml[] {
  const firstPlaced = children.findIndex((child) => isPlaced(child));
  if (firstPlaced === -1) return [block("content", {}, children.map(blockElement))];
  const intro = children.slice(0, firstPlaced).map(blockElement);
  return [
    ...(intro.length === 0 ? [] : [block("intro", {}, intro)]),
    ...children.slice(firstPlaced).map(inHierarchy),
  ];
}

function point(passage: Passage): Xml {
  const { eid, heading, body } = passage;
  const rest = text(heading === null ? body.text : body.text.slice(heading.text.length));
  return block("point", { eId: eid, class: runsOn(passage) }, [
    ...(heading === null ? [] : [element("heading", {}, text(heading.text))]),
    block("content", {}, [element("p", {}, rest)]),
  ]);
}

/** Text that has no number: a paragraph, a part of the notice, a table. */
function blockElement(provision: Provision): Xml {
  if (provision.kind === "table") return table(provision);
  if (!isPassage(provision)) throw new Error(`${provision.eid} is no text of its own.`);
  const { eid, kind } = provision;
  const name = kind === "paragraph" ? undefined : kind;
  return element("p", { eId: eid, class: name ?? runsOn(provision) }, ...inline(provision));
}

/** A passage that the record prints in the same paragraph as the one before it. */
const runsOn = ({ opensParagraph }: Passage): string | undefined =>
  opensParagraph ? undefined : "run-on";

function inline({ kind, heading, body }: Passage): Xml[] {
  if (kind === "signature") return [element("signature", {}, text(body.text))];
  if (kind === "date") return [dateOf(body.text)];
  if (heading === null) return [text(body.text)];
  const runIn = element("inline", { name: "heading" }, text(heading.text));
  return [runIn, text(body.text.slice(heading.text.length))];
}

/** A date in figures says which day it is; any other stays words. */
function dateOf(printed: string): Xml {
  const [, year, month = "", day = ""] = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(printed) ?? [];
  if (year === undefined) return text(printed);
  const date = [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-");
  return element("docDate", { date }, text(printed));
}

function table({ eid, header, children }: TableProvision): Xml {
  return block("table", { eId: eid }, [
    row("th", undefined, header),
    ...children.map((one) => row("td", one.eid, one.cells)),
  ]);
}

const row = (cell: "th" | "td", eId: string | undefined, cells: readonly Words[]): Xml =>
  block(
    "tr",
    { eId },
    cells.map((printed) => element(cell, {}, element("p", {}, text(asRead(printed))))),
  );

const isContainer = (provision: Provision): provision is Container =>
  "heading" in provision && "children" in provision;

const isPlaced = (provision: Provision): boolean =>
  isContainer(provision) || provision.kind === "point";
