import type { Term } from "../../domain/glossary.ts";
import type { PolicyData } from "../../domain/site.ts";
import type { FigureOffer } from "../chart/props.ts";

/** Which policy the picture of the plan shows, and which material family has a box of its own there. */
export const PICTURED = { policy: "lishui-new-materials-2017", family: "titanium" } as const;

/** What every guide is handed, and hands on to the components it uses: `<Overview {...props} />`. */
export interface GuideProps {
  readonly policies: readonly PolicyData[];
  readonly terms: readonly Term[];
  /** What the site calls itself. */
  readonly siteName: string;
  /** Who publishes this copy of the site; null where nobody has put a name to it. */
  readonly publishedBy: string | null;
  /** Where readers report faults: an e-mail address or a page for new issues; null where there is none. */
  readonly reportTo: string | null;
  readonly pictured: typeof PICTURED;
  /** The same to take away. */
  readonly offer: FigureOffer;
  /** The page's public address, or null where the site is built without one. */
  readonly address: string | null;
}
