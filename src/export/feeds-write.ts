import { createHash } from "node:crypto";

import { publicAddress } from "../domain/address.ts";
import { type ChangeBlock, CHANGES_PAGE, type Run } from "../domain/change.ts";
import { isRelease, type News, newsAddress } from "./feeds-news.ts";
import { PUBLISHER, RELEASE } from "./publisher.ts";
import { LICENCE } from "./terms.ts";
import { escaped } from "./xml-text.ts";

/** A feed, and where it is to lie. */
export interface Feed {
  readonly name: string;
  readonly title: string;
  /** Newest first, each with the topics that it is about. */
  readonly items: readonly Item[];
  /** From the site's root; the other form lies elsewhere. */
  readonly address: string;
  readonly site: URL | undefined;
}

/** A piece of news, and what it is about. */
export interface Item {
  readonly news: News;
  readonly topics: readonly { readonly name: string; readonly title: string }[];
}

/**
 * Atom (RFC 4287). Where the site has no public address, links are relative to the feed, and it
 * does not say where it lies itself.
 */
export function writeAtom({ name, title, items, address, site }: Feed): string {
  const self = publicAddress(site, address);
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hans">',
    `  <id>${uuid(`feeds/${name}`)}</id>`,
    `  <title>${escaped(title)}</title>`,
    `  <updated>${instant(items[0]?.news.date ?? RELEASE.issued)}</updated>`,
    `  <author><name>${escaped(PUBLISHER)}</name></author>`,
    `  <rights>${escaped(LICENCE)}</rights>`,
    `  <link rel="alternate" type="text/html" href="${escaped(at(site, CHANGES_PAGE))}"/>`,
    ...(self === null
      ? []
      : [`  <link rel="self" type="application/atom+xml" href="${escaped(self)}"/>`]),
    ...items.flatMap((item) => atomEntry(item, site)),
    "</feed>",
  ];
  return lines.join("\n") + "\n";
}

function atomEntry({ news, topics }: Item, site: URL | undefined): string[] {
  const { date, title, body } = news;
  return [
    "  <entry>",
    `    <id>${uuidOf(news)}</id>`,
    `    <title>${escaped(title)}</title>`,
    `    <published>${instant(date)}</published>`,
    `    <updated>${instant(date)}</updated>`,
    ...topics.map(
      ({ name, title: label }) => `    <category term="${name}" label="${escaped(label)}"/>`,
    ),
    `    <link rel="alternate" type="text/html" href="${escaped(at(site, newsAddress(news)))}"/>`,
    `    <content type="html">${escaped(htmlOf(body))}</content>`,
    "  </entry>",
  ];
}

/** JSON Feed 1.1. Its addresses must be whole, so that there are none without a public address. */
export function writeJsonFeed({ title, items, address: self, site }: Feed): string {
  const known = (name: string, path: string): Record<string, string> => {
    const address = publicAddress(site, path);
    return address === null ? {} : { [name]: address };
  };
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title,
    ...known("home_page_url", CHANGES_PAGE),
    ...known("feed_url", self),
    language: "zh-Hans",
    authors: [{ name: PUBLISHER }],
    items: items.map(({ news, topics }) => ({
      id: uuidOf(news),
      ...known("url", newsAddress(news)),
      title: news.title,
      content_html: htmlOf(news.body),
      date_published: instant(news.date),
      tags: topics.map(({ title: topic }) => topic),
    })),
  };
  return JSON.stringify(feed, null, 2) + "\n";
}

/** Only the day is kept; a feed must name a second. It is the first of that day in China. */
const instant = (date: string): string => `${date}T00:00:00+08:00`;

/** The public address, or else the way there from a feed. */
const at = (site: URL | undefined, path: string): string =>
  publicAddress(site, path) ?? `..${path}`;

/** Announcements of all policies share their ids, whatever feed they are in. */
const uuidOf = (news: News): string =>
  uuid(`${isRelease(news) ? "releases" : "changes"}/${news.id}`);

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
