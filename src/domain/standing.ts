import type { Group, Material, Mention } from "./catalogue.ts";
import type { Provision } from "./provision.ts";
import { walk } from "./provision.ts";
import type { Quote } from "./quote.ts";
import type { PolicyData } from "./site.ts";
import type { Target } from "./target.ts";
import type { Action, Measure } from "./work.ts";

/** What the tables draw from the words of a provision and of those beneath it. */
export interface Standing {
  readonly materials: readonly Material[];
  readonly groups: readonly Group[];
  readonly targets: readonly Target[];
  readonly actions: readonly Action[];
  readonly measures: readonly Measure[];
}

/** Gathers everything that stands on a provision, each thing once, in the order of the tables. */
export function standingOn(data: PolicyData, provision: Provision): Standing {
  const eids = new Set(walk([provision]).map(({ eid }) => eid));
  const here = ({ quote }: { readonly quote: Quote }): boolean => eids.has(quote.eid);
  const { catalogue } = data;
  const mentioned = mentionedIds(catalogue.mentions.filter(here));
  return {
    materials: catalogue.materials.filter(({ id }) => mentioned.has(id)),
    groups: catalogue.groups.filter(({ id }) => mentioned.has(id)),
    targets: data.targets.filter(here),
    actions: data.actions.filter(here),
    measures: data.measures.filter(here),
  };
}

function mentionedIds(mentions: readonly Mention[]): ReadonlySet<string> {
  return new Set(mentions.map(({ of }) => of.id));
}

/** The mentions in one provision's own words. */
export function mentionsIn(data: PolicyData, eid: string): readonly Mention[] {
  return data.catalogue.mentions.filter(({ quote }) => quote.eid === eid);
}
