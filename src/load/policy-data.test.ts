import { readFileSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";

import type { TableName, WrittenRow } from "../../scripts/changed-tables.ts";
import {
  cell,
  codes,
  columnOf,
  issuesWith,
  placeAndCode as place,
  policyFiles as files,
  repeat,
  setAt,
  tableFile as table,
  without,
  writtenRows as rows,
} from "../../scripts/changed-tables.ts";
import { writtenFields } from "../domain/table.ts";
import { TABLES } from "../domain/tables.ts";
import { valueInWords } from "../domain/target.ts";
import { readPolicyData } from "./policy-data.ts";
import type { SourceText } from "./reading.ts";

vi.setConfig({ testTimeout: 60_000 });

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
      "aliases 1070",
      "families 19",
      "remainders 45",
      "targets 12",
      "actions 21",
      "measures 39",
    ]);
    const described = readFileSync("data/README.md", "utf8");
    for (const count of counts) {
      const [name = "", number = ""] = count.split(" ");
      expect(described).toContain(`| \`${name}.csv\` | ${number} |`);
    }
  });

  test("are handed on in the order in which they are published", () => {
    const written = TABLES.map(({ name }) => name);
    expect(value?.tables.map(({ table: { name } }) => name)).toEqual([
      ...written,
      // That of the terms waits for the glossary.
      ...["provisions", "notes", "checks", "gaps"],
    ]);
    expect(value?.tables.slice(0, written.length).map((one) => one.rows.length)).toEqual(
      written.map((name) => rows(name).length),
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
    expect(named).toEqual(["ms-6-1-1"]);
  });
});

describe("one wrong character in a quote fails the check, and its row is named", () => {
  const quoting = TABLES.filter((table) =>
    writtenFields(table).some(({ name }) => name === "quote"),
  );

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
type Case = readonly [TableName, string, WrittenRow, string];

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
  [
    "the verb of a measure is printed, whole or in the parts that 、 joins",
    [
      ["measures", "ms-2-2-1", { verb: "挑选" }, "verb word-unprinted"],
      ["measures", "ms-4-1-2", { verb: "改造、提升、优选" }, "verb word-unprinted"],
      ["measures", "ms-6-2-1", { verb: "引进和培育" }, "verb word-unprinted"],
    ],
  ],
  [
    "two deliverables never share a character",
    [
      [
        "actions",
        "a2017-06-product-directory",
        { quote: "《丽水市新材料产业发展项目库》、《丽水市新材料产业产品名录》" },
        "quote quote-overlap",
      ],
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
