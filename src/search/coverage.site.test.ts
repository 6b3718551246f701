import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { DefaultTreeAdapterTypes } from "parse5";
import { parse } from "parse5";
import { beforeAll, describe, expect, test } from "vitest";
import { openIndex } from "../../scripts/index.ts";
import { DIST_FOLDER } from "../../scripts/project.ts";
import type { SearchRecord } from "./record.ts";
import { anchorToRecord, KINDS } from "./record.ts";
import { kindKey } from "./units.ts";

/* The built pages against the built index: what a page says is covered is what can be found. */

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** The text of every element so marked, by the address of its page. */
let marked: ReadonlyMap<string, readonly string[]>;
let records: readonly SearchRecord[];

beforeAll(async () => {
  marked = await markedTexts();
  records = await indexedRecords();
});

describe("what search covers", () => {
  test("is marked exactly once on every page that has it", () => {
    const repeated = [...marked].filter(([, texts]) => texts.length !== 1);
    expect(repeated).toEqual([]);
  });

  test("is the pages in the index, and no other", () => {
    expect(records.length).toBeGreaterThan(0);
    expect(records.map(({ url }) => url).sort()).toEqual([...marked.keys()].sort());
  });

  test("is on the page what it is in the index, white space aside", () => {
    const squeezed = (text: string): string => text.replace(/\s/gu, "");
    const onPages = Object.fromEntries(
      [...marked].map(([url, [text = ""]]) => [url, squeezed(text)]),
    );
    expect(Object.fromEntries(records.map(({ url, text }) => [url, squeezed(text)]))).toEqual(
      onPages,
    );
  });
});

async function markedTexts(): Promise<Map<string, string[]>> {
  const files = await readdir(DIST_FOLDER, { recursive: true });
  const pages = files.filter((file) => file.endsWith("index.html"));
  const texts = await Promise.all(
    pages.map(async (page) => {
      const html = await readFile(join(DIST_FOLDER, page), "utf8");
      return [`/${page.replaceAll("\\", "/").replace(/index\.html$/, "")}`, textsIn(html)] as const;
    }),
  );
  return new Map(texts.filter(([, found]) => found.length > 0));
}

function textsIn(html: string): string[] {
  return elementsIn(parse(html))
    .filter(({ attrs }) => attrs.some(({ name }) => name === "data-pagefind-body"))
    .map(textOf);
}

function elementsIn(node: Node): Element[] {
  const below = "childNodes" in node ? node.childNodes.flatMap(elementsIn) : [];
  return "attrs" in node ? [node, ...below] : below;
}

function textOf(node: Node): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

async function indexedRecords(): Promise<SearchRecord[]> {
  const { pagefind, close } = await openIndex(join(DIST_FOLDER, "pagefind"));
  const found = await Promise.all(KINDS.map((kind) => pagefind.search(`"${kindKey(kind)}"`)));
  const data = await Promise.all(
    found.flatMap(({ results }) => results.map((page) => page.data())),
  );
  await close();
  return data.map(({ anchors }) => anchorToRecord(anchors[0]?.id ?? ""));
}
