import { facetsOf } from "../../../domain/facets.ts";
import { catalogue, data } from "../../golden/plan.ts";
import { gallery } from "../../golden.ts";
import { byProvision, type Alias, type Mention } from "../../../domain/catalogue.ts";
import CatalogueFilter from "../CatalogueFilter.astro";
import CatalogueFrame from "../CatalogueFrame.astro";
import EntryTable from "../EntryTable.astro";
import GroupTree from "../GroupTree.astro";
import OtherNames from "../OtherNames.astro";
import NotStated from "../NotStated.astro";
import QuoteInContext from "../QuoteInContext.astro";

const none = { groups: [], phrases: [], materials: [], mentions: [], aliases: [] };

/** The mentions in one provision of the plan. */
function together(eid: string): readonly [Mention, ...Mention[]] {
  const found = byProvision(catalogue.mentions).find(([{ quote }]) => quote.eid === eid);
  if (found === undefined) throw new Error(eid);
  return found;
}

const [first] = together("s1-p1");
const elsewhere: Mention = { ...first, quote: { ...first.quote, eid: "s9" } };

const named = (text: string, rest: Partial<Alias> = {}): Alias => ({
  id: `al-${text}`,
  of: { kind: "material", id: "titanium-tube" },
  text,
  language: "zh-Hans",
  kind: "common",
  relation: "exact",
  basis: "common",
  note: null,
  ...rest,
});

export const galleries = [
  gallery("CatalogueFilter", CatalogueFilter, [
    ["values with their counts", { facets: facetsOf(catalogue), total: 4 }],
    ["facets that no entry has a value of", { facets: facetsOf(none), total: 0 }],
  ]),
  gallery("CatalogueFrame", CatalogueFrame, [
    [
      "the view by groups",
      { catalogue, policy: data.policy, view: "tree" },
      { slot: "<p>the tree</p>" },
    ],
    ["the list of an empty catalogue", { catalogue: none, policy: data.policy, view: "table" }],
  ]),
  gallery("EntryTable", EntryTable, [
    [
      "an open list, a closed one, an entry in doubt and one that is nowhere named",
      { data, materials: catalogue.materials },
    ],
    ["no entries", { data, materials: [] }],
  ]),
  gallery("GroupTree", GroupTree, [
    ["the whole tree, a group without entries included", { catalogue, parentId: null }],
    [
      "a branch deeper down: an open list, and no doubts",
      { catalogue, parentId: "titanium", level: 4 },
    ],
    ["a group that holds nothing", { catalogue, parentId: "frontier" }],
  ]),
  gallery("NotStated", NotStated, [
    ["an open list, in its own words", { openWords: "等新材料" }],
    ["a closed list", { openWords: null }],
  ]),
  gallery("OtherNames", OtherNames, [
    [
      "two of the same thing, one wider with its basis, one in English",
      {
        aliases: [
          named("钛合金管"),
          named("titanium pipe", { language: "en", kind: "english" }),
          named("钛材", { relation: "broader", basis: "editor" }),
        ],
      },
    ],
    ["none on record", { aliases: [] }],
  ]),
  gallery("QuoteInContext", QuoteInContext, [
    ["two mentions at the edges of one passage", { data, mentions: together("s1-p1") }],
    ["mentions side by side, among marks of HTML", { data, mentions: together("s1-1-1-p1") }],
    ["a provision that the policy has not", { data, mentions: [elsewhere] }],
  ]),
];
