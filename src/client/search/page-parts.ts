import { part } from "../element.ts";
import { KindChoice } from "./kind-choice.ts";

/** The parts of the search page, as its markup has them. */
export class PageParts {
  readonly #page: HTMLElement;

  constructor(page: HTMLElement) {
    this.#page = page;
  }

  get form(): HTMLFormElement {
    return part(this.#page, "form", HTMLFormElement);
  }

  get input(): HTMLInputElement {
    return part(this.#page, "[name=q]", HTMLInputElement);
  }

  get kinds(): KindChoice {
    return new KindChoice(this.#element("[data-search-kinds]"));
  }

  get status(): HTMLElement {
    return this.#element("[data-search-status]");
  }

  /** Where a reader is sent whose words were not found. */
  get elsewhere(): HTMLElement {
    return this.#element("[data-search-elsewhere]");
  }

  get recents(): HTMLElement {
    return this.#element("[data-search-recents]");
  }

  get list(): HTMLElement {
    return this.#element("[data-search-list]");
  }

  /** Those of the results, in their order. */
  get links(): HTMLAnchorElement[] {
    return [...this.#page.querySelectorAll<HTMLAnchorElement>("[data-search-result] a")];
  }

  get more(): HTMLElement {
    return this.#element("[data-search-more]");
  }

  get help(): HTMLElement {
    return this.#element("[data-search-help]");
  }

  get template(): HTMLTemplateElement {
    return part(this.#page, "template", HTMLTemplateElement);
  }

  #element(selector: string): HTMLElement {
    return part(this.#page, selector, HTMLElement);
  }
}
