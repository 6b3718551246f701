import type { Nodes, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import { describe, expect, it } from "vitest";
import type { Policy } from "../../domain/policy.ts";
import { loadSiteData } from "../../load/site-data.ts";
import { walk } from "../../domain/provision.ts";
import { bare, marked, markedText, textsOf } from "./golden/samples.ts";
import { writeMarkdown } from "./markdown.ts";

const published = textsOf(await loadSiteData());

const parsed = (policy: Policy): Root =>
  fromMarkdown(writeMarkdown({ policy, site: undefined }), {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });

/** What stands within the section of the record, under its heading, as a Markdown parser has it. */
function recordOf(policy: Policy): Nodes[] {
  const { children } = parsed(policy);
  const htmlAt = (value: string) =>
    children.findLastIndex((node) => node.type === "html" && node.value === value);
  return children.slice(htmlAt("<section data-record>") + 2, htmlAt("</section>"));
}

const all = (nodes: readonly Nodes[]): Nodes[] =>
  nodes.flatMap((node) => [node, ...("children" in node ? all(node.children) : [])]);

const textOf = (nodes: readonly Nodes[]): string =>
  all(nodes)
    .map((node) => (node.type === "text" ? node.value : ""))
    .join("");

describe.each(published)("the Markdown of $id", ({ policy, eids }) => {
  const record = recordOf(policy);

  it("is the source once the marks are gone", () => {
    expect(bare(textOf(record))).toBe(bare(policy.sourceText));
  });

  it("has every id once, in order", () => {
    const html = all(record).flatMap((node) => (node.type === "html" ? [node.value] : []));
    const anchors = html.join("").matchAll(/<a id="([^"]*)"><\/a>/g);
    expect([...anchors].map(([, eid]) => eid)).toEqual(eids);
  });

  it("prints the numbered headings as headings and the opening ones in bold", () => {
    const provisions = walk(policy.provisions);
    const headed = provisions.flatMap((one) => ("heading" in one ? (one.heading ?? []) : []));
    const found = all(record).filter(({ type }) => type === "heading" || type === "strong");
    expect(found.map((node) => bare(textOf([node])))).toEqual(
      headed.map(({ text }, index) =>
        bare(found[index]?.type === "strong" ? text.replace(/。$/, "") : text),
      ),
    );
  });

  it("keeps our remarks in a section of their own, ahead of the record", () => {
    const [ours, theirs] = writeMarkdown({ policy, site: undefined }).split(
      "<section data-record>",
    );
    expect(ours).toContain("非官方文本，以发文机关公布为准");
    expect(theirs).not.toContain("非官方");
    expect(ours).toMatch(/^<section data-editorial>\n\n[^]*\n\n<\/section>\n\n$/);
  });
});

it.each(published)("takes no mark of the record for one of Markdown's", ({ policy }) => {
  const record = recordOf(marked(policy));
  expect(bare(textOf(record))).toBe(markedText);
  const kinds = new Set(all(record).map(({ type }) => type));
  expect(kinds).toEqual(
    new Set(["paragraph", "heading", "html", "text", "strong", "table", "tableRow", "tableCell"]),
  );
});
