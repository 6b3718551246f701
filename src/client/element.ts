/** An element with attributes and what stands in it; words are words, never markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...content);
  return made;
}

/** A part of markup that is known to be there. */
export function part<E extends Element>(
  within: ParentNode,
  selector: string,
  type: new () => E,
): E {
  const found = within.querySelector(selector);
  if (found instanceof type) return found;
  throw new Error(`页面缺少 ${selector}`);
}
