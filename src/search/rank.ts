/** How the title of a page stands to the query. */
const TITLES = ["other", "begins", "equals"] as const;
export type TitleMatch = (typeof TITLES)[number];

/** A page that answers a query, as far as ranking needs to know it. */
export interface Ranked {
  readonly title: TitleMatch;
  /** The engine's own. */
  readonly score: number;
  /** How far it stands behind what scores less: 0 for nearly all, more for checks and notes. */
  readonly behind: number;
}

/** Best first: no check and no note, the title is the query, the title begins with it, then the engine's score. */
export function rank<Page extends Ranked>(pages: readonly Page[]): Page[] {
  const tier = ({ title }: Page): number => TITLES.indexOf(title);
  return [...pages].sort((a, b) => a.behind - b.behind || tier(b) - tier(a) || b.score - a.score);
}
