import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
import type { Change } from "../domain/change.ts";
import { readChangelog } from "../load/changelog.ts";
import { feedFiles, TOPICS } from "./feeds.ts";

/** RFC 4287 as a grammar; no package ships one, so this states it in our own words. */
const grammar = readFileSync(new URL("golden/atom.rng", import.meta.url), "utf8");

const { value: changes } = readChangelog({
  path: "data/CHANGELOG.md",
  text: readFileSync("data/CHANGELOG.md", "utf8"),
});

async function faultsIn(xml: string): Promise<string[]> {
  const { errors } = await validateXML({ xml, schema: grammar, extension: "relaxng" });
  return errors.map(({ message }) => message);
}

function atom(topic: string, from: readonly Change[], site?: URL): string {
  const file = feedFiles(from, site).find(({ name }) => name === `${topic}.atom`);
  if (file === undefined) throw new Error(`There is no feed on ${topic}.`);
  return file.write();
}

describe("the grammar of Atom", () => {
  it.each(TOPICS)("has the feed on $title, with a public address or without", async ({ name }) => {
    for (const site of [undefined, new URL("https://host.example/a/")])
      for (const from of [changes, []]) expect(await faultsIn(atom(name, from, site))).toEqual([]);
  });

  it.each<[string, (xml: string) => string]>([
    ["no title", (xml) => xml.replace(/<title[^>]*>[^<]*<\/title>/, "")],
    ["two ids", (xml) => xml.replace(/(<id>[^<]*<\/id>)/, "$1$1")],
    ["an id without a scheme", (xml) => xml.replace(/<id>urn:uuid:/, "<id>")],
    ["nobody for an author", (xml) => xml.replace(/<author>.*?<\/author>/s, "")],
    ["a day without an hour", (xml) => xml.replace(/T\d\d:\d\d:\d\d\+08:00/, "")],
    ["a time without a zone", (xml) => xml.replace("+08:00", "")],
    ["a link to nowhere", (xml) => xml.replace(/(<link[^>]*) href="[^"]*"/, "$1")],
    ["an entry without content", (xml) => xml.replace(/<content[^>]*>[^<]*<\/content>/, "")],
  ])("has no feed with %s", async (_, spoil) => {
    const feed = atom("data", changes);
    expect(spoil(feed)).not.toBe(feed);
    expect(await faultsIn(spoil(feed))).not.toEqual([]);
  });
});
