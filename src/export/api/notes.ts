import {
  type Confidence,
  CONFIDENCES,
  type Note,
  NOTE_KINDS,
  type NoteKind,
  type Related,
} from "../../domain/notes.ts";
import { type ApiModel, type Endpoint, endpoint, type Kept, kept, single } from "./endpoint.ts";
import { policyMember } from "./policy-member.ts";
import { quoteMembers } from "./quote-members.ts";
import { at, coded, listOf, named, object, oneOf, orNull, text } from "./shape.ts";

const RELATED: readonly Related["kind"][] = [
  "target",
  "material",
  "action",
  "measure",
  "gap",
  "note",
];

const related = object<Related>({
  kind: at(({ kind }) => kind, oneOf("在哪一张单子里。", RELATED)),
  id: at(({ id }) => id, text("编号。")),
});

const note = object<Kept<Note>>({
  id: at(({ value }) => value.id, text("校注编号，公布后不改、不复用。")),
  ...policyMember,
  kind: at(({ value }) => value.kind, coded<NoteKind>("校注的种类。", NOTE_KINDS)),
  confidence: at(
    ({ value }) => value.confidence,
    coded<Confidence>("编者的把握；把握低的，网页上不主动显示。", CONFIDENCES),
  ),
  ...quoteMembers<Kept<Note>>(({ value }) => value.quote),
  remark: at(({ value }) => value.remark, text("编者看到什么、算出什么。")),
  reading: at(
    ({ value }) => value.reading,
    orNull(text("参考读法：只在别无他解时给出；没有则为 null。")),
  ),
  computation: at(({ value }) => value.computation, orNull(text("推算的算式；没有则为 null。"))),
  related: at(({ value }) => value.related, listOf(named("Related", related), "与什么有关。")),
});

/** What the editor says of the text. */
export const notesEndpoint = (model: ApiModel): Endpoint =>
  endpoint<readonly Kept<Note>[]>(
    {
      parameters: [],
      operation: "getNotes",
      template: "notes.json",
      title: "校注",
      description: "编者对原文某几个字的意见，各有种类和把握；未经发文机关确认，原文照旧。",
      layers: ["原文", "校注", "推算"],
    },
    {
      shape: listOf(named("Note", note)),
      answers: single(
        model,
        null,
        kept(model, (data) => data.notes),
      ),
      site: model.site,
    },
  );
