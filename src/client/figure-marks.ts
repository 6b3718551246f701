/**
 * Names the mark that is pointed at or focused, in the line beneath the picture. Without it
 * every mark is still a link with a full name, and the table says all of it.
 */
class FigureMarks extends HTMLElement {
  connectedCallback(): void {
    const readout = this.querySelector("output");
    if (readout === null) return;
    const hint = readout.textContent;
    const name = ({ target }: Event): void => {
      readout.textContent = markOf(target)?.getAttribute("aria-label") ?? readout.textContent;
    };
    this.addEventListener("pointerover", name);
    this.addEventListener("focusin", name);
    this.addEventListener("keydown", (event) => {
      if (event.key === "Escape") readout.textContent = hint;
      else this.#step(event);
    });
  }

  /** Arrows go from mark to mark. Tab does too, and is what most people try first. */
  #step(event: KeyboardEvent): void {
    const step = STEPS.get(event.key);
    const from = markOf(event.target);
    if (step === undefined || from === null) return;
    const marks = [...this.querySelectorAll<SVGAElement>("[data-mark]")];
    marks[marks.findIndex((mark) => mark === from) + step]?.focus();
    event.preventDefault();
  }
}

const STEPS = new Map([
  ["ArrowRight", 1],
  ["ArrowDown", 1],
  ["ArrowLeft", -1],
  ["ArrowUp", -1],
]);

function markOf(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest("[data-mark]") : null;
}

customElements.define("figure-marks", FigureMarks);
