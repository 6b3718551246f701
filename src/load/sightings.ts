import type { Catalogue, Mention, MentionOf } from "../domain/catalogue.ts";
import type { Family, Sighting } from "../domain/families.ts";
import type { Provision } from "../domain/provision.ts";
import { ownWords, walk } from "../domain/provision.ts";
import type { Quote, Span, Words } from "../domain/quote.ts";
import { spansIn } from "../domain/quote.ts";

/** By what a family is recognised. */
export type Recognised = Pick<Family, "words" | "except">;

/** Marks that end a clause. The enumeration comma does not: an umbrella word is read with its list. */
const CLAUSE_END = /[，。；：\n]/u;

/** Every place in the provisions' own words that names a family, in the order of the record. */
export function sightings(
  family: Recognised,
  provisions: readonly Provision[],
  catalogue: Catalogue,
): Sighting[] {
  return walk(provisions).flatMap((provision) =>
    ownWords(provision).flatMap((words) => {
      const cut = cutter(provision.eid, words);
      return spansOf(family, words.text).map((span) =>
        sighting(cut(span), { family, catalogue, cut, words }),
      );
    }),
  );
}

/** Where a text prints a family's words, those that are part of an excepted word left out. */
export function spansOf({ words, except }: Recognised, text: string): Span[] {
  const excepted = except.flatMap((word) => spansIn(text, word));
  return words
    .flatMap((word) => spansIn(text, word))
    .filter((span) => !excepted.some((other) => holds(other, span)))
    .toSorted((a, b) => a.start - b.start);
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Cuts quotes out of a provision's words, by spans that count from the words' own beginning. */
function cutter(eid: string, { text, start }: Words): (span: Span) => Quote {
  const characters = Array.from(text);
  return (span) => ({
    eid,
    text: characters.slice(span.start, span.end).join(""),
    start: start + span.start,
    end: start + span.end,
  });
}

interface Around {
  readonly family: Recognised;
  readonly catalogue: Catalogue;
  readonly cut: (span: Span) => Quote;
  readonly words: Words;
}

function sighting(word: Quote, { family, catalogue, cut, words }: Around): Sighting {
  const mentions = mentionsAt(word, family, catalogue);
  const heading = catalogue.groups.find(({ quote }) => holds(quote, word));
  const quotes = [...mentions, ...(heading === undefined ? [] : [heading])].map(
    ({ quote }) => quote,
  );
  const name = hull([word, ...quotes]);
  const within = { start: name.start - words.start, end: name.end - words.start };
  return {
    word,
    quote: cut(within),
    clause: cut(clauseAround(within, words.text)),
    named: heading === undefined ? distinct(mentions) : [{ kind: "group", id: heading.id }],
    mention: mentions[0] ?? null,
  };
}

/**
 * The mentions that a word belongs to: the one it stands in, and within one phrase also those of
 * entries that are named with the family's words, since a phrase prints a shared word only once.
 */
function mentionsAt(word: Quote, family: Recognised, catalogue: Catalogue): Mention[] {
  const { phrases, mentions } = catalogue;
  const phrase = phrases.find(({ quote }) => holds(quote, word));
  return mentions.filter(({ phraseId, of, quote }) => {
    if (holds(quote, word)) return true;
    if (phraseId === null || phraseId !== phrase?.id) return false;
    const entry = catalogue.materials.find(({ id }) => of.kind === "material" && of.id === id);
    return entry !== undefined && spansOf(family, entry.name).length > 0;
  });
}

function distinct(mentions: readonly Mention[]): MentionOf[] {
  return [...new Map(mentions.map(({ of }) => [`${of.kind} ${of.id}`, of])).values()];
}

function hull(spans: readonly Span[]): Span {
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

function clauseAround({ start, end }: Span, text: string): Span {
  const characters = Array.from(text);
  const isEnd = (character: string): boolean => CLAUSE_END.test(character);
  const before = characters.slice(0, start).findLastIndex(isEnd);
  const after = characters.slice(end).findIndex(isEnd);
  return { start: before + 1, end: after < 0 ? characters.length : end + after };
}
