import type { Issue } from "../domain/issue.ts";
import type { Note, Related } from "../domain/notes.ts";
import { inReadingOrder } from "../domain/notes.ts";
import type { Policy } from "../domain/policy.ts";
import type { FiledNote, NoteFacts, NotesFile } from "./notes-file.ts";
import type { PolicyTables } from "./policy-tables.ts";
import type { Unplaced, QuoteFinder } from "./quotes.ts";
import { isPlaced, quoteFinder } from "./quotes.ts";
import type { Reading } from "./reading.ts";
import { sumFaults } from "./sums.ts";

/** Finds the words that each note remarks on, and what it relates to; in the order of the record. */
export function readNotes(
  file: NotesFile,
  policy: Policy,
  tables: PolicyTables,
): Reading<readonly Note[]> {
  const find = quoteFinder(policy.provisions);
  const relatable = relatableIds(file, policy, tables);
  const read = file.notes.map((note) => placeNote(note, find, relatable));
  const value = inReadingOrder(read.flatMap((reading) => reading.value ?? []));
  return { value, issues: read.flatMap(({ issues }) => issues) };
}

/** What notes may relate to. */
interface Relatable {
  readonly kindOf: ReadonlyMap<string, Related["kind"]>;
  /** False where a table cannot be read: then nothing is said of ids that seem unknown. */
  readonly isWhole: boolean;
}

function relatableIds({ ids }: NotesFile, { gaps }: Policy, tables: PolicyTables): Relatable {
  const lists: readonly (readonly [Related["kind"], Iterable<string> | null])[] = [
    ["target", tables.targets.keys],
    ["material", tables.materials.keys],
    ["action", tables.actions.keys],
    ["measure", tables.measures.keys],
    ["gap", gaps.map(({ id }) => id)],
    ["note", ids],
  ];
  const known = lists.flatMap(([kind, list]) => [...(list ?? [])].map((id) => [id, kind] as const));
  return { kindOf: new Map(known), isWhole: lists.every(([, list]) => list !== null) };
}

function placeNote(note: FiledNote, find: QuoteFinder, relatable: Relatable): Reading<Note | null> {
  const { eid, quote, occurrence = null, reading = null, computation = null } = note.values;
  const { id, kind, confidence, remark } = note.values;
  const issues = [
    ...readingIssues(note),
    ...computationIssues(note),
    ...relatedIssues(note, relatable),
  ];
  const found = find({ eid, quote, occurrence });
  if (!isPlaced(found)) return { value: null, issues: [unplaced(note, found), ...issues] };
  const related = relatedOf(note, relatable);
  const value = { id, kind, confidence, quote: found, remark, reading, computation, related };
  return { value, issues };
}

const FIELD_AT_FAULT = {
  "eid-unknown": "eid",
  "quote-absent": "quote",
  "quote-ambiguous": "quote",
  "quote-occurrence": "occurrence",
} as const satisfies Record<Unplaced["code"], keyof NoteFacts>;

function unplaced(note: FiledNote, fault: Unplaced): Issue {
  return { file: note.file, ...note.placeOf(FIELD_AT_FAULT[fault.code]), ...fault };
}

/** A reading that is longer than the printed words would supply some that are not there. */
function readingIssues(note: FiledNote): Issue[] {
  const { quote, reading } = note.values;
  const isFine = reading !== quote && (reading ?? "").length <= quote.length;
  if (isFine) return [];
  const found = `参考读法“${reading ?? ""}”比引文“${quote}”长，或与它相同`;
  const mend = "参考读法替换整个引文；原文缺字的不补字，删去 reading";
  return [{ file: note.file, ...note.placeOf("reading"), code: "note-reading", found, mend }];
}

/** A sum is printed as the proof of a remark: it has to come out. */
function computationIssues(note: FiledNote): Issue[] {
  const { computation } = note.values;
  if (computation === undefined) return [];
  const place = { file: note.file, ...note.placeOf("computation") };
  const mend = "改正算式或结果：恰好相等写“＝”，四舍五入写“≈”，几个算式用“；”隔开";
  return sumFaults(computation).map((found) => ({ ...place, code: "note-sum", found, mend }));
}

function relatedIssues(note: FiledNote, { kindOf, isWhole }: Relatable): Issue[] {
  const { id: own, related = [] } = note.values;
  return related.flatMap((id, item) => {
    if (id !== own && (kindOf.has(id) || !isWhole)) return [];
    const found = id === own ? "校注关联到它自己" : `关联的编号“${id}”不在本份政策里`;
    const mend = "改为目标、条目、工作、措施、缺项或其他校注的编号，或删去";
    const place = note.placeOf("related", item);
    return [{ file: note.file, ...place, code: "note-related", found, mend }];
  });
}

function relatedOf({ values }: FiledNote, { kindOf }: Relatable): Related[] {
  return (values.related ?? []).flatMap((id) => {
    const kind = kindOf.get(id);
    return kind === undefined ? [] : [{ kind, id }];
  });
}
