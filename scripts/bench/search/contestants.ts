import type { Contestant } from "./contestant.ts";
import { minisearch } from "./minisearch.ts";
import { ours } from "./ours.ts";
import { pairs } from "./pairs.ts";
import { stock } from "./stock.ts";

/** All that can be measured, by the name that the command takes. */
export const CONTESTANTS: Readonly<Record<string, Contestant>> = {
  ours,
  stock,
  minisearch,
  pairs: pairs("Pagefind 二字切分", false),
  phrases: pairs("Pagefind 二字切分、查相邻", true),
};
