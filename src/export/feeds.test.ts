import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import jsonFeedSchema from "jsonfeed-schema/schema-v1.1.json" with { type: "json" };
import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import type { Change } from "../domain/change.ts";
import { readChangelog } from "../load/changelog.ts";
import { feedFiles, TOPICS } from "./feeds.ts";
import { type News, newsOf } from "./feeds-news.ts";
import { sampleReleases } from "./golden/sample-releases.ts";

const SITE = new URL("https://host.example/a");

const { value: changes } = readChangelog({
  path: "data/CHANGELOG.md",
  text: readFileSync("data/CHANGELOG.md", "utf8"),
});

/** A change that careless writers trip over, and one about the notes alone. */
const awkward: Change[] = [
  {
    id: "2026-12-02-1",
    date: "2026-12-02",
    title: "校注“<甲>”&乙",
    body: [{ kind: "paragraph", runs: [{ text: "notes.yaml", isCode: true }] }],
  },
  {
    id: "2026-12-01-1",
    date: "2026-12-01",
    title: "全部",
    body: [{ kind: "list", items: [[{ text: "a<b && c>d", isCode: false }]] }],
  },
];

const written = (name: string, from: readonly News[], site?: URL) => {
  const file = feedFiles(from, site).find((each) => each.name === name);
  if (file === undefined) throw new Error(`no feed ${name}`);
  return file.write();
};

/** As a reader that others wrote gets it. */
const atom = (name: string, from: readonly News[], site?: URL) =>
  parseAtomFeed(written(name, from, site));
const json = (name: string, from: readonly News[], site?: URL) =>
  parseJsonFeed(written(name, from, site));

describe.each(TOPICS)("the feeds on $title", ({ name }) => {
  it("say the same in both forms", () => {
    for (const from of [changes, awkward]) {
      const entries = atom(`${name}.atom`, from).entries ?? [];
      const items = json(`${name}.json`, from).items ?? [];
      expect(items.map(({ id, title, content_html }) => [id, title, content_html])).toEqual(
        entries.map(({ id, title, content }) => [id, title?.value, content?.value]),
      );
    }
  });

  it("are well-formed, and have what Atom requires of them", async () => {
    for (const from of [changes, awkward, []]) {
      const xml = written(`${name}.atom`, from);
      expect((await validateXML({ xml, normalization: "c14n" })).valid).toBe(true);
      const feed = atom(`${name}.atom`, from);
      expect(feed).toMatchObject({
        id: expect.stringMatching(/^urn:uuid:/) as string,
        updated: expect.stringMatching(/^\d{4}-\d\d-\d\dT00:00:00\+08:00$/) as string,
      });
      expect(feed.authors).toHaveLength(1);
    }
  });
});

describe("the schema of JSON Feed 1.1 that others keep", () => {
  const validate = addFormats(new Ajv({ allErrors: true })).compile(jsonFeedSchema);
  const faults = (feed: unknown) => (validate(feed) ? [] : (validate.errors ?? []));

  it.each(TOPICS)(
    "finds no fault in the feed on $title, with a public address or without",
    (topic) => {
      for (const site of [undefined, SITE])
        for (const from of [changes, awkward, []])
          expect(faults(JSON.parse(written(`${topic.name}.json`, from, site)))).toEqual([]);
    },
  );

  it("would find an entry without an id, an address that is none, a day without an hour", () => {
    const item = { content_html: "字", url: "../a", date_published: "2026-12-01" };
    const feed = { version: "https://jsonfeed.org/version/1.1", title: "题", items: [item] };
    const found = faults(feed).map(
      ({ instancePath, message }) => `${instancePath} ${message ?? ""}`,
    );
    expect(found).toEqual([
      "/items/0 must have required property 'id'",
      '/items/0/url must match format "uri"',
      '/items/0/date_published must match format "date-time"',
    ]);
  });
});

