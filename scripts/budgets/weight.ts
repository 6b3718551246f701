import { init, parse } from "es-module-lexer";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import type { BuiltPage } from "../built-site.ts";
import { destination } from "../site-address.ts";

const compress = promisify(brotliCompress);

/** What a page costs to open, in bytes as brotli sends them at its best (quality 11). */
export interface Weight {
  /** The page, its style sheets, and every script that loads before anyone touches it. */
  readonly total: number;
  /** The scripts alone, those written into the page included. */
  readonly script: number;
  /** Linked scripts that hold the page up while they load. */
  readonly blocking: readonly string[];
}

/** Reads a published file as text, by its path from the root. */
export type ReadFile = (path: string) => Promise<string>;

/** Weighs pages; a file that many pages share is compressed once. */
export function scale(read: ReadFile): (page: BuiltPage) => Promise<Weight> {
  const known = new Map<string, Promise<number>>();
  const sizeOf = (path: string): Promise<number> => {
    const size = known.get(path) ?? read(path).then(brotliSize);
    known.set(path, size);
    return size;
  };
  const sizeOfAll = async (paths: readonly string[]): Promise<number> =>
    sum(await Promise.all(paths.map(sizeOf)));

  return async (page) => {
    const scripts = await sizeOfAll(await scriptFiles(page, read));
    const styles = await sizeOfAll(linked(page, "link[rel~=stylesheet]", "href"));
    const inline = inlineScript(page);
    return {
      total: (await brotliSize(page.html)) + styles + scripts,
      script: scripts + (inline === "" ? 0 : await brotliSize(inline)),
      blocking: linked(page, "script[src]:not([type=module], [defer], [async])", "src"),
    };
  };
}

export async function brotliSize(text: string): Promise<number> {
  const bytes = Buffer.from(text);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    // Changes nothing in the result, and saves a quarter of the time.
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
  };
  return (await compress(bytes, { params })).byteLength;
}

/** The files of this site that some elements of a page name, each once, in the order of the page. */
function linked(page: BuiltPage, selector: string, attribute: string): string[] {
  const addresses = page.$(selector).map((_, element) => page.$(element).attr(attribute));
  const paths = addresses.toArray().map((address) => destination(page.path, address));
  return [...new Set(paths.flatMap((to) => (to.kind === "here" ? [to.path] : [])))];
}

/** Scripts that load by themselves: linked, preloaded, or imported by one that is. */
async function scriptFiles(page: BuiltPage, read: ReadFile): Promise<string[]> {
  const named = [
    ...linked(page, "script[src]", "src"),
    ...linked(page, "link[rel~=modulepreload]", "href"),
    ...(await importsOf(page.path, inlineModules(page))),
  ];
  const found = new Set(named);
  // A set walks on over what is added to it on the way.
  for (const path of found) {
    for (const imported of await importsOf(path, await read(path))) found.add(imported);
  }
  return [...found];
}

/** What a module imports at once; `import()` waits to be called, and is not counted. */
async function importsOf(path: string, code: string): Promise<string[]> {
  await init();
  const [imports] = parse(code);
  return imports
    .flatMap((one) => (one.type === "dynamic" || one.type === "import-meta" ? [] : [one.specifier]))
    .map((specifier) => destination(path, specifier))
    .flatMap((to) => (to.kind === "here" ? [to.path] : []));
}

const inlineModules = ({ $ }: BuiltPage): string => $("script[type=module]:not([src])").text();

/** Scripts written into the page. Other types (JSON, rules for prefetching) hold data. */
const inlineScript = ({ $ }: BuiltPage): string =>
  $("script:not([src])").filter(":not([type]), [type=module], [type='text/javascript']").text();

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);
