import { HtmlValidate } from "html-validate";
import { expect, test } from "vitest";
import { readBuiltSite } from "../built-site.ts";
import { DIST_FOLDER } from "../project.ts";

/*
 * Over the built site, by a checker that others wrote: html-validate with all its rules that follow
 * from the HTML standard, none switched off. The Nu checker is stricter and needs Java, so that it
 * has a command of its own: `npm run validate:html`.
 */

const checker = new HtmlValidate({ root: true, extends: ["html-validate:standard"] });

async function faultsOf(path: string, html: string): Promise<string[]> {
  const { results } = await checker.validateString(html, path);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, message, ruleId }) =>
      [path, line, column, message, ruleId].join(" "),
    ),
  );
}

const { pages } = await readBuiltSite(DIST_FOLDER);

test("every page keeps to the HTML standard", async () => {
  const faults = await Promise.all(pages.map(({ path, html }) => faultsOf(path, html)));
  expect(faults.flat()).toEqual([]);
});

const page = (body: string): string =>
  `<!DOCTYPE html><html lang="zh-Hans-CN"><head><meta charset="utf-8"><title>页</title></head><body>${body}</body></html>`;

test("a page without a fault is told to have none", async () => {
  expect(await faultsOf("/", page("<p>字</p>"))).toEqual([]);
});

test.each([
  ["an element out of its place", "<ul><p>字</p></ul>", "element-permitted-content"],
  [
    "an attribute for another kind of field",
    '<input type="checkbox" autocomplete="off">',
    "valid-autocomplete",
  ],
  ["a value that is not allowed", '<button type="press">按</button>', "attribute-allowed-values"],
  ["a tag that nothing closes", "<p><b>字</p>", "close-order"],
  ["an id that stands twice", '<p id="a">一</p><p id="a">二</p>', "no-dup-id"],
  [
    "a caption that is neither first nor last",
    "<figure><p>一</p><figcaption>图</figcaption><p>二</p></figure>",
    "element-permitted-order",
  ],
])("%s would be told", async (_, body, rule) => {
  expect((await faultsOf("/", page(body))).join()).toContain(rule);
});
