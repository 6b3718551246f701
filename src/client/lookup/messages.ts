/** What a page asks of the worker. The first message opens the tables under the site's root. */
export type Request = { readonly root: string } | { readonly name: string };
