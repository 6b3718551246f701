import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

/** What figures are drawn with where there is no browser: a renderer, and a font with all of Chinese. */
export interface Typefaces {
  /** resvg, as WebAssembly. */
  readonly program: Uint8Array;
  /** Regular and semibold. */
  readonly fonts: readonly Uint8Array[];
  readonly family: string;
}

let loaded: Promise<Typefaces> | undefined;

/** The renderer and the fonts, from the packages that bring them, read once a run. */
export function loadTypefaces(): Promise<Typefaces> {
  loaded ??= readTypefaces();
  return loaded;
}

async function readTypefaces(): Promise<Typefaces> {
  // From the working folder: what runs at the build is a bundle, and lies elsewhere.
  const require = createRequire(`${process.cwd()}/package.json`);
  const read = (path: string): Promise<Uint8Array> => readFile(path);
  const [program, ...fonts] = await Promise.all([
    read(require.resolve("@resvg/resvg-wasm/index_bg.wasm")),
    read(require.resolve("@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf")),
    read(require.resolve("@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf")),
  ]);
  return { program, fonts, family: "Noto Sans SC" };
}
