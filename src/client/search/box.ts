import { wordsToMark } from "./address.ts";
import { element, part } from "./element.ts";
import type { SearchAnswer } from "./engine.ts";
import { ready, search } from "./engine.ts";
import { markWords } from "./marks.ts";
import { OptionList } from "./option-list.ts";
import { pageOf, recentGroups, resultGroups } from "./options.ts";
import css from "./panel.css?inline";
import { PanelPlace } from "./panel-place.ts";
import { recentQueries, rememberQuery } from "./recents.ts";
import { FAILED, statusOf } from "./status.ts";
import { Newest, whenTyped } from "./typing.ts";

/*
 * The box in the header and on the home page: a combobox whose list lies over the page (WAI-ARIA
 * APG, "editable combobox with list autocomplete"). It is fetched when the box is first used.
 */

/** The best few; the search page has all of them. */
const LIMIT = 8;
const HINT = "看得见的字都能查，一个字也可以；空格表示都要有。";

class SearchPanel {
  readonly #form: HTMLFormElement;
  readonly #input: HTMLInputElement;
  readonly #status = element("p", { role: "status" });
  readonly #list: OptionList;
  readonly #place: PanelPlace;
  readonly #all = element("a", { href: "." });
  readonly #panel: HTMLElement;
  readonly #newest = new Newest<SearchAnswer>();

  constructor(form: HTMLFormElement) {
    this.#form = form;
    this.#input = part(form, "[name=q]", HTMLInputElement);
    this.#list = new OptionList(this.#input);
    this.#place = new PanelPlace(form);
    this.#panel = this.#newPanel();
    form.append(this.#panel);
    this.#listen();
  }

  open(): void {
    if (this.#panel.hidden) this.#place.comeIntoView();
    this.#panel.hidden = false;
    this.#place.fit();
    ready().catch(() => undefined);
    this.#renew();
  }

  #close(): void {
    this.#newest.drop();
    this.#panel.hidden = true;
    this.#list.tell(false);
  }

  #leave(): void {
    this.#close();
    this.#place.letGo();
  }

  #newPanel(): HTMLElement {
    const close = element("button", { type: "button", class: "panel-close" }, "收起");
    close.addEventListener("click", () => {
      this.#leave();
      this.#input.blur();
    });
    const keys = element("span", { class: "panel-keys" }, "↑ ↓ 选择，回车打开，Esc 收起");
    const foot = element("p", {}, this.#all, keys, close);
    const panel = element("div", { class: "search-panel" }, this.#status, this.#list.element, foot);
    // The box keeps the focus, and a phone its keyboard, while the list is touched.
    panel.addEventListener("mousedown", (event) => event.preventDefault());
    panel.hidden = true;
    return panel;
  }

  #listen(): void {
    whenTyped(this.#input, () => this.open());
    this.#input.addEventListener("focus", () => this.open());
    this.#input.addEventListener("click", () => this.open());
    this.#input.addEventListener("keydown", (event) => this.#onKey(event));
    this.#form.addEventListener("submit", () => rememberQuery(this.#query));
    this.#list.element.addEventListener("click", (event) => this.#choose(event));
    // Losing the focus says little: a phone that puts its keyboard away does that too.
    for (const type of ["focusin", "pointerdown"])
      document.addEventListener(type, ({ target }) => {
        if (!this.#panel.hidden && !this.#form.contains(target as Node)) this.#leave();
      });
  }

  #renew(): void {
    const query = this.#query;
    this.#all.href = pageOf(query);
    if (query === "") this.#showRecents();
    else void this.#search(query);
  }

  async #search(query: string): Promise<void> {
    if (this.#status.dataset.query === query && !this.#list.isEmpty) {
      this.#list.tell(true);
      return;
    }
    const outcome = await this.#newest.ask(() => search(query, { limit: LIMIT }));
    if (outcome.kind === "answered") this.#show(query, outcome.value);
    if (outcome.kind === "failed") this.#fill(FAILED, "到搜索页", []);
  }

  #show(query: string, answer: SearchAnswer): void {
    const rest = answer.total > 0 ? `全部 ${answer.total} 条结果` : "到搜索页，从目录里找";
    this.#fill(statusOf(query, answer), rest, resultGroups(answer));
    this.#status.dataset.query = query;
  }

  #showRecents(): void {
    this.#newest.drop();
    this.#fill(HINT, "到搜索页", recentGroups(recentQueries()));
  }

  #fill(status: string, rest: string, content: readonly Node[]): void {
    if (this.#status.textContent !== status) this.#status.textContent = status;
    this.#status.dataset.query = "";
    this.#all.textContent = rest;
    this.#list.fill(content);
    this.#list.tell(!this.#panel.hidden);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) this.#step(event, step);
    else if (event.key === "Enter") this.#enter(event);
    else if (event.key === "Escape") this.#escape(event);
  }

  #step(event: KeyboardEvent, step: number): void {
    event.preventDefault();
    if (this.#panel.hidden) {
      this.open();
      return;
    }
    this.#list.step(step);
  }

  #enter(event: KeyboardEvent): void {
    const { active } = this.#list;
    if (active === undefined) return;
    event.preventDefault();
    active.click();
  }

  /** The list first; then the box, back to where the reader was. */
  #escape(event: KeyboardEvent): void {
    event.preventDefault();
    if (!this.#panel.hidden && this.#query !== "") {
      this.#close();
      return;
    }
    this.#input.value = "";
    this.#leave();
    this.#input.blur();
    // Noted by the page's opener.
    const from: unknown = Reflect.get(this.#input, "from");
    if (from instanceof HTMLElement) from.focus({ preventScroll: true });
  }

  /** The link itself leads on; a result on this very page lies under the list. */
  #choose({ target }: Event): void {
    if (!(target instanceof Element) || target.closest("a") === null) return;
    rememberQuery(this.#query);
    this.#leave();
  }

  get #query(): string {
    return this.#input.value.trim();
  }
}

/** What the page's opener is there for: words to mark, or a box in use. */
function start(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  const form = document.querySelector<HTMLFormElement>(".search-box");
  if (form !== null) {
    const panel = new SearchPanel(form);
    if (form.contains(document.activeElement)) panel.open();
  }
  addEventListener("hashchange", markWords);
  if (wordsToMark(location.hash).length > 0) markWords();
}

start();
