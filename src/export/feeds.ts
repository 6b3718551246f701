import { createHash } from "node:crypto";

import { publicAddress } from "../domain/address.ts";
import {
  type Change,
  changeAddress,
  type ChangeBlock,
  CHANGES_PAGE,
  isAbout,
  type Run,
} from "../domain/change.ts";
import { TABLES } from "../domain/tables.ts";
import { PUBLISHER, RELEASE } from "./publisher.ts";
import { LICENCE } from "./terms.ts";
import { escaped } from "./xml-text.ts";

/** What people can be told of: a part of what is published, and the sources it is made from. */
export interface Topic {
  readonly name: string;
  readonly title: string;
  readonly sources: readonly string[];
}

/** The sources of the catalogue, as the announcements name them. */
export const CATALOGUE_SOURCES: readonly string[] = [
  "groups",
  "phrases",
  "materials",
  "mentions",
  "aliases",
  "families",
];

/** Every table, as the announcements name them. */
export const TABLE_SOURCES: readonly string[] = TABLES.map(({ name }) => name);

/** The first is told of everything; the others are parts of it. */
export const TOPICS: readonly Topic[] = [
  { name: "data", title: "数据", sources: [...TABLE_SOURCES, "notes"] },
  { name: "catalogue", title: "材料目录", sources: CATALOGUE_SOURCES },
  { name: "notes", title: "校注", sources: ["notes"] },
];

/** A feed: what it is about, and what has been announced on that, newest first. */
export interface Feed {
  readonly topic: Topic;
  readonly changes: readonly Change[];
  readonly site: URL | undefined;
}

/** A feed in one of its forms. */
export interface FeedFile {
  /** Last part of its address, after FEEDS_ROOT. */
  readonly name: string;
  readonly title: string;
  /** What it is called among the others. */
  readonly label: string;
  readonly mediaType: string;
  readonly write: () => string;
}

export const FEEDS_ROOT = "/feeds/";

/** Every feed in both forms: the list that the route, the pages and the tests read. */
export function feedFiles(changes: readonly Change[], site: URL | undefined): FeedFile[] {
  return TOPICS.flatMap((topic): FeedFile[] => {
    const own = changes.filter((change) => isAbout(change, topic.sources));
    const feed = { topic, changes: own, site };
    const title = titleOf(topic);
    return [
      {
        name: `${topic.name}.atom`,
        title: `${title}（Atom）`,
        label: `${topic.title}（Atom）`,
        mediaType: "application/atom+xml",
        write: () => writeAtom(feed),
      },
      {
        name: `${topic.name}.json`,
        title: `${title}（JSON Feed）`,
        label: `${topic.title}（JSON Feed）`,
        mediaType: "application/feed+json",
        write: () => writeJsonFeed(feed),
      },
    ];
  });
}

const titleOf = ({ title }: Topic): string => `${PUBLISHER}：${title}的更正与增补`;

/**
 * Atom (RFC 4287). Where the site has no public address, links are relative to the feed, and it
 * does not say where it lies itself.
 */
function writeAtom({ topic, changes, site }: Feed): string {
  const self = publicAddress(site, `${FEEDS_ROOT}${topic.name}.atom`);
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hans">',
    `  <id>${uuid(`feeds/${topic.name}`)}</id>`,
    `  <title>${escaped(titleOf(topic))}</title>`,
    `  <updated>${instant(changes[0]?.date ?? RELEASE.issued)}</updated>`,
    `  <author><name>${escaped(PUBLISHER)}</name></author>`,
    `  <rights>${escaped(LICENCE)}</rights>`,
    `  <link rel="alternate" type="text/html" href="${escaped(at(site, CHANGES_PAGE))}"/>`,
    ...(self === null
      ? []
      : [`  <link rel="self" type="application/atom+xml" href="${escaped(self)}"/>`]),
    ...changes.flatMap((change) => atomEntry(change, site)),
    "</feed>",
  ];
  return lines.join("\n") + "\n";
}

function atomEntry(change: Change, site: URL | undefined): string[] {
  const { date, title, body } = change;
  return [
    "  <entry>",
    `    <id>${uuidOf(change)}</id>`,
    `    <title>${escaped(title)}</title>`,
    `    <published>${instant(date)}</published>`,
    `    <updated>${instant(date)}</updated>`,
    ...topicsOf(change).map(
      ({ name, title: label }) => `    <category term="${name}" label="${escaped(label)}"/>`,
    ),
    `    <link rel="alternate" type="text/html" href="${escaped(at(site, changeAddress(change)))}"/>`,
    `    <content type="html">${escaped(htmlOf(body))}</content>`,
    "  </entry>",
  ];
}

/** JSON Feed 1.1. Its addresses must be whole, so that there are none without a public address. */
function writeJsonFeed({ topic, changes, site }: Feed): string {
  const known = (name: string, path: string): Record<string, string> => {
    const address = publicAddress(site, path);
    return address === null ? {} : { [name]: address };
  };
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title: titleOf(topic),
    ...known("home_page_url", CHANGES_PAGE),
    ...known("feed_url", `${FEEDS_ROOT}${topic.name}.json`),
    language: "zh-Hans",
    authors: [{ name: PUBLISHER }],
    items: changes.map((change) => ({
      id: uuidOf(change),
      ...known("url", changeAddress(change)),
      title: change.title,
      content_html: htmlOf(change.body),
      date_published: instant(change.date),
      tags: topicsOf(change).map(({ title }) => title),
    })),
  };
  return JSON.stringify(feed, null, 2) + "\n";
}

const topicsOf = (change: Change): readonly Topic[] =>
  TOPICS.filter(({ sources }) => isAbout(change, sources));

/** Only the day is kept; a feed must name a second. It is the first of that day in China. */
const instant = (date: string): string => `${date}T00:00:00+08:00`;

/** The public address, or else the way there from a feed. */
const at = (site: URL | undefined, path: string): string =>
  publicAddress(site, path) ?? `..${path}`;

/** Announcements of all policies share their ids, whatever feed they are in. */
const uuidOf = ({ id }: Change): string => uuid(`changes/${id}`);

/** Drawn by lot once, and never to be changed: with it, every id would change. */
const NAMESPACE = "bee4a70e-e0cc-4b5d-abcd-a6076d39270b";

/**
 * A name-based UUID (RFC 9562, 5.5) as a URN: an id must stay the same when the site moves, so that
 * it cannot be made from the site's address.
 */
function uuid(name: string): string {
  const bytes = createHash("sha1")
    .update(Buffer.from(NAMESPACE.replaceAll("-", ""), "hex"))
    .update(name, "utf8")
    .digest()
    .subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)];
  return `urn:uuid:${[...parts, hex.slice(20)].join("-")}`;
}

const htmlOf = (body: readonly ChangeBlock[]): string =>
  body
    .map((block) =>
      block.kind === "paragraph"
        ? `<p>${runsToHtml(block.runs)}</p>`
        : `<ul>${block.items.map((item) => `<li>${runsToHtml(item)}</li>`).join("")}</ul>`,
    )
    .join("");

const runsToHtml = (runs: readonly Run[]): string =>
  runs
    .map(({ text, isCode }) => (isCode ? `<code>${escaped(text)}</code>` : escaped(text)))
    .join("");
