import { once } from "../../search/once.ts";
import type { LookupAnswer } from "../../lookup/answer.ts";
import { startWorker, talkTo } from "../worker-talk.ts";
import type { Request } from "./messages.ts";
import workerAddress from "./worker.ts?worker&url";

/** Look-up as a page uses it: it works elsewhere, and answers when it is ready. */
export interface RemoteLookup {
  /** Loads the tables. Asking again is free; a look-up asks by itself. */
  readonly ready: () => Promise<void>;
  readonly lookup: (name: string) => Promise<LookupAnswer>;
}

/** Look-up over the tables of the site at `root`. Nothing is loaded before it is asked for. */
export function openLookup(root: URL): RemoteLookup {
  const start = once(async () => {
    const talk = talkTo<Request, LookupAnswer | null>(startWorker(root, workerAddress));
    await talk.ask({ root: root.href });
    return talk;
  });
  return {
    async ready() {
      await start();
    },
    async lookup(name) {
      const answer = await (await start()).ask({ name });
      if (answer === null) throw new Error("查询程序没有回答");
      return answer;
    },
  };
}
