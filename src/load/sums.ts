/*
 * Does the sums in notes.yaml over again: ＋ − × ÷ ^ % and brackets, and after ＝ or ≈ what the
 * editor found.
 */

/** A result as the editor wrote it. */
export interface Stated {
  readonly digits: string;
  readonly value: number;
  /** 100 where the digits are of a percentage, else 1. */
  readonly percent: number;
}

interface Sum {
  /** What it comes to. */
  readonly value: number;
  readonly stated: Stated;
  readonly isExact: boolean;
}

/** The sums of a note, done over again. Throws where one is not written as sums are. */
export function sumsOf(computation: string): readonly Sum[] {
  return computation.split("；").filter(Boolean).map(sumOf);
}

/** What is wrong with the sums of a note, a sentence each: how they are written, or what they come to. */
export function sumFaults(computation: string): string[] {
  return computation.split("；").flatMap((written) => {
    try {
      const sum = sumOf(written);
      return comesOut(sum) ? [] : [`算式“${written}”重算得 ${inDigits(sum)}`];
    } catch {
      return [`算式“${written}”不能重算`];
    }
  });
}

function comesOut({ value, stated, isExact }: Sum): boolean {
  return isExact ? Math.abs(value - stated.value) < 1e-9 : roundsTo(value, stated);
}

/** A result in the terms of the one that was written, with digits enough to see the difference. */
function inDigits({ value, stated: { percent } }: Sum): string {
  const digits = String(Number((value * percent).toPrecision(10)));
  return percent === 1 ? digits : `${digits}%`;
}

/** True where a number, rounded to as many digits as were written, is what was written. */
export function roundsTo(value: number, { digits, value: stated, percent }: Stated): boolean {
  const decimals = (digits.split(".")[1] ?? "").length;
  return Math.abs(value - stated) * percent <= 0.5 * 10 ** -decimals + 1e-9;
}

function sumOf(sum: string): Sum {
  const [, formula = "", sign, digits = "", mark] = /^(.+)([＝≈])([\d.]+)(%?)$/u.exec(sum) ?? [];
  if (formula === "") throw new Error(`no sum: ${sum}`);
  const percent = mark === "%" ? 100 : 1;
  const stated = { digits, value: Number(digits) / percent, percent };
  return { value: valueOf(formula), stated, isExact: sign === "＝" };
}

/** The signs from the loosest to the closest; ^ binds as written in schools: 2×3^2 is 18. */
const SIGNS: readonly Readonly<Record<string, (a: number, b: number) => number>>[] = [
  { "＋": (a, b) => a + b, "−": (a, b) => a - b },
  { "×": (a, b) => a * b, "÷": (a, b) => a / b },
  { "^": (a, b) => a ** b },
];

function valueOf(formula: string): number {
  const tokens = formula.match(/[\d.]+%?|[＋−×÷^()]/g) ?? [];
  if (tokens.join("") !== formula) throw new Error(`no formula: ${formula}`);
  const value = chain(tokens, 0);
  if (tokens.length > 0) throw new Error(`${tokens.join("")} is left over of ${formula}`);
  return value;
}

function chain(tokens: string[], level: number): number {
  const signs = SIGNS[level];
  if (signs === undefined) return operand(tokens);
  let value = chain(tokens, level + 1);
  for (;;) {
    const sign = signs[tokens[0] ?? ""];
    if (sign === undefined) return value;
    tokens.shift();
    value = sign(value, chain(tokens, level + 1));
  }
}

function operand(tokens: string[]): number {
  const token = tokens.shift() ?? "";
  if (token === "(") {
    const value = chain(tokens, 0);
    if (tokens.shift() !== ")") throw new Error("a bracket is not closed");
    return value;
  }
  const value = Number(token.replace("%", "")) / (token.endsWith("%") ? 100 : 1);
  if (token === "" || Number.isNaN(value)) throw new Error(`no number: ${token}`);
  return value;
}
