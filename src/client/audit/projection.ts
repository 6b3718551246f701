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
  #speaking = 0;

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
      this.#announce();
    });
    addEventListener("popstate", show);
    show();
    form.hidden = false;
    this.querySelector("[data-still]")?.setAttribute("hidden", "");
  }

  /** A rate that cannot be shown changes nothing, and the field says so itself. */
  #move(form: HTMLFormElement, moved: EventTarget | null): void {
    const { base, slider, rate } = fieldsOf(form);
    const asked = readRate(moved === slider ? slider.value : rate.value);
    if (asked === null) return;
    if (moved !== slider) slider.value = String(asked);
    else rate.value = String(asked);
    const setting = { base: Number(base.value), rate: asked };
    keep(writeSetting(setting));
    this.#redraw(setting);
    this.#announce();
  }

  #show(form: HTMLFormElement, setting: Setting): void {
    const { base, slider, rate } = fieldsOf(form);
    base.value = String(setting.base);
    slider.value = rate.value = String(setting.rate);
    this.#redraw(setting);
  }

  /** Says the outcome once the reader has stopped moving. */
  #announce(): void {
    clearTimeout(this.#speaking);
    this.#speaking = window.setTimeout(() => {
      const status = this.querySelector("[role=status][data-announce]");
      if (status) status.textContent = this.querySelector("[data-words]")?.textContent ?? "";
    }, QUIET);
  }
}

interface Fields {
  readonly base: RadioNodeList;
  readonly slider: HTMLInputElement;
  readonly rate: HTMLInputElement;
}

const fieldsOf = (form: HTMLFormElement): Fields => form.elements as unknown as Fields;

/** What the form offers, and what it was built with. */
function choicesOf(form: HTMLFormElement): Choices {
  const { base, rate } = fieldsOf(form);
  const radios = [...base] as HTMLInputElement[];
  return {
    bases: radios.map(({ value }) => Number(value)),
    initial: {
      base: Number(radios.find(({ defaultChecked }) => defaultChecked)?.value),
      rate: Number(rate.defaultValue),
    },
  };
}

/** Not a step of its own for Back: a slider would make hundreds. */
function keep(search: string): void {
  history.replaceState(history.state, "", `${location.pathname}${search}${location.hash}`);
}

customElements.define("audit-projection", AuditProjection);