it("tells the first feed of every change, newest first", () => {
  const { items = [] } = json("data.json", changes);
  expect(items.map(({ title }) => title)).toEqual(changes.map(({ title }) => title));
});

it("tells each of the others of what concerns it alone", () => {
  const titles = (name: string) => json(name, awkward).items?.map(({ title }) => title) ?? [];
  expect(titles("notes.json")).toEqual(["校注“<甲>”&乙"]);
  expect(titles("catalogue.json")).toEqual(["全部"]);
});

it("keeps words with marks of XML and HTML whole", () => {
  const [first, second] = atom("data.atom", awkward).entries ?? [];
  expect(first?.title?.value).toBe("校注“<甲>”&乙");
  expect(second?.content?.value).toBe("<ul><li>a&lt;b &amp;&amp; c&gt;d</li></ul>");
});

describe("a release", () => {
  const news = newsOf(awkward, sampleReleases);
  const [first, last] = sampleReleases;

  it("is told in the feed of everything, in both forms, by the words of what it changed", () => {
    const entry = (atom("data.atom", news, SITE).entries ?? []).find(
      ({ title }) => title?.value === `发布版 ${last.date}`,
    );
    const item = (json("data.json", news, SITE).items ?? []).find(({ id }) => id === entry?.id);
    expect(item?.content_html).toBe(entry?.content?.value);
    expect(item?.content_html).toContain(`<code>${last.id}</code>`);
    expect(item?.content_html).toContain("<li>样表（sample）：增加1行</li>");
    expect(item?.url).toBe(`https://host.example/a/releases/${last.id}/`);
    expect(entry?.links?.map(({ href }) => href)).toEqual([item?.url]);
  });

  it("is told in no other feed", () => {
    for (const { name } of TOPICS.slice(1))
      expect(json(`${name}.json`, news).items).toEqual(json(`${name}.json`, awkward).items);
  });

  it("stands among the changes by its day, above those that it holds", () => {
    const sameDay = { ...first, date: "2026-12-01", id: "2026-12-01-0000abcd" };
    const titles = newsOf(awkward, [first, sameDay]).map(({ title }) => title);
    expect(titles).toEqual(["校注“<甲>”&乙", "发布版 2026-12-01", "全部", `发布版 ${first.date}`]);
  });

  it("has an id that no change has", () => {
    const ids = (json("data.json", news).items ?? []).map(({ id }) => id);
    expect(new Set(ids).size).toBe(awkward.length + sampleReleases.length);
  });
});

describe("the ids", () => {
  const ids = (site?: URL) => (json("data.json", changes, site).items ?? []).map(({ id }) => id);

  it("stay the same wherever the site lies", () => {
    expect(ids(SITE)).toEqual(ids());
  });

  it("are those that were given once: readers would show every change anew", () => {
    expect(ids().slice(-2)).toEqual([
      "urn:uuid:f4ac4878-af51-53e1-b15c-6d851184916d",
      "urn:uuid:ca8919ad-b7da-5630-9f15-dbeaf25dbc10",
    ]);
  });

  it("are never used twice", () => {
    expect(new Set(ids()).size).toBe(changes.length);
  });
});

test("with a public address, feeds say where they lie, and entries where they are to be read", () => {
  const feed = atom("data.atom", changes, SITE);
  expect(feed.links?.map(({ href }) => href)).toEqual([
    "https://host.example/a/data/changelog/",
    "https://host.example/a/feeds/data.atom",
  ]);
  const [entry] = json("data.json", changes, SITE).items ?? [];
  expect(entry?.url).toBe(`https://host.example/a/data/changelog/#${changes[0]?.id ?? ""}`);
});

test("without one, Atom links are relative to the feed, and JSON Feed, which knows none, has none", () => {
  expect(atom("data.atom", changes).links?.map(({ href }) => href)).toEqual(["../data/changelog/"]);
  expect(written("data.json", changes)).not.toMatch(/"(?:url|feed_url|home_page_url)"/);
});
