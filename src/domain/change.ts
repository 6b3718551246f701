/** A run of words of an announcement; `isCode` for the name of a file, a column and the like. */
export interface Run {
  readonly text: string;
  readonly isCode: boolean;
}

export type ChangeBlock =
  | { readonly kind: "paragraph"; readonly runs: readonly Run[] }
  | { readonly kind: "list"; readonly items: readonly (readonly Run[])[] };

/** A change of what has been published, as data/CHANGELOG.md announces it. */
export interface Change {
  /**
   * The day and which of that day's changes it is, counted from the oldest: `2026-11-22-2`. Stable,
   * since changes are only ever added on top; feeds name their entries by it.
   */
  readonly id: string;
  /** ISO 8601. The hour is not kept. */
  readonly date: string;
  readonly title: string;
  readonly body: readonly ChangeBlock[];
}

/** The words of runs, marks left off. */
const wordsOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join("");

/** The announcement as plain lines, a list's items each after a dash. */
export function linesOf({ body }: Change): string[] {
  return body.flatMap((block) =>
    block.kind === "paragraph"
      ? [wordsOf(block.runs)]
      : block.items.map((item) => `- ${wordsOf(item)}`),
  );
}

/**
 * What a change is about: the names before the `.csv` or `.yaml` of the sources that it names.
 * One that names none is about every table.
 */
export function subjectsOf({ body }: Change): readonly string[] {
  const runs = body.flatMap((block) =>
    block.kind === "paragraph" ? block.runs : block.items.flat(),
  );
  return runs.flatMap(({ text, isCode }) => {
    const [, name] = /^([a-z]+)\.(?:csv|yaml)$/.exec(text) ?? [];
    return isCode && name !== undefined ? [name] : [];
  });
}

/** What stands off the text rather than in a table: only a change that names it is about it. */
const NOT_TABLES: readonly string[] = ["notes"];

/** True where the change is about one of these tables, or about the notes where they are asked for. */
export function isAbout(change: Change, names: readonly string[]): boolean {
  const subjects = subjectsOf(change);
  if (subjects.length === 0) return names.some((name) => !NOT_TABLES.includes(name));
  return subjects.some((subject) => names.includes(subject));
}

/** The day of the last change that is about one of these, or null where there was none. */
export function lastChanged(changes: readonly Change[], names: readonly string[]): string | null {
  const days = changes.filter((change) => isAbout(change, names)).map(({ date }) => date);
  return days.toSorted().at(-1) ?? null;
}

/** The page of all announcements. */
export const CHANGES_PAGE = "/data/changelog/";

/** The announcement among the others, on their page. */
export const changeAddress = ({ id }: Pick<Change, "id">): string => `${CHANGES_PAGE}#${id}`;
