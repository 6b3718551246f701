import type { LookupAnswer, NearGroup, OpenList } from "../../lookup/answer.ts";
import { element } from "../element.ts";
import type { Copy } from "./pieces.ts";
import { addressOf, quoteBlock } from "./pieces.ts";

/*
 * What is said where nothing is listed: the classes that are near, each with its lists that are
 * left open, then the other open lists, a class once.
 */

/** The classes nearest in name, each with its open lists in the document's words. */
export const nearClasses = (copy: Copy, { nearest, openLists }: LookupAnswer): Node[] =>
  nearest.map((near) => {
    const lists = openLists.filter(({ group }) => group === near.id);
    return classBlock(copy, near, lists, element("p", {}, nearness(near)));
  });

/** The open lists of all other classes. */
export function otherClasses(copy: Copy, { nearest, openLists }: LookupAnswer): Node[] {
  const near = new Set(nearest.map(({ id }) => id));
  const others = openLists.filter(({ group }) => !near.has(group));
  return [...Map.groupBy(others, ({ group }) => group).values()].flatMap((lists) =>
    lists.slice(0, 1).map((first) => classBlock(copy, first, lists)),
  );
}

/** Which name is near, and whether the list in which it stands is open. */
function nearness({ like, openWords, isOpen }: NearGroup): string {
  const named = `有名称相近的“${like}”，它所在的清单`;
  if (openWords !== null) return `${named}以“${openWords}”结尾，没有列全。`;
  const others = isOpen ? "；这一类里另有清单以“等”字结尾，没有列全" : "";
  return `${named}不以“等”字结尾（编者的读法）${others}。`;
}

function classBlock(
  copy: Copy,
  { name, url }: Pick<NearGroup, "name" | "url">,
  lists: readonly OpenList[],
  ...told: readonly Node[]
): HTMLElement {
  const heading = element("h3", {}, element("a", { href: addressOf(url) }, name));
  const quotes = lists.map(({ quote }) => quoteBlock(copy, quote));
  return element("div", { class: "lookup-class" }, heading, ...told, ...quotes);
}
