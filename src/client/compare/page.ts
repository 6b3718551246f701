import { part } from "../element.ts";
import { readIds, writeIds } from "./address.ts";
import { cardsIn, idOf, markSameRows, nameOf, showCards } from "./cards.ts";
import { keepIds, keptIds } from "./kept.ts";
import { movedEntry, withEntry, withoutEntry } from "./order.ts";
import { completeSheet } from "./sheet.ts";

/** What a button in the comparison does. */
type Act = (card: HTMLElement | null) => void;

/**
 * The comparison: shows the entries that the address names. Without a word in the address these are
 * the reader's own; a list that somebody sent is shown without touching them.
 */
class CompareEntries extends HTMLElement {
  #ids: readonly string[] = [];
  /** True while what is shown is also what the reader's browser keeps. */
  #isOwn = true;

  readonly #acts: Readonly<Record<string, Act>> = {
    back: (card) => this.#move(card, -1),
    on: (card) => this.#move(card, 1),
    remove: (card) => this.#remove(card),
    clear: () => this.#clear(),
    print: () => print(),
    own: () => this.#takeUp(keptIds()),
    adopt: () => this.#takeUp(this.#ids),
  };

  connectedCallback(): void {
    part(this, "[data-live]", HTMLElement).hidden = false;
    this.#listen();
    const asked = readIds(location.search);
    const kept = keptIds();
    this.#isOwn = asked === null || kept.length === 0 || String(asked) === String(kept);
    if (asked === null) history.replaceState(null, "", addressOf(kept));
    this.#restore();
  }

  #listen(): void {
    this.addEventListener("click", ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>("[data-act]") : null;
      this.#acts[button?.dataset.act ?? ""]?.(button?.closest<HTMLElement>("[data-entry]") ?? null);
    });
    part(this, "form", HTMLFormElement).addEventListener("submit", (event) => {
      event.preventDefault();
      this.#add();
    });
    const onlyDifferent = part(this, "[data-only-different]", HTMLInputElement);
    const show = (): void =>
      void this.#grid.classList.toggle("only-different", onlyDifferent.checked);
    onlyDifferent.addEventListener("change", show);
    // A browser that reloads the page may have kept the tick.
    show();
    addEventListener("popstate", () => {
      this.#restore();
      if (this.#isOwn) keepIds(this.#ids);
    });
  }

  /** Shows what the address asks for, and says so where it asks for what there is not. */
  #restore(): void {
    const asked = readIds(location.search) ?? [];
    const known = asked.filter((id) => this.#stock.querySelector(`[data-entry="${id}"]`) !== null);
    this.#show(known);
    const lost = asked.length - known.length;
    this.#say(lost === 0 ? "" : `地址里有 ${lost} 个编号，本站没有这样的条目。`);
  }

  /** A change by the reader: a step in the history, and kept where the list is the reader's own. */
  #change(ids: readonly string[]): void {
    const address = addressOf(ids);
    if (address !== location.pathname + location.search) history.pushState(null, "", address);
    if (this.#isOwn) keepIds(ids);
    this.#show(ids);
  }

  #takeUp(ids: readonly string[]): void {
    this.#isOwn = true;
    this.#change(ids);
    this.#say("这里显示的就是本浏览器里选的。");
    this.#select.focus();
  }

  #add(): void {
    const id = this.#select.value;
    if (id === "") return;
    this.#change(withEntry(this.#ids, id));
    this.#select.value = "";
    this.#say(`已加入，共 ${this.#ids.length} 条。`);
  }

  #move(card: HTMLElement | null, step: 1 | -1): void {
    if (card === null) return;
    const act = step === 1 ? "on" : "back";
    this.#change(movedEntry(this.#ids, idOf(card), step));
    const at = this.#ids.indexOf(idOf(card)) + 1;
    this.#say(`“${nameOf(card)}”现在是第 ${at} 条，共 ${this.#ids.length} 条。`);
    // At either end the button that was pressed goes no further.
    part(card, `[data-act=${act}]`, HTMLButtonElement).focus();
    if (document.activeElement === document.body)
      part(card, `[data-act]:not([disabled])`, HTMLButtonElement).focus();
  }

  #remove(card: HTMLElement | null): void {
    if (card === null) return;
    const at = cardsIn(this.#grid).indexOf(card);
    this.#change(withoutEntry(this.#ids, idOf(card)));
    const left = cardsIn(this.#grid);
    const next = left[at] ?? left.at(-1);
    this.#say(`已移出“${nameOf(card)}”，还有 ${left.length} 条。`);
    (next?.querySelector<HTMLElement>("[data-act=remove]") ?? this.#select).focus();
  }

  #clear(): void {
    this.#change([]);
    this.#say("已全部移出；用浏览器的“后退”可以找回。");
    this.#select.focus();
  }

  #show(ids: readonly string[]): void {
    this.#ids = ids;
    showCards(this.#grid, this.#stock, ids);
    part(this, "[data-empty]", HTMLElement).hidden = ids.length > 0;
    part(this, "[data-filled]", HTMLElement).hidden = ids.length === 0;
    for (const option of this.#select.options) option.disabled = ids.includes(option.value);
    this.#showOthers();
    this.#showVerdict();
    completeSheet(this, cardsIn(this.#grid));
  }

  /** That somebody sent this list, while the reader has one too. */
  #showOthers(): void {
    const kept = keptIds();
    if (String(kept) === String(this.#ids)) this.#isOwn = true;
    part(this, "[data-others]", HTMLElement).hidden = this.#isOwn;
    part(this, "[data-others-count]", HTMLElement).textContent = ` ${kept.length} `;
  }

  #showVerdict(): void {
    const same = markSameRows(this.#grid);
    const verdict = same.length === 0 ? "没有一行各条都相同。" : `各条相同的：${same.join("、")}。`;
    part(this, "[data-verdict]", HTMLElement).textContent = this.#ids.length < 2 ? "" : verdict;
    part(this, "[data-differ]", HTMLElement).hidden = same.length === 0;
  }

  #say(words: string): void {
    part(this, "[data-status]", HTMLElement).textContent = words;
  }

  get #grid(): HTMLElement {
    return part(this, "[data-grid]", HTMLElement);
  }

  get #select(): HTMLSelectElement {
    return part(this, "select", HTMLSelectElement);
  }

  get #stock(): DocumentFragment {
    return part(this, "template", HTMLTemplateElement).content;
  }
}

const addressOf = (ids: readonly string[]): string => location.pathname + writeIds(ids);

customElements.define("compare-entries", CompareEntries);
