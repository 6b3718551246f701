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

/**
 * The page for what does not exist is answered at any depth, so nothing can be relative to it. Its
 * addresses begin with the path that the host is known to use, that of SITE_URL.
 */
const NOT_FOUND_PAGE = "/404.html";

const INLINE = new Set(["data:", "mailto:", "tel:", "blob:", "about:"]);

/** Resolves a reference from a page or a file of the site, by that one's path from the root. */
export function destination(from: string, reference: string): Destination {
  if (from === NOT_FOUND_PAGE && reference.startsWith("/") && !reference.startsWith("//"))
    return destinationFromBase(reference);
  if (!URL.canParse(reference, IMAGINED_BASE + from)) return { kind: "malformed", url: reference };
  const url = new URL(reference, IMAGINED_BASE + from);
  if (INLINE.has(url.protocol)) return { kind: "inline", url: reference };
  if (url.origin !== IMAGINED_HOST) return { kind: "elsewhere", url: reference };
  if (!url.href.startsWith(`${IMAGINED_BASE}/`)) return { kind: "beside", url: reference };
  const isAtAnyDepth = from === NOT_FOUND_PAGE && !reference.startsWith("#");
  if (isAtAnyDepth) return { kind: "beside", url: reference };
  const path = url.pathname.slice(new URL(IMAGINED_BASE).pathname.length);
  return decoded({ kind: "here", path, anchor: anchorOf(url) }, reference);
}

/** The path that the site is published under, with a closing slash: of SITE_URL, or the root. */
export function publishedPath(): string {
  const { SITE_URL: address = "" } = process.env;
  const path = address === "" ? "/" : new URL(address).pathname;
  return path.endsWith("/") ? path : `${path}/`;
}

function destinationFromBase(reference: string): Destination {
  const root = publishedPath();
  if (!reference.startsWith(root)) return { kind: "beside", url: reference };
  return destination("/", `./${reference.slice(root.length)}`);
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
