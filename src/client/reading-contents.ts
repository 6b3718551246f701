/** How far down the window, as a share of its height, a part must reach to be the one being read. */
const LINE = 0.25;

/** A part of the text and the link to it in the contents. */
interface Part {
  readonly link: HTMLAnchorElement;
  readonly place: HTMLElement;
}

/** Marks, in the contents beside a long text, the part that is being read. */
class ReadingContents extends HTMLElement {
  #parts: readonly Part[] = [];
  #waiting = false;

  readonly #onScroll = (): void => {
    if (this.#waiting) return;
    this.#waiting = true;
    requestAnimationFrame(() => {
      this.#waiting = false;
      this.#mark();
    });
  };

  connectedCallback(): void {
    const links = [...this.querySelectorAll<HTMLAnchorElement>(".toc a")];
    this.#parts = links.flatMap((link) => {
      const place = document.getElementById(link.hash.slice(1));
      return place === null ? [] : [{ link, place }];
    });
    addEventListener("scroll", this.#onScroll, { passive: true });
    this.#mark();
  }

  disconnectedCallback(): void {
    removeEventListener("scroll", this.#onScroll);
  }

  #mark(): void {
    const line = innerHeight * LINE;
    const current = this.#parts.findLast(({ place }) => place.getBoundingClientRect().top <= line);
    for (const { link } of this.#parts)
      if (link === current?.link) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    if (current) this.#show(current.link);
  }

  /** Says it in the line at the top of a phone, and keeps it in sight in long contents. */
  #show(link: HTMLAnchorElement): void {
    const now = this.querySelector<HTMLElement>(".reading-now");
    if (now) {
      now.textContent = `目录 ▸ ${link.textContent.trim()}`;
      now.hidden = false;
    }
    const list = link.closest<HTMLElement>(".toc");
    if (list && list.scrollHeight > list.clientHeight)
      list.scrollTop = link.offsetTop - list.clientHeight / 2;
  }
}

customElements.define("reading-contents", ReadingContents);
