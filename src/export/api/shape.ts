/** What JSON can say. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** A JSON Schema (2020-12), as far as the responses need one. */
export type Schema = Readonly<Record<string, Json>>;

/**
 * How a value is written as JSON together with the schema of what is written. Both come out of one
 * description, so that what is promised and what is published cannot part.
 */
export interface Shape<T> {
  readonly schema: Schema;
  /** The named schemas that `schema` refers to, and those that these refer to. */
  readonly named: Readonly<Record<string, Schema>>;
  readonly json: (value: T) => Json;
}

function plain<T extends Json>(schema: Schema): Shape<T> {
  return { schema, named: {}, json: (value) => value };
}

export const text = (description: string, more: Schema = {}): Shape<string> =>
  plain({ type: "string", description, ...more });

/** One of a closed set of words. */
export const oneOf = <V extends string>(
  description: string,
  values: readonly V[],
  more: Schema = {},
): Shape<V> => plain({ type: "string", enum: values, description, ...more });

/** A day, ISO 8601. */
export const day = (description: string): Shape<string> => text(description, { format: "date" });

/** An address: absolute, or relative to the response that holds it. */
export const address = (description: string): Shape<string> =>
  text(description, { format: "uri-reference" });

export const integer = (description: string): Shape<number> =>
  plain({ type: "integer", description });

export const truth = (description: string): Shape<boolean> =>
  plain({ type: "boolean", description });

/** A place in `source.txt`, counted in code points. */
export const codePoint = (description: string): Shape<number> =>
  plain({ type: "integer", minimum: 0, description });

/** The same shape for another value, from which the first can be read. */
export const at = <T, V>(read: (value: T) => V, shape: Shape<V>): Shape<T> => ({
  ...shape,
  json: (value) => shape.json(read(value)),
});

/** Absence is null, and said to be possible. */
export const orNull = <T>(shape: Shape<T>): Shape<T | null> => ({
  ...shape,
  schema: nullable(shape.schema),
  json: (value) => (value === null ? null : shape.json(value)),
});

function nullable(schema: Schema): Schema {
  const { type, enum: values, ...rest } = schema;
  if (typeof type !== "string") return { anyOf: [schema, { type: "null" }] };
  const allowed = Array.isArray(values) ? { enum: [...(values as readonly Json[]), null] } : {};
  return { type: [type, "null"], ...allowed, ...rest };
}

export const listOf = <T>(shape: Shape<T>, description = ""): Shape<readonly T[]> => ({
  ...shape,
  schema: { type: "array", items: shape.schema, ...(description === "" ? {} : { description }) },
  json: (values) => values.map(shape.json),
});

/** The members of an object in the order in which they are written. */
export type Members<T> = Readonly<Record<string, Shape<T>>>;

/** An object with all of its members in every response: what is absent is null. */
export function object<T>(members: Members<T>, more: Schema = {}): Shape<T> {
  const parts = Object.entries(members);
  const properties = Object.fromEntries(parts.map(([name, { schema }]) => [name, schema]));
  return {
    schema: { type: "object", ...more, properties, required: Object.keys(members) },
    named: Object.assign({}, ...parts.map(([, { named }]) => named)) as Shape<T>["named"],
    json: (value) =>
      Object.fromEntries(parts.map(([name, { json }]) => [name, json(value)] as const)),
  };
}

const refer = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

/** A shape that stands under a name of its own in the description of the interface. */
export const named = <T>(name: string, shape: Shape<T>): Shape<T> => ({
  ...shape,
  schema: refer(name),
  named: { ...shape.named, [name]: shape.schema },
});

/** A named shape that holds others of its kind. */
export function recursive<T>(name: string, make: (self: Shape<T>) => Shape<T>): Shape<T> {
  const shape: Shape<T> = make({
    schema: refer(name),
    named: {},
    json: (value) => shape.json(value),
  });
  return named(name, shape);
}

/** Codes with what people see them called. */
export const coded = <Code extends string>(
  description: string,
  labels: Readonly<Record<Code, string>>,
) => oneOf(description, Object.keys(labels) as Code[], { "x-labels": labels });
