import type { Policy } from "../../domain/policy.ts";
import type { Release } from "../../domain/release.ts";
import type { PolicyData, SiteData } from "../../domain/site.ts";
import { enveloped, type Layer } from "./envelope.ts";
import { named, type Schema, type Shape } from "./shape.ts";

/** What the interface publishes: the whole model, what has changed, what was frozen, and where it all stands. */
export interface ApiModel extends SiteData {
  readonly releases: readonly Release[];
  readonly site: URL | undefined;
}

/** A thing in the policy that it is of. */
export interface Kept<T> {
  readonly data: PolicyData;
  readonly value: T;
}

/** Everything of a kind in all policies, policy after policy. */
export const kept = <T>(
  { policies }: Pick<SiteData, "policies">,
  read: (data: PolicyData) => readonly T[],
): Kept<T>[] => policies.flatMap((data) => read(data).map((value) => ({ data, value })));

/** A part of an address that stands for an id. */
export interface Parameter {
  readonly name: string;
  readonly description: string;
}

/** One address that an endpoint answers. */
export interface Answer<T> {
  /** The ids in the address, by parameter. */
  readonly ids: Readonly<Record<string, string>>;
  readonly page: string | null;
  readonly policies: readonly Policy[];
  readonly value: T;
}

interface EndpointFacts {
  /** A name for programs, which also names the schema of the response: `getMaterial`. */
  readonly operation: string;
  /** The address after API_ROOT, `materials/{material}.json`. */
  readonly template: string;
  readonly title: string;
  readonly description: string;
  readonly layers: readonly Layer[];
  readonly parameters: readonly Parameter[];
}

/** A file of the interface. */
export interface ApiFile {
  /** After API_ROOT. */
  readonly path: string;
  readonly ids: Answer<unknown>["ids"];
  readonly write: () => string;
}

/** An address, or a family of them, of the interface: described and written by one shape. */
export interface Endpoint extends EndpointFacts {
  /** Of the whole response. */
  readonly schema: Schema;
  readonly named: Readonly<Record<string, Schema>>;
  readonly files: readonly ApiFile[];
}

/** An endpoint from the shape of its data and from what it answers. */
export function endpoint<T>(
  facts: EndpointFacts,
  {
    shape,
    answers,
    site,
  }: { shape: Shape<T>; answers: readonly Answer<T>[] } & Pick<ApiModel, "site">,
): Endpoint {
  const whole = named(facts.operation.replace(/^get/, "") + "Response", enveloped(shape));
  const files = answers.map(({ ids, page, policies, value }): ApiFile => {
    const path = filled(facts.template, ids);
    const letter = { path, page, layers: facts.layers, policies, site, value };
    return { path, ids, write: () => JSON.stringify(whole.json(letter), null, 2) + "\n" };
  });
  return { ...facts, schema: whole.schema, named: whole.named, files };
}

/** The one answer of an address without parameters. */
export const single = <T>(
  { policies }: Pick<SiteData, "policies">,
  page: string | null,
  value: T,
): readonly Answer<T>[] => [
  { ids: {}, page, policies: policies.map(({ policy }) => policy), value },
];

const filled = (template: string, ids: Answer<unknown>["ids"]): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const id = ids[name];
    if (id === undefined) throw new Error(`${template} has no ${name}`);
    return id;
  });
