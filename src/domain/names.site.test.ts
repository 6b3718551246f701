import { load } from "cheerio";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadSiteData } from "../load/site-data.ts";
import { nameAnchor, namesOf, sharedNames } from "./names.ts";

/*
 * Run over the built site: other pages link to a name by its anchor, and every name has one.
 */

const { policies } = await loadSiteData();
const $ = load(readFileSync("dist/materials/names/index.html", "utf8"));

/** The element that an anchor leads to. */
const at = (text: string) => $(`[id="${nameAnchor(text)}"]`);

describe.each(policies)("the page of all names of $policy.id", ({ catalogue }) => {
  it("has an anchor for each name, and the name stands there", () => {
    const names = namesOf(catalogue).map(({ text }) => text);
    expect(names.filter((text) => at(text).length !== 1)).toEqual([]);
    expect(names.filter((text) => !at(text).text().includes(text))).toEqual([]);
  });

  it("lays out side by side what each alias points to that two entries share", () => {
    const shared = catalogue.aliases.filter(({ text, of }) =>
      catalogue.aliases.some((other) => other.text === text && other.of.id !== of.id),
    );
    expect(shared.length).toBeGreaterThan(0);
    expect(new Set(shared.map(({ text }) => text))).toEqual(
      new Set(sharedNames(catalogue).map(({ text }) => text)),
    );
    for (const { text, of } of shared) {
      const choice = at(text).closest("article");
      const links = choice.find("h4 a").toArray();
      expect(links.map((link) => $(link).attr("href"))).toContainEqual(
        expect.stringMatching(new RegExp(`/${of.id}/$`)),
      );
      expect(choice.find("q")).not.toHaveLength(0);
    }
  });
});
