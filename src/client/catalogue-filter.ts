/** What the reader has asked for: words, and values under facets. */
interface Wish {
  readonly words: string;
  /** By facet key; an entry must have one of the values under each. */
  readonly chosen: ReadonlyMap<string, readonly string[]>;
}

/**
 * Narrows the catalogue as the reader types and ticks, says how many remain, and keeps the state
 * in the address so that a narrowed list can be shared and Back works.
 */
class CatalogueFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector("form");
    if (!form) return;
    form.hidden = false;
    restore(form, new URLSearchParams(location.search));
    this.#apply(form);
    form.addEventListener("input", (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) this.#apply(form);
    });
    form.addEventListener("compositionend", () => this.#apply(form));
    form.addEventListener("submit", (event) => event.preventDefault());
    // The fields are empty only after the event.
    form.addEventListener("reset", () => setTimeout(() => this.#apply(form)));
  }

  #apply(form: HTMLFormElement): void {
    const wish = wishOf(form);
    const entries = [...this.querySelectorAll<HTMLElement>("[data-material]")];
    for (const entry of entries) entry.hidden = !meets(entry, wish);
    const left = entries.filter((entry) => !entry.hidden);
    for (const branch of this.querySelectorAll<HTMLElement>("[data-branch]")) recount(branch);
    for (const box of form.querySelectorAll<HTMLInputElement>("[type=checkbox]"))
      recountFacet(box, entries, wish);
    this.#report(left.length, entries.length);
    this.#address(form);
  }

  #report(left: number, total: number): void {
    const status = this.querySelector("[data-status]");
    const none = this.querySelector<HTMLElement>("[data-none]");
    if (status)
      status.textContent = left === total ? `共${total}个条目` : `${total}个条目中的${left}个`;
    if (none) none.hidden = left > 0;
  }

  #address(form: HTMLFormElement): void {
    const query = new URLSearchParams(textFields(form)).toString();
    const search = query === "" ? "" : `?${query}`;
    history.replaceState(null, "", `${location.pathname}${search}${location.hash}`);
    // The other view keeps what was asked for.
    for (const link of this.querySelectorAll<HTMLAnchorElement>("[data-view]"))
      link.search = search;
  }
}

function restore(form: HTMLFormElement, state: URLSearchParams): void {
  const words = form.querySelector<HTMLInputElement>("[name=q]");
  if (words) words.value = state.get("q") ?? "";
  for (const box of form.querySelectorAll<HTMLInputElement>("[type=checkbox]")) {
    box.checked = state.getAll(box.name).includes(box.value);
    if (box.checked) box.closest("details")?.setAttribute("open", "");
  }
}

/** What is filled in or ticked, as name and value. */
function textFields(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].flatMap(([key, value]): [string, string][] =>
    typeof value === "string" && value !== "" ? [[key, value]] : [],
  );
}

function wishOf(form: HTMLFormElement): Wish {
  const fields = textFields(form);
  const valuesOf = (name: string): string[] =>
    fields.flatMap(([key, value]) => (key === name ? [value] : []));
  const facets = new Set(fields.map(([key]) => key).filter((key) => key !== "q"));
  const chosen = new Map([...facets].map((key) => [key, valuesOf(key)]));
  return { words: plain(valuesOf("q").join("")), chosen };
}

/** Full width, case and spaces make no difference to what is meant. */
function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
}

function meets(entry: HTMLElement, wish: Wish, except?: string): boolean {
  const facets = (entry.dataset.facets ?? "").split("|");
  const named = plain(entry.dataset.words ?? "").includes(wish.words);
  return (
    named &&
    [...wish.chosen].every(
      ([key, values]) =>
        key === except || values.some((value) => facets.includes(`${key}=${value}`)),
    )
  );
}

/** Hides a branch with nothing left in it, and says how many are. */
function recount(branch: HTMLElement): void {
  const left = branch.querySelectorAll("[data-material]:not([hidden])").length;
  const count = branch.querySelector("[data-branch-count]");
  if (count) count.textContent = String(left);
  branch.hidden = left === 0;
}

/** A value's count is what would be left if it alone were ticked under its facet. */
function recountFacet(box: HTMLInputElement, entries: readonly HTMLElement[], wish: Wish): void {
  const count = box.closest("label")?.querySelector("[data-count]");
  const value = `${box.name}=${box.value}`;
  const left = entries.filter(
    (entry) =>
      meets(entry, wish, box.name) && (entry.dataset.facets ?? "").split("|").includes(value),
  ).length;
  if (count) count.textContent = String(left);
  box.disabled = left === 0 && !box.checked;
}

customElements.define("catalogue-filter", CatalogueFilter);
