import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it, test } from "vitest";
import { TABLES } from "../../domain/tables.ts";
import { orderedRow } from "../cells.ts";
import { model } from "../golden/model.ts";
import { apiEndpoints, apiFiles } from "./endpoints.ts";
import { API_ROOT } from "./envelope.ts";
import { OPENAPI_FILE, writeOpenApi } from "./openapi.ts";
import type { Json, Schema } from "./shape.ts";

const endpoints = apiEndpoints(model);
const files = apiFiles(model);
const responses = endpoints.flatMap(({ schema, files: own }) =>
  own.map(({ path, write }) => ({ path, schema, json: JSON.parse(write()) as Json })),
);
const description = JSON.parse(writeOpenApi(endpoints, undefined)) as Schema;

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** Where a schema that an endpoint refers to stands, for whoever has the description by its name. */
const within = ({ $ref }: Schema): string =>
  `${OPENAPI_FILE}${typeof $ref === "string" ? $ref : ""}`;

/** A schema that allows nothing it does not describe. The published one does, so that v1 can grow. */
function closed(schema: Json): Json {
  if (isList(schema)) return schema.map(closed);
  if (typeof schema !== "object" || schema === null) return schema;
  const parts = Object.entries(schema).map(([name, part]) => [name, closed(part)] as const);
  const isObject = "properties" in schema && "required" in schema;
  return { ...Object.fromEntries(parts), ...(isObject ? { additionalProperties: false } : {}) };
}

function validatorOf(whole: Json): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
  addFormats(ajv);
  ajv.addVocabulary([...Object.keys(description), "x-labels", "x-references", "x-unit"]);
  ajv.addSchema(whole as object, OPENAPI_FILE);
  return ajv;
}

/** Every object within a value. */
function objectsIn(value: Json): Schema[] {
  if (typeof value !== "object" || value === null) return [];
  const below = Object.values(value as Schema).flatMap(objectsIn);
  return Array.isArray(value) ? below : [value as Schema, ...below];
}

describe("the description of the interface", () => {
  it("is valid OpenAPI 3.1", async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone(description));
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
    expect(validator.version).toBe("3.1");
  });

  it("knows every id that an address may hold, and no other", () => {
    for (const { template, parameters, files: own } of endpoints)
      for (const { name } of parameters) {
        const known = objectsIn(description).find(
          (each) =>
            each.name === name &&
            each.in === "path" &&
            (each.schema as Schema).enum !== undefined &&
            objectsIn((description.paths as Schema)[`/${template}`] ?? null).includes(each),
        );
        const ids = new Set(own.map((file) => file.ids[name]));
        expect(new Set((known?.schema as { enum: string[] }).enum), template).toEqual(ids);
      }
  });

  it("gives a real response as the example of each address", () => {
    const named = objectsIn(description).flatMap(({ externalValue }) => externalValue ?? []);
    const paths = files.map(({ path }) => path);
    expect(named).toHaveLength(endpoints.length);
    expect(named.filter((path) => typeof path !== "string" || !paths.includes(path))).toEqual([]);
  });

  it("names its server by the public address where there is one", () => {
    const described = (site: URL | undefined) =>
      (JSON.parse(writeOpenApi(endpoints, site)) as { servers: { url: string }[] }).servers;
    expect(described(new URL("https://host.example/a/"))[0]?.url).toBe(
      "https://host.example/a/api/v1",
    );
    expect(described(undefined)[0]?.url).toBe(".");
  });
});

describe("every response", () => {
  const open = validatorOf(description);
  const strict = validatorOf(closed(description));

  test.each(endpoints)("of $template keeps to its schema, which leaves nothing out", (each) => {
    for (const { path, write } of each.files)
      for (const ajv of [open, strict]) {
        const valid = ajv.validate({ $ref: within(each.schema) }, JSON.parse(write()));
        expect(valid ? [] : ajv.errors, path).toEqual([]);
      }
  });

  test("would be found out if it broke its schema", () => {
    const targets = responses.filter(({ path }) => path === "targets.json");
    expect(targets).toHaveLength(1);
    for (const { json, schema } of targets) {
      const text = JSON.stringify(json).replace('"value":700', '"value":"x"');
      expect(open.validate({ $ref: within(schema) }, JSON.parse(text))).toBe(false);
    }
  });

  it("says on what terms, from which text, and that its numbers are targets", () => {
    for (const { path, json } of responses)
      expect(json, path).toMatchObject({
        api: "v1",
        notice: expect.stringContaining("目标，不是完成数") as string,
        licence: { id: "CC-BY-4.0" },
        sources: model.policies.map(({ policy }) => ({ source_sha256: policy.sourceHash })),
      });
  });

  it("leads to itself, by a way that holds wherever the site lies", () => {
    for (const { path, json } of responses) {
      const { links } = json as { links: { self: string; index: string } };
      const from = `https://host.example/some/where${API_ROOT}${path}`;
      expect(new URL(links.self, from).href).toBe(from);
      expect(new URL(links.index, from).pathname).toBe(`/some/where${API_ROOT}index.json`);
    }
  });

  it("is made of the same bytes each time, and ends its last line", () => {
    const again = apiFiles(model);
    expect(again.map(({ write }) => write())).toEqual(files.map(({ write }) => write()));
    expect(files.filter(({ write }) => !write().endsWith("}\n"))).toEqual([]);
  });

  it("has an address of its own", () => {
    const paths = files.map(({ path }) => path.toLowerCase());
    expect(new Set(paths).size).toBe(paths.length);
  });
});

describe("the words of the record", () => {
  const sources = model.policies.map(({ policy }) => [...policy.sourceText]);
  const stands = (words: Json, start: Json, end: Json): boolean =>
    sources.some((source) => source.slice(Number(start), Number(end)).join("") === words);

  /** Each of a list, or the one thing. */
  const itemsOf = (value: Json | undefined): readonly Json[] =>
    Array.isArray(value) ? (value as Json[]) : [value ?? null];

  test.each(responses)("are cut from the source by the places in $path", ({ json }) => {
    const placed = objectsIn(json).flatMap((each) => [
      ...("quote_start" in each ? [[each.quote, each.quote_start, each.quote_end]] : []),
      ...("start" in each ? [[each.text, each.start, each.end]] : []),
    ]);
    const wrong = placed.filter(([quotes, starts, ends]) => {
      const [words, from, to] = [itemsOf(quotes), itemsOf(starts), itemsOf(ends)];
      const isWhole = words.length === from.length && words.length === to.length;
      return !isWhole || !words.every((word, at) => stands(word, from[at] ?? null, to[at] ?? null));
    });
    expect(wrong).toEqual([]);
  });
});

describe.each(TABLES)("the rows of $name", (table) => {
  const own = responses.find(({ path }) => path === `${table.name}.json`);

  it("are those of the published table, in its order, each with its policy", () => {
    const rows = model.policies.flatMap(({ policy, tables }) =>
      tables
        .filter((each) => each.table.name === table.name)
        .flatMap((each) =>
          each.rows.map((row) => ({ policy: policy.id, ...orderedRow(each, row) })),
        ),
    );
    expect((own?.json as { data: Schema[] }).data).toMatchObject(rows);
    expect((own?.json as { data: Schema[] }).data).toHaveLength(rows.length);
  });
});
