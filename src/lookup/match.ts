import { ROUTES } from "./answer.ts";
import { inForm } from "./form.ts";
import type { Asked, Hit } from "./hit.ts";
import { asAsked } from "./hit.ts";
import type { Name, Names } from "./names.ts";
import { wider, within } from "./partial.ts";
import type { Respell } from "./respell.ts";
import { withoutSpecification } from "./specification.ts";
import { called, gradesIn, respelled, severally, turned, used, withoutTraits } from "./steps.ts";

/** Finds what a query has to do with; the same for the same query. */
type Step = () => readonly Hit[];

/** Every name that a query has to do with, best first; each step is taken only if those before found nothing. */
export function matcher(names: Names, respell: Respell): (query: string) => readonly Hit[] {
  const ask = (typed: string): Asked => asAsked(names, typed);
  return (query) => {
    const asked = ask(query);
    if (!/\p{L}/u.test(asked.key)) return [];
    const known = called(names, asked.key, null);
    // On record as near and not the same: no guess may say more.
    if (known.length > 0 && known.every(({ route }) => route === "different"))
      return inOrder([...known, ...others(wider(names, asked), known)]);
    const bares = withoutSpecification(query).map(({ name, aside }) => ({
      bare: ask(name),
      aside,
    }));
    const setAside = (find: (bare: Asked) => readonly Hit[]): Step =>
      firstOf(
        bares.map(
          ({ bare, aside }) =>
            () =>
              find(bare).map((hit) => ({ ...hit, aside })),
        ),
      );
    const hits = firstOf([
      () => known,
      setAside(({ key }) => called(names, key, null).filter(({ isListed }) => isListed)),
      // A grade on record tells more than what is left without it: 904L不锈钢.
      firstOf(
        bares.map(
          ({ aside }) =>
            () =>
              gradesIn(names, aside),
        ),
      ),
      setAside(({ key }) => called(names, key, null)),
      () => turned(names, asked),
      () => severally(names, query),
      () => wider(names, asked),
      () => respelled(names, asked, respell),
      setAside((bare) => [...wider(names, bare), ...respelled(names, bare, respell)]),
      () => within(names, asked),
      () => inForm(names, asked),
      setAside((bare) => inForm(names, bare)),
      () => withoutTraits(names, asked),
      () => used(names, asked),
    ])();
    return inOrder([...hits, ...alsoWider(names, asked, hits)]).map(asRead(names, query));
  };
}

/** The first of the steps that finds anything. */
const firstOf =
  (steps: readonly Step[]): Step =>
  () =>
    steps.reduce<readonly Hit[]>((found, step) => (found.length > 0 ? found : step()), []);

/** Entries by their own names, those aside of which more is known. */
function others(hits: readonly Hit[], known: readonly Hit[]): Hit[] {
  const entries = new Set(known.map(({ name }) => name.entry));
  return hits.filter(({ name }) => name.relation === "own" && !entries.has(name.entry));
}

/** Says of a query in traditional characters what it was taken for. */
function asRead({ simplified }: Names, query: string): (hit: Hit) => Hit {
  const text = simplified(query.trim());
  return (hit) =>
    hit.readAs !== null || text === query.trim() ? hit : { ...hit, readAs: { text, how: "繁体" } };
}

/** Where a name was found, the own names that say it with more around it: both lists are told. */
function alsoWider(names: Names, asked: Asked, hits: readonly Hit[]): Hit[] {
  const isOutright = hits.some(({ share, readAs }) => share === 1 && readAs === null);
  return isOutright && asked.words.length === 0
    ? wider(names, asked).filter(({ share }) => share < 1)
    : [];
}

/** Each entry once, best first: listed, the same under another name, then the nearest. */
function inOrder(hits: readonly Hit[]): Hit[] {
  const best = new Map<Name["entry"], Hit>();
  for (const hit of [...hits].sort(order))
    if (!best.has(hit.name.entry)) best.set(hit.name.entry, hit);
  return [...best.values()];
}

function order(a: Hit, b: Hit): number {
  return (
    Number(b.isListed) - Number(a.isListed) ||
    Number(a.route === "different") - Number(b.route === "different") ||
    ROUTES.indexOf(a.route) - ROUTES.indexOf(b.route) ||
    b.share - a.share ||
    a.name.place - b.name.place
  );
}
