import mdx from "@astrojs/mdx";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "astro/config";

import { inlineScript } from "./scripts/inline-script.ts";
import { relativeLinks } from "./scripts/relative-links.ts";
import { searchModules } from "./scripts/search-modules.ts";
import { settingsOf } from "./src/domain/settings.ts";

// The public address is only needed for canonical links; without it they are left out.
const { siteUrl } = settingsOf(process.env);

export default defineConfig({
  ...(siteUrl === null ? {} : { site: siteUrl }),
  trailingSlash: "always",
  build: { inlineStylesheets: "always" },
  devToolbar: { enabled: false },
  integrations: [mdx(), relativeLinks()],
  vite: { plugins: [tailwindcss(), inlineScript(), searchModules()] },
});
