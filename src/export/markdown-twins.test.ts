import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect, it, test } from "vitest";
import { aliasesOf, mentionsOfMaterial } from "../domain/catalogue.ts";
import { checksOf } from "../domain/checks.ts";
import { ownWords, walk } from "../domain/provision.ts";
import { asRead } from "../domain/quote.ts";
import { loadSiteData } from "../load/site-data.ts";
import { materialTwin, provisionTwin } from "./markdown-twins.ts";
import { checkLine, notesIn } from "./twin.ts";

const { policies } = await loadSiteData();

/** The text of a tree, marks resolved. */
const textOf = (node: Nodes): string =>
  "value" in node ? node.value : "children" in node ? node.children.map(textOf).join("") : "";

/** What stands under each heading, as a reader of Markdown gets it. */
function sectionsOf(markdown: string): Map<string, Nodes[]> {
  const sections = new Map<string, Nodes[]>();
  let last: Nodes[] = [];
  for (const node of fromMarkdown(markdown).children) {
    if (node.type === "heading") sections.set(textOf(node), (last = []));
    else last.push(node);
  }
  return sections;
}

const quotesIn = (nodes: readonly Nodes[] = []): string[] =>
  nodes.filter(({ type }) => type === "blockquote").map(textOf);

const HEADINGS = ["原文", "校注（本站所加，未经发文机关确认）", "推算（本站算出，不是原文的数）"];

describe.each(policies)("the Markdown of $policy.id", (data) => {
  const { policy, catalogue } = data;
  const provisions = walk(policy.provisions);

  test("of every entry keeps the record, our notes and our sums apart, in this order", () => {
    for (const entry of catalogue.materials)
      expect([...sectionsOf(materialTwin(data, entry, undefined)).keys()]).toEqual([
        entry.name,
        ...HEADINGS,
      ]);
  });

  test("of every entry quotes each of its mentions to the letter, and nothing else", () => {
    for (const entry of catalogue.materials) {
      const sections = sectionsOf(materialTwin(data, entry, undefined));
      expect(quotesIn(sections.get("原文"))).toEqual(
        mentionsOfMaterial(catalogue, entry.id).map(({ quote }) => asRead(quote)),
      );
      expect(quotesIn(sections.get(HEADINGS[1] ?? ""))).toEqual([]);
    }
  });

  test("of an entry gives as its synonyms the names that are the very same thing, and no others", () => {
    for (const entry of catalogue.materials) {
      const twin = materialTwin(data, entry, undefined);
      const [, same] = /^- 同一（别名）：(.+)$/m.exec(twin) ?? [];
      const exact = aliasesOf(catalogue, entry.id).filter(({ relation }) => relation === "exact");
      const names = same === undefined ? [] : same.replaceAll("\\", "").split("；");
      expect(names).toEqual(exact.map(({ text }) => text));
    }
  });

  test("of every provision prints its own words and those beneath it, whole", () => {
    for (const provision of provisions) {
      const sections = sectionsOf(provisionTwin(data, provision, undefined));
      expect([...sections.keys()].slice(1)).toEqual(HEADINGS);
      expect(quotesIn(sections.get("原文"))).toEqual(
        walk([provision]).map((part) =>
          (part.kind === "row" ? part.cells : ownWords(part)).map(asRead).join(" ｜ "),
        ),
      );
    }
  });

  test("of a row never runs its numbers together", () => {
    const row = provisions.find(({ kind }) => kind === "row");
    const markdown = row === undefined ? "" : provisionTwin(data, row, undefined);
    expect(markdown).toMatch(/^> \d{4}年 ｜ \d+ ｜ \d+ ｜ \d+$/m);
  });

  test("of the goals holds the checks of their numbers, under our sums alone", () => {
    const goals = provisions.find(({ eid }) => eid === policy.parts.targets);
    const markdown = goals === undefined ? "" : provisionTwin(data, goals, undefined);
    const sums = markdown.slice(markdown.indexOf(`## ${HEADINGS[2] ?? ""}`));
    for (const check of checksOf(data.targets, policy)) {
      expect(sums).toContain(checkLine(check));
      expect(markdown.replace(sums, "")).not.toContain(checkLine(check));
    }
  });

  test("gives the public address of the page where there is one", () => {
    const [entry] = catalogue.materials;
    const site = new URL("https://host.example/a");
    const twin = entry === undefined ? "" : materialTwin(data, entry, site);
    expect(twin).toContain(`https://host.example/a/materials/${entry?.id ?? ""}/`);
  });

  it("does not show a note that the editor is not sure of, and says that there is one", () => {
    const unsure = data.notes.filter(({ confidence }) => confidence !== "high");
    const lines = notesIn(data.notes).join("\n");
    expect(unsure.length).toBeGreaterThan(0);
    expect(unsure.filter(({ remark }) => lines.includes(remark))).toEqual([]);
    expect(lines).toContain(`另有${unsure.length}条`);
  });
});
