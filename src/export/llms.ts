import {
  fileAddress,
  materialAddress,
  provisionAddress,
  publicAddress,
  termAddress,
} from "../domain/address.ts";
import { placedProvisions } from "../domain/policy.ts";
import { provisionTitle } from "../domain/provision.ts";
import type { PolicyData, SiteData } from "../domain/site.ts";
import { apiEndpoints } from "./api/endpoints.ts";
import type { ApiModel } from "./api/endpoint.ts";
import { API_ROOT, NOTICE } from "./api/envelope.ts";
import { OPENAPI_FILE } from "./api/openapi.ts";
import { FEEDS_ROOT, feedFiles } from "./feeds.ts";
import { materialTwin, twinAddress } from "./markdown-twins.ts";
import { SECTION_TWINS } from "./section-twins.ts";
import { checkLine, notesIn } from "./twin.ts";
import { escaped } from "./text/markdown.ts";
import { PUBLISHER } from "./publisher.ts";
import { LICENCE } from "./terms.ts";
import { writeMarkdown } from "./text/markdown.ts";

const KEPT_APART =
  "每份 Markdown 都把三样东西分开：“原文”是文件的原话，一字未改；“校注”是本站的意见和整理；“推算”是本站算出的数。引用时请勿混同：校注和推算不是文件说的。";

const SUMMARY =
  "把产业政策文件按条款公布，附材料目录、目标、工作、措施的数据；不是政府网站，文本以发文机关公布的为准。";

/** The site for language models, as llmstxt.org describes it: what it is, then where to read on. */
export function writeLlms(model: ApiModel): string {
  const { policies, site } = model;
  const link = linker(site);
  return blocks([
    ...introduction(),
    "## 政策全文",
    policies.map(({ policy }) =>
      link(
        policy.title.value,
        fileAddress(policy.id, `${policy.id}.md`),
        `全文，${policy.issuer.value}，${policy.dated}；每条前有编号`,
      ),
    ),
    "## 目标、工作、措施、复算",
    SECTION_TWINS.map(({ section, title }) => link(title, twinAddress(`/${section}/`))),
    "## 条款",
    policies.flatMap((data) => provisionLinks(data, link)),
    "## 材料条目",
    policies.flatMap(({ catalogue }) =>
      catalogue.materials.map(({ id, name, nameEn }) =>
        link(name, twinAddress(materialAddress(id)), nameEn),
      ),
    ),
    "## 名词解释",
    model.terms.map(({ id, name, nameEn }) => link(name, twinAddress(termAddress(id)), nameEn)),
    "## 数据与接口",
    [
      ...apiEndpoints(model)
        .filter(({ parameters }) => parameters.length === 0)
        .map(({ template, title }) => link(title, API_ROOT + template, "JSON")),
      link("接口说明", API_ROOT + OPENAPI_FILE, "OpenAPI 3.1"),
    ],
    "## Optional",
    [
      link("以上各份合成一份", "/llms-full.txt", "全文、校注、推算和全部材料条目"),
      ...feedFiles(model.changes, site).map(({ name, title }) => link(title, FEEDS_ROOT + name)),
    ],
  ]);
}

/** Headings only: what stands beneath them is in their Markdown. */
const provisionLinks = ({ policy }: PolicyData, link: Link): string[] =>
  placedProvisions(policy.provisions)
    .filter(({ provision }) => "children" in provision && provision.kind !== "table")
    .map(({ provision }) =>
      link(provisionTitle(provision), twinAddress(provisionAddress(policy.id, provision.eid))),
    );

/** Everything in one file, for whoever cannot follow links. */
export function writeLlmsFull({
  policies,
  site,
}: Pick<SiteData, "policies"> & Pick<ApiModel, "site">) {
  return blocks([...introduction(), ...policies.flatMap((data) => wholeOf(data, site))]);
}

function wholeOf(data: PolicyData, site: URL | undefined): (string | string[])[] {
  const { policy, notes, checks, catalogue } = data;
  const about = `《${escaped(policy.title.value)}》`;
  return [
    "---",
    writeMarkdown({ policy, site }).trimEnd(),
    "---",
    `# ${about}校注（本站所加，未经发文机关确认）`,
    notesIn(notes),
    "---",
    `# ${about}推算（本站算出，不是原文的数）`,
    checks.map((check) => `- ${checkLine(check)}`),
    ...catalogue.materials.flatMap((entry) => ["---", materialTwin(data, entry, site).trimEnd()]),
  ];
}

const introduction = (): string[] => [
  `# ${PUBLISHER}`,
  `> ${SUMMARY}`,
  NOTICE,
  KEPT_APART,
  LICENCE,
];

type Link = (title: string, path: string, note?: string) => string;

/** The public address, or else the way there from the root, where the file lies. */
const linker =
  (site: URL | undefined): Link =>
  (title, path, note) => {
    const address = publicAddress(site, path) ?? path.slice(1);
    return `- [${escaped(title)}](${address})${note === undefined ? "" : `：${escaped(note)}`}`;
  };

const blocks = (parts: readonly (string | readonly string[])[]): string =>
  parts.map((part) => (typeof part === "string" ? part : part.join("\n"))).join("\n\n") + "\n";
