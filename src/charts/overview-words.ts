import type { Catalogue } from "../domain/catalogue.ts";
import { dateInChinese, monthInChinese } from "../domain/date.ts";
import type { Term } from "../domain/glossary.ts";
import { TERM_BASES } from "../domain/glossary.ts";
import { type Policy, sectionOf } from "../domain/policy.ts";
import { provisionTitle } from "../domain/provision.ts";
import type { FeaturedFamily } from "./featured-family.ts";
import { levelCounts, type MeasurePart, type RoadStop } from "./overview.ts";

/* What stands in the picture of the plan, on its page and on the sheet that is taken away alike. */

/** What the picture is called by itself, away from its page. */
export const overviewTitle = ({ title }: Pick<Policy, "title">): string =>
  `一张图看《${title.value}》`;

export const COLUMNS_CAPTION = "亿元。前两列是目标，后一列是本站的推算。";
export const ABSENT = "原文未载";
export const TWO_FLOORS = "两个都是下限，不算";
export const NO_SHARE = "不算";

/** The word in the targets' names that a reader from outside would stop at. */
const SCOPE = "规模以上";

/** A term that the picture explains, and in which words: from outside the record, and so graded. */
export interface ScopeWords {
  readonly term: Term;
  readonly name: string;
  readonly grade: string;
  readonly text: string;
}

/** What the scope of the targets means; nothing where the glossary has no such term. */
export function scopeWords(terms: readonly Term[], policyId: string): ScopeWords[] {
  return terms
    .filter(({ printed }) => printed.includes(SCOPE))
    .map((term) => ({
      term,
      name: SCOPE,
      grade: `（${TERM_BASES[term.basis]}，仅供参考）`,
      text: [...term.meaning, ...usagesOf(term, policyId)].join(""),
    }));
}

const usagesOf = ({ usages }: Term, policyId: string): readonly string[] =>
  usages.filter((usage) => usage.policyId === policyId).flatMap(({ paragraphs }) => paragraphs);

export const treeTitle = (catalogue: Catalogue): string =>
  `重点材料：${levelCounts(catalogue).join("、")}，${catalogue.materials.length}个条目`;

export const treeWords = ({ phrases }: Catalogue): string =>
  `一点一个条目。条目由原文${phrases.length}处短语按本站公布的规则拆分得出，条数是本站的计数，不是政府的计数；列入某类不表示可以申报或获得支持。`;

export function roadTitle(years: readonly RoadStop[]): string {
  const actions = years.flatMap(({ pillars }) => pillars.flatMap((pillar) => pillar.actions));
  return `分年工作：${years.length}年，${actions.length}项产出`;
}

export const roadWords = ({ dated }: Pick<Policy, "dated">): string =>
  `${monthInChinese(dated)}作出的安排，不表示已经完成，完成情况本站未核查。产出是本站的缩写，原句见三年工作表；项数是本站按原文拆分的计数。`;

export const OUR_NAME = "编者拟名";

/** The head of a column of deliverables. */
export const DELIVERABLES = "产出（本站缩写）";

export function measuresTitle(measures: readonly MeasurePart[]): string {
  const sentences = measures.reduce((sum, part) => sum + part.sentences, 0);
  return `主要措施：${measures.length}个方面，${sentences}句`;
}

export const MEASURES_WORDS = "每项下面是原文点名的工具；多数句子没有写明由谁去做。";

export const familyTitle = ({ family, products, uses }: FeaturedFamily): string =>
  `${family.name}：${products.length}种产品，${uses.length}项用途`;

/** Said of words that the record has, but not in this order or not all of them together. */
export const OUR_SUMMARY = "（本站归纳）";

/** That the list is not complete, in a bracket; nothing where the record closes it. */
export const listEnd = ({ openWords }: FeaturedFamily): string =>
  openWords === null ? "" : `（原文以“${openWords}”收尾，没有列完）`;

export const sourceWords = ({ title, issuer, dated, source }: Policy): string =>
  `《${title.value}》（题名${title.basis}），${issuer.value}，${dateInChinese(dated)}；${source.name}，${dateInChinese(source.published)}公布`;

const PARTS = ["targets", "catalogue", "workPlan", "measures"] as const;

/** The sections that the picture is drawn from, as people cite them. */
export const clauseWords = (policy: Policy): string =>
  PARTS.map((part) => provisionTitle(sectionOf(policy, part))).join("；");

export const MAKER_WORDS =
  "“产业政策逐条读”，不是政府网站；文本以发文机关公布的为准，标为推算、校注、编者拟名的未经发文机关确认。CC BY 4.0";

/** Said in place of an address and its QR code, where the site is built without one. */
export const placeWords = (path: string): string =>
  `“一张图看方案”在网站里的路径是 ${path}，可由“说明”进入；没有登记公开网址，所以没有二维码。`;

/** The notice of the pages in one sentence: over, unchecked, targets, and what is not in it. */
export const periodWords = ({ dated, period }: Policy): string =>
  `计划期是${period.from}—${period.to}年${period.over ? "，已经过去" : ""}；现行有效性：未核。图中的数都是${monthInChinese(dated)}提出的目标，不是完成数；方案不含补助金额、申报条件、申报时间和联系方式。`;

export const SOURCE_TITLE = "来源与缺项";
