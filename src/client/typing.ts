/** So long after the last key: nobody reads the results of half a word. */
const PAUSE_MS = 150;

/** Calls back once typing pauses, and never while an input method is composing. */
export function whenTyped(input: HTMLInputElement, act: () => void): void {
  let timer = 0;
  let isComposing = false;
  const later = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(act, PAUSE_MS);
  };
  input.addEventListener("compositionstart", () => {
    isComposing = true;
    clearTimeout(timer);
  });
  input.addEventListener("compositionend", () => {
    isComposing = false;
    later();
  });
  input.addEventListener("input", (event) => {
    if (!isComposing && !(event instanceof InputEvent && event.isComposing)) later();
  });
}

/** What became of a question. */
export type Outcome<Value> =
  | { readonly kind: "answered"; readonly value: Value }
  | { readonly kind: "failed" }
  /** A newer one was asked meanwhile: this answer is nobody's. */
  | { readonly kind: "outdated" };

/** Asks one question after another; only the newest is answered. */
export class Newest<Value> {
  #turn = 0;

  async ask(question: () => Promise<Value>): Promise<Outcome<Value>> {
    const turn = (this.#turn += 1);
    const outcome = await question().then(
      (value) => ({ kind: "answered", value }) as const,
      () => ({ kind: "failed" }) as const,
    );
    return turn === this.#turn ? outcome : { kind: "outdated" };
  }

  /** Lets the question that is being asked be forgotten. */
  drop(): void {
    this.#turn += 1;
  }
}
