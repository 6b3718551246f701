import type { LookupEntry } from "../../lookup/answer.ts";
import type { Cited } from "../../lookup/words.ts";
import { citationOf } from "../../lookup/words.ts";
import { copied } from "../clipboard.ts";
import { part } from "../element.ts";
import type { Copy } from "./pieces.ts";
import { addressOf, markStanding, quoteBlock } from "./pieces.ts";

/** How the document is cited: its part of a citation, and its source. */
export type DocumentCited = Omit<Cited, "address">;

/** An entry that answers: its name, why it does, the words that name it, and how to cite them. */
export function entryCard(copy: Copy, entry: LookupEntry, cited: DocumentCited): DocumentFragment {
  const card = copy("entry");
  const article = part(card, "article", HTMLElement);
  article.dataset[entry.kind] = entry.id;
  const link = part(card, "[data-name]", HTMLAnchorElement);
  link.href = addressOf(entry.url);
  link.textContent = entry.name;
  markStanding(part(card, "[data-standing]", HTMLElement), entry.standing);
  part(card, "[data-path]", HTMLElement).textContent =
    entry.kind === "group" ? `类别：${entry.path}` : entry.path;
  part(card, "[data-reason]", HTMLElement).textContent = reasonText(entry);
  part(card, "[data-quotes]", HTMLElement).append(
    ...entry.quotes.map((quote) => quoteBlock(copy, quote)),
  );
  showOpenness(card, entry);
  const told = part(article, "[data-copied]", HTMLElement);
  part(card, "[data-cite]", HTMLButtonElement).addEventListener(
    "click",
    () => void cite(entry, cited, told),
  );
  offerToPick(card, entry);
  return card;
}

const reasonText = ({ reason: { sentence, note } }: LookupEntry): string =>
  note === null ? sentence : `${sentence}（${note}）`;

function showOpenness(card: DocumentFragment, { openWords }: LookupEntry): void {
  const open = part(card, "[data-open]", HTMLElement);
  open.hidden = openWords === null;
  open.textContent = `它所在的清单以“${openWords ?? ""}”结尾，没有列全。`;
}

/** Only entries can be laid side by side, not classes. */
function offerToPick(card: DocumentFragment, { kind, id, name }: LookupEntry): void {
  const pick = part(card, "pick-entry", HTMLElement);
  if (kind === "group") pick.remove();
  pick.dataset.pick = id;
  part(pick, "input", HTMLInputElement).setAttribute("aria-label", `加入对照：${name}`);
}

async function cite(
  { quotes: [quote] }: LookupEntry,
  cited: DocumentCited,
  told: HTMLElement,
): Promise<void> {
  if (quote === undefined) return;
  const address = new URL(addressOf(quote.url), location.href).href;
  told.textContent = (await copied(citationOf(quote, { ...cited, address })))
    ? `已复制：${quote.label}`
    : "没有复制成，请选中原句复制";
}
