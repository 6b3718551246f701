import type { LookupAnswer } from "../../lookup/answer.ts";
import { part } from "../element.ts";
import { Newest, whenTyped } from "../typing.ts";
import { whileWaiting } from "./patience.ts";
import { openLookup } from "./remote-lookup.ts";
import { ShownAnswer } from "./shown-answer.ts";

/** Two levels below the site's root, on /lookup/. */
const ROOT = new URL("../", location.href);
/** On a slow line the tables take seconds. */
const FETCHING = "正在取对照表……";
const FAILED = "对照表没有取到，这次没有查成。请检查网络后再试；输入的内容还在。";
const NOTHING = "请先写一个名称。";

/** Look-up of one product: answers as one types, and keeps what is asked in the address. */
class ProductLookup extends HTMLElement {
  readonly #engine = openLookup(ROOT);
  readonly #newest = new Newest<LookupAnswer>();
  #shown!: ShownAnswer;
  /** True where an answer was asked for and no name is written yet. */
  #lacksName = false;

  connectedCallback(): void {
    const { document: title = "", source = "" } = this.dataset;
    this.#shown = new ShownAnswer(this, { title, source });
    const on = (target: EventTarget, type: string, act: (event: Event) => void): void =>
      target.addEventListener(type, act);
    on(this.#input, "focus", () => void this.#engine.ready().catch(() => undefined));
    whenTyped(this.#input, () => this.#ask("replace"));
    on(part(this, "form", HTMLFormElement), "submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
    on(document, "keydown", (event) => this.#onKey(event as KeyboardEvent));
    on(window, "popstate", () => this.#restore());
    this.#restore();
    if (this.#query === "") this.#input.focus();
  }

  #restore(): void {
    this.#input.value = new URLSearchParams(location.search).get("q") ?? "";
    this.#lacksName = false;
    void this.#answer();
  }

  #submit(): void {
    this.#lacksName = this.#query === "";
    this.#ask("push");
    if (this.#lacksName) this.#input.focus();
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
    part(this, "[data-lookup-examples]", HTMLElement).hidden = query !== "";
    if (query === "") {
      this.#newest.drop();
      this.#shown.tell(this.#lacksName ? NOTHING : "");
      return;
    }
    this.#lacksName = false;
    const outcome = await this.#newest.ask(() =>
      whileWaiting(this.#engine.lookup(query), () => {
        if (this.#query === query) this.#shown.tell(FETCHING);
      }),
    );
    if (outcome.kind === "answered") this.#shown.show(outcome.value);
    else if (outcome.kind === "failed") this.#shown.tell(FAILED);
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
    const stops: HTMLElement[] = [this.#input, ...this.#shown.stops];
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
}

/** The keys that open the search box on other pages. */
const isCall = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  key === "/" || (key === "k" && (ctrlKey || metaKey));

customElements.define("product-lookup", ProductLookup);
