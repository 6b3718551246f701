import type { Term } from "../../domain/glossary.ts";
import type { PolicyData } from "../../domain/site.ts";

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
  /** The page's public address, or null where the site is built without one. */
  readonly address: string | null;
}
