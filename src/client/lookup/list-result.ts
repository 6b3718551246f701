import type { Standing } from "../../lookup/answer.ts";
import { STANDING_LABELS, STANDINGS } from "../../lookup/answer.ts";
import type { Tally, View } from "../../lookup/list/desk.ts";
import type { ListEntry } from "../../lookup/list/list-answer.ts";
import { addressIn, type ResultRow } from "../../lookup/list/result-columns.ts";
import { element, part } from "../element.ts";
import type { AskList } from "./list-talk.ts";

/** So many rows at a time: ten thousand at once would hold the page up. */
const PAGE = 100;

/** The answers to a list: counted, narrowed and drawn page by page. */
export class ListResult {
  readonly #within: HTMLElement;
  readonly #ask: AskList;
  readonly #root: URL;
  #from = 0;
  #asked = 0;

  constructor(within: HTMLElement, ask: AskList, root: URL) {
    this.#within = within;
    this.#ask = ask;
    this.#root = root;
    this.#filter.addEventListener("input", () => void this.#turn(0));
    this.#filter.addEventListener("submit", (event) => event.preventDefault());
    this.#button("previous").addEventListener("click", () => void this.#leaf(-PAGE));
    this.#button("next").addEventListener("click", () => void this.#leaf(PAGE));
  }

  async show({ counts, answered }: Tally): Promise<void> {
    this.#filter.reset();
    for (const option of this.#options) {
      const count = option.value === "" ? answered : counts[option.value as Standing];
      part(option.parentElement ?? this.#filter, "[data-count]", HTMLElement).textContent =
        String(count);
    }
    this.#section.hidden = false;
    await this.#turn(0);
  }

  hide(): void {
    this.#section.hidden = true;
    this.#rows.replaceChildren();
  }

  focus(): void {
    part(this.#section, "h2", HTMLElement).focus();
  }

  async #leaf(step: number): Promise<void> {
    await this.#turn(this.#from + step);
    part(this.#section, ".list-result", HTMLElement).scrollIntoView({ block: "start" });
  }

  async #turn(from: number): Promise<void> {
    const turn = (this.#asked += 1);
    const { rows, total } = await this.#ask("page", { ...this.#view, from, count: PAGE });
    // Something else was asked for meanwhile.
    if (turn !== this.#asked) return;
    this.#from = from;
    this.#rows.replaceChildren(...rows.map((row) => this.#draw(row)));
    part(this.#section, "[data-shown]", HTMLElement).textContent =
      total > PAGE
        ? `共 ${total} 行，这里是第 ${from + 1}—${from + rows.length} 行。`
        : `共 ${total} 行。`;
    this.#showPages(total);
  }

  #showPages(total: number): void {
    const pages = Math.ceil(total / PAGE);
    part(this.#section, "[data-pages]", HTMLElement).hidden = pages < 2;
    const page = this.#from / PAGE + 1;
    part(this.#section, "[data-page]", HTMLElement).textContent = `第 ${page} / ${pages} 页`;
    this.#button("previous").disabled = page <= 1;
    this.#button("next").disabled = page >= pages;
  }

  #draw({ line, name, answer }: ResultRow): Node {
    const row = this.#template.content.cloneNode(true) as DocumentFragment;
    const at = (key: string): HTMLElement => part(row, `[data-${key}]`, HTMLElement);
    const { standing, entry, quote, others, reason } = answer;
    at("line").textContent = String(line);
    this.#link(at("name"), `lookup/?q=${encodeURIComponent(name)}`, name);
    at("standing").textContent = STANDING_LABELS[standing];
    at("standing").dataset.standing = standing;
    this.#link(at("entry"), entry?.url, entry?.name);
    at("path").textContent = entry?.path ?? "";
    at("others").textContent = othersText(others);
    if (quote === null) at("quote").remove();
    else at("quote").replaceChildren(quote.before, element("mark", {}, quote.words), quote.after);
    this.#link(at("clause"), quote?.url, quote?.label);
    at("reason").textContent = reason;
    return row;
  }

  /** Leads to an address of the site, or is not there where there is none. */
  #link(link: HTMLElement, path: string | undefined, text: string | undefined): void {
    if (path === undefined || text === undefined) link.remove();
    else {
      link.setAttribute("href", addressIn(this.#root, path));
      link.textContent = text;
    }
  }

  get #view(): Pick<View, "standing" | "words"> {
    const fields = new FormData(this.#filter);
    const standing = STANDINGS.find((one) => one === fields.get("standing")) ?? null;
    const words = fields.get("words");
    return { standing, words: typeof words === "string" ? words : "" };
  }

  get #section(): HTMLElement {
    return part(this.#within, "[data-result]", HTMLElement);
  }

  get #filter(): HTMLFormElement {
    return part(this.#within, ".list-filter", HTMLFormElement);
  }

  get #options(): HTMLInputElement[] {
    return [...this.#filter.querySelectorAll<HTMLInputElement>("[name=standing]")];
  }

  get #rows(): HTMLElement {
    return part(this.#section, "[data-rows]", HTMLElement);
  }

  get #template(): HTMLTemplateElement {
    return part(this.#within, "template", HTMLTemplateElement);
  }

  #button(name: "previous" | "next"): HTMLButtonElement {
    return part(this.#within, `[data-${name}]`, HTMLButtonElement);
  }
}

/** So many are named; the product's own page has them all. */
const OTHERS = 3;

function othersText(others: readonly ListEntry[]): string {
  if (others.length === 0) return "";
  const named = others.slice(0, OTHERS).map(({ name }) => name);
  return `另有 ${others.length} 条：${named.join("、")}${others.length > OTHERS ? "等" : ""}`;
}
