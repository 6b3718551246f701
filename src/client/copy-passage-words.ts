import type { Passage } from "../domain/passage-citation.ts";

/** Elements that hold a run of the record whole: a heading, a paragraph, a cell. */
const BLOCKS = "p, h2, h3, h4, h5, h6, th, td";

/** The selected words of the record, with the last of their characters and the element it stands in. */
export interface Selected extends Passage {
  readonly end: Range;
  readonly last: HTMLElement;
}

/**
 * The words of the record within a range, to the character: what the editors put among them is left
 * out, paragraphs and cells end a line as they do in the source, and a point that runs on in its
 * paragraph runs on. Null where nothing of the record is selected.
 */
export function selectedWords(range: Range, isClause: (id: string) => boolean): Selected | null {
  const eids: string[] = [];
  const end = new Range();
  let text = "";
  let last: HTMLElement | null = null;
  for (const node of recordTexts(range)) {
    const block = node.parentElement?.closest<HTMLElement>(BLOCKS) ?? null;
    const [from, to] = extentWithin(node, range);
    if (block === null || from === to) continue;
    if (last !== null && last !== block && !runsOn(block)) text += "\n";
    text += node.data.slice(from, to);
    last = block;
    end.setStart(node, to - 1);
    end.setEnd(node, to);
    const eid = clauseOf(node, isClause);
    if (eid !== null && eids.at(-1) !== eid) eids.push(eid);
  }
  return last === null || text.trim() === "" || eids.length === 0
    ? null
    : { text, eids, end, last };
}

/** Every text of the record that a range touches, in order. */
function recordTexts(range: Range): Text[] {
  const { commonAncestorContainer: root } = range;
  if (root instanceof Text) return isRecord(root) ? [root] : [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    range.intersectsNode(node) && isRecord(node)
      ? NodeFilter.FILTER_ACCEPT
      : NodeFilter.FILTER_SKIP,
  );
  const found: Text[] = [];
  while (walker.nextNode() !== null) found.push(walker.currentNode as Text);
  return found;
}

/** Of the two, the nearer counts: the record holds editors' remarks, never the other way about. */
const isRecord = ({ parentElement }: Node): boolean =>
  parentElement?.closest("[data-record], [data-editorial]")?.hasAttribute("data-record") ?? false;

/** Which characters of a text a range takes in. */
function extentWithin(node: Text, range: Range): readonly [from: number, to: number] {
  const from = node === range.startContainer ? range.startOffset : 0;
  const to = node === range.endContainer ? range.endOffset : node.length;
  return [from, to];
}

/** True for a paragraph that the source prints in one with what stands before it. */
const runsOn = (block: Element): boolean =>
  block.localName === "p" && !block.classList.contains("opens");

/** The clause that words stand in: the nearest element whose id is one. */
function clauseOf(node: Node, isClause: (id: string) => boolean): string | null {
  let element = node.parentElement;
  while (element !== null && !isClause(element.id)) element = element.parentElement;
  return element?.id ?? null;
}
