import { join } from "node:path";
import { expect, test } from "vitest";
import { DIST_FOLDER } from "./project.ts";
import { startBytes } from "./search-start.ts";

const LIMIT = 80_000;

test("a first search of the built site starts with at most 80,000 bytes, our own program included", async () => {
  const bytes = await startBytes(join(DIST_FOLDER, "pagefind"));
  // The engine alone is as much: less means that something was not counted.
  expect(bytes).toBeGreaterThan(60_000);
  expect(bytes).toBeLessThanOrEqual(LIMIT);
});
