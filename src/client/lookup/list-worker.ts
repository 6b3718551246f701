import { ListDesk } from "../../lookup/list/desk.ts";
import { ListFaultError } from "../../lookup/list/fault.ts";
import { createLookup } from "../../lookup/lookup.ts";
import { replyWith } from "../worker-talk.ts";
import type { Ask, Progress, Request, Talk, Told } from "./list-messages.ts";
import { fetchTables } from "./tables.ts";

/*
 * The list is read, looked up and written here: the page never waits for it, and once the tables
 * are there nothing is fetched any more.
 */

let desk: ListDesk | undefined;
/** The run that is going on, or the last one. */
let current = { isStopped: false };

/** Messages that came meanwhile are heard before the run goes on. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const progress = (done: number): void => self.postMessage({ done } satisfies Progress);

type Answers = {
  readonly [One in Ask]: (
    asked: Talk[One]["with"],
  ) => Talk[One]["told"] | Promise<Talk[One]["told"]>;
};

const answers: Answers = {
  async open(root) {
    desk = new ListDesk(createLookup(await fetchTables(root)));
    return null;
  },
  read: (source) =>
    opened()
      .read(source)
      .catch((error: unknown) => {
        if (error instanceof ListFaultError) return { fault: error.fault };
        throw error;
      }),
  choose: (choice) => opened().choose(choice),
  run(choice) {
    const run = { isStopped: false };
    current.isStopped = true;
    current = run;
    return opened().run(choice, { progress, isStopped: () => run.isStopped, pause });
  },
  stop() {
    current.isStopped = true;
    return null;
  },
  page: (view) => opened().page(view),
  write: (writing) => opened().write(writing),
};

// Each kind of question brings what its own answer takes.
replyWith<Request, Told>(async (request) => answers[request.ask](request.with as never));

function opened(): ListDesk {
  if (desk === undefined) throw new Error("对照表还没有载入");
  return desk;
}
