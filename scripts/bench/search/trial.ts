import { mkdir } from "node:fs/promises";
import { loadSiteData } from "../../../src/load/site-data.ts";
import { searchUnits } from "../../../src/search/documents.ts";
import { corpusOf } from "./corpus.ts";
import type { Contestant } from "./contestant.ts";
import { CONTESTANTS } from "./contestants.ts";
import type { Query } from "./queries.ts";
import { queriesFor } from "./queries.ts";
import type { CountingServer } from "./server.ts";
import { serveCounting } from "./server.ts";

/*
 * One step of one contestant, in a process of its own, so that memory and what an engine keeps are
 * its own too: `node trial.ts build|ask <contestant> <pages> <folder> <queries>`. Answers in JSON.
 */

/** What a first query cost a fresh engine, and the same query asked again. */
export interface Sample {
  readonly startBytes: number;
  readonly startMs: number;
  readonly coldBytes: number;
  readonly coldMs: number;
  readonly warmMs: number;
}

/** How right the answers are, from 0 to 1. */
export interface Quality {
  /** Of the pages that contain the query, the share that is found; the mean over queries. */
  readonly recall: number;
  /** Of the pages found, the share that contains the query; the mean over queries that find any. */
  readonly precision: number;
  /** Of the queries that name a page, the share with such a page first. */
  readonly first: number;
  /** Of all queries, each of which occurs somewhere, the share that finds nothing. */
  readonly none: number;
}

export interface Asked {
  readonly samples: readonly Sample[];
  readonly quality: Quality;
}

/** So many rows are shown before anyone asks for more. */
const ROWS = 10;

/** Where starting afresh takes seconds, not every query gets a fresh start, but so many do. */
const FEWEST = 20;
const SAMPLING_MS = 60_000;

async function ask(
  contestant: Contestant,
  queries: readonly Query[],
  folder: string,
): Promise<Asked> {
  const server = await serveCounting(folder);
  const samples: Sample[] = [];
  const start = performance.now();
  // One more than counted: the first pays for what this process itself has to warm up.
  for (const query of [...queries.slice(-1), ...queries]) {
    if (samples.length > FEWEST && performance.now() - start > SAMPLING_MS) break;
    samples.push(await sample(contestant, query, { server, folder }));
  }
  const quality = await judge(contestant, queries, { server, folder });
  server.close();
  return { samples: samples.slice(1), quality };
}

interface Place {
  readonly server: CountingServer;
  readonly folder: string;
}

async function sample(
  contestant: Contestant,
  { text }: Query,
  { server, folder }: Place,
): Promise<Sample> {
  server.take();
  const [search, startMs] = await timed(() => contestant.open(server.url, folder));
  const startBytes = server.take();
  const [, coldMs] = await timed(() => search.rows(text, ROWS));
  const coldBytes = server.take();
  const [, warmMs] = await timed(() => search.rows(text, ROWS));
  return { startBytes, startMs, coldBytes, coldMs, warmMs };
}

async function timed<Result>(run: () => Promise<Result>): Promise<readonly [Result, number]> {
  const start = performance.now();
  const result = await run();
  return [result, performance.now() - start];
}

async function judge(
  contestant: Contestant,
  queries: readonly Query[],
  { server, folder }: Place,
): Promise<Quality> {
  const search = await contestant.open(server.url, folder);
  const answers: { readonly query: Query; readonly found: readonly string[] }[] = [];
  for (const query of queries) answers.push({ query, found: await search.all(query.text) });
  const right = ({ query, found }: (typeof answers)[number]): number =>
    found.filter((url) => query.answers.has(url)).length;
  const some = answers.filter(({ found }) => found.length > 0);
  const names = answers.filter(({ query }) => query.isName);
  return {
    recall: mean(answers.map((answer) => right(answer) / answer.query.answers.size)),
    precision: mean(some.map((answer) => right(answer) / answer.found.length)),
    first: mean(names.map(({ query, found }) => Number(query.named.has(found[0] ?? "")))),
    none: 1 - some.length / answers.length,
  };
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

const [step, name = "", size, folder = "", count] = process.argv.slice(2);
const contestant = CONTESTANTS[name];
if (contestant === undefined) throw new Error(`没有名为 ${name} 的检索`);
// As printed: what a note says may be read instead is found by our search alone.
const own = searchUnits(await loadSiteData()).map((page) => ({ ...page, readings: [] }));
const pages = corpusOf(own, Number(size));
if (step === "build") {
  await mkdir(folder, { recursive: true });
  const [, ms] = await timed(() => contestant.build(pages, folder));
  console.log(JSON.stringify({ seconds: ms / 1000, pages: pages.length }));
} else {
  console.log(JSON.stringify(await ask(contestant, queriesFor(pages, Number(count)), folder)));
}
