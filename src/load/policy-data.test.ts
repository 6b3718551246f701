import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";

import type { Issue } from "../domain/issue.ts";
import { TABLES } from "../domain/tables.ts";
import { valueInWords } from "../domain/target.ts";
import { combine, readPolicyData } from "./policy-data.ts";
import { readPolicy } from "./policy.ts";
import { readPolicyTables } from "./policy-tables.ts";
import type { SourceText } from "./reading.ts";

type TableName = (typeof TABLES)[number]["name"];
type Row = Readonly<Record<string, string>>;
type Change = (rows: readonly Row[]) => readonly Row[];

const ID = "lishui-new-materials-2017";
const read = (path: string): SourceText => ({ path, text: readFileSync(path, "utf8") });
const files = {
  source: read(`content/policies/${ID}/source.txt`),
  record: read(`content/policies/${ID}/record.md`),
  facts: read(`content/policies/${ID}/policy.yaml`),
};
function mustBeRead<T>(value: T | null): T {
  if (value === null) throw new Error("the policy of 2017 cannot be read");
  return value;
}
const policy = mustBeRead(readPolicy(files).value);

const csv = new Map<string, SourceText>(
  TABLES.map(({ name }) => [name, read(`data/${ID}/${name}.csv`)]),
);
const table = (name: string): SourceText => csv.get(name) ?? { path: name, text: "" };
const rows = (name: TableName): readonly Row[] =>
  Papa.parse<Row>(table(name).text, { header: true, skipEmptyLines: true }).data;

/** What the checks say when some tables of the real policy are changed. */
function issuesWith(changes: Partial<Record<string, Change>>): readonly Issue[] {
  const tables = readPolicyTables((name) => {
    const change = changes[name];
    if (change === undefined) return table(name);
    const changed = change(rows(name as TableName));
    return { ...table(name), text: Papa.unparse([...changed], { newline: "\n" }) };
  });
  return [...tables.issues, ...combine(policy, tables.value).issues];
}

const codes = (issues: readonly Issue[]): readonly string[] => issues.map(({ code }) => code);
const place = ({ file, row, column, code }: Issue): string =>
  `${file.replace(`data/${ID}/`, "")}:${row}:${column} ${code}`;

const without =
  (index: number): Change =>
  (all) =>
    all.filter((_, at) => at !== index);
const setAt =
  (index: number, values: Row): Change =>
  (all) =>
    all.map((row, at) => (at === index ? { ...row, ...values } : row));
const repeat =
  (index: number): Change =>
  (all) =>
    all.flatMap((row, at) => (at === index ? [row, { ...row, id: "again" }] : [row]));

/** A field of a row, which the real tables are known to have. */
const cell = (row: Row | undefined, field: string): string => row?.[field] ?? "";

const columnOf = (name: TableName, field: string): number =>
  Object.keys(rows(name)[0] ?? {}).indexOf(field) + 1;

/** A text with one character, a different one for each number, changed into one that the record has nowhere. */
const slip = (text: string, number: number): string => {
  const characters = Array.from(text);
  return characters.with((number * 7) % characters.length, "龘").join("");
};

describe("the tables of the policy of 2017", () => {
  const { value, issues } = readPolicyData({ ...files, tables: table });

  test("pass every check", () => {
    expect(issues).toEqual([]);
  });

  test("hold what data/README.md says they hold", () => {
    const counts = TABLES.map(({ name }) => `${name} ${rows(name).length}`);
    expect(counts).toEqual([
      "groups 14",
      "phrases 63",
      "materials 74",
      "mentions 84",
      "remainders 24",
      "targets 12",
      "actions 20",
      "measures 39",
    ]);
    const described = read("data/README.md").text;
    for (const count of counts) {
      const [name = "", number = ""] = count.split(" ");
      expect(described).toContain(`| \`${name}.csv\` | ${number} |`);
    }
  });

  test("are handed on in the order in which they are published", () => {
    expect(value?.tables.map(({ table: { name } }) => name)).toEqual(
      TABLES.map(({ name }) => name),
    );
    expect(value?.tables.map(({ rows: { length } }) => length)).toEqual(
      TABLES.map(({ name }) => rows(name).length),
    );
  });
});

describe("rows become the model", () => {
  const { value } = readPolicyData({ ...files, tables: table });

  test("with 2021's goals as floors and the table's numbers as amounts", () => {
    const words = value?.targets.map(({ id, value: stated }) => [id, valueInWords(stated)]) ?? [];
    expect(words.filter(([id]) => id?.endsWith("2021"))).toEqual([
      ["raw-output-2021", "1000以上"],
      ["raw-growth-average-2021", "10"],
      ["new-output-2021", "突破200"],
    ]);
    expect(value?.targets.filter(({ value: { kind } }) => kind === "amount")).toHaveLength(10);
  });

  test("with the words that leave a list open, and a doubt only where there is one", () => {
    const entry = (id: string) => value?.catalogue.materials.find((other) => other.id === id);
    expect(entry("titanium-tube")).toMatchObject({
      list: { kind: "open", words: "等材料" },
      forms: ["管"],
    });
    expect(entry("offshore-steel")).toMatchObject({ list: { kind: "closed" }, doubts: null });
  });

  test("with nobody where the record names nobody", () => {
    const named = value?.measures.filter(({ actor }) => actor !== null).map(({ id }) => id);
    expect(named).toEqual(["ms-1-p1-1", "ms-6-1-1"]);
  });
});

