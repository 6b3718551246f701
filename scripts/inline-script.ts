import { readFile } from "node:fs/promises";
import type { Plugin } from "vite";
import { minify, transformWithOxc } from "vite";

/** Asks for a script as the text of a classic script: `import code from "./opener.ts?script"`. */
const QUERY = "?script";

/**
 * For the few words of script that every page carries. Astro would write them as a module, in
 * which Vite wraps every `import()` in a kilobyte of its own.
 */
export function inlineScript(): Plugin {
  return {
    name: "inline-script",
    enforce: "pre",
    async load(id) {
      if (!id.endsWith(QUERY)) return null;
      const file = id.slice(0, -QUERY.length);
      this.addWatchFile(file);
      const { code } = await transformWithOxc(await readFile(file, "utf8"), file);
      const { code: minified, errors } = await minify(file, code);
      if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
      return `export default ${JSON.stringify(minified)};`;
    },
  };
}
