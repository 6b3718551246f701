import { replyWith } from "../worker-talk.ts";
import type { Engine } from "../../search/engine.ts";
import { createEngine } from "../../search/engine.ts";
import type { TableSource } from "../../search/otherwise.ts";
import type { Pagefind } from "../../search/pagefind.ts";
import type { Request } from "./messages.ts";

/*
 * Search runs in a module worker: typing never waits for it, and without a document Pagefind
 * takes the language for unknown and leaves our units whole (docs/pagefind-cjk.md).
 */

interface PagefindModule extends Pagefind {
  readonly init: () => Promise<void>;
  readonly options: (options: object) => Promise<void>;
  readonly preload: (words: string) => Promise<void>;
}

let opened: Promise<Engine> | undefined;

replyWith(answer);

async function answer(request: Request) {
  if ("root" in request) {
    await (opened ??= open(request.root));
    return null;
  }
  if (opened === undefined) throw new Error("索引还没有打开");
  return (await opened).search(request.query, request.options);
}

async function open(root: string): Promise<Engine> {
  const folder = `${root}pagefind/`;
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as PagefindModule;
  await pagefind.options({ basePath: folder, baseUrl: "/" });
  await pagefind.init();
  // Asking for nothing waits until the index is there, so that the first query does not.
  await pagefind.preload("");
  return createEngine({
    pagefind,
    table: fetchFrom(folder),
  });
}

const fetchFrom =
  (folder: string): TableSource["table"] =>
  async (name) =>
    (await (await fetch(`${folder}${name}.json`)).json()) as never;
