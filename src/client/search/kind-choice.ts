import type { Kind } from "../../search/record.ts";
import { KINDS } from "../../search/record.ts";
import type { SearchAnswer } from "./engine.ts";

/** The kinds to choose from above the results, each with how many there are of it. */
export class KindChoice {
  readonly #place: HTMLElement;

  constructor(place: HTMLElement) {
    this.#place = place;
  }

  onChange(act: () => void): void {
    this.#place.addEventListener("change", act);
  }

  /** Null for every kind. */
  get chosen(): Kind | null {
    const checked = this.#options.find((option) => option.checked)?.value;
    return KINDS.find((kind) => kind === checked) ?? null;
  }

  choose(kind: Kind | null): void {
    for (const option of this.#options) option.checked = option.value === (kind ?? "");
  }

  hide(): void {
    this.#place.hidden = true;
  }

  /** Hidden where nothing was found, and so is a kind with nothing in it, unless it was chosen. */
  showCounts({ counts }: SearchAnswer): void {
    const all = KINDS.reduce((sum, kind) => sum + counts[kind], 0);
    this.#place.hidden = all === 0;
    for (const option of this.#options) {
      const count = option.value === "" ? all : counts[option.value as Kind];
      const label = option.closest("label");
      if (label !== null) label.hidden = count === 0 && !option.checked;
      const shown = label?.querySelector("[data-count]");
      if (shown) shown.textContent = String(count);
    }
  }

  get #options(): HTMLInputElement[] {
    return [...this.#place.querySelectorAll<HTMLInputElement>("[name=kind]")];
  }
}
