import { publicAddress } from "../../domain/address.ts";
import { DATA_LICENCE, PUBLISHER, RELEASE } from "../publisher.ts";
import type { Endpoint } from "./endpoint.ts";
import { API_ROOT, NOTICE } from "./envelope.ts";
import { PROMISES } from "./promises.ts";
import type { Json, Schema } from "./shape.ts";

/** What the description of the interface is called, after API_ROOT. */
export const OPENAPI_FILE = "openapi.json";

/**
 * The interface in the words of OpenAPI 3.1, whose schemas are JSON Schema 2020-12. Where the site
 * has no public address, the server is the folder that the description itself lies in.
 */
export function writeOpenApi(endpoints: readonly Endpoint[], site: URL | undefined): string {
  return JSON.stringify(openApi(endpoints, site), null, 2) + "\n";
}

function openApi(endpoints: readonly Endpoint[], site: URL | undefined): Schema {
  const schemas = Object.assign({}, ...endpoints.map(({ named }) => named)) as Schema;
  return {
    openapi: "3.1.0",
    info: {
      title: `${PUBLISHER}：开放数据接口`,
      summary: "静态的 JSON 文件，不用密钥。",
      description: [NOTICE, ...PROMISES].join("\n\n"),
      license: { name: DATA_LICENCE.title, identifier: DATA_LICENCE.spdx },
      version: RELEASE.version,
    },
    jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
    servers: [
      { url: (publicAddress(site, API_ROOT) ?? ".").replace(/\/$/, ""), description: "v1" },
    ],
    paths: Object.fromEntries(endpoints.map((each) => [`/${each.template}`, pathOf(each)])),
    components: {
      schemas: inOrder(schemas),
      responses: { NotFound: { description: "没有这个地址：编号写错，或从未有过。内容是网页。" } },
    },
  };
}

/** By name, so that a schema keeps its place when another endpoint comes to use it first. */
const inOrder = (schemas: Schema): Schema =>
  Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1)));

function pathOf(endpoint: Endpoint): Schema {
  const { operation, title, description, layers, parameters, schema, files } = endpoint;
  const [first] = files;
  return {
    get: {
      operationId: operation,
      summary: title,
      description: `${description}有谁的话：${layers.join("、")}。`,
      parameters: parameters.map((each) => parameterOf(each, endpoint)),
      responses: {
        "200": {
          description: title,
          content: {
            "application/json": {
              schema,
              ...(first === undefined ? {} : { examples: exampleOf(first.path) }),
            },
          },
        },
        ...(parameters.length === 0 ? {} : { "404": { $ref: "#/components/responses/NotFound" } }),
      },
      security: [],
    },
  };
}

/** A real response, by its address: the file beside the description. */
const exampleOf = (path: string): Schema => ({
  first: { summary: path, externalValue: path },
});

function parameterOf(
  { name, description }: Endpoint["parameters"][number],
  { files }: Endpoint,
): Json {
  const ids = [...new Set(files.map((file) => file.ids[name] ?? ""))];
  return {
    name,
    in: "path",
    required: true,
    description,
    schema: { type: "string", enum: ids },
    ...(ids[0] === undefined ? {} : { example: ids[0] }),
  };
}
