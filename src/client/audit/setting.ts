import { RATES, type Setting } from "../../domain/projection.ts";

/** What may be asked for, and what is shown where nothing is, or nothing that there is. */
export interface Choices {
  readonly bases: readonly number[];
  readonly initial: Setting;
}

/** The setting that an address asks for: `?base=2018&rate=8.5`. */
export function readSetting(search: string, { bases, initial }: Choices): Setting {
  const asked = new URLSearchParams(search);
  const base = Number(asked.get("base"));
  return {
    base: bases.includes(base) ? base : initial.base,
    rate: readRate(asked.get("rate") ?? "") ?? initial.rate,
  };
}

/** A rate as people type it, to the hundredth; null where it is none that the figure can show. */
export function readRate(written: string): number | null {
  const rate = Math.round(100 * Number(written)) / 100;
  const isShown = written.trim() !== "" && rate >= RATES.least && rate <= RATES.most;
  return isShown ? rate : null;
}

/** The query part of the address that shows a setting. */
export const writeSetting = ({ base, rate }: Setting): string => `?base=${base}&rate=${rate}`;
