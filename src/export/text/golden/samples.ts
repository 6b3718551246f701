import type { Policy } from "../../../domain/policy.ts";
import { type Provision, walk } from "../../../domain/provision.ts";
import type { Words } from "../../../domain/quote.ts";
import type { SiteData } from "../../../domain/site.ts";

/** Text with all white space left out: what no form of it may change. */
export const bare = (text: string): string => text.replace(/\s+/gu, "");

/** Every policy of the site, with its ids in reading order. */
export const textsOf = ({ policies }: SiteData) =>
  policies.map(({ policy }) => ({
    policy,
    id: policy.id,
    eids: walk(policy.provisions).map(({ eid }) => eid),
  }));

const words = (text: string): Words => ({ text, start: 0, end: [...text].length });

/** Marks that mean something in one form of the text or another, and must not. */
const MARKS =
  "a*b* _c_ `d` [e](f) <g> & \"h\" \\ \\n #i |j| ~~k~~ #let l = $m$ // n /* o */ @p --- ''";

const passage = (eid: string, body: string, heading: string | null = null): Provision => ({
  ...{ eid, label: eid, kind: "paragraph", opensParagraph: true },
  ...{ heading: heading === null ? null : words(heading), body: words(body) },
});

/** A policy that consists of such marks wherever there can be words. */
export const marked = (policy: Policy): Policy => ({
  ...policy,
  title: { value: MARKS, basis: MARKS },
  provisions: [
    passage("notice-p1", MARKS),
    {
      ...{ eid: "s1", label: "一", kind: "section", heading: words(`一、${MARKS}`) },
      children: [
        passage("s1-p1", `${MARKS}。${MARKS}`, `${MARKS}。`),
        passage("s1-p2", `1. ${MARKS}`),
        {
          ...{ eid: "s1-t1", label: "表", kind: "table", header: [words(MARKS), words(MARKS)] },
          children: [
            {
              ...{ eid: "s1-t1-r1", label: "行", kind: "row" },
              ...{ cells: [words(MARKS), words(MARKS)], body: words(`${MARKS}\n${MARKS}`) },
            },
          ],
        },
      ],
    },
  ],
});

/** All that the sample prints, without white space. */
export const markedText = bare(
  [
    MARKS,
    `一、${MARKS}`,
    `${MARKS}。${MARKS}`,
    `1. ${MARKS}`,
    ...Array<string>(4).fill(MARKS),
  ].join(""),
);
