import { block, type Xml } from "./xml.ts";
import { recordParts } from "./akoma-body.ts";
import { metaOf } from "./akoma-meta.ts";
import type { TextSource } from "./editorial.ts";

const NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

/**
 * The text in Akoma Ntoso 1.0 (OASIS Standard, 29 August 2018; the namespace says 3.0).
 *
 * It is a `doc`: a 工作方案 is neither act nor bill, and what we have is one page without a title or
 * a number for the notice that carries the plan, so that the notice can be no document of its own.
 * It is the preface, the plan the main body, and the page's line on its origin the conclusions.
 *
 * Each provision's id is its `eId`, and no other element of the text has one. They are not of
 * the pattern of the AKN Naming Convention, which the standard leaves to choice: one id in
 * every form of the text is worth more than a second set.
 */
export function writeAkomaNtoso(source: TextSource): string {
  const { preface, mainBody, conclusions } = recordParts(source.policy.provisions);
  const doc = block("doc", { name: genreOf(source) }, [
    metaOf(source),
    ...part("preface", preface),
    block("mainBody", {}, mainBody),
    ...part("conclusions", conclusions),
  ]);
  const root = block("akomaNtoso", { xmlns: NAMESPACE }, [doc]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

const part = (name: string, content: readonly Xml[]): Xml[] =>
  content.length === 0 ? [] : [block(name, {}, content)];

/** The genres of official documents that a title may end in, the longer ahead of their parts. */
const GENRES = /(?:工作方案|实施方案|行动计划|实施意见|方案|计划|规划|意见|办法|通知)$/;

/** What the title says the document is; 公文 where it does not. */
const genreOf = ({ policy }: TextSource): string => GENRES.exec(policy.title.value)?.[0] ?? "公文";
