import js from "@eslint/js";
import astro from "eslint-plugin-astro";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig(
  globalIgnores(["dist/", ".astro/", "content/", "data/", "**/golden/"]),
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // Numbers read well in templates; what strings them together by accident is objects.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // `() => doIt()` is the shape of most callbacks, whatever doIt returns.
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // Text is counted in code points throughout, and spreading is how that is written.
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      // Every case, or a default that says what becomes of the others.
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
      eqeqeq: "error",
    },
  },
  {
    // Async stand-ins and table cases need no await of their own.
    files: ["**/*.test.ts"],
    rules: { "@typescript-eslint/require-await": "off" },
  },
  {
    files: ["**/*.{js,mjs}"],
    languageOptions: { globals: { process: "readonly", console: "readonly", fetch: "readonly" } },
  },
  astro.configs["flat/recommended"],
  astro.configs["flat/jsx-a11y-recommended"],
  {
    files: ["**/*.astro"],
    // TypeScript itself reports names that are not there, and knows Astro's own.
    rules: {
      "no-undef": "off",
      "@typescript-eslint/no-explicit-any": "error",
      // A wide table scrolls in a named region, which the keyboard must be able to reach (WCAG 2.1.1).
      "astro/jsx-a11y/no-noninteractive-tabindex": ["error", { roles: ["region"], tags: ["main"] }],
    },
    plugins: { "@typescript-eslint": tseslint.plugin },
    languageOptions: { parserOptions: { parser: tseslint.parser } },
  },
);
