import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** WCAG 2.2, 1.4.3 and 1.4.11: text 4.5 : 1; lines and marks that carry meaning 3 : 1. */
const PAIRS = [
  ["ink", "paper", 4.5],
  ["ink", "surface", 4.5],
  ["ink", "wash", 4.5],
  ["muted", "paper", 4.5],
  ["muted", "surface", 4.5],
  ["muted", "wash", 4.5],
  ["green", "paper", 4.5],
  ["green", "surface", 4.5],
  ["green", "wash", 4.5],
  ["paper", "green", 4.5],
  ["red", "paper", 4.5],
  ["red", "surface", 4.5],
  ["computed", "paper", 4.5],
  ["computed", "surface", 4.5],
  ["titanium", "paper", 3],
  ["titanium", "surface", 3],
] as const;

const read = (name: string): string => readFileSync(`${import.meta.dirname}/${name}`, "utf8");
const light = tokens(read("theme.css"));
const schemes = {
  light,
  dark: new Map([...light, ...tokens(read("schemes.css").split("@media")[1] ?? "")]),
};

function tokens(css: string): Map<string, string> {
  const found = css.matchAll(/--color-([a-z]+): (#[0-9a-f]{6});/g);
  return new Map(Array.from(found, ([, name = "", value = ""]) => [name, value]));
}

/** Relative luminance of an sRGB colour, as WCAG defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

describe.each(Object.entries(schemes))("in the %s scheme", (_, scheme) => {
  it.each(PAIRS)("%s on %s reaches %s : 1", (front, back, least) => {
    const colours = [scheme.get(front), scheme.get(back)];
    expect(colours).not.toContain(undefined);
    expect(contrast(colours[0] ?? "", colours[1] ?? "")).toBeGreaterThanOrEqual(least);
  });
});

describe("the measure itself", () => {
  it("gives black on white 21 : 1, and a colour on itself 1 : 1", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
    expect(contrast("#0b6b5b", "#0b6b5b")).toBe(1);
  });
});
