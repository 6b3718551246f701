import { releaseAddress, RELEASES_PAGE, type Release } from "../../domain/release.ts";
import { type ApiModel, type Endpoint, endpoint, single } from "./endpoint.ts";
import { at, day, integer, listOf, named, object, orNull, text } from "./shape.ts";

const release = object<Release>({
  id: at(({ id }) => id, text("编号：日期和内容哈希的前八位，不改、不复用。")),
  date: at(({ date }) => date, day("日期。每天至多一版。")),
  content: at(({ content }) => content, text("内容的 SHA-256：除网页外各文件的哈希清单的哈希。")),
  previous: at(({ previous }) => previous?.id ?? null, orNull(text("前一版的编号；第一版没有。"))),
  path: at(({ id }) => releaseAddress(id), text("从网站的根起的地址，文件都在其下。")),
  files: at(({ files }) => files.length, integer("有几个文件，不含 manifest.json。")),
});

/** The states of the site that never change again. */
export function releasesEndpoint(model: ApiModel): Endpoint {
  return endpoint<readonly Release[]>(
    {
      operation: "getReleases",
      template: "releases.json",
      title: "发布版",
      description: "按日期冻结、不再改动的各版。旧的在前，最后一个是最新的。",
      layers: ["编制"],
      parameters: [],
    },
    {
      shape: listOf(named("Release", release)),
      answers: single(model, RELEASES_PAGE, model.releases),
      site: model.site,
    },
  );
}
