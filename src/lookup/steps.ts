import { asAsked } from "./hit.ts";
import type { Asked, Hit } from "./hit.ts";
import type { Route } from "./answer.ts";
import type { Name, Names } from "./names.ts";
import { isPrinted, sortedKey } from "./names.ts";
import { wider } from "./partial.ts";
import type { Respell } from "./respell.ts";

/** The names that are exactly this. */
export function called({ byKey }: Names, key: string, readAs: Hit["readAs"]): Hit[] {
  return (byKey.get(key) ?? []).map((name) => ({
    ...{ name, readAs, aside: null, share: 1 },
    route: ROUTE_OF[name.relation],
    isListed: isPrinted(name),
  }));
}

const ROUTE_OF: Readonly<Record<Name["relation"], Route>> = {
  own: "name",
  exact: "alias",
  broader: "wider",
  narrower: "narrower",
  related: "different",
};

/** Fewer characters than this make another word when they are turned round. */
const FEWEST_TURNED = 4;

/**
 * The same words or characters in another order. A space or a comma shows that words were put
 * together and nothing else is meant; characters turned round within a word are a slip.
 */
export function turned({ bySorted }: Names, { pieces, key, words }: Asked): Hit[] {
  const isApart = pieces.filter((piece) => piece !== "").length > 1;
  if (words.length === 0 && !isApart && [...key].length < FEWEST_TURNED) return [];
  return (bySorted.get(sortedKey(key, words)) ?? []).map((name) => ({
    ...{ name, aside: null, share: 1 },
    route: ROUTE_OF[name.relation],
    isListed: isPrinted(name) && isApart,
    readAs: words.length > 0 ? null : { text: name.text, how: "语序" },
  }));
}

/** The grades among what was set aside that are names on record. */
export const gradesIn = (names: Names, aside: string): Hit[] =>
  aside.split(/\s+/u).flatMap((grade) => called(names, names.keyOf(grade), null));

/** What says how a thing is, and not what it is: 医用钛合金 is looked for as 钛合金. */
const LEADING_TRAITS =
  /^(?:高性能|高品质|高强度?|高韧性?|超高强度?|超级|高端|新型|特种|先进|环保型?|医用|工业用?|工业纯|航空|航天|军用|民用|高纯|超细|改性|普通|优质|进口|国产)+/u;

/** The same without its traits: what is left is wider, or what is listed is a kind of it. */
export function withoutTraits(names: Names, { key }: Asked): Hit[] {
  const bare = key.replace(LEADING_TRAITS, "");
  if (bare === key || [...bare].length < FEWEST_BARE) return [];
  const kinds = wider(names, asAsked(names, bare)).filter(({ route }) => route === "wider");
  const hits = [...called(names, bare, null), ...kinds];
  return hits.map((hit) => ({
    ...hit,
    isListed: false,
    route: hit.route === "different" ? "different" : "part",
    share: hit.share * ([...bare].length / [...key].length),
  }));
}

const FEWEST_BARE = 2;

const BETWEEN = /[、，,；;＋+/]|和|及其?|与|或/u;

/** Several names at once (钛带、钛管), where each is a name. */
export function severally(names: Names, query: string): Hit[] {
  const parts = query.split(BETWEEN).map(names.keyOf);
  const found = parts.map((key) => called(names, key, null));
  return parts.length > 1 && found.every((hits) => hits.length > 0) ? found.flat() : [];
}

/**
 * Names that the query spells, sounds like or is a slip for; then those that it does so in part.
 * The document does not write a name that is not written so: only pinyin can be of what it lists.
 */
export function respelled(names: Names, asked: Asked, respell: Respell): Hit[] {
  const readings = respell(asked.typed, asked.key);
  const whole = readings.flatMap(({ key, how, isSure }) =>
    called(names, key, { text: textOf(names, key), how }).map((hit) => ({
      ...hit,
      isListed: hit.isListed && isSure && how === "拼音",
      share: isSure ? 1 : SLIPPED,
    })),
  );
  const sure = whole.filter(({ share }) => share === 1);
  if (whole.length > 0) return sure.length > 0 ? sure : whole;
  // What the record says itself is no slip.
  if (names.isInRecord(asked.key)) return [];
  return readings.flatMap(({ key, how }) =>
    wider(names, asAsked(names, key)).map((hit) => ({
      ...hit,
      readAs: { text: key, how },
    })),
  );
}

/** What is only likely ranks below what is sure. */
const SLIPPED = 0.9;

/** A key as its name is written. */
const textOf = ({ byKey }: Names, key: string): string => byKey.get(key)?.[0]?.text ?? key;

/** Entries that the document gives this use. */
export function used({ all }: Names, { key }: Asked): Hit[] {
  if ([...key].length < 2) return [];
  return all
    .filter(
      ({ relation, entry }) => relation === "own" && entry.uses.some((use) => use.includes(key)),
    )
    .map((name) => ({
      ...{ name, isListed: false, share: 1, aside: null, readAs: null },
      route: "use",
    }));
}
