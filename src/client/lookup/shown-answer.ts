import { nameAddress } from "../../domain/names.ts";
import type { LookupAnswer } from "../../lookup/answer.ts";
import { cautionFor, sharedName, summaryOf } from "../../lookup/words.ts";
import { part } from "../element.ts";
import { nearClasses, otherClasses } from "./absence.ts";
import type { DocumentCited } from "./entry-card.ts";
import { entryCard } from "./entry-card.ts";
import type { Copy } from "./pieces.ts";
import { addressOf, markStanding, quoteBlock, templatesIn } from "./pieces.ts";

/** The answer to one product as the page shows it, or what is said in its place. */
export class ShownAnswer {
  readonly #within: HTMLElement;
  readonly #copy: Copy;
  readonly #cited: DocumentCited;

  constructor(within: HTMLElement, cited: DocumentCited) {
    this.#within = within;
    this.#copy = templatesIn(within);
    this.#cited = cited;
  }

  show(answer: LookupAnswer): void {
    const isAbsent = answer.answer === "unlisted";
    const quotes = answer.elsewhere.map((quote) => quoteBlock(this.#copy, quote));
    this.#status.replaceChildren(this.#headline(answer));
    this.#entries.replaceChildren(
      ...answer.entries.map((entry) => entryCard(this.#copy, entry, this.#cited)),
    );
    this.#fill("elsewhere", quotes);
    this.#fill("near", isAbsent ? nearClasses(this.#copy, answer) : []);
    this.#fill("open", isAbsent ? otherClasses(this.#copy, answer) : []);
  }

  /** Says something in the place of an answer; nothing, where there are no words. */
  tell(words: string): void {
    this.#status.textContent = words;
    this.#entries.replaceChildren();
    for (const section of ["elsewhere", "near", "open"]) this.#fill(section, []);
  }

  /** The links to the entries' pages, in order. */
  get stops(): readonly HTMLElement[] {
    return [...this.#entries.querySelectorAll<HTMLElement>("[data-name]")];
  }

  /** Shows a section with what there is for it, or hides it. */
  #fill(section: string, content: readonly Node[]): void {
    const shown = part(this.#within, `[data-lookup-${section}]`, HTMLElement);
    shown.hidden = content.length === 0;
    part(shown, "[data-content]", HTMLElement).replaceChildren(...content);
  }

  #headline(answer: LookupAnswer): Node {
    const headline = this.#copy("answer");
    markStanding(part(headline, "[data-standing]", HTMLElement), answer.answer);
    part(headline, "[data-summary]", HTMLElement).textContent = summaryOf(answer);
    part(headline, "[data-caution]", HTMLElement).textContent = cautionFor(answer);
    const shared = sharedName(answer);
    if (shared !== null) {
      const told = part(headline, "[data-shared]", HTMLElement);
      told.hidden = false;
      part(told, "span", HTMLElement).textContent = shared;
      part(told, "a", HTMLAnchorElement).href = addressOf(nameAddress(shared));
    }
    return headline;
  }

  get #status(): HTMLElement {
    return part(this.#within, "[data-lookup-status]", HTMLElement);
  }

  get #entries(): HTMLElement {
    return part(this.#within, "[data-lookup-entries]", HTMLElement);
  }
}
