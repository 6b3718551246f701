import { citedAt, type Frozen, type FrozenKind } from "../../../domain/citable.ts";
import { clauseCitable } from "../../../domain/clause-citation.ts";
import { awkward, policy } from "../../golden/plan.ts";
import { gallery } from "../../golden.ts";
import Breadcrumbs from "../Breadcrumbs.astro";
import Citation from "../Citation.astro";
import CopyText from "../CopyText.astro";
import QuoteLine from "../QuoteLine.astro";
import SiteFoot from "../SiteFoot.astro";
import SiteHead from "../SiteHead.astro";
import StructuredData from "../StructuredData.astro";

const quote = { eid: "s1-t1-r1", text: "2017年\n\n700", start: 0, end: 10 };
const label = "一 表1 2017年";

const clause = clauseCitable(policy, awkward);
const SITE = new URL("https://example.org/");
const release = "2026-01-02-0000abcd";
const page = `/releases/${release}/plan/#s1`;
/** The clause as the releases have it. */
const frozen = (kind: FrozenKind): Frozen => ({
  ...{ kind, release, date: "2026-01-02", page, address: `https://example.org${page}` },
  changes: "/releases/#since.plan.provisions.s1",
});
const kinds = ["same", "row", "widened", "changed"] as const;
const files = [
  { label: "甲", href: "/cite/a.bib" },
  { label: "乙", href: "/cite/a.ris" },
];

export const galleries = [
  gallery("Breadcrumbs", Breadcrumbs, [
    ["one step", { path: [{ href: "/guides/", text: "说明" }] }],
    [
      "three steps, with marks of HTML",
      {
        path: [
          { href: "/policies/", text: "全文" },
          { href: "/policies/plan/", text: "“虚构” & <方案>" },
          { href: "/policies/plan/s1/", text: "一" },
        ],
      },
    ],
  ]),
  gallery("Citation", Citation, [
    [
      "a clause, on a site with a public address",
      { cited: citedAt(clause, SITE), files },
    ],
    ["the same on a site without one", { cited: citedAt(clause, undefined), files }],
    ...kinds.map(
      (kind) =>
        [
          `what the newest release with it says: ${kind}`,
          { cited: citedAt(clause, SITE, () => frozen(kind)), files: [] },
        ] as const,
    ),
    [
      "what no release has yet",
      { cited: citedAt(clause, SITE, () => ({ kind: "new", release })), files: [] },
    ],
  ]),
  gallery("CopyText", CopyText, [
    ["words that can be copied", { action: "复制引文" }, { slot: "<p>“虚构”：一[A/OL].</p>" }],
  ]),
  gallery("QuoteLine", QuoteLine, [
    ["words of one line", { policyId: "plan", quote: { ...quote, text: "钛管 " }, label }],
    ["a row of a table, its cells a space apart", { policyId: "plan", quote, label }],
  ]),
  gallery("SiteFoot", SiteFoot, [
    ["the foot of every page", { report: null, address: null }],
    [
      "where reports are taken, on a site with an address",
      { report: "mailto:a@example.org?subject=x&body=y", address: "https://example.org/a/" },
    ],
  ]),
  gallery("SiteHead", SiteHead, [
    ["a page within a section", { name: "虚构的站", path: "/data/plan/" }, { path: "/data/plan/" }],
    [
      "the home page, which has a search box of its own",
      { name: "虚构的站", path: "/" },
      { path: "/" },
    ],
  ]),
  gallery("StructuredData", StructuredData, [
    ["words with what would end a script", { thing: { name: "虚构</script><!-- & \"方案\"" } }],
  ]),
];
