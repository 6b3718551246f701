import type { Kind } from "../../search/record.ts";
import { KINDS } from "../../search/record.ts";
import { landingAddress, readAsked, writeAsked } from "./address.ts";
import { element, part } from "./element.ts";
import type { SearchAnswer, SearchResult } from "./engine.ts";
import { ready, search } from "./engine.ts";
import { showNote } from "./note-result.ts";
import { forgetAll, forgetQuery, recentQueries, rememberQuery } from "./recents.ts";
import { FAILED, statusOf } from "./status.ts";
import { whyTold } from "./told.ts";
import { Newest, whenTyped } from "./typing.ts";

/** So many at first, and so many more each time. */
const STEP = 20;

/** What an entry of the browser's history knows beyond its address. */
interface PageState {
  /** How many results were shown. */
  readonly limit: number;
  /** Still being typed: the next letter takes its place. What was asked for keeps its own entry. */
  readonly isDraft: boolean;
}

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
    on(this.#kinds, "change", () => this.#ask({ isDraft: false }));
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
    for (const option of this.#options) option.checked = option.value === (kind ?? "");
    this.#limit = stateOf(history.state).limit;
    void this.#search();
  }

  /** A new question: from the top, and noted in the address. */
  #ask({ isDraft }: Pick<PageState, "isDraft">): void {
    this.#limit = STEP;
    const address = location.pathname + writeAsked({ query: this.#query, kind: this.#kind });
    const before = stateOf(history.state);
    const isSame = address === location.pathname + location.search;
    // Enter often comes before the pause after the last letter: what was asked for stays so.
    const state: PageState = { limit: STEP, isDraft: isDraft && (before.isDraft || !isSame) };
    const takesItsPlace = isSame || before.isDraft;
    if (takesItsPlace) history.replaceState(state, "", address);
    else history.pushState(state, "", address);
    void this.#search();
  }

  async #showMore(): Promise<void> {
    const shown = this.#links.length;
    this.#limit += STEP;
    const state: PageState = { ...stateOf(history.state), limit: this.#limit };
    history.replaceState(state, "");
    await this.#search();
    this.#links[shown]?.focus();
  }

  async #search(): Promise<void> {
    const query = this.#query;
    if (query === "") {
      this.#newest.drop();
      this.#clear();
      this.#showRecents();
      return;
    }
    if (this.#status.textContent === "") this.#status.textContent = "正在查找……";
    const asked = { limit: this.#limit, filters: { kind: this.#kind } };
    const outcome = await this.#newest.ask(() => search(query, asked));
    if (outcome.kind === "outdated") return;
    this.#recents.hidden = true;
    if (outcome.kind === "answered") this.#show(query, outcome.value);
    else this.#fail();
  }

  #clear(): void {
    this.#status.textContent = "";
    this.#list.replaceChildren();
    this.#kinds.hidden = this.#more.hidden = this.#help.hidden = true;
  }

  #fail(): void {
    this.#clear();
    this.#status.textContent = FAILED;
    this.#help.hidden = false;
  }

  #show(query: string, answer: SearchAnswer): void {
    this.#status.textContent = statusOf(query, answer);
    this.#list.replaceChildren(...answer.results.map((result) => this.#item(result)));
    this.#showCounts(answer);
    this.#more.hidden = answer.results.length >= answer.total;
    this.#help.hidden = answer.kind === "typed" && answer.total > 0;
  }

  #showCounts({ counts }: SearchAnswer): void {
    const all = KINDS.reduce((sum, kind) => sum + counts[kind], 0);
    this.#kinds.hidden = all === 0;
    for (const option of this.#options) {
      const count = option.value === "" ? all : counts[option.value as Kind];
      option.disabled = count === 0 && !option.checked;
      const shown = option.parentElement?.querySelector("[data-count]");
      if (shown) shown.textContent = String(count);
    }
  }

  #item(result: SearchResult): Node {
    const item = this.#template.content.cloneNode(true) as DocumentFragment;
    const entry = part(item, "[data-search-result]", HTMLElement);
    if (result.eid !== undefined) entry.dataset.eid = result.eid;
    if (result.material !== undefined) entry.dataset.material = result.material;
    const link = part(item, "a", HTMLAnchorElement);
    link.href = landingAddress(result.url, result.words);
    link.textContent = result.title;
    part(item, "[data-kind]", HTMLElement).textContent = result.kind;
    part(item, "[data-path]", HTMLElement).textContent = result.path;
    part(item, "[data-why]", HTMLElement).textContent = whyTold(result);
    // The engine has escaped it.
    part(item, "[data-excerpt]", HTMLElement).innerHTML = result.excerpt;
    showNote(entry, result);
    return item;
  }

  #showRecents(): void {
    const queries = recentQueries();
    this.#recents.hidden = queries.length === 0;
    const items = queries.map((query) => {
      const href = `./${writeAsked({ query, kind: null })}`;
      const forget = element("button", { type: "button", "aria-label": `删去“${query}”` }, "×");
      forget.dataset.forget = query;
      return element("li", {}, element("a", { href }, query), forget);
    });
    part(this.#recents, "ul", HTMLElement).replaceChildren(...items);
  }

  #onRecents({ target }: Event): void {
    if (!(target instanceof HTMLButtonElement)) return;
    if (target.dataset.forget === undefined) forgetAll();
    else forgetQuery(target.dataset.forget);
    this.#showRecents();
    // The button is gone with its entry.
    this.#input.focus();
  }

  /** Only what was looked for in earnest is worth remembering: something came of it. */
  #onResult({ target }: Event): void {
    if (!(target instanceof Element) || target.closest("a") === null) return;
    rememberQuery(this.#query);
    history.replaceState({ limit: this.#limit, isDraft: false } satisfies PageState, "");
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

/** A page that was opened without a query is a draft: what is typed takes its place. */
function stateOf(state: unknown): PageState {
  if (typeof state === "object" && state !== null && "limit" in state) return state as PageState;
  return { limit: STEP, isDraft: readAsked(location.search).query === "" };
}

customElements.define("site-search", SiteSearch);
