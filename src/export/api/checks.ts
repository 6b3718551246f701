import { type Check, type CheckInput, VERDICTS } from "../../domain/check.ts";
import type { Quote } from "../../domain/quote.ts";
import { type ApiModel, type Endpoint, endpoint, type Kept, kept, single } from "./endpoint.ts";
import { policyMember } from "./policy-member.ts";
import { quoteMembers } from "./quote-members.ts";
import { at, listOf, named, object, oneOf, orNull, text } from "./shape.ts";

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

/** What was computed from the numbers of the text. */
export const checksEndpoint = (model: ApiModel): Endpoint =>
  endpoint<readonly Kept<Check>[]>(
    {
      parameters: [],
      operation: "getChecks",
      template: "checks.json",
      title: "复算",
      description: "把原文的数按原文重新算一遍：算式、代入的数、结果、与原文是否一致。都是推算。",
      layers: ["原文", "推算"],
    },
    {
      shape: listOf(named("Check", check)),
      answers: single(
        model,
        "/audit/",
        kept(model, (data) => data.checks),
      ),
      site: model.site,
    },
  );
