import { nameAddress } from "../../domain/names.ts";
import type { LookupAnswer, LookupEntry, LookupQuote } from "../../lookup/answer.ts";
import { STANDING_LABELS } from "../../lookup/answer.ts";
import { cautionFor, citationOf, sharedName, summaryOf } from "../../lookup/words.ts";
import { copied } from "../clipboard.ts";
import { element, part } from "../search/element.ts";
import { Newest, whenTyped } from "../search/typing.ts";
import { openLookup } from "./remote-lookup.ts";

/** Two levels below the site's root, on /lookup/. */
const ROOT = new URL("../", location.href);
const FAILED = "查询表没有载入，这次没有查成。请检查网络后再试；输入的内容还在。";

/** Look-up of one product: answers as one types, and keeps what is asked in the address. */
class ProductLookup extends HTMLElement {
  readonly #engine = openLookup(ROOT);
  readonly #newest = new Newest<LookupAnswer>();

  connectedCallback(): void {
    const on = (target: EventTarget, type: string, act: (event: Event) => void): void =>
      target.addEventListener(type, act);
    on(this.#input, "focus", () => void this.#engine.ready().catch(() => undefined));
    whenTyped(this.#input, () => this.#ask("replace"));
    on(part(this, "form", HTMLFormElement), "submit", (event) => {
      event.preventDefault();
      this.#ask("push");
    });
    on(document, "keydown", (event) => this.#onKey(event as KeyboardEvent));
    on(window, "popstate", () => this.#restore());
    this.#restore();
    if (this.#query === "") this.#input.focus();
  }

  #restore(): void {
    this.#input.value = new URLSearchParams(location.search).get("q") ?? "";
    void this.#answer();
  }

  /** Typing takes the address along; Enter makes an entry of its own, so that Back works. */
  #ask(how: "push" | "replace"): void {
    const query =
      this.#query === "" ? "" : `?${new URLSearchParams({ q: this.#query }).toString()}`;
    const address = location.pathname + query;
    const isSame = query === location.search;
    if (how === "push" && !isSame) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
    void this.#answer();
  }

  async #answer(): Promise<void> {
    const query = this.#query;
    this.#examples.hidden = query !== "";
    if (query === "") {
      this.#newest.drop();
      this.#clear();
      return;
    }
    const outcome = await this.#newest.ask(() => this.#engine.lookup(query));
    if (outcome.kind === "answered") this.#show(outcome.value);
    else if (outcome.kind === "failed") {
      this.#clear();
      this.#status.textContent = FAILED;
    }
  }

  #clear(): void {
    this.#status.replaceChildren();
    this.#entries.replaceChildren();
    for (const one of this.querySelectorAll<HTMLElement>("section")) one.hidden = true;
  }

  #show(answer: LookupAnswer): void {
    this.#status.replaceChildren(this.#headline(answer));
    this.#entries.replaceChildren(...answer.entries.map((entry) => this.#entry(entry)));
    this.#fill("elsewhere", answer.elsewhere, "quotes", (quote) => this.#quote(quote));
    this.#fill("near", answer.nearest, "groups", ({ name, url, like, isOpen }) =>
      element(
        "li",
        {},
        element("a", { href: addressOf(url) }, name),
        `：有名称相近的“${like}”；${isOpen ? "其中有清单以“等”字收束" : "其清单不以“等”字收束"}。`,
      ),
    );
    const lists = answer.answer === "unlisted" ? answer.openLists : [];
    this.#fill("open", lists, "lists", ({ name, url, quote }) => {
      const heading = element("p", {}, element("a", { href: addressOf(url) }, name));
      return element("div", {}, heading, this.#quote(quote));
    });
  }

  /** Shows a section with what there is of a kind, or hides it. */
  #fill<Item>(
    section: string,
    items: readonly Item[],
    list: string,
    make: (item: Item) => Node,
  ): void {
    part(this, `[data-lookup-${section}]`, HTMLElement).hidden = items.length === 0;
    part(this, `[data-lookup-${list}]`, HTMLElement).replaceChildren(...items.map(make));
  }

  #headline(answer: LookupAnswer): Node {
    const headline = this.#copy("answer");
    mark(part(headline, "[data-standing]", HTMLElement), answer.answer);
    part(headline, "[data-summary]", HTMLElement).textContent = summaryOf(answer);
    part(headline, "[data-caution]", HTMLElement).textContent = cautionFor(answer);
    const shared = sharedName(answer);
    if (shared !== null) {
      const told = part(headline, "[data-shared]", HTMLElement);
      told.hidden = false;
      part(told, "span", HTMLElement).textContent = shared;
      part(told, "a", HTMLAnchorElement).href = addressOf(nameAddress(shared));
    }
    return headline;
  }

  #entry(entry: LookupEntry): Node {
    const card = this.#copy("entry");
    const article = part(card, "article", HTMLElement);
    article.dataset[entry.kind] = entry.id;
    const link = part(card, "[data-name]", HTMLAnchorElement);
    link.href = addressOf(entry.url);
    link.textContent = entry.name;
    mark(part(card, "[data-standing]", HTMLElement), entry.standing);
    part(card, "[data-path]", HTMLElement).textContent =
      entry.kind === "group" ? `类别：${entry.path}` : entry.path;
    const { sentence, note } = entry.reason;
    part(card, "[data-reason]", HTMLElement).textContent =
      note === null ? sentence : `${sentence}（${note}）`;
    part(card, "[data-quotes]", HTMLElement).append(
      ...entry.quotes.map((quote) => this.#quote(quote)),
    );
    const open = part(card, "[data-open]", HTMLElement);
    open.hidden = entry.openWords === null;
    open.textContent = `所在清单以“${entry.openWords ?? ""}”收束，列举未尽。`;
    part(card, "[data-cite]", HTMLButtonElement).addEventListener(
      "click",
      () => void this.#cite(entry, part(article, "[data-copied]", HTMLElement)),
    );
    const pick = part(card, "pick-entry", HTMLElement);
    if (entry.kind === "group") pick.remove();
    pick.dataset.pick = entry.id;
    part(pick, "input", HTMLInputElement).setAttribute("aria-label", `加入对照：${entry.name}`);
    return card;
  }

  async #cite(entry: LookupEntry, told: HTMLElement): Promise<void> {
    const { document: title = "", source = "" } = this.dataset;
    const [quote] = entry.quotes;
    if (quote === undefined) return;
    const address = new URL(addressOf(quote.url), location.href).href;
    told.textContent = (await copied(citationOf(quote, { title, source, address })))
      ? `已复制：${quote.label}`
      : "没有复制成，请选中原句复制";
  }

  #quote({ label, url, before, words, after }: LookupQuote): Node {
    const quote = this.#copy("quote");
    part(quote, "[data-before]", HTMLElement).replaceWith(before);
    part(quote, "mark", HTMLElement).textContent = words;
    part(quote, "[data-after]", HTMLElement).replaceWith(after);
    const link = part(quote, "[data-label]", HTMLAnchorElement);
    link.href = addressOf(url);
    link.textContent = label;
    return quote;
  }

  #copy(name: string): DocumentFragment {
    const template = part(this, `[data-template="${name}"]`, HTMLTemplateElement);
    return template.content.cloneNode(true) as DocumentFragment;
  }

  /** Arrows go from the box through the entries and back; Escape, as on every page / or Ctrl+K, to the box. */
  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (isCall(event) && event.target !== this.#input) {
      event.preventDefault();
      this.#input.select();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops: HTMLElement[] = [
      this.#input,
      ...this.querySelectorAll<HTMLElement>("[data-lookup-entries] [data-name]"),
    ];
    const at = stops.findIndex((stop) => stop === event.target);
    if (event.key === "Escape" && at > 0) this.#input.select();
    if (step === undefined || at < 0 || stops.length < 2) return;
    event.preventDefault();
    stops[Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus();
  }

  get #query(): string {
    return this.#input.value.trim();
  }
  get #input(): HTMLInputElement {
    return part(this, "input", HTMLInputElement);
  }
  get #status(): HTMLElement {
    return part(this, "[data-lookup-status]", HTMLElement);
  }
  get #entries(): HTMLElement {
    return part(this, "[data-lookup-entries]", HTMLElement);
  }
  get #examples(): HTMLElement {
    return part(this, "[data-lookup-examples]", HTMLElement);
  }
}

/** The keys that open the search box on other pages. */
const isCall = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  key === "/" || (key === "k" && (ctrlKey || metaKey));

/** From this page: the site may lie anywhere on its host. */
const addressOf = (url: string): string => `..${url}`;

function mark(shown: HTMLElement, standing: keyof typeof STANDING_LABELS): void {
  shown.dataset.standing = standing;
  shown.textContent = STANDING_LABELS[standing];
}

customElements.define("product-lookup", ProductLookup);
