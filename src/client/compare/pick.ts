import { element, part } from "../element.ts";
import { writeIds } from "./address.ts";
import { isNewsOfKept, keepIds, keptIds } from "./kept.ts";
import { withEntry, withoutEntry } from "./order.ts";
import css from "./tray.css?inline";

/*
 * The boxes that choose entries for comparison, and the tray that says how many are chosen. Fetched
 * by tray-opener.ts when the first is ticked or something was chosen before.
 */

/** Tells every box and the tray of this page that the choice has changed. */
const CHANGED = "compare-changed";

function choose(ids: readonly string[]): void {
  keepIds(ids);
  document.dispatchEvent(new Event(CHANGED));
}

/** A box that stands for one entry; lists made by scripts may add and drop them. */
class PickEntry extends HTMLElement {
  readonly #show = (): void => {
    this.#box.checked = keptIds().includes(this.#id);
  };

  readonly #onChange = (): void => {
    const change = this.#box.checked ? withEntry : withoutEntry;
    choose(change(keptIds(), this.#id));
  };

  connectedCallback(): void {
    // Ticked before this script was there.
    if (this.#box.checked) keepIds(withEntry(keptIds(), this.#id));
    this.#show();
    this.addEventListener("change", this.#onChange);
    document.addEventListener(CHANGED, this.#show);
  }

  disconnectedCallback(): void {
    document.removeEventListener(CHANGED, this.#show);
  }

  get #id(): string {
    return this.dataset.pick ?? "";
  }

  get #box(): HTMLInputElement {
    return part(this, "input", HTMLInputElement);
  }
}

/** 已选 3 条 · 看对照 · 清空: there while something is chosen, or was a moment ago. */
class CompareTray extends HTMLElement {
  readonly #count = element("span", { role: "status" });
  readonly #open = element("a", {}, "看对照");
  readonly #clear = element("button", { type: "button" });
  readonly #bar = element("div", { class: "tray-bar" }, this.#count, this.#open, this.#clear);
  /** What the last press has cleared, to be had back with the next. */
  #cleared: readonly string[] = [];

  connectedCallback(): void {
    this.setAttribute("role", "region");
    this.setAttribute("aria-label", "条目对照");
    this.append(this.#bar);
    this.#clear.addEventListener("click", () => this.#clearOrRestore());
    document.addEventListener(CHANGED, () => this.#show());
    this.#show();
  }

  #clearOrRestore(): void {
    const kept = keptIds();
    const ids = kept.length === 0 ? this.#cleared : [];
    this.#cleared = kept;
    choose(ids);
  }

  #show(): void {
    const ids = keptIds();
    if (ids.length > 0) this.#cleared = [];
    const isEmpty = ids.length === 0;
    // The button that cleared stays, and takes it back: the focus is not lost.
    this.#bar.hidden = isEmpty && this.#cleared.length === 0;
    this.#open.hidden = isEmpty;
    this.#open.href = new URL(`${this.dataset.root ?? ""}${writeIds(ids)}`, document.baseURI).href;
    this.#count.textContent = isEmpty ? "已清空" : `已选 ${ids.length} 条`;
    this.#clear.textContent = isEmpty ? "撤回" : "清空";
  }
}

function start(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  customElements.define("pick-entry", PickEntry);
  customElements.define("compare-tray", CompareTray);
  const renew = (): boolean => document.dispatchEvent(new Event(CHANGED));
  addEventListener("storage", (event) => {
    if (isNewsOfKept(event)) renew();
  });
  // Back may show the page as it was left, with what has been chosen since unknown to it.
  addEventListener("pageshow", renew);
}

start();
