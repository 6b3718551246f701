import {
  type Container,
  type ContainerKind,
  isPassage,
  type Passage,
  type Provision,
  type TableProvision,
} from "../../domain/provision.ts";
import { asRead } from "../../domain/quote.ts";

/** One thing that is set on a page of its own accord, as the published text has it. */
export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly heading: Container }
  /** A printed paragraph: a passage, and those that run on in it. Never empty. */
  | { readonly kind: "paragraph"; readonly passages: readonly Passage[] }
  | { readonly kind: "table"; readonly table: TableProvision };

const LEVELS = { section: 1, subsection: 2, item: 3 } as const satisfies Record<
  ContainerKind,
  number
>;

/** The record as a row of blocks, in reading order. */
export function blocksOf(provisions: readonly Provision[]): Block[] {
  return provisions.reduce<Block[]>((blocks, provision) => {
    const last = blocks.at(-1);
    if (last?.kind === "paragraph" && isPassage(provision) && !provision.opensParagraph)
      return [...blocks.slice(0, -1), { ...last, passages: [...last.passages, provision] }];
    return [...blocks, ...blocksAt(provision)];
  }, []);
}

function blocksAt(provision: Provision): Block[] {
  if (isPassage(provision)) return [{ kind: "paragraph", passages: [provision] }];
  if (provision.kind === "table") return [{ kind: "table", table: provision }];
  if (provision.kind === "row") throw new Error(`${provision.eid} stands outside a table.`);
  const heading = { kind: "heading", level: LEVELS[provision.kind], heading: provision } as const;
  return [heading, ...blocksOf(provision.children)];
}

/** The heading that the plan begins with, as an attachment does, on a page of its own. */
export const startsPage = (block: Block, provisions: readonly Provision[]): boolean =>
  block.kind === "heading" && block.heading === provisions.find(({ kind }) => kind === "section");

/** How wide each column of a table wants to be: its heading on two lines or so, a short one on one. */
export const columnShares = ({ header }: TableProvision): number[] =>
  header.map((cell) => Math.ceil(Math.sqrt(asRead(cell).length) * 10));
