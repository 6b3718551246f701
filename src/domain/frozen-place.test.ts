import { describe, expect, test } from "vitest";
import { frozenPlace, type Holdings } from "./frozen-place.ts";
import type { FrozenTable } from "./frozen-table.ts";

const table = (name: string, columns: string, ...rows: readonly string[]): FrozenTable => ({
  ...{ name, title: name, key: "id" },
  fields: columns.split(" ").map((column) => ({ name: column, title: column })),
  rows: rows.map((row) => row.split(" ")),
});

const TABLES = [
  table("provisions", "id text", "s1-p1 甲", "s2 乙"),
  table("materials", "id name", "ti-tube 钛管", "cu-pipe 铜管"),
  table("notes", "id remark", "n-one 一"),
  table("targets", "id value", "raw-2017 700", "raw-2018 770"),
];
const FIGURES = [table("trend", "id value", "raw-2017 700")];
const STATE = { tables: TABLES, figures: FIGURES };
type State = Holdings["today"];

const releaseOf = (date: string, state: State): Holdings["releases"][number] => ({
  ...{ id: `${date}-abcdef01`, date },
  policies: [{ id: "p", title: "方案", ...state }],
});
const FIRST = releaseOf("2026-01-02", STATE);
const ROOT = "/releases/2026-01-02-abcdef01/p/";
const SITE = new URL("https://example.org/sub/");

/** In which table the objects of these tests stand, and in which row; the others are in none. */
const ROWS = { clause: "provisions", entry: "materials", note: "notes", cell: "targets" };
type Kind = keyof typeof ROWS | "table" | "figure";

const rowOf = (kind: Kind, id: string) =>
  kind === "table" || kind === "figure"
    ? null
    : { table: ROWS[kind], key: id.replace(/\.value$/, "") };

const place = (kind: Kind, id: string, today: State = STATE, releases = [FIRST]) =>
  frozenPlace({ policyId: "p", releases, today }, { kind, id, row: rowOf(kind, id) }, SITE);

/** The state with one table or figure put in the place of that of its name. */
const having = (own: FrozenTable): State => {
  const put = (tables: readonly FrozenTable[]) =>
    tables.map((one) => (one.name === own.name ? own : one));
  return { tables: put(TABLES), figures: put(FIGURES) };
};

const OBJECTS = [
  ["clause", "s1-p1", "#s1-p1", "provisions.s1-p1"],
  ["entry", "ti-tube", "materials.html#ti-tube", "materials.ti-tube"],
  ["note", "n-one", "notes.html#n-one", "notes.n-one"],
  ["cell", "raw-2017.value", "targets.html#raw-2017.value", "targets.raw-2017"],
  ["table", "targets", "targets.html", "targets"],
  ["figure", "trend", "figures.html#trend", "figures.trend"],
] as const;

test.each(OBJECTS)("a %s stands in the release at its own address", (kind, id, address, change) => {
  expect(place(kind, id)).toEqual({
    kind: "same",
    release: "2026-01-02-abcdef01",
    date: "2026-01-02",
    page: ROOT + address,
    address: `https://example.org/sub${ROOT}${address}`,
    changes: `/releases/#since.p.${change}`,
  });
});

const CHANGED: Readonly<Record<Kind, FrozenTable>> = {
  clause: table("provisions", "id text", "s1-p1 丙", "s2 乙"),
  entry: table("materials", "id name", "ti-tube 钛的管", "cu-pipe 铜管"),
  note: table("notes", "id remark", "n-one 二"),
  cell: table("targets", "id value", "raw-2017 701", "raw-2018 770"),
  table: table("targets", "id value", "raw-2017 700", "raw-2018 771"),
  figure: table("trend", "id value", "raw-2017 701"),
};

test.each(OBJECTS)("a %s that has changed since keeps its place, and is told of it", (kind, id) => {
  expect(place(kind, id, having(CHANGED[kind]))).toEqual({ ...place(kind, id), kind: "changed" });
});

