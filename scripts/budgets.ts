import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { handMade } from "./budgets/hand-made.ts";
import { pageType } from "./budgets/page-type.ts";
import type { WeighedPage } from "./budgets/verdict.ts";
import { faultList, isComparedWithHandMade, overweight, weightTable } from "./budgets/verdict.ts";
import type { Weight } from "./budgets/weight.ts";
import { brotliSize, scale } from "./budgets/weight.ts";
import type { BuiltPage } from "./built-site.ts";
import { readBuiltSite } from "./built-site.ts";
import { DIST_FOLDER } from "./project.ts";

/** `npm run budgets`: weighs every page of the built site; fails where one is too heavy. */
async function main(): Promise<void> {
  const { pages } = await readBuiltSite(DIST_FOLDER);
  const weigh = scale((path) => readFile(join(DIST_FOLDER, path), "utf8"));
  const weighed = await Promise.all(pages.map((page) => weighPage(page, weigh)));
  process.stdout.write(weightTable(weighed) + faultList(weighed));
  const isSound = pages.length > 0 && weighed.flatMap(overweight).length === 0;
  process.exitCode = isSound ? 0 : 1;
}

async function weighPage(
  page: BuiltPage,
  weigh: (page: BuiltPage) => Promise<Weight>,
): Promise<WeighedPage> {
  const type = pageType(page.path);
  const weight = await weigh(page);
  const ratio = isComparedWithHandMade(type)
    ? weight.total / (await brotliSize(handMade(page)))
    : null;
  return { path: page.path, type, weight, ratio };
}

await main();
