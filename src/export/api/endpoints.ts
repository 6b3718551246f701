import { changesEndpoint } from "./changes.ts";
import { checksEndpoint } from "./checks.ts";
import { type ApiModel, type ApiFile, type Endpoint, endpoint, single } from "./endpoint.ts";
import { API_ROOT, API_VERSION, LAYERS } from "./envelope.ts";
import { materialEndpoint } from "./material.ts";
import { notesEndpoint } from "./notes.ts";
import { OPENAPI_FILE, writeOpenApi } from "./openapi.ts";
import { policyEndpoints } from "./policies.ts";
import { releasesEndpoint } from "./releases.ts";
import { at, integer, listOf, named, object, oneOf, text } from "./shape.ts";
import { tableEndpoints } from "./tables.ts";
import { termsEndpoint } from "./terms.ts";

/**
 * Every endpoint of the interface, the index first: the one list that the routes, the description
 * (OpenAPI), the page and the tests read.
 */
export function apiEndpoints(model: ApiModel): Endpoint[] {
  const others = [
    ...policyEndpoints(model),
    ...tableEndpoints(model),
    materialEndpoint(model),
    notesEndpoint(model),
    termsEndpoint(model),
    checksEndpoint(model),
    changesEndpoint(model),
    releasesEndpoint(model),
  ];
  return [indexEndpoint(model, others), ...others];
}

/** Every file of the interface, its own description among them. */
export function apiFiles(model: ApiModel): Pick<ApiFile, "path" | "write">[] {
  const endpoints = apiEndpoints(model);
  return [
    ...endpoints.flatMap(({ files }) => files),
    { path: OPENAPI_FILE, write: () => writeOpenApi(endpoints, model.site) },
  ];
}

const listed = object<Endpoint>({
  operation: at(({ operation }) => operation, text("给程序用的名称，与 OpenAPI 的一致。")),
  template: at(({ template }) => template, text(`地址，接在 ${API_ROOT} 之后；花括号里换成编号。`)),
  title: at(({ title }) => title, text("名称。")),
  description: at(({ description }) => description, text("内容。")),
  layers: at(({ layers }) => layers, listOf(oneOf("谁的话。", LAYERS), "有谁的话。")),
  addresses: at(({ files }) => files.length, integer("共有几个地址。")),
});

function indexEndpoint(model: ApiModel, others: readonly Endpoint[]): Endpoint {
  return endpoint<readonly Endpoint[]>(
    {
      operation: "getIndex",
      template: "index.json",
      title: "接口的目录",
      description: `${API_VERSION} 有哪些地址，各有什么。从这里开始。`,
      layers: ["编制"],
      parameters: [],
    },
    {
      shape: listOf(named("Endpoint", listed)),
      answers: single(model, "/data/api/", others),
      site: model.site,
    },
  );
}
