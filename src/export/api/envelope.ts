import { posix } from "node:path";
import { publicAddress } from "../../domain/address.ts";
import type { Policy } from "../../domain/policy.ts";
import { DATA_LICENCE, RELEASE } from "../publisher.ts";
import { LICENCE } from "../terms.ts";
import {
  address,
  at,
  day,
  listOf,
  named,
  object,
  oneOf,
  orNull,
  type Shape,
  text,
} from "./shape.ts";

/** Where the interface lies on the site, and the version that its promise is for. */
export const API_VERSION = "v1";
export const API_ROOT = `/api/${API_VERSION}/`;

/** Whose words a response holds: the three that the site keeps apart, and what its editor compiled. */
export const LAYERS = ["原文", "编制", "校注", "推算"] as const;
export type Layer = (typeof LAYERS)[number];

/** What nobody may miss who takes a number out of a response. */
export const NOTICE =
  "各政策里的数都是发文时提出的目标，不是完成数；没有写的年份不作推算。条目数是本站计数，不是政府的计数。标为编制、校注、推算的内容是本站所加，未经发文机关确认。";

/** A value on its way out, with what its envelope says. */
export interface Letter<T> {
  /** The response's own address after API_ROOT: `materials/ti-tube.json`. */
  readonly path: string;
  /** The page that shows people the same, from the site's root; null where there is none. */
  readonly page: string | null;
  readonly layers: readonly Layer[];
  /** The documents it is drawn from. */
  readonly policies: readonly Policy[];
  readonly site: URL | undefined;
  readonly value: T;
}

/** The public address, or else the way there from the response that says it. */
function linkFrom({ path, site }: Pick<Letter<unknown>, "path" | "site">, to: string) {
  const slash = to.endsWith("/") ? "/" : "";
  return publicAddress(site, to) ?? posix.relative(posix.dirname(API_ROOT + path), to) + slash;
}

const licence = object<null>({
  id: at(() => DATA_LICENCE.spdx, text("SPDX 许可证代号；适用于本站编制的内容。")),
  address: at(() => DATA_LICENCE.address, address("许可证全文。")),
  statement: at(() => LICENCE, text("许可说明，分原文和本站编制的内容。")),
});

const source = object<Policy>({
  policy: at(({ id }) => id, text("政策编号。")),
  title: at(({ title }) => title.value, text("题名。")),
  title_basis: at(({ title }) => title.basis, text("题名的依据。")),
  issuer: at(({ issuer }) => issuer.value, text("发文机关。")),
  dated: at(({ dated }) => dated, day("成文日期。")),
  source_name: at((policy) => policy.source.name, text("文本来源。")),
  source_published: at((policy) => policy.source.published, day("来源页的发布日期。")),
  source_sha256: at(
    ({ sourceHash }) => sourceHash,
    text("来源文本 source.txt 的 SHA-256：引文的起止点都对着它数。", {
      pattern: "^[0-9a-f]{64}$",
    }),
  ),
});

const links = object<Letter<unknown>>({
  self: at((letter) => linkFrom(letter, API_ROOT + letter.path), address("本响应的地址。")),
  index: at((letter) => linkFrom(letter, `${API_ROOT}index.json`), address("接口的目录。")),
  description: at(
    (letter) => linkFrom(letter, `${API_ROOT}openapi.json`),
    address("接口说明（OpenAPI 3.1）。"),
  ),
  page: at(
    (letter) => (letter.page === null ? null : linkFrom(letter, letter.page)),
    orNull(address("给人看的同一内容；没有则为 null。")),
  ),
});

/** Every response: who says it, on what terms, from which text, and then the data. */
export function enveloped<T>(data: Shape<T>): Shape<Letter<T>> {
  return object<Letter<T>>({
    api: at(() => API_VERSION, oneOf("接口的版本。", [API_VERSION])),
    release: at(() => RELEASE.modified, day("数据的版本：最近一次改动的日期。")),
    notice: at(() => NOTICE, text("使用任何一个数之前要知道的。")),
    layers: at(
      (letter) => letter.layers,
      listOf(oneOf("原文、编制、校注、推算之一。", LAYERS), "本响应里有谁的话。"),
    ),
    licence: named(
      "Licence",
      at(() => null, licence),
    ),
    sources: at((letter) => letter.policies, listOf(named("Source", source), "出自哪些政策。")),
    links: named("Links", links),
    data: at((letter) => letter.value, data),
  });
}