test.each([
  ["table", "targets", table("targets", "id", "raw-2017", "raw-2018")],
  ["table", "targets", table("targets", "id value", "raw-2017 700")],
  [
    "table",
    "targets",
    { ...table("targets", "id value", "raw-2017 700", "raw-2018 770"), title: "新" },
  ],
  ["figure", "trend", table("trend", "id value", "raw-2017 700", "raw-2018 770")],
  ["figure", "trend", { ...table("trend", "id value", "raw-2017 700"), title: "新" }],
] as const)(
  "%s %s has changed where it lost something, got marks, or is called otherwise",
  (kind, id, own) => {
    expect(place(kind, id, having(own))).toMatchObject({ kind: "changed" });
  },
);

describe("a column that came", () => {
  const WIDER = [
    table("materials", "id name eid", "ti-tube 钛管 s1", "cu-pipe 铜管 s2"),
    table("targets", "eid id value", "s1 raw-2017 700", "s1 raw-2018 770"),
    table("trend", "id value quote_start", "raw-2017 700 9"),
  ].reduce(
    (state, own) => ({
      tables: state.tables.map((one) => (one.name === own.name ? own : one)),
      figures: state.figures.map((one) => (one.name === own.name ? own : one)),
    }),
    STATE,
  );

  test.each([
    ["entry", "ti-tube", "same"],
    ["figure", "trend", "same"],
    ["cell", "raw-2017.value", "row"],
    ["table", "targets", "widened"],
  ] as const)("leaves a %s (%s) its place: %s", (kind, id, how) => {
    expect(place(kind, id, WIDER)).toEqual({ ...place(kind, id), kind: how });
  });
});

test("what another change left alone keeps its place", () => {
  expect(place("figure", "trend", having(CHANGED.cell))).toMatchObject({ kind: "same" });
  expect(place("entry", "cu-pipe", having(CHANGED.entry))).toMatchObject({ kind: "same" });
  expect(place("cell", "raw-2018.value", having(CHANGED.cell))).toMatchObject({ kind: "row" });
});

describe("with several releases", () => {
  const later = releaseOf("2026-03-04", having(CHANGED.entry));

  test("the newest that holds it is named, and compared", () => {
    const now = having(CHANGED.entry);
    expect(place("entry", "ti-tube", now, [FIRST, later])).toMatchObject({
      ...{ kind: "same", release: later.id, date: later.date },
    });
    expect(place("entry", "ti-tube", STATE, [FIRST, later])).toMatchObject({
      ...{ kind: "changed", release: later.id },
    });
  });

  test("an earlier one is named where the last does not hold it", () => {
    const without = releaseOf("2026-03-04", { tables: TABLES.slice(0, 1), figures: [] });
    for (const [kind, id] of OBJECTS.slice(1))
      expect(place(kind, id, STATE, [FIRST, without])).toMatchObject({ release: FIRST.id });
  });
});

test.each([
  ["table", "gaps", table("gaps", "id", "g")],
  ["figure", "overview", table("overview", "id", "o")],
  ["entry", "zn", table("materials", "id name", "zn 锌")],
] as const)("a %s that no release holds yet has none: %s", (kind, id, own) => {
  const today =
    kind === "figure"
      ? { ...STATE, figures: [own] }
      : { ...STATE, tables: [...TABLES.filter(({ name }) => name !== own.name), own] };
  expect(place(kind, id, today)).toEqual({ kind: "new", release: FIRST.id });
});

test("before the first release there is nothing to say", () => {
  expect(place("clause", "s1-p1", STATE, [])).toBeNull();
});

test.each([
  ["figure", "trend"],
  ["entry", "ti-tube"],
] as const)("a %s that the site does not show is no such thing: %s", (kind, id) => {
  expect(() => place(kind, id, { tables: [], figures: [] })).toThrow(id);
});
