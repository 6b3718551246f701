import type { Choice, Tally } from "../../lookup/list/desk.ts";
import { part } from "../element.ts";
import type { AskList } from "./list-talk.ts";

/** The look-up of a list while it goes on: how far it is, and the button that stops it. */
export class ListRun {
  readonly #within: HTMLElement;
  readonly #ask: AskList;
  /** The run that is going on, and over how many names; null while none is. */
  #current: { readonly names: number } | null = null;

  constructor(within: HTMLElement, ask: AskList) {
    this.#within = within;
    this.#ask = ask;
    part(within, "[data-stop]", HTMLElement).addEventListener("click", () => this.#stop());
  }

  get isOn(): boolean {
    return this.#current !== null;
  }

  /** What came of the run, or null where it was dropped meanwhile. */
  async run(choice: Choice, names: number): Promise<Tally | null> {
    const run = { names };
    this.#show(run);
    this.progress(0);
    try {
      const tally = await this.#ask("run", choice);
      return this.#current === run ? tally : null;
    } finally {
      if (this.#current === run) this.#show(null);
    }
  }

  /** Stops a run of which nobody wants to hear any more. */
  drop(): void {
    if (!this.isOn) return;
    this.#show(null);
    this.#stop();
  }

  /** Shows that so many names are answered. */
  progress(done: number): void {
    if (this.#current === null) return;
    const { names } = this.#current;
    const bar = part(this.#within, "progress", HTMLProgressElement);
    bar.max = names;
    bar.value = done;
    part(this.#within, "[data-done]", HTMLElement).textContent = `${done} / ${names}`;
  }

  #stop(): void {
    void this.#ask("stop", null);
  }

  #show(run: { readonly names: number } | null): void {
    this.#current = run;
    part(this.#within, "[data-running]", HTMLElement).hidden = run === null;
    part(this.#within, ".list-run", HTMLElement).ariaDisabled = String(run !== null);
  }
}
