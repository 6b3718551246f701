import { load } from "cheerio";
import { describe, expect, test } from "vitest";
import { isPassage, ownWords, walk, type Provision } from "../../domain/provision.ts";
import { asRead } from "../../domain/quote.ts";
import type { PolicyData } from "../../domain/site.ts";
import { mentionsIn } from "../../domain/standing.ts";
import { loadSiteData } from "../../load/site-data.ts";
import { render } from "../golden.ts";
import { data as plan } from "../golden/plan.ts";
import PassageWords from "./PassageWords.astro";
import ProvisionBlock from "./ProvisionBlock.astro";
import RecordTable from "./RecordTable.astro";
import RecordWords from "./RecordWords.astro";

/** The made-up plan, and the policies as published. */
const { policies } = await loadSiteData();
const RECORDS = [plan, ...policies].map((data) => [data.policy.id, data] as const);

const parse = (html: string) => load(html, null, false);
const text = (html: string) => parse(html).root().text();

/** A provision's own words as a reader sees them: passages to the character, cells without layout. */
const seen = (provision: Provision) => {
  if (isPassage(provision)) return provision.body.text;
  const cells = provision.kind === "row" ? provision.cells : ownWords(provision);
  return cells.map(asRead).join("");
};

/** The same with the words of all beneath it. */
const allSeen = (provision: Provision) => walk([provision]).map(seen).join("");

/** What the page of a provision shows of the record: of a row, the table with that row alone. */
function renderCovered(data: PolicyData, provision: Provision): Promise<string> {
  const { eid } = provision;
  const table = walk(data.policy.provisions).find(
    (part) => part.kind === "table" && part.children.some((row) => row.eid === eid),
  );
  return table?.kind === "table"
    ? render(RecordTable, { table, only: eid, covered: eid })
    : render(ProvisionBlock, { data, provision, covered: eid });
}

describe.each(RECORDS)("the record of %s", async (_, data) => {
  const { provisions } = data.policy;
  const passages = walk(provisions).filter(isPassage);
  const blocks = await Promise.all(
    provisions.map(async (provision) => ({
      provision,
      html: await render(ProvisionBlock, { data, provision }),
    })),
  );
  const whole = parse(blocks.map(({ html }) => html).join(""));

  test.each([true, false])(
    "keeps every character of every passage, anchors %s",
    async (anchors) => {
      for (const passage of passages) {
        const mentions = mentionsIn(data, passage.eid);
        const { body } = passage;
        const shown = await render(PassageWords, { passage, mentions, anchors });
        const plain = await render(RecordWords, { words: body, mentions, anchors });
        expect([text(shown), text(plain)]).toEqual([body.text, body.text]);
      }
    },
  );

  test("links every mention by exactly the words it quotes, and anchors it once", () => {
    for (const { id, quote } of data.catalogue.mentions) {
      const anchor = whole(`[id="${id}"]`);
      expect([id, anchor.length, anchor.text()]).toEqual([id, 1, quote.text]);
    }
  });

  test("is all that stands outside data-editorial, so that none of it stands within", () => {
    for (const { provision, html } of blocks) {
      const block = parse(html);
      block("[data-editorial]").remove();
      expect(block.root().text()).toBe(allSeen(provision));
    }
  });

  test("is the same with the editors' words beside it or without", async () => {
    for (const { provision, html } of blocks) {
      const block = parse(html);
      block("[data-editorial]").remove();
      const bare = parse(await render(ProvisionBlock, { data, provision, aside: false }));
      expect(bare("[data-editorial]")).toHaveLength(0);
      expect(bare.root().html()).toBe(block.root().html());
    }
  });

  test("has every provision's id once, and no id twice", () => {
    const ids = whole("[id]")
      .toArray()
      .map((element) => whole(element).attr("id"));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(walk(provisions).map(({ eid }) => eid)));
  });

  test("is left to search nowhere on a page that stands for no provision", () => {
    expect(whole("[data-pagefind-body]")).toHaveLength(0);
  });

  test("gives search the covered provision's own words, once, and nothing else", async () => {
    for (const provision of walk(provisions)) {
      const page = parse(await renderCovered(data, provision));
      const body = page("[data-pagefind-body]");
      expect([provision.eid, body.length, body.text()]).toEqual([
        provision.eid,
        1,
        seen(provision),
      ]);
      expect(body.find("[data-editorial]")).toHaveLength(0);
    }
  });
});
