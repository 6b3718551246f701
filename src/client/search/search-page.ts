import type { Answer, Result } from "../../search/engine.ts";
import type { Kind } from "../../search/record.ts";
import { KINDS } from "../../search/record.ts";
import { addressOf, readAsked, writeAsked } from "./address.ts";
import type { RemoteEngine } from "./remote-engine.ts";
import { openEngine } from "./remote-engine.ts";
import { statusOf } from "./status.ts";

/** So long after the last key: nobody reads the results of half a word. */
const PAUSE_MS = 150;
/** So many at first, and so many more each time. */
const STEP = 20;

/** The search page: answers as one types, and keeps what is asked in the address. */
class SiteSearch extends HTMLElement {
  #root = new URL(".", document.baseURI);
  #engine: RemoteEngine | undefined;
  #timer = 0;
  /** Counts questions, so that a late answer to an old one is dropped. */
  #turn = 0;
  #limit = STEP;

  connectedCallback(): void {
    this.#root = new URL(this.dataset.root ?? "/", document.baseURI);
    this.#engine = openEngine(this.#root);
    this.#restore();
    this.#listen();
    if (this.#input.value !== "") void this.#search();
  }

  #listen(): void {
    const on = (target: EventTarget, type: string, act: (event: Event) => void): void =>
      target.addEventListener(type, act);
    on(this.#input, "focus", () => void this.#engine?.ready().catch(() => undefined));
    on(this.#input, "input", (event) => {
      if (!(event as InputEvent).isComposing) this.#later();
    });
    on(this.#input, "compositionend", () => this.#later());
    on(this.#form, "submit", (event) => {
      event.preventDefault();
      void this.#renew();
    });
    on(this.#kinds, "change", () => void this.#renew());
    on(this.#more, "click", () => void this.#showMore());
    on(this, "keydown", (event) => this.#onKey(event as KeyboardEvent));
    on(window, "popstate", () => {
      this.#restore();
      void this.#search();
    });
  }

  /** Puts what the address asks into the form. */
  #restore(): void {
    const { query, kind } = readAsked(location.search);
    this.#input.value = query;
    for (const option of this.#options) option.checked = option.value === (kind ?? "");
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#renew(), PAUSE_MS);
  }

  /** A new question: from the top, and noted in the address. */
  async #renew(): Promise<void> {
    clearTimeout(this.#timer);
    this.#limit = STEP;
    const address = location.pathname + writeAsked({ query: this.#query, kind: this.#kind });
    history.replaceState(history.state, "", address);
    await this.#search();
  }

  async #showMore(): Promise<void> {
    const shown = this.#links.length;
    this.#limit += STEP;
    await this.#search();
    this.#links[shown]?.focus();
  }

  async #search(): Promise<void> {
    const turn = (this.#turn += 1);
    const query = this.#query;
    if (query === "" || this.#engine === undefined) {
      this.#clear();
      return;
    }
    if (this.#status.textContent === "") this.#status.textContent = "正在查找……";
    try {
      const answer = await this.#engine.search(query, { limit: this.#limit, kind: this.#kind });
      if (turn === this.#turn) this.#show(query, answer);
    } catch {
      if (turn === this.#turn) this.#fail();
    }
  }

  #clear(): void {
    this.#status.textContent = "";
    this.#list.replaceChildren();
    this.#kinds.hidden = this.#more.hidden = this.#help.hidden = true;
  }

  #fail(): void {
    this.#clear();
    this.#status.textContent = "索引没有载入，这次没有查成。请刷新本页再试，或从下面的目录里找。";
    this.#help.hidden = false;
  }

  #show(query: string, answer: Answer): void {
    this.#status.textContent = statusOf(query, answer);
    this.#list.replaceChildren(...answer.results.map((result) => this.#item(result)));
    this.#showCounts(answer);
    this.#more.hidden = answer.results.length >= answer.total;
    this.#help.hidden = answer.way === "typed" && answer.total > 0;
  }

  #showCounts({ counts }: Answer): void {
    const all = KINDS.reduce((sum, kind) => sum + counts[kind], 0);
    this.#kinds.hidden = all === 0;
    for (const option of this.#options) {
      const count = option.value === "" ? all : counts[option.value as Kind];
      const shown = option.parentElement?.querySelector("[data-count]");
      if (shown) shown.textContent = String(count);
    }
  }

  #item(result: Result): Node {
    const item = this.#template.content.cloneNode(true) as DocumentFragment;
    const entry = part(item, "[data-search-result]", HTMLElement);
    entry.dataset[result.kind === "条文" ? "eid" : "material"] = result.id;
    const link = part(item, "a", HTMLAnchorElement);
    link.href = addressOf(result, this.#root);
    link.textContent = result.title;
    part(item, "[data-kind]", HTMLElement).textContent = result.kind;
    part(item, "[data-path]", HTMLElement).textContent = result.path;
    part(item, "[data-why]", HTMLElement).textContent = result.why;
    part(item, "[data-excerpt]", HTMLElement).append(...result.excerpt.map(toNode));
    return item;
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === "Escape") {
      this.#escape(event);
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const isMoving = event.target === this.#input || event.target instanceof HTMLAnchorElement;
    if (step === undefined || !isMoving || this.#links.length === 0) return;
    event.preventDefault();
    const stops = [this.#input, ...this.#links];
    const at = stops.findIndex((stop) => stop === event.target);
    stops[Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus();
  }

  /** From the results back to the box; in the box, to an empty one. */
  #escape(event: KeyboardEvent): void {
    event.preventDefault();
    if (event.target === this.#input) {
      this.#input.value = "";
      void this.#renew();
    }
    this.#input.focus();
  }

  get #query(): string {
    return this.#input.value.trim();
  }

  get #kind(): Kind | null {
    const chosen = this.#options.find(({ checked }) => checked)?.value;
    return KINDS.find((kind) => kind === chosen) ?? null;
  }

  get #form(): HTMLFormElement {
    return part(this, "form", HTMLFormElement);
  }

  get #input(): HTMLInputElement {
    return part(this, "[name=q]", HTMLInputElement);
  }

  get #kinds(): HTMLElement {
    return part(this, "[data-search-kinds]", HTMLElement);
  }

  get #options(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>("[name=kind]")];
  }

  get #status(): HTMLElement {
    return part(this, "[data-search-status]", HTMLElement);
  }

  get #list(): HTMLElement {
    return part(this, "[data-search-list]", HTMLElement);
  }

  get #links(): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>("[data-search-result] a")];
  }

  get #more(): HTMLElement {
    return part(this, "[data-search-more]", HTMLElement);
  }

  get #help(): HTMLElement {
    return part(this, "[data-search-help]", HTMLElement);
  }

  get #template(): HTMLTemplateElement {
    return part(this, "template", HTMLTemplateElement);
  }
}

/** A part of the page's own markup, which SearchResults.astro writes. */
function part<E extends Element>(within: ParentNode, selector: string, type: new () => E): E {
  const found = within.querySelector(selector);
  if (found instanceof type) return found;
  throw new Error(`检索页缺少 ${selector}`);
}

function toNode({ text, marked }: Result["excerpt"][number]): Node {
  const words = document.createTextNode(text.replace(/\s*\n\s*/g, "　"));
  if (!marked) return words;
  const mark = document.createElement("mark");
  mark.append(words);
  return mark;
}

customElements.define("site-search", SiteSearch);
