/*
 * The site must work under any path of any host. So every check imagines it under this one, and an
 * address that leads out of it is not the site's own, even if it begins with a slash.
 */
const IMAGINED_HOST = "http://site.invalid";
const IMAGINED_BASE = `${IMAGINED_HOST}/some/where`;

/** Where a reference leads. */
export type Destination =
  /** A file of the site: its path from the root without escapes, and the part of it after `#`. */
  | { readonly kind: "here"; readonly path: string; readonly anchor: string }
  /** An address on this host that is not within the site, which breaks once the site moves. */
  | { readonly kind: "beside"; readonly url: string }
  | { readonly kind: "elsewhere"; readonly url: string }
  /** Not fetched from anywhere: data:, mailto:, tel:, blob:. */
  | { readonly kind: "inline"; readonly url: string }
  | { readonly kind: "malformed"; readonly url: string };

const INLINE = new Set(["data:", "mailto:", "tel:", "blob:", "about:"]);

/** Resolves a reference from a page or a file of the site, by that one's path from the root. */
export function destination(from: string, reference: string): Destination {
  if (!URL.canParse(reference, IMAGINED_BASE + from)) return { kind: "malformed", url: reference };
  const url = new URL(reference, IMAGINED_BASE + from);
  if (INLINE.has(url.protocol)) return { kind: "inline", url: reference };
  if (url.origin !== IMAGINED_HOST) return { kind: "elsewhere", url: reference };
  if (!url.href.startsWith(`${IMAGINED_BASE}/`)) return { kind: "beside", url: reference };
  const path = url.pathname.slice(new URL(IMAGINED_BASE).pathname.length);
  return decoded({ kind: "here", path, anchor: anchorOf(url) }, reference);
}

/** Without a text fragment (`#:~:text=`), which points at words and not at an id. */
const anchorOf = (url: URL): string => url.hash.slice(1).replace(/:~:.*$/, "");

function decoded(here: Destination & { kind: "here" }, reference: string): Destination {
  try {
    const { path, anchor } = here;
    return { kind: "here", path: decodeURIComponent(path), anchor: decodeURIComponent(anchor) };
  } catch {
    return { kind: "malformed", url: reference };
  }
}

/** The file that a static host answers a path with. */
export const fileOf = (path: string): string => (path.endsWith("/") ? `${path}index.html` : path);
