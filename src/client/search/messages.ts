import type { Options } from "../../search/engine.ts";

/** What the page asks of the worker. The first message opens the index under the site's root. */
export type Request =
  { readonly root: string } | { readonly query: string; readonly options: Options };
