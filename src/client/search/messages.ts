import type { Answer, Options } from "../../search/engine.ts";

/** What the page asks of the worker. The first message opens the index under the site's root. */
export type Request =
  | { readonly id: number; readonly root: string }
  | { readonly id: number; readonly query: string; readonly options: Options };

/** What the worker says back, to the message of the same id. */
export type Reply =
  | { readonly id: number; readonly answer: Answer | null }
  | { readonly id: number; readonly error: string };
