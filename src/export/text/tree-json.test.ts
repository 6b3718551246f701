import { expect, it } from "vitest";
import type { Policy } from "../../domain/policy.ts";
import { loadSiteData } from "../../load/site-data.ts";
import { ownWords, type Provision, walk } from "../../domain/provision.ts";
import { bare, textsOf } from "./golden/samples.ts";
import { writeTreeJson } from "./tree-json.ts";

const published = textsOf(await loadSiteData());

interface Tree {
  readonly editorial: { readonly standing: string; readonly facts: Record<string, string> };
  readonly policy: Pick<Policy, "id" | "gaps">;
  readonly record: { readonly sourceSha256: string; readonly provisions: readonly Provision[] };
}

const treeOf = (policy: Policy): Tree =>
  JSON.parse(writeTreeJson({ policy, site: undefined })) as Tree;

it.each(published)("the tree of $id holds the whole text, in order", ({ policy, eids }) => {
  const all = walk(treeOf(policy).record.provisions);
  expect(all.map(({ eid }) => eid)).toEqual(eids);
  const text = all.flatMap((one) => ownWords(one).map((words) => words.text)).join("");
  expect(bare(text)).toBe(bare(policy.sourceText));
});

it.each(published)("every word of $id stands in the source where the tree says", ({ policy }) => {
  const source = [...policy.sourceText];
  const { record } = treeOf(policy);
  expect(record.sourceSha256).toBe(policy.sourceHash);
  for (const { text, start, end } of walk(record.provisions).flatMap(ownWords))
    expect(bare(source.slice(start, end).join(""))).toBe(bare(text));
});

it.each(published)("what $id lacks is said beside the text, not in it", ({ policy }) => {
  const tree = treeOf(policy);
  // Where our pages say a gap again is no fact of the document.
  const gaps = policy.gaps.map(({ id, what, shown, eid }) => ({ id, what, shown, eid }));
  expect(tree.policy.gaps).toEqual(gaps);
  for (const { what, shown } of policy.gaps) expect(tree.editorial.facts[what]).toBe(shown);
});
