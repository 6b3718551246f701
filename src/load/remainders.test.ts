import { describe, expect, test, vi } from "vitest";

import type { Change, WrittenRow } from "../../scripts/changed-tables.ts";
import {
  cell,
  codes,
  columnOf,
  issuesWith,
  placeAndCode as place,
  policyFiles as files,
  repeat,
  setAt,
  unless,
  without,
  writtenRows as rows,
} from "../../scripts/changed-tables.ts";
import type { Issue } from "../domain/issue.ts";

vi.setConfig({ testTimeout: 60_000 });

describe("the catalogue is complete: the check fails", () => {
  const phrases = rows("phrases");
  const sourceText = Array.from(files.source.text).join("");

  test("where any one phrase is left out, with all that refers to it, and says what remains", () => {
    const missed = phrases.filter((phrase, index) => {
      const id = cell(phrase, "id");
      const gone = new Set(
        rows("materials")
          .filter((row) => cell(row, "phrase") === id)
          .map((row) => cell(row, "id")),
      );
      const issues = issuesWith({
        phrases: without(index),
        materials: (all) => all.filter((row) => cell(row, "phrase") !== id),
        mentions: (all) =>
          all.filter((row) => cell(row, "phrase") !== id && !gone.has(cell(row, "material"))),
        aliases: unless("material", gone),
        remainders: unless("phrase", new Set([id])),
      });
      // An entry that goes with its phrase may be mentioned in another, which then has one too few;
      // and its words may hold the name of a group, which is then missed.
      const [issue, ...others] = issues.filter(
        ({ code, found }) => code !== "mention-missing" && !found.startsWith("短语"),
      );
      const said = `${cell(phrase, "eid")} 还剩`;
      return (
        others.length > 0 ||
        issue?.code !== "remainder" ||
        !issue.found.includes(said) ||
        !issue.found.includes(cell(phrase, "quote"))
      );
    });
    expect(phrases).toHaveLength(63);
    expect(missed).toEqual([]);
  });

  test.each<[string, (quote: string) => string]>([
    ["loses its first character", (quote) => quote.slice(1)],
    ["loses its last character", (quote) => quote.slice(0, -1)],
    [
      "takes in the character before it",
      (quote) => sourceText.charAt(sourceText.indexOf(quote) - 1) + quote,
    ],
    [
      "takes in the character after it",
      (quote) => quote + sourceText.charAt(sourceText.indexOf(quote) + quote.length),
    ],
  ])("where any one phrase %s", (_, change) => {
    const missed = phrases.filter((phrase, index) => {
      const quote = change(cell(phrase, "quote"));
      const wrong = [
        "remainder",
        "phrase-separator",
        "cell-space",
        "quote-absent",
        "quote-ambiguous",
      ];
      return !codes(issuesWith({ phrases: setAt(index, { quote }) })).some((code) =>
        wrong.includes(code),
      );
    });
    expect(missed).toEqual([]);
  });

  test("where any one phrase is counted twice", () => {
    const missed = phrases.filter(
      (_, index) => !codes(issuesWith({ phrases: repeat(index) })).includes("quote-overlap"),
    );
    expect(missed).toEqual([]);
  });

  test.each<[string, (index: number) => Change]>([
    ["is left out", without],
    ["is listed twice", repeat],
    [
      "has a character too few",
      (index) => (all) => setAt(index, { quote: cell(all[index], "quote").slice(1) || "龘" })(all),
    ],
    [
      "stands before its turn",
      (index) => (all) => {
        const later = (index + 1) % all.length;
        const [row, other] = [all[index] ?? {}, all[later] ?? {}];
        return all.with(index, other).with(later, row);
      },
    ],
  ])("where any one remainder %s", (_, change) => {
    const missed = rows("remainders").filter(
      (_, index) =>
        !codes(issuesWith({ remainders: change(index) })).some((code) =>
          code.startsWith("remainder"),
        ),
    );
    expect(missed).toEqual([]);
  });

  test("where a remainder stands in another provision that has the same words", () => {
    const index = rows("remainders").findIndex((row) => cell(row, "id") === "r-009");
    const issues = issuesWith({ remainders: setAt(index, { eid: "s3-2-2-p1" }) });
    const quote = columnOf("remainders", "quote");
    expect(issues.map(place)).toEqual([
      `remainders.csv:${index + 2}:${quote} remainder`,
      `remainders.csv:${index + 2}:${quote} remainder`,
    ]);
    expect(issues[0]?.found).toContain("s3-1-3-p1 还剩“和”，而本表没有列");
  });

  test("where a remainder is another occurrence of the same words", () => {
    const index = rows("remainders").findIndex((row) => cell(row, "id") === "r-029");
    const issues = issuesWith({ remainders: setAt(index, { occurrence: "1" }) });
    expect(codes(issues)).toEqual(["remainder"]);
  });

  test("where a remainder belongs to nothing that is to be proved", () => {
    const quote = "丽水市经济和信息化委员会";
    const stray = {
      id: "r-again",
      phrase: "",
      eid: "notice-p5",
      quote,
      occurrence: "",
      role: "heading",
    };
    expect(codes(issuesWith({ remainders: (all) => [...all, stray] }))).toEqual([
      "remainder-place",
    ]);
  });

  test("where a phrase is taken from outside the section", () => {
    const issues = issuesWith({ phrases: setAt(0, { eid: "s5-4-1", quote: "缙云钛产业" }) });
    expect(issues.map(place)).toContain("phrases.csv:2:3 phrase-outside");
  });
});

