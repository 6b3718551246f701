import { hierarchy, type HierarchyNode, pathRound, rollups } from "d3";
import { groupAddress, materialAddress, quoteAddress } from "../domain/address.ts";
import { type Catalogue, type Group, type Material, subgroups } from "../domain/catalogue.ts";
import type { Quote } from "../domain/quote.ts";
import { LARGE, type Label, round, SMALL } from "./label.ts";
import type { Mark, Source } from "./mark.ts";

/** The catalogue from its root to its entries: a row a group, a dot an entry. */
export interface TreeFigure {
  readonly width: number;
  readonly height: number;
  readonly root: { readonly name: Label; readonly count: Label; readonly hint: Label };
  readonly rows: readonly TreeRow[];
  /** How many there are at each level. */
  readonly summary: string;
}

/** A group's row: its name and count, the elbow from the group above, its own entries as dots. */
export interface TreeRow extends Mark {
  /** The group's own page. */
  readonly page: string;
  readonly level: Group["level"];
  readonly name: Label;
  readonly count: Label;
  readonly elbow: string;
  readonly dots: readonly TreeDot[];
}

/** An entry. It stands on the phrase that lists it, and leads to those very words. */
export interface TreeDot extends Mark {
  /** The entry's own page. */
  readonly page: string;
  readonly x: number;
  readonly y: number;
}

const WIDTH = 360;
const ROW = 26;
const INDENT = 14;
const COUNTS = 186;
const DOTS = 200;
const PITCH = 15;
const A_LINE = 11;
const EXTRA_LINE = 16;

/** How far below the top of its row a text stands. */
const BASELINE = 17;

const LEVEL = { division: "大类", class: "中类", subclass: "小类" } as const;

/** A place in the hierarchy: the root has no group, and no entries stand directly under it. */
interface Branch {
  readonly group: Group | null;
  readonly materials: readonly Material[];
}

type Node = HierarchyNode<Branch>;

export function tree(catalogue: Catalogue, { policyId }: Pick<Source, "policyId">): TreeFigure {
  const root = rootOf(catalogue);
  const words = new Map(catalogue.phrases.map(({ id, quote }) => [id, quote]));
  const tops = topsOf(root);
  // The map holds the nodes as they are read: a parent, then all that is beneath it.
  const rows = [...tops.keys()].flatMap((node) => row(node, tops, { policyId, words }));
  return {
    width: WIDTH,
    height: round(Math.max(...tops.values()) + heightOf(root.leaves().at(-1) ?? root)),
    root: {
      name: { x: 2, y: BASELINE, text: "材料条目", anchor: "start", size: LARGE },
      count: { x: COUNTS, y: BASELINE, text: String(root.value), anchor: "end", size: LARGE },
      hint: { x: DOTS - 5, y: BASELINE, text: "每点一条", anchor: "start", size: SMALL },
    },
    rows,
    summary: summary(rows, root.value ?? 0),
  };
}

function summary(rows: readonly TreeRow[], entries: number): string {
  const levels = rollups(
    rows,
    (ofLevel) => ofLevel.length,
    ({ level }) => level,
  );
  const counts = levels.map(([level, count]) => `${count}个${LEVEL[level]}`);
  return `${counts.join("、")}，共${entries}条`;
}

function rootOf(catalogue: Catalogue): Node {
  const below = ({ group }: Branch): Branch[] =>
    subgroups(catalogue, group === null ? null : group.id).map((child) => ({
      group: child,
      materials: catalogue.materials.filter(({ groupId }) => groupId === child.id),
    }));
  return hierarchy<Branch>({ group: null, materials: [] }, below).sum(
    ({ materials }) => materials.length,
  );
}

/** The top of every row, in reading order: a parent above its children. */
function topsOf(root: Node): ReadonlyMap<Node, number> {
  const tops = new Map<Node, number>();
  let top = 0;
  root.eachBefore((node) => {
    tops.set(node, top);
    top += heightOf(node);
  });
  return tops;
}

function heightOf({ data }: Node): number {
  const extraLines = Math.max(0, Math.ceil(data.materials.length / A_LINE) - 1);
  return ROW + extraLines * EXTRA_LINE;
}

/** What the catalogue's entries stand on, by phrase, and in which policy. */
interface Standing {
  readonly policyId: string;
  readonly words: ReadonlyMap<string, Quote>;
}

function row(node: Node, tops: ReadonlyMap<Node, number>, record: Standing): TreeRow[] {
  const { group, materials } = node.data;
  if (group === null) return [];
  const top = tops.get(node) ?? 0;
  const size = group.level === "division" ? LARGE : SMALL;
  const count = String(node.value);
  return [
    {
      id: group.id,
      value: count,
      words: group.quote.text,
      label: `${LEVEL[group.level]} ${group.name}：${count} 条；原文：“${group.quote.text}”`,
      href: quoteAddress(record.policyId, group.quote),
      page: groupAddress(group.id),
      eid: group.quote.eid,
      standsOn: [group.quote],
      level: group.level,
      name: {
        x: node.depth * INDENT + 4,
        y: top + BASELINE,
        text: group.name,
        anchor: "start",
        size,
      },
      count: { x: COUNTS, y: top + BASELINE, text: count, anchor: "end", size },
      elbow: elbow(node, tops),
      dots: materials.map((material, place) => dot(material, group, { place, top, ...record })),
    },
  ];
}

/** Down from under the parent's first character, then across to the name. */
function elbow(node: Node, tops: ReadonlyMap<Node, number>): string {
  const [from, to] = [node.parent ?? node, node].map((of) => tops.get(of) ?? 0);
  const x = (node.depth - 1) * INDENT + 8;
  const line = pathRound(1);
  line.moveTo(x, (from ?? 0) + BASELINE + 5);
  line.lineTo(x, (to ?? 0) + BASELINE - 4);
  line.lineTo(x + INDENT - 6, (to ?? 0) + BASELINE - 4);
  return line.toString();
}

interface DotPlace extends Standing {
  readonly place: number;
  readonly top: number;
}

function dot(
  { id, name, phraseId }: Material,
  group: Group,
  { place, top, policyId, words }: DotPlace,
): TreeDot {
  const phrase = words.get(phraseId) ?? group.quote;
  return {
    id,
    value: name,
    words: phrase.text,
    label: `${name}（${group.name}）；原文：“${phrase.text}”`,
    href: quoteAddress(policyId, phrase),
    page: materialAddress(id),
    eid: group.quote.eid,
    standsOn: [phrase],
    x: DOTS + (place % A_LINE) * PITCH,
    y: top + BASELINE - 4 + Math.floor(place / A_LINE) * EXTRA_LINE,
  };
}

/** The figure in words: each division with its classes and their counts. */
export function treeInWords({ rows }: TreeFigure): string {
  const said = rows
    .filter(({ level }) => level !== "subclass")
    .map(({ level, name, value }) => `${level === "division" ? "；" : "，"}${name.text}${value}条`)
    .join("");
  return said.slice(1);
}
