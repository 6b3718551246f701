import { part } from "../element.ts";
import { type Redraw, type Plan, redrawer } from "./redraw.ts";
import { type Choices, readRate, readSetting, writeSetting } from "./setting.ts";
import type { Setting } from "../../domain/projection.ts";

/** Long enough not to speak of every step of a slider that is being pulled. */
const QUIET = 600;

/**
 * Lets readers move the year that growth is counted from, and the rate. The setting is kept in the
 * address, so that it can be sent and cited. Without this the built setting is there to read.
 */
class AuditProjection extends HTMLElement {
  #redraw: Redraw = () => undefined;
  #resting = 0;
  /** The query part of the setting that is shown and not yet kept; null where it is. */
  #unkept: string | null = null;

  connectedCallback(): void {
    const form = this.querySelector("form");
    if (form === null) return;
    const { plan = "", root = "" } = this.dataset;
    this.#redraw = redrawer(this, JSON.parse(plan) as Plan, root);
    const choices = choicesOf(form);
    const show = (): void => {
      this.#show(form, readSetting(location.search, choices));
    };
    form.addEventListener("submit", (event) => {
      event.preventDefault();
    });
    form.addEventListener("input", (event) => {
      this.#move(form, event.target);
    });
    form.addEventListener("reset", (event) => {
      event.preventDefault();
      keep("");
      show();
      this.#rest("");
    });
    addEventListener("popstate", () => {
      // A jump within the page must not take back what has just been moved.
      this.#settle();
      show();
    });
    show();
    form.hidden = false;
    this.querySelector("[data-still]")?.setAttribute("hidden", "");
  }

  /** A rate that cannot be shown changes nothing, and the field says so itself. */
  #move(form: HTMLFormElement, moved: EventTarget | null): void {
    const { bases, slider, rate } = fieldsOf(form);
    const asked = readRate(moved === slider ? slider.value : rate.value);
    if (asked === null) return;
    if (moved !== slider) slider.value = String(asked);
    else rate.value = String(asked);
    speak(slider, asked);
    const setting = { base: Number(bases.find(({ checked }) => checked)?.value), rate: asked };
    this.#redraw(setting);
    this.#rest(writeSetting(setting));
  }

  #show(form: HTMLFormElement, setting: Setting): void {
    const { bases, slider, rate } = fieldsOf(form);
    for (const base of bases) base.checked = base.value === String(setting.base);
    slider.value = rate.value = String(setting.rate);
    speak(slider, setting.rate);
    this.#redraw(setting);
  }

  /** Waits until the reader has stopped moving: Safari takes a hundred addresses in half a minute. */
  #rest(search: string): void {
    this.#unkept = search;
    clearTimeout(this.#resting);
    this.#resting = window.setTimeout(() => this.#settle(), QUIET);
  }

  /** Keeps the setting in the address, and says the outcome. */
  #settle(): void {
    clearTimeout(this.#resting);
    if (this.#unkept === null) return;
    keep(this.#unkept);
    this.#unkept = null;
    const said = part(this, "[data-words]", HTMLElement).textContent;
    part(this, "[role=status][data-announce]", HTMLElement).textContent = said;
  }
}

interface Fields {
  readonly bases: readonly HTMLInputElement[];
  readonly slider: HTMLInputElement;
  readonly rate: HTMLInputElement;
}

const fieldsOf = (form: HTMLFormElement): Fields => ({
  bases: [...form.querySelectorAll<HTMLInputElement>("[name=base]")],
  slider: part(form, "[name=slider]", HTMLInputElement),
  rate: part(form, "[name=rate]", HTMLInputElement),
});

/** The slider stands at a rate: heard with its unit, and to the hundredth where it was typed so. */
const speak = (slider: HTMLInputElement, rate: number): void =>
  slider.setAttribute("aria-valuetext", `${rate}%`);

/** What the form offers, and what it was built with. */
function choicesOf(form: HTMLFormElement): Choices {
  const { bases, rate } = fieldsOf(form);
  return {
    bases: bases.map(({ value }) => Number(value)),
    initial: {
      base: Number(bases.find(({ defaultChecked }) => defaultChecked)?.value),
      rate: Number(rate.defaultValue),
    },
  };
}

/** Not a step of its own for Back: a slider would make hundreds. */
function keep(search: string): void {
  history.replaceState(history.state, "", `${location.pathname}${search}${location.hash}`);
}

customElements.define("audit-projection", AuditProjection);
