import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Policy } from "../../domain/policy.ts";
import { loadSiteData } from "../../load/site-data.ts";
import { walk } from "../../domain/provision.ts";
import { asRead } from "../../domain/quote.ts";
import { RELEASE } from "../publisher.ts";
import { elements, openPdf, pagesOf, type Structure, structureOf } from "./golden/read-pdf.ts";
import { bare, marked, markedText, textsOf } from "./golden/samples.ts";
import { writePdf } from "./pdf.ts";

const published = textsOf(await loadSiteData());

const written = (policy: Policy): Promise<Uint8Array> => writePdf({ policy, site: undefined });

type Pdf = Awaited<ReturnType<typeof openPdf>>;

/** The structure of every page. */
async function structures(pdf: Pdf): Promise<Structure[]> {
  const found = await Promise.all((await pagesOf(pdf)).map(structureOf));
  return found.map((one) => one ?? { role: "Root", text: "", children: [] });
}

/** What the record's pages say: all but the first, which is ours. */
const recordOf = (pages: readonly Structure[]): string =>
  bare(
    pages
      .slice(1)
      .map(({ text }) => text)
      .join(""),
  );

type OutlineItem = Awaited<ReturnType<Pdf["getOutline"]>>[number];

const titles = (items: readonly OutlineItem[]): string[] =>
  items.flatMap(({ title, items: below }) => [title, ...titles(below as OutlineItem[])]);

afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

describe.each(published)("the PDF of $id", ({ policy, eids }) => {
  const provisions = walk(policy.provisions);
  const headings = provisions.flatMap((one) =>
    "heading" in one && "children" in one ? [{ kind: one.kind, text: one.heading.text }] : [],
  );
  let bytes: Uint8Array;
  let pdf: Pdf;
  let pages: Structure[];

  beforeAll(async () => {
    bytes = await written(policy);
    pdf = await openPdf(bytes);
    pages = await structures(pdf);
  }, 60_000);

  it("is read out as the source, word for word, after a page of our remarks", () => {
    expect(recordOf(pages)).toBe(bare(policy.sourceText));
    expect(pages[0]?.text).toContain("非官方文本，以发文机关公布为准");
    for (const { what, shown } of policy.gaps)
      expect(pages[0]?.text).toContain(`${what}：${shown}`);
  });

  it("tells a screen reader its headings and their levels", () => {
    const roles = { section: "H1", subsection: "H2", item: "H3" };
    const found = pages.slice(1).flatMap(elements);
    expect(found.flatMap(({ role, text }) => (/^H\d$/.test(role) ? [[role, text]] : []))).toEqual(
      headings.map(({ kind, text }) => [roles[kind], text]),
    );
  });

  it("tells it which cells of a table are heads", () => {
    const tables = provisions.filter((one) => one.kind === "table");
    const cells = (role: string) =>
      pages.flatMap(elements).flatMap((one) => (one.role === role ? [bare(one.text)] : []));
    const rows = tables.flatMap(({ children }) => children.flatMap((row) => row.cells));
    expect(cells("TH")).toEqual(tables.flatMap(({ header }) => header.map((cell) => asRead(cell))));
    expect(cells("TD")).toEqual(rows.map(asRead));
  });

  it("leaves nothing of the record outside a paragraph, a heading or a cell", () => {
    const blocks = pages
      .slice(1)
      .flatMap(({ children }) => children.flatMap((top) => top.children));
    expect(new Set(blocks.map(({ role }) => role))).toEqual(
      new Set(["P", "H1", "H2", "H3", "Table"]),
    );
  });

  it("has the headings for its outline", async () => {
    expect(titles(await pdf.getOutline())).toEqual(headings.map(({ text }) => text));
  });

  it("leads to every provision by its id, in the order of the text", async () => {
    const places = await pdf.getDestinations();
    expect(Object.keys(places).sort()).toEqual([...eids].sort());
    const spots = await Promise.all(
      eids.map(async (eid) => {
        const [page, , , y] = places[eid] as [
          { num: number; gen: number },
          unknown,
          number,
          number,
        ];
        return (await pdf.getPageIndex(page)) * 1000 - y;
      }),
    );
    expect(spots).toEqual(spots.toSorted((one, other) => one - other));
  });

  it("says its language, its title, who made it when, and that it is not official", async () => {
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({
      Language: "zh-CN",
      Title: policy.title.value,
      Author: "产业政策逐条读（非官方）",
      Subject: expect.stringMatching(/^非官方文本，以发文机关公布为准。发文机关：/) as string,
      CreationDate: `D:${RELEASE.modified.replaceAll("-", "")}000000Z`,
    });
    expect(await pdf.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true });
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
  });

  it("says at the head of every page of the record what it is not", async () => {
    const [, ...record] = await pagesOf(pdf);
    const texts = await Promise.all(
      record.map(async (page) =>
        (await page.getTextContent()).items.map((item) => ("str" in item ? item.str : "")).join(""),
      ),
    );
    texts.forEach((text, index) => {
      expect(text).toContain("非官方文本，以发文机关公布为准");
      expect(text).toContain(`— ${index + 1} —`);
    });
  });

  it("is the same to the byte at another time and in another time zone", async () => {
    vi.stubEnv("TZ", "Pacific/Kiritimati");
    vi.useFakeTimers({ now: new Date("2031-12-31T23:59:58Z"), toFake: ["Date"] });
    expect(Buffer.from(await written(policy)).equals(bytes)).toBe(true);
  });
});

it.each(published)(
  "takes no mark of the record for one of Typst's",
  async ({ policy }) => {
    const pdf = await openPdf(await written(marked(policy)));
    expect(recordOf(await structures(pdf))).toBe(markedText);
  },
  60_000,
);

it.each(published)(
  "is not made with a gap where the fonts lack a character",
  async ({ policy }) => {
    const title = { value: "𪚥", basis: "据正文" };
    await expect(written({ ...marked(policy), title })).rejects.toThrow(
      "The fonts have no sign for 𪚥.",
    );
  },
);
