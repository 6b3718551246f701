import { readAsked } from "./address.ts";
import { limitAsked, noteLimit, noteQuestion, noteUse, STEP } from "./asked-history.ts";
import { stopAfter } from "./arrow-keys.ts";
import { showElsewhere } from "./elsewhere.ts";
import type { SearchAnswer } from "./engine.ts";
import { search } from "./engine.ts";
import { PageParts } from "./page-parts.ts";
import { rememberQuery } from "./recents.ts";
import { forgetBy, showRecents } from "./recents-list.ts";
import { resultItem } from "./result-item.ts";
import { FAILED, statusOf } from "./status.ts";
import { Newest, whenTyped } from "../typing.ts";
import { fetchIndex, waitingWords } from "./waiting.ts";

/** The search page: answers as one types, and keeps what is asked in the address. */
class SiteSearch extends HTMLElement {
  readonly #newest = new Newest<SearchAnswer>();
  readonly #parts = new PageParts(this);
  #limit = STEP;

  connectedCallback(): void {
    this.#listen();
    this.#restore();
    if (this.#query === "") this.#parts.input.focus();
  }

  #listen(): void {
    const on = (target: EventTarget, type: string, act: (event: Event) => void): void =>
      target.addEventListener(type, act);
    on(this.#parts.input, "focus", fetchIndex);
    whenTyped(this.#parts.input, () => this.#ask({ isDraft: true }));
    on(this.#parts.form, "submit", (event) => {
      event.preventDefault();
      rememberQuery(this.#query);
      this.#ask({ isDraft: false });
    });
    this.#parts.kinds.onChange(() => this.#ask({ isDraft: false }));
    on(this.#parts.more, "click", () => void this.#showMore());
    on(this.#parts.list, "click", (event) => this.#onResult(event));
    on(this.#parts.recents, "click", (event) => this.#onRecents(event));
    on(document, "keydown", (event) => this.#onKey(event as KeyboardEvent));
    on(window, "popstate", () => this.#restore());
  }

  /** Takes up what the address and the history ask for. */
  #restore(): void {
    const { query, kind } = readAsked(location.search);
    this.#parts.input.value = query;
    this.#parts.kinds.choose(kind);
    this.#limit = limitAsked();
    void this.#search();
  }

  /** A new question: from the top, and noted in the address. */
  #ask({ isDraft }: { readonly isDraft: boolean }): void {
    this.#limit = STEP;
    noteQuestion({ query: this.#query, kind: this.#parts.kinds.chosen }, isDraft);
    void this.#search();
  }

  async #showMore(): Promise<void> {
    const shown = this.#parts.links.length;
    this.#limit += STEP;
    noteLimit(this.#limit);
    await this.#search();
    this.#parts.links[shown]?.focus();
  }

  async #search(): Promise<void> {
    const query = this.#query;
    if (query === "") {
      this.#newest.drop();
      this.#clear();
      showRecents(this.#parts.recents);
      return;
    }
    fetchIndex();
    if (this.#parts.status.textContent === "") this.#parts.status.textContent = waitingWords();
    const asked = { limit: this.#limit, filters: { kind: this.#parts.kinds.chosen } };
    const outcome = await this.#newest.ask(() => search(query, asked));
    if (outcome.kind === "outdated") return;
    this.#parts.recents.hidden = true;
    if (outcome.kind === "answered") this.#show(query, outcome.value);
    else this.#fail();
  }

  #clear(): void {
    this.#parts.status.textContent = "";
    this.#parts.list.replaceChildren();
    this.#parts.kinds.hide();
    this.#parts.more.hidden = this.#parts.help.hidden = this.#parts.elsewhere.hidden = true;
  }

  #fail(): void {
    this.#clear();
    this.#parts.status.textContent = FAILED;
    this.#parts.help.hidden = false;
  }

  #show(query: string, answer: SearchAnswer): void {
    this.#parts.status.textContent = statusOf(query, answer);
    this.#parts.list.replaceChildren(
      ...answer.results.map((result) => resultItem(this.#parts.template, result)),
    );
    this.#parts.kinds.showCounts(answer);
    showElsewhere(this.#parts.elsewhere, query, answer);
    this.#parts.more.hidden = answer.results.length >= answer.total;
    this.#parts.help.hidden = answer.kind === "typed" && answer.total > 0;
  }

  #onRecents({ target }: Event): void {
    if (!(target instanceof HTMLButtonElement)) return;
    forgetBy(target);
    showRecents(this.#parts.recents);
    // The button is gone with its entry.
    this.#parts.input.focus();
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
      this.#parts.input.select();
    } else if (target instanceof Node && this.contains(target)) this.#onKeyWithin(event);
  }

  #onKeyWithin(event: KeyboardEvent): void {
    if (event.key === "Escape") {
      this.#escape(event);
      return;
    }
    const stop = stopAfter(event, [this.#parts.input, ...this.#parts.links]);
    if (stop === undefined) return;
    event.preventDefault();
    stop.focus();
  }

  /** From the results back to the box; in the box, to an empty one. */
  #escape(event: KeyboardEvent): void {
    event.preventDefault();
    if (event.target === this.#parts.input && this.#query !== "") {
      this.#parts.input.value = "";
      this.#ask({ isDraft: true });
    }
    this.#parts.input.focus();
  }

  get #query(): string {
    return this.#parts.input.value.trim();
  }
}

customElements.define("site-search", SiteSearch);
