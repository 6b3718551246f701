import { z } from "zod";

import type { Confidence, NoteKind } from "../domain/notes.ts";
import { CONFIDENCES, NOTE_KINDS } from "../domain/notes.ts";
import type { FileText, Reading } from "./reading.ts";
import { isReadable } from "./reading.ts";
import type { Place, YamlText } from "./yaml-text.ts";
import { parseYaml, shape } from "./yaml-text.ts";

/** The shape of a note in notes.yaml: one field a line, so that this is also its manual. */
const noteFacts = z.strictObject({
  id: z.string().regex(/^n(-[a-z0-9]+)+$/, "以 n- 开头，只用小写英文字母、数字和连字符"),
  kind: z.enum(codesOf<NoteKind>(NOTE_KINDS)),
  confidence: z.enum(codesOf<Confidence>(CONFIDENCES)),
  /** The provision that prints the words, and the words as it prints them. */
  eid: z.string().min(1),
  quote: z.string().min(1),
  /** Which of several places in the provision, counted from 1. */
  occurrence: z.int().optional(),
  remark: z.string().min(1),
  reading: z.string().min(1).optional(),
  computation: z.string().min(1).optional(),
  /** Ids of targets, materials, actions, measures, gaps and other notes. */
  related: z.array(z.string()).optional(),
});

export type NoteFacts = z.infer<typeof noteFacts>;

/** A note as written, with the place of each of its fields. */
export interface FiledNote {
  readonly file: string;
  readonly values: NoteFacts;
  /** The place of a field, or of one of the ids that the note relates to. */
  readonly placeOf: (field: keyof NoteFacts, item?: number) => Place;
}

/** notes.yaml as read, before its words are looked for in the record. */
export interface NotesFile {
  readonly notes: readonly FiledNote[];
  /** Every id as written, those of faulty notes too. */
  readonly ids: readonly string[];
}

/** Reads notes.yaml by its form alone. A note with a fault is left out of the value. */
export function readNotesFile(file: FileText): Reading<NotesFile> {
  const { value: yaml, issues } = isReadable(file) ? parseYaml(file) : NOTHING;
  if (yaml === null) return { value: { notes: [], ids: [] }, issues };
  const list = shape(yaml, yaml.value, { schema: z.array(z.unknown()), ...AS_NOTES, path: [] });
  const items = list.value ?? [];
  const read = items.map((item, index) => readNote(yaml, item, index));
  return {
    value: { notes: read.flatMap(({ value }) => value ?? []), ids: items.flatMap(idOf) },
    issues: [...list.issues, ...read.flatMap((note) => note.issues)],
  };
}

const NOTHING = { value: null, issues: [] };
const AS_NOTES = { code: "notes" };

function readNote(yaml: YamlText, item: unknown, index: number): Reading<FiledNote | null> {
  const { value, issues } = shape(yaml, item, { schema: noteFacts, ...AS_NOTES, path: [index] });
  if (value === null) return { value, issues };
  const placeOf: FiledNote["placeOf"] = (field, at) =>
    yaml.placeOf(at === undefined ? [index, field] : [index, field, at]);
  return { value: { file: yaml.path, values: value, placeOf }, issues };
}

function idOf(item: unknown): string[] {
  const id = typeof item === "object" && item !== null && "id" in item ? item.id : null;
  return typeof id === "string" ? [id] : [];
}

/** Zod wants its codes as a list; the labels are kept beside them in the domain. */
function codesOf<C extends string>(labels: Readonly<Record<C, string>>): C[] {
  return Object.keys(labels) as C[];
}
