import { readAsked } from "./address.ts";
import { limitAsked, noteLimit, noteQuestion, noteUse, STEP } from "./asked-history.ts";
import { part } from "./element.ts";
import type { SearchAnswer } from "./engine.ts";
import { ready, search } from "./engine.ts";
import { KindChoice } from "./kind-choice.ts";
import { rememberQuery } from "./recents.ts";
import { forgetBy, showRecents } from "./recents-list.ts";
import { resultItem } from "./result-item.ts";
import { FAILED, statusOf } from "./status.ts";
import { Newest, whenTyped } from "./typing.ts";

/** The search page: answers as one types, and keeps what is asked in the address. */
class SiteSearch extends HTMLElement {
  readonly #newest = new Newest<SearchAnswer>();
  #limit = STEP;

  connectedCallback(): void {
    this.#listen();
    this.#restore();
    if (this.#query === "") this.#input.focus();
  }

  #listen(): void {
    const on = (target: EventTarget, type: string, act: (event: Event) => void): void =>
      target.addEventListener(type, act);
    on(this.#input, "focus", () => void ready().catch(() => undefined));
    whenTyped(this.#input, () => this.#ask({ isDraft: true }));
    on(this.#form, "submit", (event) => {
      event.preventDefault();
      rememberQuery(this.#query);
      this.#ask({ isDraft: false });
    });
    this.#kinds.onChange(() => this.#ask({ isDraft: false }));
    on(this.#more, "click", () => void this.#showMore());
    on(this.#list, "click", (event) => this.#onResult(event));
    on(this.#recents, "click", (event) => this.#onRecents(event));
    on(document, "keydown", (event) => this.#onKey(event as KeyboardEvent));
    on(window, "popstate", () => this.#restore());
  }

  /** Takes up what the address and the history ask for. */
  #restore(): void {
    const { query, kind } = readAsked(location.search);
    this.#input.value = query;
    this.#kinds.choose(kind);
    this.#limit = limitAsked();
    void this.#search();
  }

  /** A new question: from the top, and noted in the address. */
  #ask({ isDraft }: { readonly isDraft: boolean }): void {
    this.#limit = STEP;
    noteQuestion({ query: this.#query, kind: this.#kinds.chosen }, isDraft);
    void this.#search();
  }

  async #showMore(): Promise<void> {
    const shown = this.#links.length;
    this.#limit += STEP;
    noteLimit(this.#limit);
    await this.#search();
    this.#links[shown]?.focus();
  }

  async #search(): Promise<void> {
    const query = this.#query;
    if (query === "") {
      this.#newest.drop();
      this.#clear();
      showRecents(this.#recents);
      return;
    }
    if (this.#status.textContent === "") this.#status.textContent = "正在查找……";
    const asked = { limit: this.#limit, filters: { kind: this.#kinds.chosen } };
    const outcome = await this.#newest.ask(() => search(query, asked));
    if (outcome.kind === "outdated") return;
    this.#recents.hidden = true;
    if (outcome.kind === "answered") this.#show(query, outcome.value);
    else this.#fail();
  }

  #clear(): void {
    this.#status.textContent = "";
    this.#list.replaceChildren();
    this.#kinds.hide();
    this.#more.hidden = this.#help.hidden = true;
  }

  #fail(): void {
    this.#clear();
    this.#status.textContent = FAILED;
    this.#help.hidden = false;
  }

  #show(query: string, answer: SearchAnswer): void {
    this.#status.textContent = statusOf(query, answer);
    this.#list.replaceChildren(
      ...answer.results.map((result) => resultItem(this.#template, result)),
    );
    this.#kinds.showCounts(answer);
    this.#more.hidden = answer.results.length >= answer.total;
    this.#help.hidden = answer.kind === "typed" && answer.total > 0;
  }

  #onRecents({ target }: Event): void {
    if (!(target instanceof HTMLButtonElement)) return;
    forgetBy(target);
    showRecents(this.#recents);
    // The button is gone with its entry.
    this.#input.focus();
  }

  /** Only what was looked for in earnest is worth remembering: something came of it. */
  #onResult({ target }: Event): void {
    if (!(target instanceof Element) || target.closest("a") === null) return;
    rememberQuery(this.#query);
    noteUse(this.#limit);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const { target, key } = event;
    const isTyping = target instanceof HTMLInputElement && target.type === "search";
    const isCalling = key === "k" && (event.ctrlKey || event.metaKey);
    if (isCalling || (key === "/" && !isTyping)) {
      event.preventDefault();
      this.#input.select();
    } else if (target instanceof Node && this.contains(target)) this.#onKeyWithin(event);
  }

  #onKeyWithin(event: KeyboardEvent): void {
    if (event.key === "Escape") {
      this.#escape(event);
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops: HTMLElement[] = [this.#input, ...this.#links];
    const at = stops.findIndex((stop) => stop === event.target);
    if (step === undefined || at === -1 || stops.length === 1) return;
    event.preventDefault();
    stops[Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus();
  }

  /** From the results back to the box; in the box, to an empty one. */
  #escape(event: KeyboardEvent): void {
    event.preventDefault();
    if (event.target === this.#input && this.#query !== "") {
      this.#input.value = "";
      this.#ask({ isDraft: true });
    }
    this.#input.focus();
  }

  get #query(): string {
    return this.#input.value.trim();
  }

  get #form(): HTMLFormElement {
    return part(this, "form", HTMLFormElement);
  }

  get #input(): HTMLInputElement {
    return part(this, "[name=q]", HTMLInputElement);
  }

  get #kinds(): KindChoice {
    return new KindChoice(part(this, "[data-search-kinds]", HTMLElement));
  }

  get #status(): HTMLElement {
    return part(this, "[data-search-status]", HTMLElement);
  }

  get #recents(): HTMLElement {
    return part(this, "[data-search-recents]", HTMLElement);
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

customElements.define("site-search", SiteSearch);
