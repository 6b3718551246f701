import { facetsOf } from "../../../domain/facets.ts";
import { catalogue, data, edges, empty, nested } from "../../golden/plan.ts";
import { familyMap } from "../../../domain/families.ts";
import { gallery } from "../../golden.ts";
import { byProvision, type Alias, type Material, type Mention } from "../../../domain/catalogue.ts";
import { type Name, type NameUse, namesOf } from "../../../domain/names.ts";
import CatalogueFilter from "../CatalogueFilter.astro";
import CatalogueFrame from "../CatalogueFrame.astro";
import CompareCard from "../CompareCard.astro";
import CompareFrame from "../CompareFrame.astro";
import CompareRow from "../CompareRow.astro";
import CompareTerms from "../CompareTerms.astro";
import CompareTray from "../CompareTray.astro";
import EntryTable from "../EntryTable.astro";
import FamiliesHere from "../FamiliesHere.astro";
import FamilyPlaces from "../FamilyPlaces.astro";
import GroupTree from "../GroupTree.astro";
import NameList from "../NameList.astro";
import NameListShared from "../NameListShared.astro";
import OtherNames from "../OtherNames.astro";
import OtherPlaces from "../OtherPlaces.astro";
import NotStated from "../NotStated.astro";
import Onward from "../Onward.astro";
import PickEntry from "../PickEntry.astro";
import QuoteInContext from "../QuoteInContext.astro";

const none = { groups: [], phrases: [], materials: [], mentions: [], aliases: [] };

/** The mentions in one provision of the plan. */
function together(eid: string): readonly [Mention, ...Mention[]] {
  const found = byProvision(catalogue.mentions).find(([{ quote }]) => quote.eid === eid);
  if (found === undefined) throw new Error(eid);
  return found;
}

/** An entry of the plan. */
function entry(id: string): Material {
  const found = catalogue.materials.find((material) => material.id === id);
  if (found === undefined) throw new Error(id);
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

/** A name of the made-up plan, with what it is to which of its entries. */
const name = (text: string, uses: readonly (readonly [string, Partial<NameUse>])[]): Name => ({
  text,
  language: /^[a-z]/i.test(text) ? "en" : "zh-Hans",
  uses: uses.map(([id, rest]) => ({
    of: { kind: "material", id },
    relation: "exact",
    basis: "common",
    note: null,
    ...rest,
  })),
});

const ofTitanium = { of: { kind: "group", id: "titanium" } } as const;

const map = familyMap(data.policy, catalogue, data.families);
const [titanium, yarns] = data.families.map((family) => ({
  data,
  family,
  cells: map.cells.filter((cell) => cell.family === family),
}));
if (titanium === undefined || yarns === undefined) throw new Error("the plan has two families");

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
  gallery("CompareCard", CompareCard, [
    ["an entry named in two provisions", { data, material: entry("tube") }],
    ["an open list", { data, material: entry("band") }],
    ["an entry in doubt", { data, material: entry("yarn") }],
    ["an entry that is nowhere named", { data, material: entry("silent") }],
  ]),
  gallery("CompareFrame", CompareFrame, [
    [
      "the plan's entries, none of them shown before the script is there",
      {
        policies: [data],
        citations: [
          { policyId: "plan", eid: "s1-p1", text: "虚构办公室[EB/OL].[引用日期]. 虚构的网页." },
        ],
      },
    ],
  ]),
  gallery("CompareRow", CompareRow, [
    ["a row with its name", { row: "uses" }, { slot: "汽车、建筑" }],
  ]),
  gallery("CompareTerms", CompareTerms, [["one document", { policies: [data.policy] }]]),
  gallery("CompareTray", CompareTray, [["before anything is chosen", {}]]),
  gallery("EntryTable", EntryTable, [
    [
      "an open list, a closed one, an entry in doubt and one that is nowhere named",
      { data, materials: catalogue.materials },
    ],
    ["no entries", { data, materials: [] }],
  ]),
  gallery("FamiliesHere", FamiliesHere, [
    ["a passage that names one family", { data, provision: edges }],
    ["a part whose passages name it elsewhere than themselves", { data, provision: nested }],
    ["a part that names none", { data, provision: empty }],
  ]),
  gallery("FamilyPlaces", FamilyPlaces, [
    ["entries, a group, an umbrella word, exceptions and a note", titanium],
    ["a word of a rare character, once where nothing is named", yarns],
  ]),
  gallery("GroupTree", GroupTree, [
    ["the whole tree, a group without entries included", { catalogue, parentId: null }],
    [
      "a branch deeper down: an open list, and no doubts",
      { catalogue, parentId: "titanium", level: 4 },
    ],
    ["a group that holds nothing", { catalogue, parentId: "frontier" }],
  ]),
  gallery("NameList", NameList, [
    [
      "a name in each relation, with its basis and its note, and one that stands elsewhere",
      {
        catalogue,
        names: [
          name("titanium pipe", [["tube", { basis: "editor" }]]),
          name("<钛>", [["tube", { relation: "broader" }]]),
          name("车用钛管", [["tube", { relation: "narrower", basis: "standard", note: "GB/T 1" }]]),
          name("钨丝", [["yarn", { relation: "related", note: "不是一回事" }]]),
          name("钛", [["", { ...ofTitanium, relation: "broader" }]]),
          name("MMC", [["tube", {}], ["band", { relation: "broader" }]]),
        ],
      },
    ],
    ["the names that entries have of their own", { catalogue, names: namesOf(catalogue).slice(0, 4) }],
    ["no names", { catalogue, names: [] }],
  ]),
  gallery("NameListShared", NameListShared, [
    [
      "the very name of one entry, wider than another, and near a group",
      {
        data,
        name: name("钛带材", [
          ["band", { basis: "editor" }],
          ["silent", { relation: "broader", note: "原文未说是哪一种" }],
          ["", { ...ofTitanium, relation: "related" }],
        ]),
      },
    ],
    [
      "a foreign name, narrower than both of two entries",
      {
        data,
        name: name("fine yarn", [
          ["yarn", { relation: "narrower" }],
          ["tube", { relation: "narrower" }],
        ]),
      },
    ],
  ]),
  gallery("NotStated", NotStated, [
    ["an open list, in its own words", { policies: [data.policy], openWords: "等新材料" }],
    ["a closed list", { policies: [data.policy], openWords: null }],
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
  gallery("OtherPlaces", OtherPlaces, [
    ["an entry whose family stands elsewhere", { data, materialId: "tube" }],
    ["an entry whose family stands only where it does", { data, materialId: "yarn" }],
    ["an entry of no family", { data, materialId: "silent" }],
  ]),
  gallery("Onward", Onward, [["the lists, by whom they are issued and how we know", {}]]),
  gallery("PickEntry", PickEntry, [
    ["a name with marks of HTML", { id: "tube", name: "“钛管” & <管>" }],
  ]),
  gallery("QuoteInContext", QuoteInContext, [
    ["two mentions at the edges of one passage", { data, mentions: together("s1-p1") }],
    ["mentions side by side, among marks of HTML", { data, mentions: together("s1-1-1-p1") }],
    ["a provision that the policy has not", { data, mentions: [elsewhere] }],
  ]),
];
