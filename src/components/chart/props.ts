import type { Cite } from "../../charts/mark.ts";

/** How a page sets a figure among its own headings and text. */
export interface FrameProps {
  /** Of the figure on its page; the ids inside it begin with it. */
  id: string;
  headingLevel?: 2 | 3 | 4;
  /** Whether the table shows at once. Closed, it is one key away. */
  tableOpen?: boolean;
}

/** A figure that stands on the provisions of one policy. */
export interface PolicyFigureProps extends FrameProps {
  policyId: string;
  /** Without it, provisions are cited by their eid. */
  cite?: Cite;
  /** When the document was made, as readers say it. */
  dated: string;
}
