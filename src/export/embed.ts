import { PUBLISHER } from "./publisher.ts";

/*
 * How another site shows a figure: the code that its editor writes by hand, and the same as oEmbed
 * (https://oembed.com, type "rich"), which many editors ask for when an address is pasted.
 */

/** A figure as others show it. Sizes are in CSS pixels and leave room for all but its table. */
export interface Embedded {
  readonly title: string;
  /** The absolute address of the page to show. */
  readonly address: string;
  readonly width: number;
  readonly height: number;
}

/** Needs no script: the page inside is complete, and scrolls where it is given less room. */
export function embedCode({ title, address, width, height }: Embedded): string {
  const attributes = [
    `src="${quoted(address)}"`,
    `title="${quoted(title)}"`,
    `width="${width}" height="${height}"`,
    `loading="lazy"`,
    `style="border:0;max-width:100%"`,
  ];
  return `<iframe ${attributes.join(" ")}></iframe>`;
}

/** A picture that stands for the figure where the code cannot be used. */
export interface Thumbnail {
  readonly address: string;
  readonly width: number;
  readonly height: number;
}

/** The answer of an oEmbed provider, as a file that never changes between two builds. */
export function writeOembed(embedded: Embedded, site: string, thumbnail: Thumbnail): string {
  const answer = {
    version: "1.0",
    type: "rich",
    title: embedded.title,
    provider_name: PUBLISHER,
    provider_url: site,
    html: embedCode(embedded),
    width: embedded.width,
    height: embedded.height,
    thumbnail_url: thumbnail.address,
    thumbnail_width: thumbnail.width,
    thumbnail_height: thumbnail.height,
  };
  return JSON.stringify(answer, null, 2) + "\n";
}

const quoted = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
