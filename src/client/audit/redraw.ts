import type { Panel, PanelPoints, ProjectedPoint } from "../../charts/projection-points.ts";
import { panelPoints, panelsOf } from "../../charts/projection-points.ts";
import { formulasOf, settingInWords } from "../../charts/projection-words.ts";
import { markAnchor } from "../../domain/address.ts";
import { averageCheckId, type Setting } from "../../domain/projection.ts";
import type { Target } from "../../domain/target.ts";
import { part } from "../element.ts";
import { writeSetting } from "./setting.ts";

/*
 * Draws a setting into the page that the build made: the same elements, filled with the numbers of
 * the same functions. Only what a setting changes is touched.
 */

/** The figure's id on its page. */
const FIGURE = "projection";

/** What the figure is drawn from, as the page carries it. */
export interface Plan {
  readonly policyId: string;
  readonly targets: readonly Target[];
  /** How people cite the provisions that the numbers stand in, by eid. */
  readonly cites: Readonly<Record<string, string>>;
}

/** Shows one of several settings. */
export type Redraw = (setting: Setting) => void;

/** Finds what of the built figure changes, and the shapes that the page carries for marks and rows. */
export function redrawer(root: ParentNode, plan: Plan, siteRoot: string): Redraw {
  const source = {
    policyId: plan.policyId,
    cite: (eid: string): string => plan.cites[eid] ?? eid,
  };
  const panels = panelsOf(plan.targets);
  const parts = panels.map((panel) => ({ panel, repeat: repeaters(root, panel) }));
  const inPage = (point: ProjectedPoint): ProjectedPoint => ({
    ...point,
    href: addressFrom(siteRoot, point.href),
  });
  return (setting) => {
    for (const { panel, repeat } of parts) {
      const drawn = panelPoints(plan.targets, panel, { setting, source });
      const points = drawn.points.map(inPage);
      for (const show of repeat) show(points);
      fillStart(root, panel.series, drawn.start);
    }
    fillWords(root, plan.targets, setting);
  };
}

/** The page that the figure is on, and its checks too: the way to these must not drop the setting. */
const HOME = "/audit/";

const addressFrom = (siteRoot: string, href: string): string =>
  href.startsWith(`${HOME}#`) ? href.slice(HOME.length) : siteRoot + href.slice(1);

type Repeat = (points: readonly ProjectedPoint[]) => void;

/** Of a panel: its marks in the picture, and its rows in the table. */
function repeaters(root: ParentNode, { series }: Panel): readonly Repeat[] {
  const shapeIn = (template: string, shape: string): Element =>
    part(part(root, template, HTMLTemplateElement).content, shape, Element);
  return [
    repeater(
      part(root, `[data-points="${series}"]`, Element),
      shapeIn(`[data-mark-of="${series}"]`, "a"),
      fillMark,
    ),
    repeater(
      part(root, `[data-rows="${series}"]`, Element),
      shapeIn("[data-row-shape]", "tr"),
      fillRow,
    ),
  ];
}

/** Makes a parent hold one copy of a shape for each point, filled in. */
function repeater(
  parent: Element,
  shape: Element,
  fill: (element: Element, point: ProjectedPoint) => void,
): Repeat {
  return (points) =>
    parent.replaceChildren(
      ...points.map((point) => {
        const copy = document.importNode(shape, true);
        fill(copy, point);
        return copy;
      }),
    );
}

/** A part of a mark or of a row, by the name that the page gives it. */
const named = (within: Element, name: string): Element =>
  part(within, `[data-part="${name}"]`, Element);

function fillMark(mark: Element, point: ProjectedPoint): void {
  const { x, y, text } = point.valueLabel;
  const { id, href, label } = point;
  set(mark, { id: markAnchor(FIGURE, id), href, "data-mark": id, "aria-label": label });
  set(named(mark, "stem"), { d: point.stem });
  set(named(mark, "diamond"), { d: point.diamond });
  set(named(mark, "value"), { x, y });
  named(mark, "value").textContent = text;
}

function fillRow(row: Element, point: ProjectedPoint): void {
  set(row, { "data-row": point.id });
  set(named(row, "value"), { href: point.href });
  for (const name of ["year", "value", "formula", "beside"] as const)
    named(row, name).textContent = String(point[name]);
}

function fillStart(root: ParentNode, series: string, { x, anchor, text }: PanelPoints["start"]) {
  const label = part(root, `[data-start="${series}"] text`, Element);
  set(label, { x, "text-anchor": anchor });
  label.textContent = text;
}

function fillWords(root: ParentNode, targets: readonly Target[], setting: Setting): void {
  part(root, "[data-words]", Element).textContent = settingInWords(targets, setting);
  const sums = formulasOf(targets, setting);
  for (const { series } of panelsOf(targets)) {
    const text = sums.find((sum) => sum.series === series)?.text;
    part(root, `[data-formula="${series}"]`, HTMLElement).hidden = text === undefined;
    part(root, `[data-formula="${series}"] code`, Element).textContent = text ?? "";
  }
  set(part(root, "[data-check]", Element), { href: `#${averageCheckId(setting.base)}` });
  set(part(root, "[data-link]", Element), { href: `${writeSetting(setting)}#${FIGURE}` });
}

function set(element: Element, values: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(values)) element.setAttribute(name, String(value));
}
