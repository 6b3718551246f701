import initialize, {
  type TypstCompiler,
  TypstCompilerBuilder,
  TypstFontResolverBuilder,
} from "@myriaddreamin/typst-ts-web-compiler";
import kai from "./fonts/lxgw-wenkai-cut-500-normal.woff?inline";
import hei from "./fonts/noto-sans-sc-chinese-simplified-400-normal.woff?inline";
import song from "./fonts/noto-serif-sc-chinese-simplified-400-normal.woff?inline";
import { openTypeOf } from "./woff.ts";

/** Typst with the fonts of the text, and what these fonts have no sign for. */
export interface Typesetter {
  readonly compiler: TypstCompiler;
  /** The characters of a text that the body's font lacks: Typst would leave a gap without a word. */
  readonly lacking: (text: string) => string[];
}

/**
 * The typesetter, made at most once. No file, no package and no font of the machine can be read by
 * it, so that it sets the same pages everywhere.
 */
export function typesetter(): Promise<Typesetter> {
  made ??= make();
  return made;
}

let made: Promise<Typesetter> | undefined;

async function make(): Promise<Typesetter> {
  await initialize();
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  const fonts = [song, hei, kai].map((font) => openTypeOf(bytesOf(font)));
  for (const font of fonts) await builder.add_raw_font(font);
  const covered = coverageOf(fonts[0] ?? new Uint8Array());
  const lacking = (text: string) =>
    [...new Set(text)].filter((sign) => !covered.has(sign.codePointAt(0) ?? 0));
  return { compiler: await builder.build(), lacking };
}

const bytesOf = (address: string): Uint8Array =>
  Buffer.from(address.slice(address.indexOf(",") + 1), "base64");

/** The code points of a font. Typst counts them in runs: so many without, so many with, and so on. */
function coverageOf(font: Uint8Array): ReadonlySet<number> {
  const { info } = new TypstFontResolverBuilder().get_font_info(font) as FontInfo;
  const covered = new Set<number>();
  (info[0]?.coverage ?? []).reduce((start, run, index) => {
    if (index % 2 === 1) for (let at = start; at < start + run; at++) covered.add(at);
    return start + run;
  }, 0);
  return covered;
}

/** What of the library's answer is used; it has no types. */
interface FontInfo {
  readonly info: readonly { readonly coverage: readonly number[] }[];
}
