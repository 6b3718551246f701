import { describe, expect, test } from "vitest";

import { policyFiles, tableFile } from "../../scripts/changed-tables.ts";
import type { Note } from "../domain/notes.ts";
import { CONFIDENCES, NOTE_KINDS } from "../domain/notes.ts";
import { asRead } from "../domain/quote.ts";
import { ownWords, walk } from "../domain/provision.ts";
import { readNotesFile } from "./notes-file.ts";
import { readPolicyData } from "./policy-data.ts";
import { roundsTo, sumsOf } from "./sums.ts";

const { value: data } = readPolicyData({ ...policyFiles, tables: tableFile });
const notes: readonly Note[] = data?.notes ?? [];
const provisions = walk(data?.policy.provisions ?? []);
const source = policyFiles.source.text;

/** Everything that a part of the policy prints, the provisions beneath it included. */
const printedIn = (eid: string): string =>
  walk(provisions.filter((provision) => provision.eid === eid))
    .flatMap((provision) => ownWords(provision).map(asRead))
    .join("\n");

/** How often a text says some words. */
const countIn = (text: string, words: string): number => text.split(words).length - 1;

describe("the notes on the policy of 2017", () => {
  test("remark on words that source.txt has at that very place", () => {
    const points = Array.from(source);
    expect(notes).toHaveLength(80);
    for (const { quote } of notes)
      expect(points.slice(quote.start, quote.end).join("")).toBe(quote.text);
  });

  test("are of these kinds, and as sure as this", () => {
    const count = (key: "kind" | "confidence", value: string) =>
      notes.filter((note) => note[key] === value).length;
    expect(Object.keys(NOTE_KINDS).map((kind) => [kind, count("kind", kind)])).toEqual([
      ["calculation", 10],
      ["doubt", 47],
      ["absence", 13],
      ["form", 10],
    ]);
    expect(Object.keys(CONFIDENCES).map((how) => [how, count("confidence", how)])).toEqual([
      ["high", 31],
      ["medium", 29],
      ["low", 20],
    ]);
  });

  test("stand in the file in the order of the record", () => {
    expect(notes.map(({ id }) => id)).toEqual(readNotesFile(policyFiles.notes).value.ids);
  });
});

describe("a remark", () => {
  test("neither blames nor judges, nor speaks for the issuer or of applications", () => {
    const words =
      /错|误|漏|违|应当|应该|必须|不当|不妥|不规范|不符|符合|病句|矛盾|显然|明显|遗憾|确认|申请|申报|补贴/;
    expect(notes.filter(({ remark }) => words.test(remark)).map(({ id }) => id)).toEqual([]);
  });

  test("is a few plain sentences", () => {
    for (const { remark } of notes) {
      expect(remark).toMatch(/^[^\n]+。$/);
      expect(Array.from(remark).length).toBeLessThanOrEqual(150);
    }
  });

  test("cites provisions by labels that they have", () => {
    const labels = new Set(provisions.map(({ label }) => label.replaceAll(" ", "")));
    const cited = notes.flatMap(({ remark }) =>
      Array.from(
        remark.matchAll(/[一二三四五](?:（[一二三四五六]）\d?(?:第\d[段点])?|第\d段)/g),
        ([label]) => label,
      ),
    );
    expect(cited).toHaveLength(13);
    expect(cited.filter((label) => !labels.has(label))).toEqual([]);
  });

  test("counts words as often as the whole text has them", () => {
    const counted = notes.flatMap(({ remark }) => [
      ...Array.from(remark.matchAll(/“([^”]+)”全文(\d+)处/g), ([, words = "", count]) => ({
        words,
        count: Number(count),
      })),
      ...Array.from(remark.matchAll(/“([^”]+)”不见于全文/g), ([, words = ""]) => ({
        words,
        count: 0,
      })),
    ]);
    expect(counted).toHaveLength(15);
    for (const { words, count } of counted)
      expect([words, countIn(source, words)]).toEqual([words, count]);
  });

  test("puts in quotation marks what is printed, save for these", () => {
    const unprinted = notes.flatMap(({ remark }) =>
      Array.from(remark.matchAll(/“([^”]+)”/g), ([, words = ""]) => words).filter(
        (words) => !words.split("……").every((part) => source.includes(part)),
      ),
    );
    expect(new Set(unprinted)).toEqual(
      new Set([
        // Said to be absent, or to be meant.
        "附件1",
        "2020",
        "健全",
        "入驻",
        "短期融资券",
        // Two words behind one slash; the words of a standard.
        "自清洁",
        "通常不用顿号",
      ]),
    );
  });
});

