import { type Check, type CheckInput, VERDICTS } from "../../domain/check.ts";
import {
  placesOf,
  type Term,
  TERM_BASES,
  type TermBasis,
  termPlaces,
  type TermPlace,
  type TermSource,
  type TermUsage,
} from "../../domain/glossary.ts";
import {
  type Confidence,
  CONFIDENCES,
  type Note,
  NOTE_KINDS,
  type NoteKind,
  type Related,
} from "../../domain/notes.ts";
import type { Quote } from "../../domain/quote.ts";
import { type ApiModel, type Endpoint, endpoint, type Kept, kept, single } from "./endpoint.ts";
import { quoteMembers } from "./quote-members.ts";
import {
  address,
  at,
  listOf,
  type Members,
  named,
  object,
  oneOf,
  orNull,
  text,
  truth,
} from "./shape.ts";

/** Codes with what people see them called. */
const coded = <Code extends string>(description: string, labels: Readonly<Record<Code, string>>) =>
  oneOf(description, Object.keys(labels) as Code[], { "x-labels": labels });

const policyMember = {
  policy: at(({ data }: Kept<unknown>) => data.policy.id, text("所属政策的编号。")),
} as const;

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

const input = object<CheckInput>({
  name: at(({ name }) => name, text("代入的是什么。")),
  value: at(({ value }) => value, text("代入的数，连同单位。")),
  source: at(
    ({ source }) => source.kind,
    oneOf("目标、原文的字样，还是本站的假定。", ["target", "words", "assumption"]),
  ),
  target: at(
    ({ source }) => (source.kind === "target" ? source.target.id : null),
    orNull(text("目标的编号；不是目标则为 null。")),
  ),
  quote: at(
    ({ source }) => (source.kind === "words" ? source.quote : null),
    orNull(named("Quote", object(quoteMembers<Quote>((quote) => quote)))),
  ),
});

const check = object<Kept<Check>>({
  id: at(({ value }) => value.id, text("复算编号，同一政策之内不重。")),
  ...policyMember,
  title: at(({ value }) => value.title, text("算的是什么。")),
  formula: at(({ value }) => value.formula, text("代入数后的算式。")),
  inputs: at(({ value }) => value.inputs, listOf(named("CheckInput", input), "代入的数。")),
  result: at(({ value }) => value.result, text("推算的结果：本站算出，不是原文的数。")),
  stated: at(
    ({ value }) => value.stated?.id ?? null,
    orNull(text("原文给出的对照：目标的编号；没有则为 null。")),
  ),
  tolerance: at(({ value }) => value.tolerance, text("容许相差多少。")),
  verdict: at(
    ({ value }) => value.verdict,
    oneOf(
      "结论。",
      VERDICTS.map(({ verdict }) => verdict),
      { "x-labels": Object.fromEntries(VERDICTS.map((each) => [each.verdict, each.meaning])) },
    ),
  ),
  remark: at(({ value }) => value.remark, text("说明。")),
});

const termSource = object<TermSource>({
  title: at(({ title }) => title, text("文献题名。")),
  issuer: at(({ issuer }) => issuer, text("谁在何时何处发布。")),
  address: at((source) => source.address, orNull(address("地址；不宜指引读者前往的为 null。"))),
  copy: at(({ copy }) => copy, truth("所读的是否为他处的转载。")),
});

const usage = object<TermUsage>({
  policy: at(({ policyId }) => policyId, text("政策编号。")),
  paragraphs: at(({ paragraphs }) => paragraphs, listOf(text("一段。"), "在这份政策里说什么。")),
});

/** A place of a term in one of the policies. */
const termPlace = object<Kept<TermPlace>>({
  ...policyMember,
  ...quoteMembers<Kept<TermPlace>>(({ value }) => value.quote),
});

interface PlacedTerm {
  readonly term: Term;
  readonly places: readonly Kept<TermPlace>[];
}

const paragraphs = (description: string) => listOf(text("一段。"), description);

const termMembers: Members<PlacedTerm> = {
  id: at(({ term }) => term.id, text("名词编号。")),
  name: at(({ term }) => term.name, text("名词。")),
  name_en: at(({ term }) => term.nameEn, text("英文名，仅供参考。")),
  printed: at(({ term }) => term.printed, listOf(text("字样。"), "原文用哪些字样写到它。")),
  basis: at(({ term }) => term.basis, coded<TermBasis>("解释的依据。", TERM_BASES)),
  confidence: at(({ term }) => term.confidence, coded<Confidence>("编者的把握。", CONFIDENCES)),
  meaning: at(({ term }) => term.meaning, paragraphs("通常的意思；不是原文。")),
  usages: at(({ term }) => term.usages, listOf(named("TermUsage", usage), "各政策用来说什么。")),
  sources: at(({ term }) => term.sources, listOf(named("TermSource", termSource), "出处。")),
  places: at(({ places }) => places, listOf(named("TermPlace", termPlace), "原文的每一处。")),
};

function placedTerms(model: ApiModel): PlacedTerm[] {
  const places = kept(model, ({ policy }) => termPlaces(model.terms, policy.provisions));
  return model.terms.map((term) => {
    const own = new Set(
      placesOf(
        term,
        places.map(({ value }) => value),
      ),
    );
    return { term, places: places.filter(({ value }) => own.has(value)) };
  });
}

/** What the site says of the text, and what it computed from its numbers. */
export function editorialEndpoints(model: ApiModel): Endpoint[] {
  const { site } = model;
  const notes = kept(model, (data) => data.notes);
  const checks = kept(model, (data) => data.checks);
  const facts = { parameters: [] } as const;
  return [
    endpoint<readonly Kept<Note>[]>(
      {
        ...facts,
        operation: "getNotes",
        template: "notes.json",
        title: "校注",
        description: "编者对原文某几个字的意见，各有种类和把握；未经发文机关确认，原文照旧。",
        layers: ["原文", "校注", "推算"],
      },
      { shape: listOf(named("Note", note)), answers: single(model, null, notes), site },
    ),
    endpoint<readonly PlacedTerm[]>(
      {
        ...facts,
        operation: "getTerms",
        template: "terms.json",
        title: "名词解释",
        description: "原文里一般读者可能停下来的词：通常的意思、用来说什么、出处，以及原文各处。",
        layers: ["原文", "校注"],
      },
      {
        shape: listOf(named("Term", object(termMembers))),
        answers: single(model, "/glossary/", placedTerms(model)),
        site,
      },
    ),
    endpoint<readonly Kept<Check>[]>(
      {
        ...facts,
        operation: "getChecks",
        template: "checks.json",
        title: "复算",
        description: "把原文的数按原文重新算一遍：算式、代入的数、结果、与原文是否一致。都是推算。",
        layers: ["原文", "推算"],
      },
      { shape: listOf(named("Check", check)), answers: single(model, "/audit/", checks), site },
    ),
  ];
}
