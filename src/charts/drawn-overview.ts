import { placeTitle } from "../domain/families.ts";
import type { Drawn } from "../domain/drawn.ts";
import { labeller } from "../domain/labels.ts";
import { ownWords, walk } from "../domain/provision.ts";
import type { Quote } from "../domain/quote.ts";
import type { PolicyData } from "../domain/site.ts";
import { drawnInRoad, drawnInShare, drawnInTree, drawnInTrend } from "./drawn.ts";
import { countRow, drawnRow, emptyRow, numberIn } from "./drawn-row.ts";
import { featuredFamily } from "./featured-family.ts";
import type { Source } from "./mark.ts";
import { outputTable } from "./overview-numbers.ts";
import { levelCounts, type MeasurePart, overview, type RoadStop } from "./overview.ts";
import { road } from "./road.ts";
import { share } from "./share.ts";
import { tree } from "./tree.ts";
import { trend } from "./trend.ts";

/**
 * The plan in one picture as rows, in the order of its parts. What a part shares with a figure of
 * its own (the outputs, the entries, the work) is that figure's rows, so that the two cannot differ.
 */
export function drawnInOverview(data: PolicyData, familyId: string): Drawn[] {
  const { policy, targets, catalogue, actions } = data;
  const source: Source = { policyId: policy.id, cite: labeller(policy) };
  const { years, measures, missing } = overview(data);
  return [
    ...drawnInTrend(trend(targets, source)),
    ...shareRows(data, source),
    ...countsIn(data),
    ...drawnInTree(tree(catalogue, source)),
    ...yearRows(years),
    ...drawnInRoad(road(actions, years, source)),
    ...measureRows(measures),
    ...familyRows(data, familyId),
    ...missing.flatMap(({ shown, gaps }) =>
      gaps.map(({ id, what }) => emptyRow({ id, series: shown, label: what })),
    ),
  ];
}

/** The share of each year, or why there is none. */
function shareRows({ targets }: PolicyData, source: Source): Drawn[] {
  const computed = drawnInShare(share(targets, source));
  const [{ series } = { series: "" }] = computed;
  return outputTable(targets, source).rows.map(
    ({ check, share: label, year }) =>
      computed.find(({ id }) => id === check) ??
      drawnRow({ id: check, series, label, kind: "推算", year: numberIn(year) }),
  );
}

const TOTALS = "合计";

/** What the title of the entries counts besides them. */
function countsIn({ catalogue }: PolicyData): Drawn[] {
  const said = [...levelCounts(catalogue), `${catalogue.phrases.length}处短语`];
  return said.map((label, at) =>
    countRow({
      ...{ id: `total-level-${at + 1}`, series: TOTALS, label },
      ...{ value: numberIn(label), unit: label.replace(/\d+/, "").slice(0, 1) },
    }),
  );
}

const yearRows = (years: readonly RoadStop[]): Drawn[] => [
  countRow({
    id: "total-years",
    series: TOTALS,
    label: "分年工作",
    value: years.length,
    unit: "年",
  }),
  countRow({
    ...{ id: "total-actions", series: TOTALS, label: "分年工作的产出", unit: "项" },
    value: years.flatMap(({ pillars }) => pillars.flatMap(({ actions }) => actions)).length,
  }),
];

/** The parts of the measures with their sentences, and the instruments that these name. */
function measureRows(measures: readonly MeasurePart[]): Drawn[] {
  const series = "主要措施";
  const sentences = measures.reduce((sum, part) => sum + part.sentences, 0);
  const parts = measures.length;
  return [
    countRow({ id: "total-parts", series: TOTALS, label: "措施的方面", value: parts, unit: "个" }),
    countRow({
      id: "total-sentences",
      series: TOTALS,
      label: series,
      value: sentences,
      unit: "句",
    }),
    ...measures.flatMap(({ eid, name, heading, sentences: value, tools }) => [
      countRow({ id: `measures-${eid}`, series, label: name, value, unit: "句" }, heading),
      ...tools.map((tool, at) =>
        drawnRow({ id: `tool-${eid}-${at + 1}`, series: name, label: tool.name, kind: "工具" }, [
          tool.quote,
        ]),
      ),
    ]),
  ];
}

/** The family with a list of its own: what is listed, its uses, our doubt, and where else it stands. */
function familyRows(data: PolicyData, familyId: string): Drawn[] {
  const { family, products, uses, doubt, list, elsewhere } = featuredFamily(data, familyId);
  const own = { series: family.name } as const;
  const id = (rest: string): string => `family-${family.id}-${rest}`;
  return [
    countRow({ ...own, id: id("products"), label: "产品", value: products.length, unit: "种" }),
    ...products.map(({ id: material, name, phraseId }) =>
      drawnRow({ ...own, id: id(material), label: name, kind: "条目" }, phrase(data, phraseId)),
    ),
    countRow({ ...own, id: id("uses"), label: "用途", value: uses.length, unit: "项" }),
    ...uses.map((label, at) => drawnRow({ ...own, id: id(`use-${at + 1}`), label, kind: "归纳" })),
    ...(doubt === null ? [] : [drawnRow({ ...own, id: id("doubt"), label: doubt, kind: "校注" })]),
    drawnRow(
      { ...own, id: id("list"), label: placeTitle(list), kind: "标题" },
      headingOf(data, list.eid),
    ),
    ...elsewhere.flatMap(({ place, quotes }) =>
      quotes.map((quote, at) =>
        drawnRow({ ...own, id: id(`${place.eid}-${at + 1}`), label: quote.text, kind: "引文" }, [
          quote,
        ]),
      ),
    ),
  ];
}

const phrase = ({ catalogue }: PolicyData, phraseId: string): Quote[] =>
  catalogue.phrases.filter(({ id }) => id === phraseId).map(({ quote }) => quote);

/** The words of a part's own heading. */
const headingOf = ({ policy }: PolicyData, eid: string): Quote[] =>
  walk(policy.provisions)
    .filter((provision) => provision.eid === eid)
    .flatMap((provision) => ownWords(provision).map((words) => ({ eid, ...words })));
