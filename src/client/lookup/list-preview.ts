import type { Choice, Chosen, Outline, SheetOutline } from "../../lookup/list/desk.ts";
import type { ListFault } from "../../lookup/list/fault.ts";
import type { SheetRow } from "../../lookup/list/sheet.ts";
import { element, part } from "../element.ts";
import type { AskList } from "./list-talk.ts";

/** The first rows of what was handed in, and the choice of where the names stand in them. */
export class ListPreview {
  readonly #within: HTMLElement;
  readonly #ask: AskList;
  readonly #tell: (faults: readonly ListFault[]) => void;
  #outline: Outline | null = null;
  #choice: Choice | null = null;
  #chosen: Chosen | null = null;

  constructor(within: HTMLElement, ask: AskList, tell: (faults: readonly ListFault[]) => void) {
    this.#within = within;
    this.#ask = ask;
    this.#tell = tell;
    this.#sheets.addEventListener("change", () => void this.#choose(this.#guessed(this.#sheets)));
    this.#columns.addEventListener(
      "change",
      () => void this.#change({ column: +this.#columns.value }),
    );
    this.#heading.addEventListener("change", () => {
      const guessed = this.#sheet?.guess.heading ?? 0;
      void this.#change({ heading: this.#heading.checked ? guessed : null });
    });
    part(within, "[data-take-above]", HTMLElement).addEventListener("click", () => {
      this.#heading.focus();
      void this.#change({ heading: null });
    });
  }

  /** Null where nothing was handed in. */
  get choice(): Choice | null {
    return this.#choice;
  }

  /** True where the choice can be looked up. */
  get isFit(): boolean {
    return this.#chosen?.fault === null;
  }

  /** How many names the choice comes to. */
  get names(): number {
    return this.#chosen?.names ?? 0;
  }

  async show(outline: Outline): Promise<void> {
    this.#outline = outline;
    const names = outline.sheets.map(({ name }, at) => option(at, name));
    this.#sheets.replaceChildren(...names);
    this.#sheets.value = String(outline.sheet);
    part(this.#within, "[data-sheet-choice]", HTMLElement).hidden = names.length < 2;
    this.#section.hidden = false;
    await this.#choose(this.#guessed(this.#sheets));
  }

  hide(): void {
    this.#outline = this.#choice = this.#chosen = null;
    this.#section.hidden = true;
  }

  #guessed({ value }: HTMLSelectElement): Choice {
    const sheet = Number(value);
    const guess = this.#outline?.sheets[sheet]?.guess ?? { heading: null, column: 0 };
    return { sheet, ...guess };
  }

  async #change(changed: Partial<Choice>): Promise<void> {
    if (this.#choice !== null) await this.#choose({ ...this.#choice, ...changed });
  }

  async #choose(choice: Choice): Promise<void> {
    this.#choice = choice;
    this.#chosen = null;
    this.#draw(choice);
    const chosen = await this.#ask("choose", choice);
    if (this.#choice !== choice) return;
    this.#chosen = chosen;
    const { names, distinct, fault, warnings } = chosen;
    const once = distinct < names ? `，其中不重复的 ${distinct} 个（相同的只查一次）` : "";
    part(this.#within, "[data-chosen]", HTMLElement).textContent =
      `${this.#outline?.how ?? ""}，共 ${names} 个名称${once}。`;
    const told = [...(this.#outline?.warnings ?? []), ...warnings];
    this.#tell(fault === null ? told : [fault, ...told]);
  }

  #draw({ heading, column }: Choice): void {
    const sheet = this.#sheet;
    if (sheet === null) return;
    const titled = heading ?? sheet.guess.heading ?? 0;
    const titles = sheet.head[titled]?.cells ?? [];
    const labels = Array.from({ length: sheet.width }, (_, at) => labelOf(at, titles[at]));
    this.#columns.replaceChildren(...labels.map((label, at) => option(at, label)));
    this.#columns.value = String(column);
    part(this.#within, "[data-column-choice]", HTMLElement).hidden = sheet.width < 2;
    this.#heading.checked = heading !== null;
    this.#tellAbove(heading ?? 0);
    part(this.#within, "[data-heading-line]", HTMLElement).textContent = String(
      sheet.head[titled]?.line ?? 1,
    );
    const rows = sheet.head.map((row, at) =>
      drawRow(row, sheet.width, {
        column,
        isHeading: at === heading,
        isAbove: at < (heading ?? 0),
      }),
    );
    part(this.#within, "[data-head]", HTMLElement).replaceChildren(...rows);
  }

  /** No row is left out in silence. */
  #tellAbove(rows: number): void {
    part(this.#within, "[data-above]", HTMLElement).hidden = rows === 0;
    part(this.#within, "[data-above-words]", HTMLElement).textContent =
      `表头上面的 ${rows} 行没有查。`;
  }

  get #sheet(): SheetOutline | null {
    return this.#outline?.sheets[Number(this.#sheets.value)] ?? null;
  }

  get #section(): HTMLElement {
    return part(this.#within, "[data-preview]", HTMLElement);
  }

  get #sheets(): HTMLSelectElement {
    return part(this.#within, "#list-sheet", HTMLSelectElement);
  }

  get #columns(): HTMLSelectElement {
    return part(this.#within, "#list-column", HTMLSelectElement);
  }

  get #heading(): HTMLInputElement {
    return part(this.#within, "#list-heading", HTMLInputElement);
  }
}

const option = (value: number, label: string): HTMLOptionElement =>
  element("option", { value: String(value) }, label);

/** As spreadsheets name columns, with what stands at the head of it. */
const labelOf = (column: number, title: string | undefined): string =>
  `${letters(column)} 列${title === undefined || title === "" ? "" : `：${title.slice(0, 20)}`}`;

const LETTERS = 26;

const letters = (column: number): string =>
  (column < LETTERS ? "" : letters(Math.floor(column / LETTERS) - 1)) +
  String.fromCharCode("A".charCodeAt(0) + (column % LETTERS));

/** How a row of the preview is meant. */
interface Meant {
  readonly column: number;
  readonly isHeading: boolean;
  /** Above the headings: not looked up. */
  readonly isAbove: boolean;
}

function drawRow({ line, cells }: SheetRow, width: number, meant: Meant): HTMLElement {
  const drawn = Array.from({ length: width }, (_, at) => {
    const cell = element(meant.isHeading ? "th" : "td", {}, cells[at] ?? "");
    cell.classList.toggle("is-name", at === meant.column && !meant.isAbove);
    return cell;
  });
  const row = element("tr", {}, element("td", { class: "list-line" }, String(line)), ...drawn);
  row.classList.toggle("is-above", meant.isAbove);
  return row;
}
