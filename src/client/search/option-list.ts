import { element } from "../element.ts";

/** What a browser adds of its own to a field would lie over the list. */
const PLAIN = { autocomplete: "off", enterkeyhint: "search", "aria-keyshortcuts": "/ Control+K" };

/** The list under a combobox: the box keeps the focus, and says which option the keys have reached. */
export class OptionList {
  readonly element = element("div", {
    ...{ role: "listbox", id: "search-options", class: "search-options", "aria-label": "搜索结果" },
  });
  readonly #input: HTMLInputElement;
  /** The place that the arrow keys have reached; -1 is the box itself. */
  #at = -1;

  /** Makes the field that it lies under a combobox. */
  constructor(input: HTMLInputElement) {
    this.#input = input;
    const { id } = this.element;
    const said = { role: "combobox", "aria-controls": id, "aria-autocomplete": "list" };
    for (const [name, value] of Object.entries({ ...said, "aria-expanded": "false", ...PLAIN }))
      input.setAttribute(name, value);
  }

  get isEmpty(): boolean {
    return this.#options.length === 0;
  }

  fill(content: readonly Node[]): void {
    this.element.replaceChildren(...content);
    this.element.scrollTop = 0;
    this.#options.forEach((option, index) => (option.id = `search-option-${index}`));
    // A list without entries is no list to a screen reader.
    this.element.style.visibility = this.isEmpty ? "hidden" : "";
    this.#move(-1);
  }

  /** Whether there is a list to be seen. */
  tell(isOpen: boolean): void {
    this.#input.setAttribute("aria-expanded", String(isOpen && !this.isEmpty));
    if (!isOpen) this.#move(-1);
  }

  /** Round and round, the box itself being one of the places. */
  step(by: number): void {
    const places = this.#options.length + 1;
    this.#move(((this.#at + 1 + by + places) % places) - 1);
  }

  /** The option that the keys have reached. */
  get active(): HTMLAnchorElement | undefined {
    return this.#options[this.#at];
  }

  #move(to: number): void {
    this.#at = to;
    this.#options.forEach((option, index) =>
      option.setAttribute("aria-selected", String(index === to)),
    );
    const { active } = this;
    if (active === undefined) this.#input.removeAttribute("aria-activedescendant");
    else this.#input.setAttribute("aria-activedescendant", active.id);
    active?.scrollIntoView({ block: "nearest" });
  }

  get #options(): HTMLAnchorElement[] {
    return [...this.element.querySelectorAll("a")];
  }
}
