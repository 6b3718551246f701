import { Converter } from "opencc-js";
import { describe, expect, test, vi } from "vitest";
import { buildIndex } from "../../scripts/index.ts";
import { noteAddress } from "../domain/address.ts";
import type { Note } from "../domain/notes.ts";
import { CONFIDENCES } from "../domain/notes.ts";
import { asRead } from "../domain/quote.ts";
import { loadSiteData } from "../load/site-data.ts";
import { indexFor } from "./golden/index-for.ts";
import type { Answer, Result } from "./engine.ts";
import { agreed } from "../../scripts/agreed.ts";

/* Every note of the site, asked of the real index by each of its words. */

const site = await loadSiteData();
const notes = site.policies.flatMap((data) =>
  data.notes.map((note) => ({ note, policyId: data.policy.id })),
);
const amended = notes.flatMap(({ note, policyId }) =>
  note.reading === null ? [] : [{ note, policyId, reading: note.reading }],
);
const ALL = { limit: 1000 };

vi.setConfig({ testTimeout: 60_000 });

const index = indexFor((folder) => buildIndex(site, folder));

const search = (query: string): Promise<Answer> => index.engine.search(query, ALL);

const resultFor = async (query: string, id: string): Promise<Result | undefined> =>
  (await search(query)).results.find((result) => result.id === id);

const shown = (pieces: Result["excerpt"]): string =>
  pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join("");

/** A dozen characters from anywhere in a remark, its numbers and marks included. */
const runsOf = ({ remark }: Note): string[] =>
  [0, 0.4, 0.8].map((part) => {
    const from = Math.floor(remark.length * part);
    return remark.slice(from, from + 12).trim();
  });

describe("every note", () => {
  test("is found by the words that it remarks on, which are said to be print, at its own address", async () => {
    for (const { note, policyId } of notes) {
      const quote = asRead(note.quote);
      const result = await resultFor(quote, note.id);
      expect(result, note.id).toMatchObject({
        ...{ kind: "校注", why: "原文", readAs: null },
        url: noteAddress(policyId, note.id),
        note: { confidence: CONFIDENCES[note.confidence], quote },
      });
      expect(shown(result?.quote ?? []), note.id).toContain("[");
      // The clause has the words too, and comes first.
      const { results } = await search(quote);
      const places = [note.quote.eid, note.id].map((id) =>
        results.findIndex((one) => one.id === id),
      );
      expect(places[0], note.id).toBeGreaterThanOrEqual(0);
      expect(places[0], note.id).toBeLessThan(places[1] ?? -1);
    }
  });

  test("is found by the words of its remark, which are said to be a note's", async () => {
    const said = new Set<string>();
    for (const { note } of notes)
      for (const run of runsOf(note)) {
        const result = await resultFor(run, note.id);
        expect(result?.kind, `${note.id} ${run}`).toBe("校注");
        said.add(result?.why ?? "");
      }
    // A remark may repeat the words that it remarks on.
    expect([...said].filter((why) => why !== "原文")).toEqual(["校注"]);
  });

  test("comes after all that is no note, and a doubtful one after all others", async () => {
    const place = ({ note }: Result): number =>
      note === undefined ? 0 : note.confidence === "低" ? 2 : 1;
    for (const query of ["新材料", "企业", "原文", "全文3处", "涂料", "钛 合金"]) {
      const places = (await search(query)).results.map(place);
      expect(places, query).toEqual(places.toSorted((a, b) => a - b));
      expect(new Set(places).size, query).toBeGreaterThan(1);
    }
  });

  test("is of the kind that can be asked for, few at a time, in the same order", async () => {
    const whole = await index.engine.search("原文", { ...ALL, kind: "校注" });
    const few = await index.engine.search("原文", { limit: 5, kind: "校注" });
    expect(whole.counts.校注).toBe(whole.total);
    expect(few.total).toBe(whole.total);
    expect(few.results).toEqual(whole.results.slice(0, 5));
  });
});

describe("every note with a reading", () => {
  test("there are some", () => {
    expect(amended.length).toBeGreaterThan(0);
  });

  test("is found by it, and so is the clause whose print differs: both say which is which", async () => {
    for (const { note, reading } of amended) {
      const printed = asRead(note.quote);
      for (const id of [note.id, note.quote.eid])
        expect(await resultFor(reading, id), `${id} ${reading}`).toMatchObject({
          why: "参考读法",
          readAs: { printed, reading },
        });
    }
  });

  test("and by print, when nothing is said of the reading", async () => {
    for (const { note } of amended)
      for (const id of [note.id, note.quote.eid])
        expect(await resultFor(asRead(note.quote), id)).toMatchObject({
          why: "原文",
          readAs: null,
        });
  });

  test("is found by any run of it that print has not, and with the words around it", async () => {
    for (const { note, reading } of amended) {
      const printed = asRead(note.quote);
      const runs = [...reading].flatMap((_, from) =>
        [2, 3, 4].map((length) => [...reading].slice(from, from + length).join("")),
      );
      for (const run of runs.filter((one) => one.length > 1 && !printed.includes(one)))
        expect(await resultFor(run, note.id), run).toMatchObject({ readAs: { reading } });
      const clause = await resultFor(reading, note.quote.eid);
      const { text = "", readAs } = clause ?? {};
      const around = text.slice((readAs?.at ?? 0) - 4, readAs?.at) + reading;
      expect(await resultFor(around, note.quote.eid), around).toMatchObject({ why: "参考读法" });
    }
  });

  test("shows the printed words, marked, and never the reading as if it were print", async () => {
    for (const { note, reading } of amended) {
      const clause = await resultFor(reading, note.quote.eid);
      expect(shown(clause?.excerpt ?? [])).toContain(`[${asRead(note.quote)}]`);
      expect(clause?.words).toEqual([asRead(note.quote)]);
      expect(clause?.text).not.toContain(reading);
      expect(shown((await resultFor(reading, note.id))?.quote ?? [])).toBe(
        `[${asRead(note.quote)}]`,
      );
    }
  });

  test("is found by it in traditional characters, and says so beside", async () => {
    const convert = Converter({ from: "cn", to: "t" });
    const asked = amended
      .map(({ note, reading }) => ({ note, reading, query: convert(reading) }))
      .filter(({ reading, query }) => reading !== query);
    expect(asked.length).toBeGreaterThan(0);
    for (const { note, reading, query } of asked)
      expect(await resultFor(query, note.quote.eid), query).toMatchObject({
        why: "繁体",
        readAs: { reading },
      });
  });

  test("says by its print and by it what is agreed", async () => {
    const lines: string[] = [];
    for (const { note, reading } of amended)
      lines.push(
        note.id,
        ...(await told("印作", asRead(note.quote), note)),
        ...(await told("读作", reading, note)),
      );
    const found = `${lines.join("\n")}\n`;
    expect(found).toBe(agreed(new URL("golden/readings.txt", import.meta.url), found));
  });
});

/** A query, and what is said of the clause and of the note: what they stand there as, and why. */
async function told(form: string, query: string, { id, quote }: Note): Promise<string[]> {
  const { way, results } = await search(query);
  const own = results.filter((result) => result.id === id || result.id === quote.eid);
  return [
    `  ${form} ${query} (${way})`,
    ...own.map(({ kind, title, why, readAs, note }) => {
      const read = readAs === null ? "" : `：原文印作“${readAs.printed}”，读作“${readAs.reading}”`;
      return `    ${kind} ${title}${note?.confidence === "低" ? "（低把握）" : ""} 凭${why}${read}`;
    }),
  ];
}
