import { experimental_AstroContainer as AstroContainer } from "astro/container";
import type { AstroComponentFactory } from "astro/runtime/server/index.js";
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from "parse5";

/** Where an example is shown, for components that ask: the page's path, and what fills their slot. */
export interface Page {
  readonly path?: string;
  readonly slot?: string;
}

/** The props of a component, which Astro knows only behind its own door (`astro check`). */
type PropsOf<C extends AstroComponentFactory> = Parameters<C>[0];

/** One use of a component. The title is a sentence; it also heads the example in the golden file. */
export type Example<Props> = readonly [title: string, props: Props, page?: Page];

/** A component with its examples, odd cases included. `name` is its file without `.astro`. */
export interface Gallery {
  readonly name: string;
  readonly component: AstroComponentFactory;
  readonly examples: readonly Example<Record<string, unknown>>[];
}

export function gallery<C extends AstroComponentFactory>(
  name: string,
  component: C,
  examples: readonly Example<PropsOf<C>>[],
): Gallery {
  return { name, component, examples };
}

const container = await AstroContainer.create();

/** The HTML of a component, to the character. */
export function render<C extends AstroComponentFactory>(
  component: C,
  props: PropsOf<C>,
  { path = "/", slot = "" }: Page = {},
): Promise<string> {
  const request = new Request(new URL(path, "https://example.org"));
  return container.renderToString(component, { props, request, slots: { default: slot } });
}

/** All examples of a component, as its golden file holds them. */
export async function portrait({ component, examples }: Gallery): Promise<string> {
  const parts = examples.map(
    async ([title, props, page]) =>
      `# ${title}\n\n${outline(await render(component, props, page)) || "(nothing)\n"}`,
  );
  return (await Promise.all(parts)).join("\n");
}

/**
 * HTML as lines, one a tag or a text. Texts stand in quotes with every space and line break kept,
 * which formatters of HTML take the liberty to change. Throws where a tag is miswritten.
 */
export function outline(html: string): string {
  const fragment = parseFragment(html, {
    // What a page shows without scripts is markup too.
    scriptingEnabled: false,
    onParseError: ({ code, startOffset }) => {
      throw new Error(`${code}: ${html.slice(Math.max(0, startOffset - 40), startOffset + 40)}`);
    },
  });
  return lines(fragment)
    .map((line) => `${line}\n`)
    .join("");
}

function lines({ childNodes }: Tree.ParentNode): string[] {
  return childNodes.flatMap((node) => {
    if ("value" in node) return [JSON.stringify(node.value)];
    if ("tagName" in node) return elementLines(node);
    return [`<!-- ${node.nodeName} -->`];
  });
}

function elementLines(element: Tree.Element): string[] {
  const tag = `<${[element.tagName, ...element.attrs.flatMap(attribute)].join(" ")}>`;
  const [only, ...others] = element.childNodes;
  if (only !== undefined && others.length === 0 && "value" in only)
    return [`${tag} ${JSON.stringify(only.value)}`];
  return [tag, ...lines(element).map((line) => `  ${line}`)];
}

/** Left out: the folder of this machine in a script's address, and the hash that scopes styles. */
function attribute({ name, value }: Tree.Element["attrs"][number]): string[] {
  if (name.startsWith("data-astro-cid-")) return [];
  const lasting = value.replace(/^\/.*(?=\/src\/components\/.*[?&]astro\b)/, "");
  return [value === "" ? name : `${name}=${JSON.stringify(lasting)}`];
}

/** Where golden files lie, and the environment that says whether they may be written. */
export interface Store {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly read: (path: string) => string;
  readonly write: (path: string, text: string) => void;
}

/** The agreed text at a path; with UPDATE_GOLDENS=1, and never in CI, what is found is agreed. */
export function agreed(path: string, found: string, { env, read, write }: Store): string {
  if (env.UPDATE_GOLDENS === "1" && env.CI === undefined) write(path, found);
  return read(path);
}
