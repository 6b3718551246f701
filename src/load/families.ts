import type { Catalogue } from "../domain/catalogue.ts";
import type { Family } from "../domain/families.ts";
import type { Issue } from "../domain/issue.ts";
import type { Provision } from "../domain/provision.ts";
import { ownWords, walk } from "../domain/provision.ts";
import type { FamilyRow } from "../domain/tables/families.ts";
import { families } from "../domain/tables/families.ts";
import { faultAt } from "./placing.ts";
import type { Reading } from "./reading.ts";
import { sightings } from "./sightings.ts";
import type { FiledRow } from "./table.ts";

type Row = FiledRow<FamilyRow>;

/** Reads the families, finds where the record names each, and checks that the editor's words serve. */
export function readFamilies(
  rows: readonly Row[],
  provisions: readonly Provision[],
  catalogue: Catalogue,
): Reading<readonly Family[]> {
  const printed = walk(provisions).flatMap((provision) =>
    ownWords(provision).map(({ text }) => text),
  );
  const read = rows.map((row) => {
    const family = toFamily(row.values, provisions, catalogue);
    const issues = [
      ...wordIssues(row, family),
      ...exceptIssues(row, printed),
      ...twiceIssues(row, family),
      ...loneIssues(row, family),
    ];
    return { family, issues };
  });
  return {
    value: read.map(({ family }) => family),
    issues: read.flatMap(({ issues }) => issues),
  };
}

function toFamily(
  { id, name, name_en: nameEn, words, except, note }: FamilyRow,
  provisions: readonly Provision[],
  catalogue: Catalogue,
): Family {
  const found = sightings({ words, except }, provisions, catalogue);
  return { id, name, nameEn, words, except, note, sightings: found };
}

/** Every word must find something that counts, or it only seems to widen the family. */
function wordIssues(row: Row, family: Family): Issue[] {
  const found = new Set(family.sightings.map(({ word }) => word.text));
  return family.words
    .filter((word) => !found.has(word))
    .map((word) =>
      faultAt(families, row, {
        field: "words",
        code: "family-word",
        found: `字样“${word}”不见于原文，或每一处都在除外的词里`,
        mend: "照原文改正字样，或删去它；除外的词太宽的，收窄",
      }),
    );
}

/** An excepted word is longer than one of the family's words, and stands in the record. */
function exceptIssues(row: Row, printed: readonly string[]): Issue[] {
  const { words, except } = row.values;
  const serves = (longer: string): boolean =>
    words.some((word) => longer !== word && longer.includes(word)) &&
    printed.some((text) => text.includes(longer));
  return except
    .filter((longer) => !serves(longer))
    .map((longer) =>
      faultAt(families, row, {
        field: "except",
        code: "family-except",
        found: `除外的“${longer}”不见于原文，或不包含任何一个字样`,
        mend: "只写原文里包含字样的更长的词，其余删去",
      }),
    );
}

/** A name is counted once, whichever of the words it is made of. */
function twiceIssues(row: Row, { sightings: found }: Family): Issue[] {
  return found.flatMap(({ word, quote }, index) => {
    const before = found[index - 1];
    if (before === undefined || before.quote.end <= quote.start) return [];
    return [
      faultAt(families, row, {
        field: "words",
        code: "family-twice",
        found: `${quote.eid} 的“${quote.text}”因“${before.word.text}”和“${word.text}”算了两次`,
        mend: "把字样写得更长，或把不该算的那个词列入除外",
      }),
    ];
  });
}

/** A family that the record names once is no family: there is nothing to compare. */
function loneIssues(row: Row, { sightings: found }: Family): Issue[] {
  if (found.length !== 1) return [];
  return [
    faultAt(families, row, {
      field: "words",
      code: "family-lone",
      found: `${row.values.name}在原文只有一处`,
      mend: "只立在原文至少有两处的族；删去这一行",
    }),
  ];
}
