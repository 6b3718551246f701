import { type CheerioAPI, load } from "cheerio";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Policy } from "../../domain/policy.ts";
import { loadSiteData } from "../../load/site-data.ts";
import { walk } from "../../domain/provision.ts";
import { faultsOfXml, textIn } from "../golden/unpack.ts";
import { RELEASE } from "../publisher.ts";
import { writeDocx } from "./docx.ts";
import { bare, marked, markedText, textsOf } from "./golden/samples.ts";

const published = textsOf(await loadSiteData());

const written = (policy: Policy): Promise<Uint8Array> => writeDocx({ policy, site: undefined });

const documentOf = (archive: Uint8Array): CheerioAPI =>
  load(textIn(archive, "word/document.xml"), { xml: true });

/** The text after the end of the first section, in which our remarks are. */
function recordOf($: CheerioAPI): string {
  const blocks = [...$(String.raw`w\:body`).children()];
  const end = blocks.findIndex((block) => $(block).find(String.raw`w\:sectPr`).length > 0);
  return blocks
    .slice(end + 1)
    .map((block) =>
      $(block)
        .find(String.raw`w\:t`)
        .text(),
    )
    .join("");
}

/** What stands between the two ends of each bookmark. */
function bookmarks($: CheerioAPI): [name: string, text: string][] {
  return [...$(String.raw`w\:bookmarkStart`)].map((start) => {
    const end = String.raw`w\:bookmarkEnd[w\:id="${$(start).attr("w:id")}"]`;
    return [$(start).attr("w:name") ?? "", $(start).nextUntil(end).text()];
  });
}

afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

describe.each(published)("the Word document of $id", async ({ policy, eids }) => {
  const archive = await written(policy);
  const $ = documentOf(archive);

  it("is made of well-formed parts, the list of them first", async () => {
    expect(await faultsOfXml(archive)).toEqual([]);
    const name = Buffer.from(archive.subarray(30, 49)).toString();
    expect(name).toBe("[Content_Types].xml");
  });

  it("says the source, word for word, after the section with our remarks", () => {
    expect(bare(recordOf($))).toBe(bare(policy.sourceText));
    expect(bare($(String.raw`w\:t`).text())).toContain("非官方文本，以发文机关公布为准");
  });

  it("has a bookmark for every id, in order, around its words", () => {
    const found = bookmarks($);
    expect(found.map(([name]) => name)).toEqual(eids);
    const heads = new Map(
      walk(policy.provisions).map((one): [string, string] => {
        if ("body" in one && !("cells" in one)) return [one.eid, one.body.text];
        if ("cells" in one) return [one.eid, one.cells[0]?.text ?? ""];
        return [one.eid, "header" in one ? (one.header[0]?.text ?? "") : one.heading.text];
      }),
    );
    for (const [name, text] of found) expect(bare(text)).toBe(bare(heads.get(name) ?? ""));
  });

  it("sets the headings in the styles that Word makes its outline from", () => {
    const levels = { section: "Heading1", subsection: "Heading2", item: "Heading3" };
    const expected = walk(policy.provisions).flatMap((one) =>
      one.kind in levels ? [levels[one.kind as keyof typeof levels]] : [],
    );
    const styles = [...$(String.raw`w\:pStyle`)].map((style) => $(style).attr("w:val") ?? "");
    expect(styles.filter((style) => style.startsWith("Heading"))).toEqual(expected);
  });

  it("names no style that is not defined", () => {
    const styles = load(textIn(archive, "word/styles.xml"), { xml: true });
    const defined = new Set(
      [...styles(String.raw`w\:style`)].map((style) => styles(style).attr("w:styleId")),
    );
    const used = $(String.raw`w\:pStyle`);
    expect(used.length).toBeGreaterThan(0);
    for (const style of used) expect(defined).toContain($(style).attr("w:val"));
  });

  it("repeats the heads of tables, cell for cell", () => {
    const tables = walk(policy.provisions).filter(({ kind }) => kind === "table");
    expect($(String.raw`w\:tbl`)).toHaveLength(tables.length);
    expect($(String.raw`w\:tblHeader`)).toHaveLength(tables.length);
  });

  it("says its language, its title, who made it when, and that it is not official", () => {
    const core = textIn(archive, "docProps/core.xml");
    expect(core).toContain("<dc:creator>产业政策逐条读（非官方）</dc:creator>");
    expect(core).toContain(`>${RELEASE.modified}T00:00:00Z</dcterms:created>`);
    expect(core).toContain("<dc:language>zh-CN</dc:language>");
    expect(core).toContain(`<dc:title>${policy.title.value}</dc:title>`);
    expect(core).toContain("非官方文本");
    expect(textIn(archive, "word/styles.xml")).toContain('w:eastAsia="zh-CN"');
  });

  it("is the same to the byte at another time and in another time zone", async () => {
    vi.stubEnv("TZ", "Pacific/Kiritimati");
    vi.useFakeTimers({ now: new Date("2031-12-31T23:59:58Z"), toFake: ["Date"] });
    expect(Buffer.from(await written(policy)).equals(archive)).toBe(true);
  });
});

it.each(published)("takes no mark of the record for one of Word's", async ({ policy }) => {
  const archive = await written(marked(policy));
  expect(await faultsOfXml(archive)).toEqual([]);
  expect(bare(recordOf(documentOf(archive)))).toBe(markedText);
});
