import type { Check } from "./check.ts";
import type { Note } from "./notes.ts";
import type { Quote } from "./quote.ts";
import type { PolicyData } from "./site.ts";
import type { Target } from "./target.ts";

/*
 * From a number to the checks on it, from a check to the notes that doubt its numbers, and back:
 * one step each way, and computed, so that no list of links can fall behind.
 */

/** The targets that a check uses or is held against, each once. */
export function targetsUsed({ inputs, stated }: Check): Target[] {
  const used = inputs.flatMap(({ source }) => (source.kind === "target" ? [source.target] : []));
  return [...new Set([...used, ...(stated === null ? [] : [stated])])];
}

/** The words of the record that a check stands on: its targets' and those that it quotes itself. */
export function quotesUsed(check: Check): Quote[] {
  const words = check.inputs.flatMap(({ source }) =>
    source.kind === "words" ? [source.quote] : [],
  );
  return [...targetsUsed(check).map(({ quote }) => quote), ...words];
}

/**
 * The checks on a number, the nearest first: those that hold a result against it, then those that
 * compute with it, then those for which it is the year before. Of two as near, one that assumes
 * nothing goes first.
 */
export function checksAbout(checks: readonly Check[], targetId: string): Check[] {
  return checks
    .filter((check) => targetsUsed(check).some(({ id }) => id === targetId))
    .toSorted(
      (a, b) =>
        distance(a, targetId) - distance(b, targetId) || Number(assumes(a)) - Number(assumes(b)),
    );
}

const assumes = ({ inputs }: Check): boolean =>
  inputs.some(({ source }) => source.kind === "assumption");

function distance({ stated, inputs }: Check, targetId: string): number {
  if (stated?.id === targetId) return 0;
  const first = inputs.find(({ source }) => source.kind === "target")?.source;
  return first?.kind === "target" && first.target.id === targetId ? 1 : 2;
}

/** The checks that quote words of some provisions, other than by their targets. */
export function checksQuoting(checks: readonly Check[], eids: ReadonlySet<string>): Check[] {
  return checks.filter(({ inputs }) =>
    inputs.some(({ source }) => source.kind === "words" && eids.has(source.quote.eid)),
  );
}

/**
 * True where a note bears on a check: it remarks on the check's own words, or one of the two names
 * all the numbers that the other does. One in common says too little: nearly every note on the
 * numbers names the first year's.
 */
function bearsOn(note: Note, check: Check): boolean {
  if (remarksOn(note, check)) return true;
  const used = new Set(targetsUsed(check).map(({ id }) => id));
  const named = new Set(note.related.filter(({ kind }) => kind === "target").map(({ id }) => id));
  return named.size > 0 && (named.isSubsetOf(used) || used.isSubsetOf(named));
}

const remarksOn = (note: Note, check: Check): boolean =>
  quotesUsed(check).some(({ start, end }) => note.quote.start < end && start < note.quote.end);

/** The notes that bear on a check: those on its own words first, else as they are given. */
export function notesBearingOn(notes: readonly Note[], check: Check): Note[] {
  return notes
    .filter((note) => bearsOn(note, check))
    .toSorted((a, b) => Number(remarksOn(b, check)) - Number(remarksOn(a, check)));
}

/** The checks that a note bears on, in their own order. */
export function checksBehind(checks: readonly Check[], note: Note): Check[] {
  return checks.filter((check) => bearsOn(note, check));
}

/** All that numbers can lead to. */
export type Audit = Pick<PolicyData, "checks" | "notes">;

/** What stands beside a number: the check nearest to it, and the note nearest to that. */
export interface NumberAudit {
  readonly check: Check | null;
  readonly note: Note | null;
}

/** The one check and the one note that a target leads to; the others stand on the check's card. */
export function auditOfTarget({ checks, notes }: Audit, targetId: string): NumberAudit {
  return auditBy(checksAbout(checks, targetId)[0], notes);
}

/** The same of a number that is itself the result of a check. */
export function auditOfResult({ checks, notes }: Audit, checkId: string): NumberAudit {
  return auditBy(
    checks.find(({ id }) => id === checkId),
    notes,
  );
}

function auditBy(check: Check | undefined, notes: readonly Note[]): NumberAudit {
  if (check === undefined) return { check: null, note: null };
  return { check, note: notesBearingOn(notes, check)[0] ?? null };
}
