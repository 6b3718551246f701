import type { Answer, Options } from "../../search/engine.ts";
import type { Reply, Request } from "./messages.ts";
import workerAddress from "./worker.ts?worker&url";

/** The search engine as a page uses it: it works elsewhere, and answers when it is ready. */
export interface RemoteEngine {
  /** Loads the index. Asking again is free; a search asks by itself. */
  readonly ready: () => Promise<void>;
  readonly search: (query: string, options?: Options) => Promise<Answer>;
}

type Content = { readonly root: string } | { readonly query: string; readonly options: Options };

/** Search over the index of the site at `root`. Nothing is loaded before it is asked for. */
export function openEngine(root: URL): RemoteEngine {
  let worker: Worker | undefined;
  let opened: Promise<Answer | null> | undefined;
  let last = 0;
  const waiting = new Map<number, (reply: Reply) => void>();
  const settle = (reply: Reply): void => {
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  };
  const fail = (): void => {
    for (const id of [...waiting.keys()]) settle({ id, error: "检索程序没有载入" });
  };
  const ask = (content: Content): Promise<Answer | null> => {
    worker ??= startWorker(root, settle, fail);
    const id = (last += 1);
    worker.postMessage({ id, ...content } satisfies Request);
    return new Promise((resolve, reject) => {
      waiting.set(id, (reply) =>
        "error" in reply ? reject(new Error(reply.error)) : resolve(reply.answer),
      );
    });
  };
  const ready = async (): Promise<void> => {
    await (opened ??= ask({ root: root.href }));
  };
  return {
    ready,
    async search(query, options = {}) {
      await ready();
      const answer = await ask({ query, options });
      if (answer === null) throw new Error("检索程序没有回答");
      return answer;
    },
  };
}

/** Vite writes the worker's address from the site's root, wherever the site itself lies. */
function startWorker(root: URL, settle: (reply: Reply) => void, fail: () => void): Worker {
  const address = new URL(workerAddress.replace(/^\//, ""), root);
  const worker = new Worker(address, { type: "module" });
  worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => settle(data));
  worker.addEventListener("error", fail);
  return worker;
}
