import { fileAddress, inContext, publicAddress } from "../domain/address.ts";
import { CONFIDENCES, type Note, NOTE_KINDS } from "../domain/notes.ts";
import type { Policy } from "../domain/policy.ts";
import type { Quote } from "../domain/quote.ts";
import { DATA_LICENCE, PUBLISHER } from "./publisher.ts";
import { SOURCE_FILE } from "./source-file.ts";

/** What the annotations are written from. */
export interface NotesSource {
  readonly policy: Policy;
  readonly notes: readonly Note[];
  readonly site: URL | undefined;
}

/** What the file is called. */
export const ANNOTATIONS_FILE = "notes.annotations.jsonld";

/**
 * The editor's notes as W3C Web Annotations (Recommendation, 23 February 2017), one a line. Each
 * points at its words in `source.txt` twice: by the words with those around them, and by their
 * place in code points, as the standard counts (4.2.5).
 */
export function writeAnnotations(source: NotesSource): string {
  const { policy, notes } = source;
  const text = [...policy.sourceText];
  const file = at(source, fileAddress(policy.id, ANNOTATIONS_FILE));
  const items = notes.map((note) => JSON.stringify(annotation(source, text, note)));
  const collection = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: file,
    type: "AnnotationCollection",
    label: `《${policy.title.value}》校注：编者的意见，未经发文机关确认，原文一字不改`,
    creator: { name: PUBLISHER },
    rights: DATA_LICENCE.address,
    total: notes.length,
    first: { id: `${file}#page`, type: "AnnotationPage", startIndex: 0, items: [] },
  };
  return JSON.stringify(collection, null, 2).replace('"items": []', itemLines(items)) + "\n";
}

const itemLines = (items: readonly string[]): string =>
  items.length === 0 ? '"items": []' : `"items": [\n${items.join(",\n")}\n    ]`;

function annotation(source: NotesSource, text: readonly string[], note: Note) {
  const { id, kind, quote } = note;
  const { policy } = source;
  return {
    id: at(source, `${fileAddress(policy.id, ANNOTATIONS_FILE)}#${id}`),
    type: "Annotation",
    motivation: kind === "doubt" ? "questioning" : "commenting",
    body: bodiesOf(note),
    target: {
      type: "SpecificResource",
      source: at(source, fileAddress(policy.id, SOURCE_FILE)),
      scope: at(source, inContext(policy.id, quote.eid)),
      selector: selectorsOf(text, quote),
    },
  };
}

const body = (purpose: string, value: string) => ({
  type: "TextualBody",
  value,
  purpose,
  format: "text/plain",
  language: "zh-Hans",
});

/** A reading is never a correction that is asked for: it comments, as the remark does. */
function bodiesOf({ kind, confidence, remark, reading, computation }: Note) {
  return [
    body("commenting", remark),
    ...(reading === null ? [] : [body("commenting", `参考读法：${reading}`)]),
    ...(computation === null ? [] : [body("describing", `推算：${computation}`)]),
    body("tagging", NOTE_KINDS[kind]),
    body("tagging", `把握：${CONFIDENCES[confidence]}`),
  ];
}

/** How many code points around a quote tell it from the same words elsewhere. */
const CONTEXT = 32;

function selectorsOf(text: readonly string[], { text: exact, start, end }: Quote) {
  const prefix = text.slice(Math.max(0, start - CONTEXT), start).join("");
  const suffix = text.slice(end, end + CONTEXT).join("");
  return [
    { type: "TextQuoteSelector", exact, prefix, suffix },
    { type: "TextPositionSelector", start, end },
  ];
}

/** The public address, or else the way there from the file, two folders down (`/data/<policy>/`). */
const at = ({ site }: NotesSource, path: string): string =>
  publicAddress(site, path) ?? `../..${path}`;
