import type { Alias, Catalogue } from "../domain/catalogue.ts";
import { aliasesOf, aliasesOfGroup } from "../domain/catalogue.ts";
import { placedProvisions } from "../domain/policy.ts";
import { ownWords } from "../domain/provision.ts";
import { asRead } from "../domain/quote.ts";
import type { PolicyData, SiteData } from "../domain/site.ts";
import { searchUnits } from "./documents.ts";
import type { Term } from "./query.ts";
import { textsOf } from "./readings.ts";
import type { Kind } from "./record.ts";
import { isSeparator, normalise } from "./units.ts";

/** How a writing stands to what it is a writing of; only `own` and `exact` are the very thing. */
export type Relation = "own" | Alias["relation"];

/** One way of writing what an entry is called. */
export interface Writing {
  readonly text: string;
  readonly relation: Relation;
  readonly isEnglish: boolean;
}

/** What has a name: a material, a heading, or words that the record itself sets off as a term. */
export interface LexiconEntry {
  /** The id of a material or the eid of a heading; null where the words are all there is. */
  readonly id: string | null;
  readonly name: string;
  readonly writings: readonly Writing[];
}

/** An entry as the table holds it: id, name, then the other writings, each led by its signs. */
export type LexiconRow = readonly [id: string | null, name: string, ...writings: string[]];

const SIGNS: Readonly<Record<Relation, string>> = {
  own: "!",
  exact: "=",
  broader: "<",
  narrower: ">",
  related: "~",
};
const ENGLISH = "e";

/** Traditional characters as search folds them. */
type Fold = (text: string) => string;

/** Every name of the site: all from the model, there is no second list. */
export function lexicon(site: SiteData, fold: Fold): LexiconRow[] {
  const rows = [
    ...site.policies.flatMap(({ catalogue }) => materialRows(catalogue, fold)),
    ...titleRows(site, fold),
    ...site.policies.flatMap(termRows),
  ];
  // 专、精、特、新 is no other name than 专精特新.
  const byName = new Map<string, LexiconRow>();
  for (const row of rows) if (!byName.has(nameKey(row[1]))) byName.set(nameKey(row[1]), row);
  return [...byName.values()];
}

function materialRows(catalogue: Catalogue, fold: Fold): LexiconRow[] {
  return catalogue.materials.map(({ id, name, nameEn }) => [
    id,
    name,
    ...inEnglish(nameEn),
    ...aliasesOf(catalogue, id).map((alias) => signed(alias, fold)),
  ]);
}

/** Nobody calls a check or a gap by its title, and the table is fetched with the first query. */
const TITLED: ReadonlySet<Kind> = new Set(["条文", "数据", "名词解释"]);

/** Headings and classes of materials, with what a class is called besides. */
function titleRows(site: SiteData, fold: Fold): LexiconRow[] {
  const groups = site.policies.flatMap(({ catalogue }) =>
    catalogue.groups.map((group) => ({ group, aliases: aliasesOfGroup(catalogue, group.id) })),
  );
  const byName = new Map(groups.map((one) => [one.group.name, one]));
  return searchUnits(site).flatMap(({ kind, id, ownTitle }): LexiconRow[] => {
    if (ownTitle === null || !TITLED.has(kind)) return [];
    const known = byName.get(ownTitle);
    if (known === undefined) return [[id, ownTitle]];
    const others = known.aliases.map((alias) => signed(alias, fold));
    return [[id, ownTitle, ...inEnglish(known.group.nameEn), ...others]];
  });
}

/** Terms that the record sets off in marks (“腾笼换鸟”, 《…规划》), and the instruments it names. */
function termRows({ policy, measures }: PolicyData): LexiconRow[] {
  const words = placedProvisions(policy.provisions).flatMap(({ provision }) =>
    ownWords(provision).flatMap((quote) => [...asRead(quote).matchAll(SET_OFF)]),
  );
  const terms = words.map(([, quoted, titled]) => quoted ?? titled ?? "");
  return [...terms, ...measures.flatMap(({ instruments }) => instruments)]
    .filter((term) => !/[，。；“]/u.test(term))
    .map((term) => [null, term]);
}

const SET_OFF = /“([^”]{2,20})”|《([^》]{2,40})》/gu;

/**
 * The words of the covered text, as printed and as notes read it, each once: what pinyin and slips
 * are tried on when no name is meant. Only here are words cut; characters left single by the cutter are names that it does not
 * know (缙云) and stay together.
 */
export function vocabulary(site: SiteData): string[] {
  const cutter = new Intl.Segmenter("zh", { granularity: "word" });
  const words = searchUnits(site)
    .filter(({ kind }) => kind === "条文")
    .flatMap(textsOf)
    .flatMap((text) => {
      const cut = [...cutter.segment(text)].map(({ segment }) => segment);
      return cut
        .map((word) => (SINGLE.test(word) ? word : ` ${word} `))
        .join("")
        .split(" ");
    });
  return [...new Set(words.filter((word) => WORD.test(word)))].sort();
}

const SINGLE = /^\p{Script=Han}$/u;
/** One character sounds like too many others. */
const WORD = /^\p{Script=Han}{2,}$/u;

/** The whole, and without the abbreviation that stands in brackets: both are the entry's own. */
function inEnglish(nameEn: string): string[] {
  const bare = nameEn.replace(/ \([^)]*\)/g, "");
  return [...new Set([nameEn, bare])].map((text) => `${SIGNS.own}${ENGLISH}${text}`);
}

function signed({ text, relation, kind }: Alias, fold: Fold): string {
  return `${SIGNS[relation]}${kind === "english" ? ENGLISH : " "}${fold(text.normalize("NFKC"))}`;
}

/** The table as entries. */
export function readLexicon(rows: readonly LexiconRow[]): LexiconEntry[] {
  const relations = new Map(
    Object.entries(SIGNS).map(([relation, sign]) => [sign, relation as Relation]),
  );
  return rows.map(([id, name, ...others]) => ({
    id,
    name,
    writings: [
      { text: name, relation: "own", isEnglish: false },
      ...others.map((other) => ({
        text: other.slice(2),
        relation: relations.get(other.charAt(0)) ?? "related",
        isEnglish: other.charAt(1) === ENGLISH,
      })),
    ],
  }));
}

/** A writing as names are compared: no case, no spaces, no hyphens or other marks. */
export function nameKey(text: string): string {
  return barely(normalise(text).chars).join("");
}

/** Without whatever separates. */
export function barely(term: Term): Term {
  return term.filter((char) => !isSeparator(char));
}
