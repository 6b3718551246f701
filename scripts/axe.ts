import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

declare const axe: { run(context: Document): Promise<AxeResults> };

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Every fault that axe finds on an open page: the rule, and the markup that breaks it. */
export async function axeFaults(page: Page): Promise<(readonly [string, readonly string[]])[]> {
  await page.addScriptTag({ content: AXE });
  const { passes, violations } = await page.evaluate(() => axe.run(document));
  if (passes.length === 0) throw new Error("axe has looked at nothing");
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}