describe("one wrong character in a quote fails the check, and its row is named", () => {
  const quoting = TABLES.filter(({ fields }) => fields.some(({ name }) => name === "quote"));

  test.each(quoting.map(({ name }) => name))("in every row of %s", (name) => {
    const missed = rows(name).flatMap((row, index) => {
      const issues = issuesWith({
        [name]: setAt(index, { quote: slip(cell(row, "quote"), index) }),
      });
      const expected = `${name}.csv:${index + 2}:${columnOf(name, "quote")} quote-absent`;
      return issues.map(place).includes(expected) ? [] : [expected];
    });
    expect(missed).toEqual([]);
  });

  test.each(quoting.map(({ name }) => name))("and so does a wrong eid: %s", (name) => {
    const missed = rows(name).flatMap((row, index) => {
      if (index % 4 > 0) return [];
      const issues = issuesWith({ [name]: setAt(index, { eid: `${cell(row, "eid")}9` }) });
      const expected = `${name}.csv:${index + 2}:${columnOf(name, "eid")} eid-unknown`;
      return issues.map(place).includes(expected) ? [] : [expected];
    });
    expect(missed).toEqual([]);
  });
});

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
      });
      const [issue, ...others] = issues;
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
      (_, index) => !codes(issuesWith({ remainders: change(index) })).includes("remainder"),
    );
    expect(missed).toEqual([]);
  });

  test("where a remainder stands in another provision that has the same words", () => {
    const index = rows("remainders").findIndex((row) => cell(row, "quote") === "和");
    const issues = issuesWith({ remainders: setAt(index, { eid: "s3-2-2-p1" }) });
    expect(issues.map(place)).toEqual([`remainders.csv:${index + 2}:3 remainder`]);
  });

  test("where a phrase is taken from outside the section", () => {
    const issues = issuesWith({ phrases: setAt(0, { eid: "s5-4-1", quote: "缙云钛产业" }) });
    expect(issues.map(place)).toContain("phrases.csv:2:3 phrase-outside");
  });
});

describe("the measures are complete: the check fails", () => {
  const measures = rows("measures");

  test("where any one sentence is left out, and quotes it", () => {
    const missed = measures.filter((measure, index) => {
      const [issue, ...others] = issuesWith({ measures: without(index) });
      const sentence = cell(measure, "quote").replace(/。$/, "");
      return (
        others.length > 0 || issue?.code !== "measure-missing" || !issue.found.includes(sentence)
      );
    });
    expect(missed).toEqual([]);
  });

  test("where any one sentence is listed twice", () => {
    const missed = measures.filter(
      (_, index) => !codes(issuesWith({ measures: repeat(index) })).includes("quote-overlap"),
    );
    expect(missed).toEqual([]);
  });

  test("where any one sentence loses its first character", () => {
    const missed = measures.filter((measure, index) => {
      const quote = cell(measure, "quote").slice(1);
      return !codes(issuesWith({ measures: setAt(index, { quote }) })).includes("measure-missing");
    });
    expect(missed).toEqual([]);
  });
});

describe("what a row claims to be printed must be printed", () => {
  test("every number of a target stands in its quote", () => {
    const missed = rows("targets").filter((target, index) => {
      const value = `${cell(target, "value")}1`;
      const [issue] = issuesWith({ targets: setAt(index, { value }) });
      return issue === undefined || place(issue) !== `targets.csv:${index + 2}:5 value-unprinted`;
    });
    expect(missed).toEqual([]);
  });

  test("every year of a target stands in its provision", () => {
    const missed = rows("targets").filter((_, index) => {
      const [issue] = issuesWith({ targets: setAt(index, { year: "2020" }) });
      return issue === undefined || place(issue) !== `targets.csv:${index + 2}:3 year-unprinted`;
    });
    expect(missed).toEqual([]);
  });

  test("every target is a floor by the record's own words, or no floor", () => {
    const missed = rows("targets").filter((target, index) => {
      const others = ["=", "≥", ">"].filter((sign) => sign !== cell(target, "comparator"));
      return others.some((comparator) => {
        const [issue] = issuesWith({ targets: setAt(index, { comparator }) });
        return issue === undefined || place(issue) !== `targets.csv:${index + 2}:4 comparator`;
      });
    });
    expect(missed).toEqual([]);
  });

  test("every name that is called printed is printed near its phrase, spaces aside", () => {
    const missed = rows("materials").filter((material, index) => {
      if (cell(material, "name_basis") !== "printed") return false;
      const name = slip(cell(material, "name"), index);
      const [issue] = issuesWith({ materials: setAt(index, { name }) });
      return issue === undefined || place(issue) !== `materials.csv:${index + 2}:2 name-unprinted`;
    });
    expect(missed).toEqual([]);
  });

  test("every group is called what its heading says", () => {
    const missed = rows("groups").filter((group, index) => {
      const name = slip(cell(group, "name"), index);
      const [issue] = issuesWith({ groups: setAt(index, { name }) });
      return issue === undefined || place(issue) !== `groups.csv:${index + 2}:2 name-unprinted`;
    });
    expect(missed).toEqual([]);
  });
});

