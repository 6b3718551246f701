import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { readBuiltSite } from "../../scripts/built-site.ts";
import { readPages } from "../../scripts/pagefind-files.ts";
import { DIST_FOLDER } from "../../scripts/project.ts";
import type { Covered } from "./golden/covered.ts";
import { coveredBy } from "./golden/covered.ts";
import { textsOf } from "./readings.ts";
import type { SearchRecord } from "./record.ts";

/* The built pages against the built index: what a page says is covered is what can be found. */

let covered: readonly Covered[];
let records: readonly SearchRecord[];

beforeAll(async () => {
  covered = coveredBy((await readBuiltSite(DIST_FOLDER)).pages);
  records = [...(await readPages(join(DIST_FOLDER, "pagefind"))).values()];
});

describe("what search covers", () => {
  test("is marked exactly once at every address that has it", () => {
    const addresses = covered.map(({ address }) => address);
    expect(addresses.filter((one, at) => addresses.indexOf(one) !== at)).toEqual([]);
  });

  test("is the addresses in the index, and no other", () => {
    expect(records.length).toBeGreaterThan(0);
    expect(records.map(({ url }) => url).sort()).toEqual(
      covered.map(({ address }) => address).sort(),
    );
  });

  test("is on the page what it is in the index, readings included, white space aside", () => {
    const squeezed = (texts: readonly string[]): string[] =>
      texts.map((text) => text.replace(/\s/gu, ""));
    const onPages = covered.map(({ address, texts }) => [address, squeezed(texts)] as const);
    const inIndex = records.map((record) => [record.url, squeezed(textsOf(record))] as const);
    expect(Object.fromEntries(inIndex)).toEqual(Object.fromEntries(onPages));
    expect(inIndex.filter(([, texts]) => texts.length > 1)).not.toEqual([]);
  });
});
