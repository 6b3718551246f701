import { policyAddress, publicAddress } from "../../domain/address.ts";
import { dateInChinese, monthInChinese } from "../../domain/date.ts";
import type { Policy } from "../../domain/policy.ts";
import { PUBLISHER, RELEASE } from "../publisher.ts";
import { LICENCE } from "../terms.ts";

/** A policy to be written out, and the site's public address where it has one. */
export interface TextSource {
  readonly policy: Policy;
  readonly site: URL | undefined;
}

/**
 * What this site says of the text, and the record does not. Every form of the text carries it ahead
 * of the record and apart from it, since a file gets parted from its page.
 */
export interface Editorial {
  readonly title: string;
  /** That this is not the official text: the first thing that is said. */
  readonly standing: string;
  readonly remarks: readonly string[];
  /** Facts about the document by name, with what our copy lacks. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly made: Making;
}

/** The making of a file, for the properties that programs show of it: they must not read as the issuer's. */
export interface Making {
  readonly by: string;
  /** ISO 8601: the last day on which anything that the site publishes changed. */
  readonly on: string;
  /** What it was made from, and that it is not official. */
  readonly from: string;
}

export const EDITORIAL_HEADING = "本站说明（不是原文）";
export const RECORD_HEADING = "原文";

/** Our words about a policy. What is not known is said to be so; nothing is made up. */
export function editorialOf({ policy, site }: TextSource): Editorial {
  const standing = "非官方文本，以发文机关公布为准。";
  return {
    ...{ title: policy.title.value, standing },
    remarks: [periodRemark(policy), RECORD_REMARK, LICENCE],
    facts: [...factsOf(policy), ...addressFact(policy, site)],
    made: {
      by: `${PUBLISHER}（非官方）`,
      on: RELEASE.modified,
      from: `${standing}发文机关：${policy.issuer.value}，${dateInChinese(policy.dated)}。`,
    },
  };
}

function periodRemark({ period, dated }: Policy): string {
  const over = period.over ? "，已经过去" : "";
  const targets = `文中的数都是${monthInChinese(dated)}提出的目标，不是完成数。`;
  return `计划期是${period.from}—${period.to}年${over}；${targets}`;
}

const RECORD_REMARK =
  "原文一字未改，疑似错漏也照录；条款编号（如 s1-p1）、题名、版式（分行、字体、加粗）是本站加的，不是原文。";

function factsOf(policy: Policy): [string, string][] {
  const { title, issuer, dated, source, gaps, sourceHash } = policy;
  return [
    ["题名", `${title.value}（${title.basis}）`],
    ["发文机关", `${issuer.value}（${issuer.basis}）`],
    ["成文日期", dateInChinese(dated)],
    ["转载自", `${source.name}，${dateInChinese(source.published)}`],
    ...gaps.map(({ what, shown }): [string, string] => [what, shown]),
    ["所据文本的 SHA-256", sourceHash],
    ["本文件", `${PUBLISHER}制作，${dateInChinese(RELEASE.modified)}版`],
  ];
}

function addressFact({ id }: Policy, site: URL | undefined): [string, string][] {
  const address = publicAddress(site, policyAddress(id));
  return address === null ? [] : [["本站网址", address]];
}
