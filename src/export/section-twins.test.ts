import { describe, expect, it } from "vitest";
import { loadSiteData } from "../load/site-data.ts";
import { SECTION_TWINS, sectionTwin, termTwin } from "./section-twins.ts";

const site = await loadSiteData();

/** What stands under each heading of the second level. */
function partsOf(markdown: string): { record: string; ours: string; computed: string } {
  const [, record = "", ours = "", computed = ""] = markdown.split(/^## .*$/m);
  return { record, ours, computed };
}

/** The words behind each quote mark, with Markdown's own signs taken off. */
const quotesIn = (part: string): string[] =>
  [...part.matchAll(/^> (.*)$/gm)].map(([, words = ""]) => words.replace(/\\(.)/g, "$1"));

describe.each(SECTION_TWINS)("the Markdown of /$section/", (twin) => {
  const markdown = sectionTwin(twin, site, undefined);

  it("has one document a policy, the record's words and ours and what was computed apart", () => {
    expect(markdown.match(/^# /gm)).toHaveLength(site.policies.length);
    expect(markdown.match(/^## .*$/gm)).toEqual(
      site.policies.flatMap(() => [
        "## 原文",
        "## 校注（本站所加，未经发文机关确认）",
        "## 推算（本站算出，不是原文的数）",
      ]),
    );
  });

  it("quotes the record alone, to the letter, and nothing outside its own part", () => {
    const [{ policy }] = site.policies as [(typeof site.policies)[number]];
    const { record, ours, computed } = partsOf(markdown);
    const read = policy.sourceText.replace(/\s/g, "");
    expect(quotesIn(record).length).toBeGreaterThan(0);
    for (const quote of quotesIn(record)) expect(read).toContain(quote.replace(/\s/g, ""));
    expect(quotesIn(ours + computed)).toEqual([]);
  });
});

it("says in the Markdown of the targets each number once, and the year without one as a gap", () => {
  const [{ targets }] = site.policies as [(typeof site.policies)[number]];
  const [twin] = SECTION_TWINS as [(typeof SECTION_TWINS)[number]];
  const { ours } = partsOf(sectionTwin(twin, site, undefined));
  for (const { id } of targets) expect(ours.split(`- ${id}：`)).toHaveLength(2);
  expect(ours).toMatch(/^- 2020年.*原文未载$/m);
});

it("gives a term with every place that prints it, and what was not printed as ours", () => {
  for (const term of site.terms) {
    const { record, ours, computed } = partsOf(termTwin(term, site, undefined));
    expect(quotesIn(record).length).toBeGreaterThan(0);
    for (const quote of quotesIn(record)) expect(term.printed).toContain(quote);
    expect(ours).toContain("依据：");
    expect(computed.trim()).toBe("没有。");
  }
});
