import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

/**
 * The modules of search that keep their address from build to build: pages fetch `box.js` when the
 * box is used, anyone may import `engine.js`. Chunks that they share have addresses of their own.
 */
const FIXED: Readonly<Record<string, string>> = {
  "search/engine.js": "src/client/search/engine.ts",
  "search/box.js": "src/client/search/box.ts",
  "materials/compare/pick.js": "src/client/compare/pick.ts",
  "policies/passage.js": "src/client/copy-passage.ts",
};

/** Adds them to what is built for browsers. */
export function searchModules(): Plugin {
  return {
    name: "search-modules",
    apply: "build",
    // Workers load a part of their program only when it is needed, which the old form cannot.
    config: () => ({ worker: { format: "es" } }),
    buildStart() {
      if (this.environment.name !== "client") return;
      for (const [fileName, file] of Object.entries(FIXED))
        this.emitFile({
          type: "chunk",
          fileName,
          id: sourceFile(file),
          preserveSignature: "strict",
        });
    },
  };
}

const sourceFile = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
