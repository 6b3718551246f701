/*
 * Says what a marked word of the record means, in one box beside the word: when it is pointed at,
 * focused or tapped. Without this script the words say it in their titles, and lead to the
 * glossary all the same.
 */

const WORD = "a.term-word";
/** Pointing in passing opens nothing, and the way from the word to the box closes nothing: ms. */
const PAUSE = 250;
/** Off the word, so that its underline is seen, and off the window's edges: in pixels. */
const MARGIN = 4;

const wordAt = (target: EventTarget | null): HTMLAnchorElement | null =>
  target instanceof Element ? target.closest<HTMLAnchorElement>(WORD) : null;

/** The box. Its words are the editor's: it lies outside the record, over the page. */
class TermMeaning extends HTMLElement {
  /** The word that the box explains; null while it is closed. */
  #word: HTMLAnchorElement | null = null;
  /** The word that a finger is on, if that is to open the box instead of leaving the page. */
  #tapped: HTMLAnchorElement | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    // A browser that knows no popovers keeps the titles.
    if (!("popover" in HTMLElement.prototype)) return;
    this.hidden = false;
    for (const word of document.querySelectorAll(WORD)) describe(word);
    document.addEventListener("pointerover", this.#onPoint);
    document.addEventListener("focusin", this.#onFocus);
    document.addEventListener("focusout", this.#leaveSoon);
    document.addEventListener("pointerdown", this.#onPress);
    document.addEventListener("pointercancel", this.#onCancel);
    document.addEventListener("click", this.#onClick);
    document.addEventListener("keydown", this.#onKey);
    addEventListener("resize", this.#place);
  }

  /** A finger only points where it taps; a pressed button is selecting words. */
  readonly #onPoint = ({ target, pointerType, buttons }: PointerEvent): void => {
    if (pointerType === "touch" || buttons !== 0) return;
    const word = wordAt(target);
    if (word === null || word === this.#word) this.#leaveSoon();
    else this.#soon(() => this.#show(word));
  };

  /** A press of the mouse focuses too, on its way to where the word leads. */
  readonly #onFocus = ({ target }: FocusEvent): void => {
    const word = wordAt(target);
    if (word?.matches(":focus-visible") && word !== this.#tapped) this.#show(word);
  };

  readonly #onPress = ({ target, pointerType }: PointerEvent): void => {
    const word = wordAt(target);
    this.#tapped = pointerType === "mouse" || word === this.#word ? null : word;
    const isOurs = word === this.#word || (target instanceof Node && this.contains(target));
    if (!isOurs) this.#close();
  };

  /** What began as a tap has become scrolling. */
  readonly #onCancel = (): void => {
    this.#tapped = null;
  };

  readonly #onClick = (event: MouseEvent): void => {
    const word = wordAt(event.target);
    if (word !== null && word === this.#tapped) {
      event.preventDefault();
      this.#show(word);
    }
    this.#tapped = null;
  };

  readonly #onKey = ({ key }: KeyboardEvent): void => {
    if (key !== "Escape") return;
    if (this.contains(document.activeElement)) this.#word?.focus({ preventScroll: true });
    this.#close();
  };

  #soon(then: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(then, PAUSE);
  }

  /** Closes the box unless the reader is still, or again, with it or its word. */
  readonly #leaveSoon = (): void => {
    this.#soon(() => {
      const isHeld = [this.#word, this].some((one) => one?.matches(":hover, :focus-within"));
      if (!isHeld) this.#close();
    });
  };

  #show(word: HTMLAnchorElement): void {
    clearTimeout(this.#timer);
    if (word === this.#word) return;
    this.#close();
    this.#word = word;
    const [meaning, more] = [this.querySelector("p"), this.querySelector("a")];
    if (meaning) meaning.textContent = word.getAttribute("aria-description");
    if (more) more.href = word.href;
    // With its source, Tab leads from the word into the box, and from there on in the text.
    this.showPopover({ source: word });
    this.#place();
  }

  #close(): void {
    clearTimeout(this.#timer);
    if (this.#word !== null) this.hidePopover();
    this.#word = null;
  }

  /** Beneath the word; above it where only there the window has room. */
  readonly #place = (): void => {
    const [first, last] = ends(this.#word);
    if (first === undefined || last === undefined) return;
    const { clientWidth, clientHeight } = document.documentElement;
    const most = clientWidth - this.offsetWidth - MARGIN;
    const below = last.bottom + MARGIN;
    const above = first.top - MARGIN - this.offsetHeight;
    const isBelow = below + this.offsetHeight <= clientHeight || above < 0;
    this.style.left = `${Math.max(MARGIN, Math.min(last.left, most)) + scrollX}px`;
    this.style.top = `${(isBelow ? below : above) + scrollY}px`;
  };
}

/** A word may run on in a second line. */
function ends(word: Element | null): readonly [DOMRect | undefined, DOMRect | undefined] {
  const lines = [...(word?.getClientRects() ?? [])];
  return [lines.at(0), lines.at(-1)];
}

/** Screen readers go on hearing the title as the word's description; no second box shows it. */
function describe(word: Element): void {
  word.setAttribute("aria-description", word.getAttribute("title") ?? "");
  word.removeAttribute("title");
}

customElements.define("term-meaning", TermMeaning);
