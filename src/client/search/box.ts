import { wordsToMark } from "./address.ts";
import { ARROWS } from "./arrow-keys.ts";
import { element, part } from "../element.ts";
import type { SearchAnswer } from "./engine.ts";
import { search } from "./engine.ts";
import { markWords } from "./marks.ts";
import { OptionList } from "./option-list.ts";
import { pageOf, recentGroups, resultGroups } from "./options.ts";
import css from "./panel.css?inline";
import { panelFrame } from "./panel-frame.ts";
import { PanelPlace } from "./panel-place.ts";
import { recentQueries, rememberQuery } from "./recents.ts";
import { FAILED, statusOf } from "./status.ts";
import { Newest, whenTyped } from "../typing.ts";
import { fetchIndex, waitingWords } from "./waiting.ts";

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
  /** Of what is shown: the query that it answers, or nothing. */
  readonly #status = element("p", { role: "status", "data-query": "" });
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
    const framed = { status: this.#status, list: this.#list.element, all: this.#all };
    this.#panel = panelFrame(framed, () => this.#putAway());
    form.append(this.#panel);
    this.#listen();
  }

  open(): void {
    if (this.#panel.hidden) this.#place.comeIntoView();
    this.#panel.hidden = false;
    this.#place.fit();
    fetchIndex();
    this.#renew();
  }

  /** Whoever merely comes by with the keyboard sees the page still, unless there is something to show. */
  reach(isClicked: boolean): void {
    fetchIndex();
    if (isClicked || this.#query !== "" || recentQueries().length > 0) this.open();
    else this.#place.showBox();
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

  /** As if the box had never been used. */
  #putAway(): void {
    this.#leave();
    this.#input.blur();
  }

  #listen(): void {
    whenTyped(this.#input, () => this.open());
    this.#input.addEventListener("focus", () => this.reach(false));
    this.#input.addEventListener("click", () => this.open());
    this.#input.addEventListener("keydown", (event) => this.#onKey(event));
    this.#form.addEventListener("submit", () => rememberQuery(this.#query));
    this.#list.element.addEventListener("click", (event) => this.#choose(event));
    // Losing the focus says little: a phone that puts its keyboard away does that too.
    for (const type of ["focusin", "pointerdown"])
      document.addEventListener(type, ({ target }) => {
        if (!this.#form.contains(target as Node)) this.#leave();
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
    if (this.#status.dataset.query === "") this.#fill(waitingWords(), "到搜索页", []);
    const outcome = await this.#newest.ask(() => search(query, { limit: LIMIT }));
    if (outcome.kind === "answered") this.#show(query, outcome.value);
    if (outcome.kind === "failed") this.#fill(FAILED, "到搜索页", []);
  }

  #show(query: string, answer: SearchAnswer): void {
    const rest = answer.total > 0 ? `全部 ${answer.total} 条结果` : "到搜索页，从目录里找";
    this.#fill(statusOf(query, answer), rest, resultGroups(query, answer));
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
    const step = ARROWS[event.key];
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
    this.#putAway();
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
    // Nobody saw the click that may have led here; the pointer is still where it was.
    if (form.contains(document.activeElement)) panel.reach(form.matches(":hover"));
  }
  addEventListener("hashchange", markWords);
  if (wordsToMark(location.hash).length > 0) markWords();
}

start();
