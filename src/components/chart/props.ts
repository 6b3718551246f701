import type { Cite } from "../../charts/mark.ts";
import type { Audit } from "../../domain/check-links.ts";
import type { Citation } from "../../domain/citable.ts";

/** How a page sets a figure among its own headings and text. */
export interface FrameProps {
  /** Of the figure on its page; the ids inside it begin with it. */
  id: string;
  headingLevel?: 1 | 2 | 3 | 4;
  /** Whether the table shows at once. Closed, it is one key away. */
  tableOpen?: boolean;
  /** Without scripts, for pages that other sites show within their own. */
  still?: boolean;
  /** What can be taken away of it; a figure without files offers nothing. */
  offer?: FigureOffer;
}

/** A figure that stands on the provisions of one policy. */
export interface PolicyFigureProps extends FrameProps {
  policyId: string;
  /** Without it, provisions are cited by their eid. */
  cite?: Cite;
  /** When the document was made, as readers say it. */
  dated: string;
  /** What its numbers lead to in its table; without it, to their words alone. */
  audit?: Audit;
}

/** What people can take away of a figure: its files, and the code that shows it elsewhere, its citation. */
export interface FigureOffer {
  readonly svg: FileOffer;
  readonly png: FileOffer;
  readonly csv: FileOffer;
  /** The same numbers, to be opened in Excel. */
  readonly excel: FileOffer;
  /** Of the PNG, in pixels. */
  readonly pixels: { readonly width: number; readonly height: number };
  /** The first digits of the CSV's SHA-256, which are printed in the picture too. */
  readonly hash: string;
  readonly embed: EmbedOffer;
  readonly citation: Citation;
}

interface FileOffer {
  readonly href: string;
  /** What it is called once it is saved, away from its folder. */
  readonly saveAs: string;
  readonly bytes: number;
}

/** How other sites show the figure. */
export interface EmbedOffer {
  /** The page that they show. */
  readonly href: string;
  /** What they write into theirs. */
  readonly code: string;
  /** The words of the code that stand for an address which the build did not know; null where it did. */
  readonly placeholder: string | null;
}
