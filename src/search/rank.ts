/** A page that answers a query, as far as ranking needs to know it. */
export interface Ranked {
  readonly id: string;
  /** The engine's own. */
  readonly score: number;
}

/** What is known of titles: which pages are called exactly this, and which begin with it. */
export interface Titles {
  readonly equal: ReadonlySet<string>;
  readonly start: ReadonlySet<string>;
}

/** Best first: the title is the query, the title begins with it, then the engine's score. */
export function rank<Page extends Ranked>(pages: readonly Page[], titles: Titles): Page[] {
  const tier = ({ id }: Page): number => (titles.equal.has(id) ? 2 : Number(titles.start.has(id)));
  return [...pages].sort((a, b) => tier(b) - tier(a) || b.score - a.score);
}
