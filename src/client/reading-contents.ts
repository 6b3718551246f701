/** Marks, in the contents beside a long text, the part that is being read. */
class ReadingContents extends HTMLElement {
  #observer: IntersectionObserver | null = null;

  connectedCallback(): void {
    const links = new Map(
      [...this.querySelectorAll<HTMLAnchorElement>(".toc a")].map((link) => [
        link.hash.slice(1),
        link,
      ]),
    );
    const now = this.querySelector<HTMLAnchorElement>(".reading-now");
    // The line that decides is a quarter down the window: what stands there is being read.
    const options = { rootMargin: "-25% 0px -75% 0px" };
    const inView = new Set<Element>();
    this.#observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries)
        if (isIntersecting) inView.add(target);
        else inView.delete(target);
      const innermost = [...inView].findLast((part) => !hasInner(part, inView));
      if (innermost) mark(links, innermost.id, now);
    }, options);
    for (const id of links.keys()) {
      const part = document.getElementById(id);
      if (part) this.#observer.observe(part);
    }
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect();
  }
}

function hasInner(part: Element, others: ReadonlySet<Element>): boolean {
  return [...others].some((other) => other !== part && part.contains(other));
}

function mark(
  links: ReadonlyMap<string, HTMLAnchorElement>,
  id: string,
  now: HTMLAnchorElement | null,
): void {
  for (const [key, link] of links)
    if (key === id) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  const current = links.get(id);
  if (!now || !current) return;
  now.textContent = `目录 ▸ ${current.textContent.trim()}`;
  now.hidden = false;
  // Keeps the current line in sight where the contents are longer than the window.
  const list = current.closest<HTMLElement>(".toc");
  if (list && list.scrollHeight > list.clientHeight)
    list.scrollTop = current.offsetTop - list.clientHeight / 2;
}

customElements.define("reading-contents", ReadingContents);
