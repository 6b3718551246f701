/** Where the list of a search box lies: over the page, as high as the window leaves room for. */
export class PanelPlace {
  readonly #form: HTMLFormElement;
  /** The header, where the box is its own; null on the home page. */
  readonly #head: HTMLElement | null;

  constructor(form: HTMLFormElement) {
    this.#form = form;
    this.#head = form.closest<HTMLElement>(".site-head");
    window.visualViewport?.addEventListener("resize", () => this.fit());
  }

  /** The header keeps to the top of the window; the home page's box moves there on a phone. */
  comeIntoView(): void {
    this.#head?.classList.add("searching");
    const isLow = this.#form.getBoundingClientRect().bottom > innerHeight / 3;
    if (this.#head === null && isLow) this.#form.scrollIntoView({ block: "start" });
  }

  /** The same for the box by itself, which moves only where it is out of sight. */
  showBox(): void {
    this.#head?.classList.add("searching");
    this.fit();
    if (this.#head === null) this.#form.scrollIntoView({ block: "nearest" });
  }

  /** The header lets go of the top of the window, and the reader is where they were. */
  letGo(): void {
    this.#head?.classList.remove("searching");
  }

  /** To the room that is left, which a phone's keyboard makes less. */
  fit(): void {
    const isPhone = matchMedia("(width < 40rem)").matches;
    const { left, bottom } = this.#form.getBoundingClientRect();
    const seen = window.visualViewport?.height ?? innerHeight;
    const room = seen - bottom - (isPhone ? 7 : 16);
    this.#form.style.setProperty("--panel-height", `${room}px`);
    this.#form.classList.toggle("opens-right", left < innerWidth / 3);
    this.#head?.style.setProperty("--head-top", isPhone ? `${10 - this.#form.offsetTop}px` : "0");
  }
}
