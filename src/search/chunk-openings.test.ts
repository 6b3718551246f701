import { expect, test } from "vitest";
import { chunkOpenings, openingsOf } from "./chunk-openings.ts";

/** ["1.5.2", [["p", 300]], [["新一", "新材", "h1"], ["新能", "最高", "h2"]]] in CBOR. */
const META = Buffer.from(
  "8365312e352e328182617019012c8283" +
    "66e696b0e4b880" +
    "66e696b0e69d90" +
    "626831" +
    "83" +
    "66e696b0e883bd" +
    "66e69c80e9ab98" +
    "626832",
  "hex",
);

test("reads the first key of every chunk from the engine's table", () => {
  expect(chunkOpenings(META)).toEqual(["新一", "新能"]);
});

test("says so where the table has another form", () => {
  expect(() => chunkOpenings(Buffer.from("820182", "hex"))).toThrow();
  expect(() => chunkOpenings(Buffer.from("83000081f6", "hex"))).toThrow("换了格式");
});

test("names the chunks to load before a search by the beginning of a key", () => {
  expect(openingsOf(["新一", "新能", "最高"], "新")).toEqual(["新一", "新能"]);
});
