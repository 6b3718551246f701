import { expect, test } from "vitest";
import { frozenPlace } from "./frozen-place.ts";
import type { TableChanges } from "./release-changes.ts";

const paths = [
  "p/index.html",
  "p/notes.html",
  "p/materials.html",
  "p/targets.html",
  "p/figures.html",
  "p/figures/trend.svg",
];
const release = {
  ...{ id: "2026-01-02-abcdef01", date: "2026-01-02" },
  files: paths.map((path) => ({
    path,
    title: "",
    mediaType: "",
    sha256: "",
    bytes: new Uint8Array(),
  })),
};
const ROOT = "/releases/2026-01-02-abcdef01/p/";
const SITE = new URL("https://example.org/sub/");

const place = (
  kind: Parameters<typeof frozenPlace>[1]["kind"],
  id: string,
  changes: readonly TableChanges[] = [],
) => frozenPlace({ release, policyId: "p", changes }, { kind, id, row: rowOf(kind, id) }, SITE);

/** The tables that the objects of these tests stand in. */
const TABLES = { clause: "provisions", entry: "materials", note: "notes", cell: "targets" };

const rowOf = (kind: string, id: string) =>
  kind in TABLES
    ? { table: TABLES[kind as keyof typeof TABLES], key: id.replace(/\.value$/, "") }
    : null;

test.each([
  ["clause", "s1-p1", "#s1-p1"],
  ["entry", "ti-tube", "materials.html#ti-tube"],
  ["note", "n-one", "notes.html#n-one"],
  ["cell", "raw-2017.value", "targets.html#raw-2017.value"],
  ["table", "targets", "targets.html"],
  ["figure", "trend", "figures.html#trend"],
] as const)("a %s stands in the release at its own address", (kind, id, address) => {
  expect(place(kind, id)).toEqual({
    release: "2026-01-02-abcdef01",
    date: "2026-01-02",
    page: ROOT + address,
    address: `https://example.org/sub${ROOT}${address}`,
  });
});

const changed = (name: string, key: string): TableChanges => ({
  ...{ name, title: name, fate: "kept", fields: { added: [], removed: [] } },
  ...{ added: [], removed: [], changed: [{ key, cells: [] }] },
});

test.each([
  ["clause", "s1-p1", changed("provisions", "s1-p1")],
  ["entry", "ti-tube", changed("materials", "ti-tube")],
  ["note", "n-one", changed("notes", "n-one")],
  ["cell", "raw-2017.value", changed("targets", "raw-2017")],
  ["table", "targets", changed("targets", "raw-2018")],
  ["figure", "trend", changed("targets", "raw-2018")],
] as const)("a %s that has changed since has none", (kind, id, change) => {
  expect(place(kind, id, [change])).toBeNull();
});

test("what another change left alone keeps its place", () => {
  expect(place("figure", "trend", [changed("aliases", "a")])).not.toBeNull();
  expect(
    place("clause", "s1-p1", [changed("notes", "n-one"), changed("provisions", "s2")]),
  ).not.toBeNull();
});

test.each([
  ["table", "unheard-of"],
  ["figure", "unheard-of"],
] as const)("a %s that the release does not have has none", (kind, id) => {
  expect(place(kind, id)).toBeNull();
});
