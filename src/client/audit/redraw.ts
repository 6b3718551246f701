import type { PanelPoints, ProjectedPoint } from "../../charts/projection-points.ts";
import { PANELS, panelPoints } from "../../charts/projection-points.ts";
import { formulasOf, settingInWords } from "../../charts/projection-words.ts";
import type { Setting } from "../../domain/projection.ts";
import type { Target } from "../../domain/target.ts";
import { writeSetting } from "./setting.ts";

/*
 * Draws a setting into the page that the build made: the same elements, filled with the numbers of
 * the same functions. Only what a setting changes is touched.
 */

/** What the figure is drawn from, as the page carries it. */
export interface Plan {
  readonly policyId: string;
  readonly targets: readonly Target[];
  /** How people cite the provisions that the numbers stand in, by eid. */
  readonly cites: Readonly<Record<string, string>>;
}

/** Shows one of several settings. */
export type Redraw = (setting: Setting) => void;

/** Learns the built figure by heart: its first mark and its first row are the shape of all others. */
export function redrawer(root: ParentNode, plan: Plan, siteRoot: string): Redraw {
  const source = {
    policyId: plan.policyId,
    cite: (eid: string): string => plan.cites[eid] ?? eid,
  };
  const parts = PANELS.map((panel) => {
    const marks = repeater<ProjectedPoint>(root, `[data-points="${panel.series}"]`, fillMark);
    const rows = repeater<ProjectedPoint>(root, `[data-rows="${panel.series}"]`, fillRow);
    return { panel, marks, rows };
  });
  const inPage = (point: ProjectedPoint): ProjectedPoint => ({
    ...point,
    href: siteRoot + point.href.slice(1),
  });
  return (setting) => {
    for (const { panel, marks, rows } of parts) {
      const drawn = panelPoints(plan.targets, panel, { setting, source });
      const points = drawn.points.map(inPage);
      marks(points);
      rows(points);
      fillStart(root, panel.series, drawn.start);
    }
    fillWords(root, plan.targets, setting);
  };
}

/** Makes a parent hold as many copies of its first child as there are things, each filled in. */
function repeater<T>(
  root: ParentNode,
  selector: string,
  fill: (element: Element, thing: T) => void,
): (things: readonly T[]) => void {
  const parent = root.querySelector(selector);
  const shape = parent?.firstElementChild?.cloneNode(true);
  return (things) =>
    parent?.replaceChildren(
      ...things.map((thing) => {
        const copy = shape?.cloneNode(true) as Element;
        fill(copy, thing);
        return copy;
      }),
    );
}

function fillMark(mark: Element, point: ProjectedPoint): void {
  const [stem, diamond, text] = mark.children;
  const { x, y, text: value } = point.valueLabel;
  set(mark, { href: point.href, "data-mark": point.id, "aria-label": point.label });
  set(stem, { d: point.stem });
  set(diamond, { d: point.diamond });
  set(text, { x, y });
  say(text, value);
}

function fillRow(row: Element, point: ProjectedPoint): void {
  const [year, , value, sum, beside] = row.children;
  set(row, { "data-row": point.id });
  say(year, String(point.year));
  say(value, point.value);
  set(sum?.firstElementChild, { href: point.href });
  say(sum?.firstElementChild, point.formula);
  say(beside, point.beside);
}

function fillStart(root: ParentNode, series: string, { x, anchor, text }: PanelPoints["start"]) {
  const label = root.querySelector(`[data-start="${series}"] text`) ?? undefined;
  set(label, { x, "text-anchor": anchor });
  say(label, text);
}

function fillWords(root: ParentNode, targets: readonly Target[], setting: Setting): void {
  const of = (selector: string): Element | undefined => root.querySelector(selector) ?? undefined;
  say(of("[data-words]"), settingInWords(targets, setting));
  const sums = formulasOf(targets, setting);
  for (const { series } of PANELS) {
    const text = sums.find((sum) => sum.series === series)?.text;
    of(`[data-formula="${series}"]`)?.toggleAttribute("hidden", text === undefined);
    say(of(`[data-formula="${series}"] code`), text ?? "");
  }
  set(of("[data-check]"), { href: `#average-${setting.base}` });
  set(of("[data-link]"), { href: `${writeSetting(setting)}#projection` });
}

function set(
  element: Element | undefined | null,
  values: Readonly<Record<string, string | number>>,
) {
  for (const [name, value] of Object.entries(values)) element?.setAttribute(name, String(value));
}

function say(element: Element | undefined | null, words: string): void {
  if (element) element.textContent = words;
}
