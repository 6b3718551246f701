import type { Words } from "./quote.ts";

/** The parts that hold other provisions: 一、 / （一） / 1. */
export type ContainerKind = "section" | "subsection" | "item";

/** The parts that hold words of their own. A point is one line of a long paragraph: see content/README.md. */
export type PassageKind =
  | "addressee"
  | "paragraph"
  | "point"
  | "attachment"
  | "signature"
  | "date"
  | "publication"
  | "source";

interface Addressed {
  /** Stable id, `s3-1-1` for 三（一）1, `s3-1-1-p2` for its second paragraph. Never reused. */
  readonly eid: string;
  /** How people cite it: 三（一）1 第2段. Ours, made from the printed numbers. */
  readonly label: string;
}

/** A numbered heading with what stands under it. */
export interface Container extends Addressed {
  readonly kind: ContainerKind;
  readonly heading: Words;
  readonly children: readonly Provision[];
}

/** A paragraph, or one point of it, with its run-in heading where it has one. */
export interface Passage extends Addressed {
  readonly kind: PassageKind;
  /** The opening words that are a heading in all but layout (大力培育新材料龙头企业。), or null. */
  readonly heading: Words | null;
  /** Everything that is printed, the run-in heading included. */
  readonly body: Words;
  /** False where the published text runs on in the same paragraph. */
  readonly opensParagraph: boolean;
}

/** A table of the record: a header row and rows that can be cited one by one. */
export interface TableProvision extends Addressed {
  readonly kind: "table";
  readonly header: readonly Words[];
  readonly children: readonly TableRow[];
}

export interface TableRow extends Addressed {
  readonly kind: "row";
  readonly cells: readonly Words[];
  /** The whole row as it stands in the source, line breaks between the cells included. */
  readonly body: Words;
}

/** An addressable piece of a policy. */
export type Provision = Container | Passage | TableProvision | TableRow;

/** The provisions directly beneath one: none for a passage or a row. */
export function childrenOf(provision: Provision): readonly Provision[] {
  return "children" in provision ? provision.children : [];
}

/** True for a paragraph, a point or a part of the notice: words that are neither heading nor table. */
export function isPassage(provision: Provision): provision is Passage {
  return "opensParagraph" in provision;
}

/** A provision and everything beneath it, in reading order. */
export function walk(provisions: readonly Provision[]): Provision[] {
  return provisions.flatMap((provision) => [provision, ...walk(childrenOf(provision))]);
}

/** The words a provision prints itself (not those of the provisions beneath it), in order. */
export function ownWords(provision: Provision): readonly Words[] {
  if ("body" in provision) return [provision.body];
  return provision.kind === "table" ? provision.header : [provision.heading];
}

/** The number at the head of a printed heading: 一、 （一） 1. */
const PRINTED_NUMBER = /^(?:\p{Script=Han}+、|（\p{Script=Han}+）|\d+\.)/u;

/** A heading without its number and its full stop: 2.钛材料 → 钛材料. */
export function bareName(provision: Provision): string {
  const name = provisionName(provision);
  return "children" in provision ? name.replace(PRINTED_NUMBER, "") : name;
}

/** A provision's label with its name, each once: 三（三）2 钛材料, 五（二）第1点 大力培育新材料龙头企业. */
export function provisionTitle(provision: Provision): string {
  const name = provisionName(provision);
  if (provision.kind === "section" || name === provision.label) return name;
  const space = provision.label.endsWith("）") ? "" : " ";
  return provision.label + space + bareName(provision);
}

/** What to call a provision in a list: its heading if it prints one, else its label. */
export function provisionName(provision: Provision): string {
  const heading = "heading" in provision ? provision.heading : null;
  return heading === null ? provision.label : heading.text.replace(/。$/, "");
}
