import { categoryLabel } from "./table.ts";
import { measures as table } from "./tables/measures.ts";
import type { Measure } from "./work.ts";

/** Sentences that have something in common, under an anchor of their own. Every view has each sentence once. */
export interface MeasureGroup {
  readonly id: string;
  readonly name: string;
  readonly measures: readonly Measure[];
}

/** By what kind of instrument a sentence names: kinds as the record comes to them, then those without. */
export function byInstrument(measures: readonly Measure[]): readonly MeasureGroup[] {
  const kinds = Map.groupBy(measures, ({ instrumentKind }) => instrumentKind);
  const named = [...kinds].flatMap(([kind, own]) =>
    kind === null ? [] : [{ id: `tool-${kind}`, name: kindName(kind), measures: own }],
  );
  const none = { id: "tool-none", name: "没有点名工具", measures: kinds.get(null) ?? [] };
  return withoutEmpty([...named, none]);
}

const kindName = (kind: string): string => categoryLabel(table, "instrument_kind", kind);

/** By who acts: where the record says so, where it only mentions a body, and where it names nobody. */
export function byActor(measures: readonly Measure[]): readonly MeasureGroup[] {
  const groups = Map.groupBy(measures, actorGroup);
  return withoutEmpty(
    ACTOR_GROUPS.map((group) => ({ ...group, measures: groups.get(group.id) ?? [] })),
  );
}

const ACTOR_GROUPS = [
  { id: "actor-named", name: "写明由谁去做" },
  { id: "actor-mentioned", name: "没有写明由谁去做，只提到机构" },
  { id: "actor-none", name: "没有写明由谁去做，也没有提到机构" },
] as const;

function actorGroup({ actor, bodies }: Measure): (typeof ACTOR_GROUPS)[number]["id"] {
  if (actor !== null) return "actor-named";
  return bodies.length > 0 ? "actor-mentioned" : "actor-none";
}

const withoutEmpty = (groups: readonly MeasureGroup[]): readonly MeasureGroup[] =>
  groups.filter(({ measures }) => measures.length > 0);

/** The group of a view that a sentence is in. Throws where the view was made of other sentences. */
export function groupOf(groups: readonly MeasureGroup[], measure: Measure): MeasureGroup {
  const group = groups.find(({ measures }) => measures.includes(measure));
  if (group === undefined) throw new Error(`${measure.id} is in no group`);
  return group;
}
