import { landingAddress, wordsToMark, writeAsked } from "./address.ts";
import { element, part } from "./element.ts";
import type { SearchAnswer, SearchResult } from "./engine.ts";
import { ready, ROOT, search } from "./engine.ts";
import { markWords } from "./marks.ts";
import css from "./panel.css?inline";
import { recentQueries, rememberQuery } from "./recents.ts";
import { FAILED, statusOf } from "./status.ts";
import { doubtTold, whyTold } from "./told.ts";
import { Newest, whenTyped } from "./typing.ts";

/*
 * The box in the header and on the home page: a combobox whose list lies over the page (WAI-ARIA
 * APG, "editable combobox with list autocomplete"). It is fetched when the box is first used.
 */

/** The best few; the search page has all of them. */
const LIMIT = 8;
/** What a browser adds of its own to a field would lie over the list. */
const PLAIN = { autocomplete: "off", enterkeyhint: "search", "aria-keyshortcuts": "/ Control+K" };
/** Goes without saying: the kind that a result stands under tells whose words they are. */
const PLAIN_REASONS: ReadonlySet<string> = new Set(["原文", "本站文字"]);
const HINT = "看得见的字都能查，一个字也可以；空格表示都要有。";

class SearchPanel {
  readonly #form: HTMLFormElement;
  readonly #input: HTMLInputElement;
  readonly #status = element("p", { role: "status" });
  readonly #list = element("div", {
    ...{ role: "listbox", id: "search-options", class: "search-options", "aria-label": "搜索结果" },
  });
  readonly #all = element("a", { href: "." });
  readonly #panel: HTMLElement;
  readonly #newest = new Newest<SearchAnswer>();
  /** The list's place that the arrow keys have reached; -1 is the box itself. */
  #at = -1;

  constructor(form: HTMLFormElement) {
    this.#form = form;
    this.#input = part(form, "[name=q]", HTMLInputElement);
    this.#panel = this.#newPanel();
    form.append(this.#panel);
    this.#describe();
    this.#listen();
  }

  open(): void {
    if (this.#panel.hidden) this.#comeIntoView();
    this.#panel.hidden = false;
    this.#fit();
    ready().catch(() => undefined);
    this.#renew();
  }

  /** The header keeps to the top of the window; the home page's box moves there on a phone. */
  #comeIntoView(): void {
    this.#head?.classList.add("searching");
    const isLow = this.#form.getBoundingClientRect().bottom > innerHeight / 3;
    if (this.#head === null && isLow) this.#form.scrollIntoView({ block: "start" });
  }

  #close(): void {
    this.#newest.drop();
    this.#panel.hidden = true;
    this.#input.setAttribute("aria-expanded", "false");
    this.#move(-1);
  }

  /** The header lets go of the top of the window, and the reader is where they were. */
  #leave(): void {
    this.#close();
    this.#head?.classList.remove("searching");
  }

  #newPanel(): HTMLElement {
    const close = element("button", { type: "button", class: "panel-close" }, "收起");
    close.addEventListener("click", () => {
      this.#leave();
      this.#input.blur();
    });
    const keys = element("span", { class: "panel-keys" }, "↑ ↓ 选择，回车打开，Esc 收起");
    const foot = element("p", {}, this.#all, keys, close);
    const panel = element("div", { class: "search-panel" }, this.#status, this.#list, foot);
    // The box keeps the focus, and a phone its keyboard, while the list is touched.
    panel.addEventListener("mousedown", (event) => event.preventDefault());
    panel.hidden = true;
    return panel;
  }

  #describe(): void {
    const { id } = this.#list;
    const said = { role: "combobox", "aria-controls": id, "aria-autocomplete": "list" };
    for (const [name, value] of Object.entries({ ...said, "aria-expanded": "false", ...PLAIN }))
      this.#input.setAttribute(name, value);
  }

  #listen(): void {
    whenTyped(this.#input, () => this.open());
    this.#input.addEventListener("focus", () => this.open());
    this.#input.addEventListener("click", () => this.open());
    this.#input.addEventListener("keydown", (event) => this.#onKey(event));
    this.#form.addEventListener("submit", () => rememberQuery(this.#query));
    this.#list.addEventListener("click", (event) => this.#choose(event));
    // Losing the focus says little: a phone that puts its keyboard away does that too.
    for (const type of ["focusin", "pointerdown"])
      document.addEventListener(type, ({ target }) => {
        if (!this.#panel.hidden && !this.#form.contains(target as Node)) this.#leave();
      });
    window.visualViewport?.addEventListener("resize", () => this.#fit());
  }

  /** As high as the window leaves room for, less the keyboard of a phone. */
  #fit(): void {
    const isPhone = matchMedia("(width < 40rem)").matches;
    const { left, bottom } = this.#form.getBoundingClientRect();
    const seen = window.visualViewport?.height ?? innerHeight;
    const room = seen - bottom - (isPhone ? 7 : 16);
    this.#form.style.setProperty("--panel-height", `${room}px`);
    this.#form.classList.toggle("opens-right", left < innerWidth / 3);
    this.#head?.style.setProperty("--head-top", isPhone ? `${10 - this.#form.offsetTop}px` : "0");
  }

  get #head(): HTMLElement | null {
    return this.#form.closest(".site-head");
  }

  #renew(): void {
    const query = this.#query;
    this.#all.href = new URL(`search/${writeAsked({ query, kind: null })}`, ROOT).href;
    if (query === "") this.#showRecents();
    else void this.#search(query);
  }

  async #search(query: string): Promise<void> {
    if (this.#status.dataset.query === query && this.#options.length > 0) {
      this.#input.setAttribute("aria-expanded", "true");
      return;
    }
    const outcome = await this.#newest.ask(() => search(query, { limit: LIMIT }));
    if (outcome.kind === "answered") this.#show(query, outcome.value);
    if (outcome.kind === "failed") this.#fill(FAILED, "到搜索页", []);
  }

  #show(query: string, answer: SearchAnswer): void {
    const rest = answer.total > 0 ? `全部 ${answer.total} 条结果` : "到搜索页，从目录里找";
    this.#fill(statusOf(query, answer), rest, groups(answer));
    this.#status.dataset.query = query;
  }

  #showRecents(): void {
    this.#newest.drop();
    const recent = recentQueries().map((query) => {
      const href = new URL(`search/${writeAsked({ query, kind: null })}`, ROOT).href;
      return newOption(href, element("span", { class: "option-title" }, query));
    });
    const group = recent.length === 0 ? [] : [newGroup("最近查过（只存在本浏览器里）", recent)];
    this.#fill(HINT, "到搜索页", group);
  }

  #fill(status: string, rest: string, content: readonly Node[]): void {
    if (this.#status.textContent !== status) this.#status.textContent = status;
    this.#status.dataset.query = "";
    this.#all.textContent = rest;
    this.#list.replaceChildren(...content);
    this.#list.scrollTop = 0;
    this.#options.forEach((option, index) => (option.id = `search-option-${index}`));
    const isListed = this.#options.length > 0 && !this.#panel.hidden;
    this.#input.setAttribute("aria-expanded", String(isListed));
    // A list without entries is no list to a screen reader.
    this.#list.style.visibility = this.#options.length > 0 ? "" : "hidden";
    this.#move(-1);
  }

  #move(to: number): void {
    this.#at = to;
    this.#options.forEach((option, index) =>
      option.setAttribute("aria-selected", String(index === to)),
    );
    const active = this.#options[to];
    if (active === undefined) this.#input.removeAttribute("aria-activedescendant");
    else this.#input.setAttribute("aria-activedescendant", active.id);
    active?.scrollIntoView({ block: "nearest" });
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) this.#step(event, step);
    else if (event.key === "Enter") this.#enter(event);
    else if (event.key === "Escape") this.#escape(event);
  }

  /** Round and round, the box itself being one of the places. */
  #step(event: KeyboardEvent, step: number): void {
    event.preventDefault();
    if (this.#panel.hidden) {
      this.open();
      return;
    }
    const places = this.#options.length + 1;
    this.#move(((this.#at + 1 + step + places) % places) - 1);
  }

  #enter(event: KeyboardEvent): void {
    const active = this.#options[this.#at];
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

  get #options(): HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll("a")];
  }
}

