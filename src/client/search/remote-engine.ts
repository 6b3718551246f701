import { once } from "../../search/once.ts";
import type { Answer, Options } from "../../search/engine.ts";
import { startWorker, talkTo } from "../worker-talk.ts";
import type { Request } from "./messages.ts";
import workerAddress from "./worker.ts?worker&url";

/** The search engine as a page uses it: it works elsewhere, and answers when it is ready. */
export interface RemoteEngine {
  /** Loads the index. Asking again is free; a search asks by itself. */
  readonly ready: () => Promise<void>;
  readonly search: (query: string, options: Options) => Promise<Answer>;
}

/** Search over the index of the site at `root`. Nothing is loaded before it is asked for. */
export function openEngine(root: URL): RemoteEngine {
  const start = once(async () => {
    const talk = talkTo<Request, Answer | null>(startWorker(root, workerAddress));
    await talk.ask({ root: root.href });
    return talk;
  });
  return {
    async ready() {
      await start();
    },
    async search(query, options) {
      const answer = await (await start()).ask({ query, options });
      if (answer === null) throw new Error("检索程序没有回答");
      return answer;
    },
  };
}
