import { describe, expect, it } from "vitest";
import { loadSiteData } from "../load/site-data.ts";
import { type NotesSource, writeAnnotations } from "./annotations.ts";
import { fingerprint } from "./checksum.ts";
import { agreed } from "../../scripts/agreed.ts";
import { described } from "./golden/described.ts";

interface Annotation {
  readonly id: string;
  readonly target: {
    readonly source: string;
    readonly selector: readonly [
      { readonly exact: string; readonly prefix: string; readonly suffix: string },
      { readonly start: number; readonly end: number },
    ];
  };
}

interface Collection {
  readonly total: number;
  readonly first: { readonly items: readonly Annotation[] };
}

const read = (source: NotesSource) => JSON.parse(writeAnnotations(source)) as Collection;

const sample: NotesSource = { ...described, site: undefined };

it("is, byte for byte, the file that was agreed", () => {
  const written = writeAnnotations(sample);
  expect(written).toBe(
    agreed(new URL("golden/sample.annotations.jsonld", import.meta.url), written),
  );
});

it("is a whole collection where there are no notes", () => {
  expect(read({ ...sample, notes: [] })).toMatchObject({ total: 0, first: { items: [] } });
});

it("names everything by the public address where the site has one", () => {
  const site = new URL("https://example.org/some/where/");
  const [note] = read({ ...sample, site }).first.items;
  expect(note?.target.source).toBe(`${site.href}data/sample-policy/source.txt`);
  expect(note?.id).toBe(`${site.href}data/sample-policy/notes.annotations.jsonld#n-twice`);
});

const { policies } = await loadSiteData();
const published = policies.map((data): NotesSource => ({ ...data, site: undefined }));

describe.each([sample, ...published])("the annotations of $policy.id", (source) => {
  const { sourceText } = source.policy;
  const { total, first } = read(source);
  const characters = [...sourceText];

  it("are as many as the notes", () => {
    expect([total, first.items.length]).toEqual([source.notes.length, source.notes.length]);
  });

  it("find their words by their place, to the code point", () => {
    for (const { target } of first.items) {
      const [{ exact }, { start, end }] = target.selector;
      expect(characters.slice(start, end).join("")).toBe(exact);
    }
  });

  it("find their words by what stands around them, in one place only", () => {
    for (const { target } of first.items) {
      const [{ exact, prefix, suffix }, { start }] = target.selector;
      const parts = sourceText.split(prefix + exact + suffix);
      expect(parts).toHaveLength(2);
      expect([...(parts[0] ?? "")].length + [...prefix].length).toBe(start);
    }
  });
});

it.each(policies)("the text of $policy.id is published to the byte as it was hashed", (data) => {
  const { sourceText, sourceHash } = data.policy;
  expect(fingerprint(sourceText).sha256).toBe(sourceHash);
});
