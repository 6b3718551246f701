/** How far an arrow key leads along a list. */
export const ARROWS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** The place that an arrow key leads to from one of these, or undefined where it leads nowhere. */
export function stopAfter(
  { key, target }: KeyboardEvent,
  stops: readonly HTMLElement[],
): HTMLElement | undefined {
  const step = ARROWS[key];
  const at = stops.findIndex((stop) => stop === target);
  if (step === undefined || at === -1 || stops.length === 1) return undefined;
  return stops[Math.min(Math.max(at + step, 0), stops.length - 1)];
}