/** The results by kind, the kind of the best one first, so that the best one stays first. */
function groups({ results, counts }: SearchAnswer): Node[] {
  const kinds = new Set(results.map(({ kind }) => kind));
  return [...kinds].map((kind) =>
    newGroup(
      `${kind} ${counts[kind]} 条`,
      results.filter((result) => result.kind === kind).map(resultOption),
    ),
  );
}

function newGroup(name: string, options: readonly Node[]): HTMLElement {
  const shown = element("p", { class: "group-name", "aria-hidden": "true" }, name);
  return element("div", { role: "group", "aria-label": name }, shown, ...options);
}

/** A link that is an option: it can be opened in another tab, and is reached by the arrow keys. */
function newOption(href: string, ...content: readonly Node[]): HTMLAnchorElement {
  return element(
    "a",
    { role: "option", href, tabindex: "-1", "aria-selected": "false" },
    ...content,
  );
}

function resultOption(result: SearchResult): Node {
  const { url, words, title, path, why, excerpt, note, readAs } = result;
  const shown = element("span", { class: note === undefined ? "option-excerpt" : "option-remark" });
  // The engine has escaped it.
  shown.innerHTML = excerpt;
  return newOption(
    landingAddress(url, words),
    element("span", { class: "option-title" }, title),
    ...[PLAIN_REASONS.has(why) ? null : why, doubtTold(result)]
      .filter((told) => told !== null)
      .map((told) => element("span", { class: "option-why" }, told)),
    element("span", { class: "option-path" }, path),
    shown,
    ...(readAs === undefined ? [] : [element("span", { class: "option-told" }, whyTold(result))]),
  );
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