/** One fault written into one row of the real tables: the row's id, the fields, and the place and code to be named. */
type Case = readonly [TableName, string, Row, string];

describe.each<readonly [string, readonly Case[]]>([
  [
    "a reference to nothing is a fault in its field",
    [
      ["groups", "advanced-metals", { parent: "advanced-metal" }, "parent reference"],
      ["phrases", "ph-rack-steel", { group: "steel" }, "group reference"],
      ["materials", "rack-steel", { group: "steel" }, "group reference"],
      ["materials", "rack-steel", { phrase: "ph-rack" }, "phrase reference"],
      ["mentions", "m-rack-steel-1", { material: "rack" }, "material reference"],
      ["mentions", "m-rack-steel-1", { phrase: "ph-rack" }, "phrase reference"],
      ["mentions", "m-nanomaterials-1", { group: "nano" }, "group reference"],
    ],
  ],
  [
    "groups hang under the level above",
    [
      ["groups", "nanomaterials", { parent: "titanium-materials" }, "parent group-level"],
      ["groups", "nanomaterials", { parent: "" }, "parent group-level"],
      ["groups", "frontier-materials", { parent: "key-strategic-materials" }, "parent group-level"],
      ["groups", "high-performance-steel", { parent: "frontier-materials" }, "parent group-level"],
    ],
  ],
  [
    "a mention points at one thing, stands in its phrase and shares no character",
    [
      ["mentions", "m-rack-steel-1", { material: "" }, "material mention-of"],
      ["mentions", "m-rack-steel-1", { group: "nanomaterials" }, "material mention-of"],
      ["mentions", "m-rack-steel-1", { phrase: "ph-offshore-steel" }, "phrase mention-phrase"],
      ["mentions", "m-silicon-carbide-fibre-2", { occurrence: "1" }, "quote quote-overlap"],
      ["mentions", "m-silicon-carbide-fibre-2", { occurrence: "3" }, "quote quote-occurrence"],
      ["mentions", "m-silicon-carbide-fibre-2", { occurrence: "" }, "quote quote-ambiguous"],
      ["mentions", "m-titanium-tube-1", { quote: "钛带、钛管" }, "quote quote-overlap"],
    ],
  ],
  [
    "an entry stands in the group of its phrase, and a mention in that phrase points at it",
    [
      ["materials", "rack-steel", { group: "nanomaterials" }, "group material-group"],
      ["phrases", "ph-rack-steel", { group: "nanomaterials" }, "materials.csv:3:6 material-group"],
      [
        "mentions",
        "m-rack-steel-1",
        { material: "carbon-fibre" },
        "materials.csv:3:7 material-mention",
      ],
      ["materials", "rack-steel", { phrase: "ph-offshore-steel" }, "phrase material-mention"],
    ],
  ],
  [
    "forms, applications, lists and instruments are in the record's own words",
    [
      ["materials", "titanium-tube", { forms: "管；棒" }, "forms word-unprinted"],
      ["materials", "titanium-tube", { applications: "航天军用" }, "applications word-unprinted"],
      ["materials", "titanium-tube", { list_words: "等产品" }, "list_words word-unprinted"],
      ["materials", "titanium-tube", { list_words: "" }, "list_words list-open"],
      ["materials", "titanium-tube", { list_open: "false" }, "list_words list-open"],
      ["materials", "rack-steel", { list_open: "true" }, "list_words list-open"],
      ["measures", "ms-2-2-1", { instrument: "四名工程" }, "instrument word-unprinted"],
    ],
  ],
])("%s", (_, cases) => {
  test.each(cases)("%s, %s: %j", (name, id, values, expected) => {
    const index = rows(name).findIndex((row) => cell(row, "id") === id);
    const [field = "", code = ""] = expected.split(" ");
    const own = `${name}.csv:${index + 2}:${columnOf(name, field)} ${code}`;
    const issues = issuesWith({ [name]: setAt(index, values) }).map(place);
    expect(issues).toContain(field.includes(":") ? expected : own);
  });
});

test("where the text cannot be trusted, faults in the form of the tables are listed still", () => {
  const record = { ...files.record, text: files.record.text.replace("大口径", "大囗径") };
  const broken = (name: string): SourceText => ({
    ...table(name),
    text: name === "targets" ? table(name).text.replace(",2017,", ",二〇一七,") : table(name).text,
  });
  const { value, issues } = readPolicyData({ ...files, record, tables: broken });
  expect(value).toBeNull();
  expect(codes(issues)).toEqual(["record-differs", "cell-type"]);
});
