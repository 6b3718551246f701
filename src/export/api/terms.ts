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
import { type Confidence, CONFIDENCES } from "../../domain/notes.ts";
import { type ApiModel, type Endpoint, endpoint, type Kept, kept, single } from "./endpoint.ts";
import { policyMember } from "./policy-member.ts";
import { quoteMembers } from "./quote-members.ts";
import {
  address,
  at,
  coded,
  listOf,
  type Members,
  named,
  object,
  orNull,
  text,
  truth,
} from "./shape.ts";

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

/** What the words of the text mean. */
export const termsEndpoint = (model: ApiModel): Endpoint =>
  endpoint<readonly PlacedTerm[]>(
    {
      parameters: [],
      operation: "getTerms",
      template: "terms.json",
      title: "名词解释",
      description: "原文里一般读者可能停下来的词：通常的意思、用来说什么、出处，以及原文各处。",
      layers: ["原文", "校注"],
    },
    {
      shape: listOf(named("Term", object(termMembers))),
      answers: single(model, "/glossary/", placedTerms(model)),
      site: model.site,
    },
  );
