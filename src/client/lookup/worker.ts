import type { LookupAnswer } from "../../lookup/answer.ts";
import type { Lookup } from "../../lookup/lookup.ts";
import { createLookup } from "../../lookup/lookup.ts";
import { replyWith } from "../worker-talk.ts";
import type { Request } from "./messages.ts";
import { fetchTables } from "./tables.ts";

/* Look-up runs in a worker: making its indexes ready would hold up the first letters typed. */

let opened: Promise<Lookup> | undefined;

replyWith<Request, LookupAnswer | null>(async (request) => {
  if ("root" in request) {
    await (opened ??= fetchTables(request.root).then(createLookup));
    return null;
  }
  if (opened === undefined) throw new Error("查询表还没有打开");
  return (await opened)(request.name);
});
