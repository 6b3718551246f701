import { describe, expect, test } from "vitest";
import type { PolicyData } from "../domain/site.ts";
import { loadSiteData } from "../load/site-data.ts";
import { SMALL, textWidth } from "./label.ts";
import { type OverviewSheet, overviewSheet } from "./overview-sheet.ts";
import { overview } from "./overview.ts";
import type { SheetText } from "./sheet-layout.ts";

const { policies, terms } = await loadSiteData();
const [data] = policies as [PolicyData];
const source = {
  data,
  terms,
  title: "一张图看《某方案》",
  standing: "目标，不是完成数",
  numbers: "overview.csv，SHA-256 前16位 0123456789abcdef",
  familyId: "titanium",
  trend: { width: 360, height: 330, title: "图的标题", note: "图的说明" },
  address: "https://example.org/some/where/guides/overview/",
  path: "/guides/overview/",
};

/** All that the sheet says, line breaks and spaces left out. */
const words = ({ texts }: OverviewSheet): string =>
  texts.map(({ text }) => text.replace(/\s/g, "")).join("");

/** The box that a text takes up, a little generous. */
function boxOf({ x, y, text, size }: SheetText) {
  const right = x + textWidth(text, size);
  return { left: x, right, top: y - 0.85 * size, bottom: y + 0.2 * size };
}

describe.each([
  ["with an address", source],
  ["without one", { ...source, address: null }],
])("the sheet %s", (_, given) => {
  const sheet = overviewSheet(given);

  test("keeps every line within it, large enough to read", () => {
    for (const text of sheet.texts) {
      const { left, right, top, bottom } = boxOf(text);
      expect(Math.min(left, top), text.text).toBeGreaterThanOrEqual(0);
      expect(right, text.text).toBeLessThanOrEqual(sheet.width);
      expect(bottom, text.text).toBeLessThanOrEqual(sheet.height);
      expect(text.size).toBeGreaterThanOrEqual(SMALL);
    }
  });

  test("lays no line on another, nor on the pictures", () => {
    const pictures = sheet.boxes.map(({ name, x, y, width, height }) => ({
      text: name,
      box: { left: x, right: x + width, top: y, bottom: y + height },
    }));
    const all = [
      ...sheet.texts.map((text) => ({ text: text.text, box: boxOf(text) })),
      ...pictures,
    ];
    for (const [at, { text, box: a }] of all.entries()) {
      const onIt = all
        .slice(at + 1)
        .filter(
          ({ box: b }) =>
            a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
        );
      expect(onIt.map((other) => [text, other.text])).toEqual([]);
    }
  });

  test("is the same each time", () => {
    expect(overviewSheet(given)).toEqual(sheet);
  });
});

describe("the sheet", () => {
  const sheet = overviewSheet(source);

  test("says every deliverable, instrument and gap of the model, and draws a dot an entry", () => {
    const { years, measures, missing } = overview(data);
    const said = [
      ...years
        .flatMap(({ pillars }) => pillars.flatMap(({ actions }) => actions))
        .map(({ deliverable }) => deliverable),
      ...measures.flatMap(({ name, tools }) => [name, ...tools.map((tool) => tool.name)]),
      ...missing.flatMap(({ gaps }) => gaps.map(({ what }) => what)),
    ];
    expect(said.length).toBeGreaterThan(60);
    for (const one of said) expect(words(sheet)).toContain(one.replace(/\s/g, ""));
    const dots = sheet.paths.filter(({ look }) => look === "is-dot");
    expect(dots).toHaveLength(data.catalogue.materials.length);
  });

  test("follows a target that is changed, and what is computed from it", () => {
    const targets = data.targets.map((target) =>
      target.id === "raw-output-2017"
        ? { ...target, value: { kind: "amount", value: 731 } as const }
        : target,
    );
    const changed = overviewSheet({ ...source, data: { ...data, targets } });
    expect(words(sheet)).toContain("2017年70012017.1%");
    expect(words(changed)).toContain("2017年73112016.4%");
  });

  test("marks what is computed, and nothing else, as computed", () => {
    const computed = sheet.texts.filter(({ look }) => look === "is-computed");
    expect(computed.map(({ text }) => text).join("")).toBe(
      "占比（推算）17.1%18.2%18.8%不算两个都是下限，不算",
    );
  });

  test("has a code to scan only where there is an address", () => {
    const names = (address: string | null) =>
      overviewSheet({ ...source, address }).boxes.map(({ name }) => name);
    expect(names(source.address)).toEqual(["trend", "qr"]);
    expect(names(null)).toEqual(["trend"]);
  });
});
