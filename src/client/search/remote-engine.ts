import type { Answer, Options } from "../../search/engine.ts";
import type { Reply, Request } from "./messages.ts";
import workerAddress from "./worker.ts?worker&url";

/** The search engine as a page uses it: it works elsewhere, and answers when it is ready. */
export interface RemoteEngine {
  /** Loads the index. Asking again is free; a search asks by itself. */
  readonly ready: () => Promise<void>;
  readonly search: (query: string, options: Options) => Promise<Answer>;
}

type Content = { readonly root: string } | { readonly query: string; readonly options: Options };

/** Search over the index of the site at `root`. Nothing is loaded before it is asked for. */
export function openEngine(root: URL): RemoteEngine {
  let opened: Promise<Talk> | undefined;
  const open = async (): Promise<Talk> => {
    const talk = startWorker(root);
    await talk.ask({ root: root.href });
    return talk;
  };
  /** What failed to load is tried anew the next time: a train may have left its tunnel. */
  const start = (): Promise<Talk> => {
    opened ??= open();
    opened.catch(() => (opened = undefined));
    return opened;
  };
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

/** Questions to a worker and its answers, each to its own. */
interface Talk {
  readonly ask: (content: Content) => Promise<Answer | null>;
}

function startWorker(root: URL): Talk {
  const worker = newWorker(root);
  const waiting = new Map<number, (reply: Reply) => void>();
  let last = 0;
  const settle = (reply: Reply): void => {
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  };
  worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => settle(data));
  worker.addEventListener("error", () => {
    for (const id of [...waiting.keys()]) settle({ id, error: "检索程序没有载入" });
  });
  return {
    ask: (content) =>
      new Promise((resolve, reject) => {
        const id = (last += 1);
        waiting.set(id, (reply) =>
          "error" in reply ? reject(new Error(reply.error)) : resolve(reply.answer),
        );
        worker.postMessage({ id, ...content } satisfies Request);
      }),
  };
}

/** Vite writes the worker's address from the site's root, wherever the site itself lies. */
function newWorker(root: URL): Worker {
  const address = new URL(workerAddress.slice(1), root);
  if (address.origin === location.origin) return new Worker(address, { type: "module" });
  // A page of another site may not start our worker, but it may start one that imports it.
  const program = new Blob([`import ${JSON.stringify(address.href)}`], { type: "text/javascript" });
  return new Worker(URL.createObjectURL(program), { type: "module" });
}
