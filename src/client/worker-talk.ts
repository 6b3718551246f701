/** What is said to a worker, with a number by which its reply finds back. */
export type Numbered<Content> = Content & { readonly id: number };

/** What a worker says back, to the message of the same number. */
export type WorkerReply<Answer> =
  | { readonly id: number; readonly answer: Answer }
  | { readonly id: number; readonly error: string };

/** Questions to a worker and its answers, each to its own. */
export interface Talk<Content, Answer> {
  /** Rejects where the worker fails, or says that it could not answer. */
  readonly ask: (content: Content) => Promise<Answer>;
}

/** Talks with a worker that answers every message with a reply of its number. */
export function talkTo<Content extends object, Answer>(worker: Worker): Talk<Content, Answer> {
  const waiting = new Map<number, (reply: WorkerReply<Answer>) => void>();
  let last = 0;
  const settle = (reply: WorkerReply<Answer>): void => {
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  };
  worker.addEventListener("message", ({ data }: MessageEvent<WorkerReply<Answer>>) => settle(data));
  worker.addEventListener("error", () => {
    for (const id of [...waiting.keys()]) settle({ id, error: "程序没有载入" });
  });
  return {
    ask: (content) =>
      new Promise((resolve, reject) => {
        const id = (last += 1);
        waiting.set(id, (reply) =>
          "error" in reply ? reject(new Error(reply.error)) : resolve(reply.answer),
        );
        worker.postMessage({ ...content, id } satisfies Numbered<Content>);
      }),
  };
}

/** Starts a worker whose address Vite writes from the site's root, wherever the site itself lies. */
export function startWorker(root: URL, workerAddress: string): Worker {
  const address = new URL(workerAddress.slice(1), root);
  if (address.origin === location.origin) return new Worker(address, { type: "module" });
  // A page of another site may not start our worker, but it may start one that imports it.
  const program = new Blob([`import ${JSON.stringify(address.href)}`], { type: "text/javascript" });
  return new Worker(URL.createObjectURL(program), { type: "module" });
}

/** Within a worker: replies to every message with what `answer` makes of it. */
export function replyWith<Content, Answer>(
  answer: (content: Numbered<Content>) => Promise<Answer>,
): void {
  const reply = (message: WorkerReply<Answer>): void => self.postMessage(message);
  self.addEventListener("message", ({ data }: MessageEvent<Numbered<Content>>) => {
    answer(data).then(
      (found) => reply({ id: data.id, answer: found }),
      (error: unknown) => reply({ id: data.id, error: String(error) }),
    );
  });
}
