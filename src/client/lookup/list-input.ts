import type { ListSource } from "../../lookup/list/read-list.ts";
import { part } from "../element.ts";
import { forgetWords, keepWords, keptWords } from "./list-kept.ts";

/** So long after the last key: half a word is nobody's product. */
const PAUSE_MS = 300;

/** What the reader hands in: words in the box, or a file in their place. The words always stay. */
export class ListInput {
  readonly #within: HTMLElement;
  readonly #offer: (file: File | null) => void;
  #file: File | null = null;
  #timer = 0;

  /** `offer` is told of a file to be read, or of null where the words have changed. */
  constructor(within: HTMLElement, offer: (file: File | null) => void) {
    this.#within = within;
    this.#offer = offer;
    // A browser may bring the words back by itself.
    if (this.#words.value === "") this.#words.value = keptWords();
    this.#listen();
  }

  get isBlank(): boolean {
    return this.#words.value.trim() === "";
  }

  /** The file that is being used, or null for the words. */
  get file(): File | null {
    return this.#file;
  }

  /** A file in the place of the words, or the words themselves, as they are read. */
  async source(file: File | null): Promise<ListSource> {
    if (file === null) return { kind: "words", text: this.#words.value };
    return { kind: "file", name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  }

  /** Lets a file that could be read take the place of the words, or the words that of the file. */
  use(file: File | null): void {
    this.#file = file;
    part(this.#within, "[data-from-file]", HTMLElement).hidden = file === null;
    part(this.#within, "[data-file-name]", HTMLElement).textContent = file?.name ?? "";
  }

  clear(): void {
    clearTimeout(this.#timer);
    forgetWords();
    this.#words.value = "";
    this.use(null);
    this.#words.focus();
  }

  /** Reads the words at once, where they are what is used. */
  renew(): void {
    clearTimeout(this.#timer);
    if (this.#file === null) this.#offer(null);
  }

  #listen(): void {
    this.#words.addEventListener("input", () => {
      keepWords(this.#words.value);
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.renew(), PAUSE_MS);
    });
    const picker = part(this.#within, "#list-file", HTMLInputElement);
    picker.addEventListener("change", () => {
      this.#take(picker.files?.[0]);
      // The same file can be chosen again once it is mended.
      picker.value = "";
    });
    part(this.#within, "[data-forget-file]", HTMLElement).addEventListener("click", () => {
      this.use(null);
      this.renew();
      this.#words.focus();
    });
    this.#listenToDrops();
  }

  /** Anywhere on the page: a file let fall beside the box would take the page's place. */
  #listenToDrops(): void {
    const place = part(this.#within, "[data-drop]", HTMLElement);
    const isOver = (over: boolean): boolean => place.classList.toggle("is-over", over);
    const onFiles = (type: "dragover" | "drop", act: (files: FileList) => void): void =>
      document.addEventListener(type, (event) => {
        if (event.dataTransfer?.types.includes("Files") !== true) return;
        event.preventDefault();
        act(event.dataTransfer.files);
      });
    onFiles("dragover", () => isOver(true));
    document.addEventListener("dragleave", () => isOver(false));
    onFiles("drop", ([file]) => {
      isOver(false);
      this.#take(file);
    });
  }

  #take(file: File | undefined): void {
    if (file !== undefined) this.#offer(file);
  }

  get #words(): HTMLTextAreaElement {
    return part(this.#within, "#list-words", HTMLTextAreaElement);
  }
}
