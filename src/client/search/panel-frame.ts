import { element } from "../element.ts";

/** What a panel frames: what is told, the list, and the link to all that there is. */
export interface Framed {
  readonly status: HTMLElement;
  readonly list: HTMLElement;
  readonly all: HTMLElement;
}

/** The panel under a search box, hidden at first, with its foot. `close` is for readers without keys. */
export function panelFrame({ status, list, all }: Framed, close: () => void): HTMLElement {
  const button = element("button", { type: "button", class: "panel-close" }, "收起");
  button.addEventListener("click", close);
  const keys = element("span", { class: "panel-keys" }, "↑ ↓ 选择，回车打开，Esc 收起");
  const foot = element("p", {}, all, keys, button);
  const panel = element("div", { class: "search-panel" }, status, list, foot);
  // The box keeps the focus, and a phone its keyboard, while the list is touched.
  panel.addEventListener("mousedown", (event) => event.preventDefault());
  panel.hidden = true;
  return panel;
}
