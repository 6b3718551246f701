import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { swapFolders } from "./swap.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "swap-"));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const folder = (name: string): string => join(root, name);
const swap = () =>
  swapFolders({ next: folder("next"), current: folder("dist"), last: folder("last") });

/** A site with one page, which says which one it is. */
const site = (name: string, said: string): void => {
  mkdirSync(folder(name));
  writeFileSync(join(folder(name), "index.html"), said);
};
const said = (name: string): string => readFileSync(join(folder(name), "index.html"), "utf8");

test("the new site stands in the place of the old one, and nothing is left beside it", async () => {
  site("dist", "old");
  site("next", "new");
  expect(await swap()).toEqual({ passed: true, output: "" });
  expect(said("dist")).toBe("new");
  expect([existsSync(folder("next")), existsSync(folder("last"))]).toEqual([false, false]);
});

test("the first site needs none before it", async () => {
  site("next", "new");
  expect((await swap()).passed).toBe(true);
  expect(said("dist")).toBe("new");
});

test("the old site is back in its place where the new one cannot be moved there", async () => {
  site("dist", "old");
  const { passed, output } = await swap();
  expect(passed).toBe(false);
  expect(output).toMatch(/^换不上成品：.*ENOENT.*\n原来的成品还在原处。/);
  expect(said("dist")).toBe("old");
  expect(existsSync(folder("last"))).toBe(false);
});

test("a place that cannot be emptied keeps what is there", async () => {
  site("dist", "old");
  site("next", "new");
  const last = join(folder("nowhere"), "last");
  const outcome = await swapFolders({ next: folder("next"), current: folder("dist"), last });
  expect(outcome.passed).toBe(false);
  expect([said("dist"), said("next")]).toEqual(["old", "new"]);
});

test("what an interrupted swap set aside is not deleted until a new site stands in its place", async () => {
  site("last", "old");
  expect((await swap()).passed).toBe(false);
  expect(said("dist")).toBe("old");
  rmSync(folder("dist"), { recursive: true });
  site("last", "old");
  site("next", "new");
  expect((await swap()).passed).toBe(true);
  expect(said("dist")).toBe("new");
  expect(existsSync(folder("last"))).toBe(false);
});
