import { expect, test } from "vitest";
import { fromFirstError } from "./astro-log.ts";

const COLOURED = [
  "\u001B[2m20:01:02\u001B[22m \u001B[34m[build]\u001B[39m ✓ /materials/index.html",
  "\u001B[2m20:01:03\u001B[22m \u001B[31m[ERROR] [vite]\u001B[39m There is no gap g-nope.",
  "  Location: content/guides/numbers.mdx:3:1",
  "",
].join("\n");

test("only what Astro says from its first error on is kept, without colours", () => {
  expect(fromFirstError(COLOURED)).toBe(
    "20:01:03 [ERROR] [vite] There is no gap g-nope.\n  Location: content/guides/numbers.mdx:3:1\n",
  );
});

test("all that was said is kept where no error is named", () => {
  expect(fromFirstError("out of memory\n")).toBe("out of memory\n");
});
