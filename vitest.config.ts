import { getViteConfig } from "astro/config";
import { defineConfig } from "vitest/config";

const SITE_TESTS = "**/*.site.test.ts";
const BROWSER_TESTS = "**/*.browser.test.ts";

/** Beside the code. Astro's own settings, so that tests can render components. */
const unit = getViteConfig(
  {
    test: {
      name: "unit",
      // Tests of the whole site's data take seconds where the machine has other work.
      testTimeout: 30_000,
      include: ["src/**/*.test.ts", "scripts/**/*.test.ts"],
      exclude: [SITE_TESTS, BROWSER_TESTS, "**/node_modules/**"],
    },
  },
  // With the toolbar, what a component renders would hold the paths of this machine.
  { devToolbar: { enabled: false } },
);

/** Over the files in dist/, as they will be published. */
const site = {
  test: { name: "site", include: [`{src,scripts}/${SITE_TESTS}`], testTimeout: 60_000 },
};

/** Over dist/ served, in a browser. */
const browser = {
  test: {
    name: "browser",
    include: [`{src,scripts}/${BROWSER_TESTS}`],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
};

export default defineConfig({ test: { projects: [unit, site, browser] } });