describe("a reading", () => {
  test("is offered for these words only", () => {
    const read = notes.filter(({ reading }) => reading !== null);
    expect(read.map(({ quote, reading }) => [quote.text, reading])).toEqual([
      ["形成全力", "形成合力"],
      ["建立建全", "建立健全"],
      ["短期融资债券", "短期融资券"],
      ["入住专业园区", "入驻专业园区"],
    ]);
    expect(read.every(({ kind }) => kind === "doubt")).toBe(true);
  });

  test("is never offered where a note says that words may be missing", () => {
    const silent = notes.filter(({ remark }) => /缺字|少了字|不补字|改法不止/.test(remark));
    expect(silent.length).toBeGreaterThan(5);
    expect(silent.filter(({ reading }) => reading !== null)).toEqual([]);
  });
});

describe("numbers", () => {
  const summed = notes.filter(({ computation }) => computation !== null);

  test.each(summed.map((note) => [note.id, note.computation ?? ""] as const))(
    "%s: %s is right to the last digit",
    (_, computation) => {
      for (const { value, stated, isExact } of sumsOf(computation)) {
        if (isExact) expect(value).toBeCloseTo(stated.value, 9);
        else expect(roundsTo(value, stated)).toBe(true);
      }
    },
  );

  test("are printed in the text or come of the sums, save for the year that is not there", () => {
    const printed = new Set(source.match(/\d+/g)).add("2020");
    const missed = notes.flatMap(({ id, remark, computation }) => {
      const results = sumsOf(computation ?? "").map(({ value }) => value);
      const said = remark.replace(/全文\d+处|GB\/T 15834—2011第[\d.]+条/g, "");
      return Array.from(said.matchAll(/(\d+(?:\.\d+)?)(%?)/g)).flatMap(([, digits = "", mark]) => {
        const percent = mark === "%" ? 100 : 1;
        const stated = { digits, value: Number(digits) / percent, percent };
        const isFound = printed.has(digits) || results.some((result) => roundsTo(result, stated));
        return isFound ? [] : [`${id} ${digits}`];
      });
    });
    expect(missed).toEqual([]);
  });

  test("of days are what the calendar says", () => {
    const days = (Date.UTC(2017, 6, 7) - Date.UTC(2017, 3, 26)) / 86_400_000;
    const note = notes.find(({ id }) => id === "n-date-of-the-page");
    expect(note?.remark).toContain(`${days}天`);
    expect(data?.policy).toMatchObject({
      dated: "2017-04-26",
      source: { published: "2017-07-07" },
    });
  });
});

describe("what notes say is not there is not there", () => {
  test.each([
    ["s2-t1", "目标"],
    ["s2-t1", "计划"],
    ["s4", "责任"],
    ["s4", "2020"],
    ["s4", "2021"],
    ["s5-3-2", "笔"],
  ])("%s does not say %s", (eid, words) => {
    expect(printedIn(eid)).not.toBe("");
    expect(printedIn(eid)).not.toContain(words);
  });

  test("no letter or number but UV and 400 stands between spaces", () => {
    expect(source.match(/ \w+ ?|\w+ /g)).toEqual([" 400 ", " UV "]);
  });

  test("五（五） speaks of platforms in its heading alone", () => {
    expect(countIn(printedIn("s5-5"), "平台")).toBe(1);
  });
});
