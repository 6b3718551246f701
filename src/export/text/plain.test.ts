import { expect, it } from "vitest";
import { loadSiteData } from "../../load/site-data.ts";
import { bare, marked, markedText, textsOf } from "./golden/samples.ts";
import { writePlain } from "./plain.ts";

const published = textsOf(await loadSiteData());

/** The lines after our own, each with its id. */
function recordLines(file: string): { eid: string; text: string }[] {
  const record = file.split(/^=+\n原文.*\n=+\n/mu)[1] ?? "";
  return record
    .trimEnd()
    .split("\n")
    .map((line) => {
      const [, eid = "", text = ""] = /^\[([^\]]*)\] (.*)$/u.exec(line) ?? [];
      return { eid, text };
    });
}

it.each(published)("the plain text of $id is the source, ids left out", ({ policy, eids }) => {
  const lines = recordLines(writePlain({ policy, site: undefined }));
  expect(lines.map(({ eid }) => eid)).toEqual(eids);
  expect(bare(lines.map(({ text }) => text).join(""))).toBe(bare(policy.sourceText));
});

it.each(published)("writes every mark as it is printed", ({ policy }) => {
  const lines = recordLines(writePlain({ policy: marked(policy), site: undefined }));
  expect(bare(lines.map(({ text }) => text).join(""))).toBe(markedText);
});

it.each(published)(
  "says ahead of the text of $id what is ours and what is missing",
  ({ policy }) => {
    const [ours = ""] = writePlain({ policy, site: undefined }).split("\n原文（");
    expect(ours).toContain("非官方文本，以发文机关公布为准");
    expect(ours).toContain(policy.sourceHash);
    for (const { what, shown } of policy.gaps) expect(ours).toContain(`${what}：${shown}`);
  },
);

it.each(published)(
  "gives the public address where there is one, and none where there is not",
  ({ policy }) => {
    const site = new URL("https://example.org/some/where/");
    const address = `本站网址：https://example.org/some/where/policies/${policy.id}/`;
    expect(writePlain({ policy, site })).toContain(address);
    expect(writePlain({ policy, site: undefined })).not.toContain("http");
  },
);
