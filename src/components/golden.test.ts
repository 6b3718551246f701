import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import { galleries as dataGalleries } from "./data/golden/examples.ts";
import { agreed, outline, portrait, render, type Gallery, type Store } from "./golden.ts";
import { edges } from "./golden/plan.ts";
import { galleries as materialGalleries } from "./material/golden/examples.ts";
import { galleries as policyGalleries } from "./policy/golden/examples.ts";
import RecordWords from "./policy/RecordWords.astro";
import { galleries as siteGalleries } from "./site/golden/examples.ts";
import { galleries as workGalleries } from "./work/golden/examples.ts";

const FOLDERS: readonly (readonly [folder: string, galleries: readonly Gallery[]])[] = [
  ["policy", policyGalleries],
  ["material", materialGalleries],
  ["site", siteGalleries],
  ["data", dataGalleries],
  ["work", workGalleries],
];

const url = (path: string) => new URL(path, import.meta.url);

const disk: Store = {
  env: process.env,
  read: (path) => readFileSync(url(path), "utf8"),
  write: (path, text) => writeFileSync(url(path), text),
};

/** Goldens are written, to be read over before they are committed, with UPDATE_GOLDENS=1. */
function compare(path: string, found: string, store: Store): void {
  expect(found).toBe(agreed(path, found, store));
}

/** Files of a folder that end so, without the ending. */
const names = (folder: string, ending: string) =>
  readdirSync(url(folder))
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort();

describe.each(FOLDERS)("the components of %s", (folder, galleries) => {
  test.each(galleries)("$name is what was agreed", async (gallery) => {
    compare(`${folder}/golden/${gallery.name}.txt`, await portrait(gallery), disk);
  });

  test("have examples, every one, and no golden is left over", () => {
    const shown = galleries.map(({ name }) => name).sort();
    expect(shown).toEqual(names(folder, ".astro"));
    expect(shown).toEqual(names(`${folder}/golden`, ".txt"));
  });
});

describe("a golden", async () => {
  const html = await render(RecordWords, { words: edges.body, mentions: [] });
  const store = (env: Store["env"]) => ({ env, read: () => outline(html), write: vi.fn() });

  test("agrees with the rendering it was made from", () => {
    expect(() => compare("x.txt", outline(html), store({}))).not.toThrow();
  });

  test("fails whichever character of the words is changed, lost or doubled", () => {
    const characters = [...html];
    expect(characters.length).toBeGreaterThan(10);
    for (const [place, character] of characters.entries())
      for (const instead of ["啊", "", character + character]) {
        const changed = characters.with(place, instead).join("");
        expect(() => compare("x.txt", outline(changed), store({}))).toThrow();
      }
  });

  test.each([
    ["a space more", `<p class="a">甲 <b>乙</b></p>`, `<p class="a">甲  <b>乙</b></p>`],
    ["a line break for a space", `<p>甲 <b>乙</b></p>`, `<p>甲\n<b>乙</b></p>`],
    ["a space at the end", `<p>甲</p>`, `<p>甲 </p>`],
    ["an attribute's value", `<p class="a">甲</p>`, `<p class="b">甲</p>`],
    ["an attribute more", `<p>甲</p>`, `<p hidden>甲</p>`],
    ["another tag", `<p>甲</p>`, `<q>甲</q>`],
    ["words moved out of their tag", `<p><b>甲</b>乙</p>`, `<p><b>甲乙</b></p>`],
  ])("tells %s", (_, agreedOn, found) => {
    expect(outline(found)).not.toBe(outline(agreedOn));
  });

  test("cannot be made where an attribute is given twice, which a browser passes over", () => {
    expect(() => outline(`<p id="a" id="b">甲</p>`)).toThrow("duplicate-attribute");
  });

  test.each([
    ["is written where that is asked", { UPDATE_GOLDENS: "1" }, 1],
    ["is not written unasked", {}, 0],
    ["is never written in CI", { UPDATE_GOLDENS: "1", CI: "true" }, 0],
  ])("%s", (_, env, times) => {
    const { write, ...rest } = store(env);
    agreed("x.txt", outline(html), { ...rest, write });
    expect(write).toHaveBeenCalledTimes(times);
  });
});
