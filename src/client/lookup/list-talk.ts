import { startWorker, talkTo } from "../worker-talk.ts";
import type { Ask, Progress, Request, Talk, Told } from "./list-messages.ts";
import workerAddress from "./list-worker.ts?worker&url";

/** The page's end of the talk with the worker. */
export type AskList = <One extends Ask>(
  one: One,
  asked: Talk[One]["with"],
) => Promise<Talk[One]["told"]>;

/** Starts the worker of the site at `root`, ready with its tables. `progress` is told of a run. */
export async function openList(root: URL, progress: (done: number) => void): Promise<AskList> {
  const worker = startWorker(root, workerAddress);
  worker.addEventListener("message", ({ data }: MessageEvent<object>) => {
    if ("done" in data) progress((data as Progress).done);
  });
  const talk = talkTo<Request, Told>(worker);
  const ask: AskList = async (one, asked) => await talk.ask({ ask: one, with: asked });
  await ask("open", root.href);
  return ask;
}