/** What the checks say when some entries are gone from the catalogue, with all that refers to them. */
const issuesWithoutEntries = (entries: readonly WrittenRow[]): readonly Issue[] => {
  const gone = new Set(entries.map((row) => cell(row, "id")));
  return issuesWith({
    materials: unless("id", gone),
    mentions: unless("material", gone),
    aliases: unless("material", gone),
  });
};

/** The phrases in which some entries are mentioned. */
const phrasesOf = (entries: readonly WrittenRow[]): readonly string[] => {
  const ids = entries.map((row) => cell(row, "id"));
  const named = rows("mentions").filter((row) => ids.includes(cell(row, "material")));
  return [...new Set(named.map((row) => cell(row, "phrase")))];
};

const sharesItsPhrase = (entry: WrittenRow): boolean =>
  rows("materials").filter((row) => cell(row, "phrase") === cell(entry, "phrase")).length > 1;

describe("the entries are complete: the check fails", () => {
  const entries = rows("materials");

  test.each(entries.map((entry) => [cell(entry, "name"), entry] as const))(
    "where %s is left out with all its mentions, and names every phrase it stood in",
    (_, entry) => {
      const issues = issuesWithoutEntries([entry]);
      const proofs = issues.filter(({ code }) => /^(?:phrase-unmentioned|remainder)$/.test(code));
      // The name of a group within an entry's name (纳米材料 in 抗菌纳米材料) is then missed, too.
      const others = codes(issues.filter((issue) => !proofs.includes(issue)));
      expect(others.filter((code) => code !== "mention-missing")).toEqual([]);
      expect(proofs).toHaveLength(phrasesOf([entry]).length);
      expect(proofs[0]?.code).toBe(sharesItsPhrase(entry) ? "remainder" : "phrase-unmentioned");
    },
  );

  test("where all entries of a group are left out, and names all their phrases at once", () => {
    const groups = [...new Set(entries.map((entry) => cell(entry, "group")))];
    const missed = groups.filter((group) => {
      const gone = entries.filter((entry) => cell(entry, "group") === group);
      const found = codes(issuesWithoutEntries(gone)).filter((code) => code !== "mention-missing");
      return (
        found.length !== phrasesOf(gone).length ||
        found.some((code) => code !== "phrase-unmentioned")
      );
    });
    expect(groups).toHaveLength(10);
    expect(missed).toEqual([]);
  });

  test("where any one mention of an entry in a phrase is left out", () => {
    const missed = rows("mentions").filter(
      (mention, index) =>
        cell(mention, "material") !== "" && issuesWith({ mentions: without(index) }).length === 0,
    );
    expect(missed).toEqual([]);
  });

  test("where any one mention of an entry loses a character, or its phrase", () => {
    const missed = rows("mentions").flatMap((mention, index) => {
      if (cell(mention, "material") === "") return [];
      const quote = cell(mention, "quote");
      const slips = [{ quote: quote.slice(1) }, { quote: quote.slice(0, -1) }, { phrase: "" }];
      return slips.filter((slip) => issuesWith({ mentions: setAt(index, slip) }).length === 0);
    });
    expect(missed).toEqual([]);
  });
});

describe("the work plan is complete: the check fails", () => {
  const actions = rows("actions");

  test("where any one deliverable is left out, and quotes it", () => {
    const missed = actions.filter((action, index) => {
      const [issue, ...others] = issuesWith({ actions: without(index) });
      const quoted = cell(action, "quote");
      return others.length > 0 || issue?.code !== "remainder" || !issue.found.includes(quoted);
    });
    expect(missed).toEqual([]);
  });

  test.each<[string, (index: number) => Change, RegExp]>([
    ["is listed twice", repeat, /^quote-overlap$/],
    [
      "loses its first character",
      (index) => (all) => setAt(index, { quote: cell(all[index], "quote").slice(1) })(all),
      /^(?:remainder|quote-ambiguous)$/,
    ],
    [
      "loses its last character",
      (index) => (all) => setAt(index, { quote: cell(all[index], "quote").slice(0, -1) })(all),
      /^(?:remainder|quote-ambiguous)$/,
    ],
  ])("where any one deliverable %s", (_, change, expected) => {
    const missed = actions.filter(
      (_action, index) =>
        !codes(issuesWith({ actions: change(index) })).some((code) => expected.test(code)),
    );
    expect(missed).toEqual([]);
  });

  test("where two are left out, and quotes both at once", () => {
    const ids = new Set(["a2017-02-titanium-plan", "a2019-05-civil-military-platform"]);
    const issues = issuesWith({ actions: unless("id", ids) });
    expect(issues.map(({ found }) => found)).toEqual([
      expect.stringContaining("钛产业发展规划"),
      expect.stringContaining("建立军民融合平台"),
    ]);
  });
});
