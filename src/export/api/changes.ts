import { type Change, linesOf, subjectsOf } from "../../domain/change.ts";
import { type ApiModel, type Endpoint, endpoint, single } from "./endpoint.ts";
import { at, day, listOf, named, object, text } from "./shape.ts";

const change = object<Change>({
  id: at(({ id }) => id, text("编号：日期和当天的第几次，公布后不改。")),
  date: at(({ date }) => date, day("日期。")),
  title: at(({ title }) => title, text("题目。")),
  lines: at(linesOf, listOf(text("一行。"), "改了什么、对使用有什么影响，一行一句或一项。")),
  subjects: at(subjectsOf, listOf(text("表名。"), "点名说到哪几张表；没有点名的，关乎全部。")),
});

/** What has been changed in anything that is published. */
export function changesEndpoint(model: ApiModel): Endpoint {
  return endpoint<readonly Change[]>(
    {
      operation: "getChanges",
      template: "changes.json",
      title: "更正记录",
      description: "每次改动已公布的内容：日期、改了什么、对使用有什么影响。新的在前。",
      layers: ["编制"],
      parameters: [],
    },
    {
      shape: listOf(named("Change", change)),
      answers: single(model, "/data/changelog/", model.changes),
      site: model.site,
    },
  );
}
