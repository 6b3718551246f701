import Papa from "papaparse";

import type { Issue } from "../domain/issue.ts";

/** What is wrong at one place of a CSV file. */
export type CsvFault = Pick<Issue, "row" | "column" | "code" | "found" | "mend">;

/** Broken quotes: those Papa Parse names, and fields quoted in part, which it lets pass. */
export function quoteFaults(text: string, errors: readonly Papa.ParseError[]): CsvFault[] {
  const unclosed = errors.filter(({ type }) => type === "Quotes").slice(0, 1);
  return unclosed.length > 0
    ? unclosed.map((error) =>
        quoteFault(text, error.index ?? 0, "引号没有配对，或右引号后面还有字"),
      )
    : strayQuotes(text).map((index) =>
        quoteFault(text, index, "字段里有英文双引号，而整个字段没有用引号括起"),
      );
}

function quoteFault(text: string, index: number, found: string): CsvFault {
  const before = Papa.parse<string[]>(text.slice(0, index).replace(/"$/, ""), {
    delimiter: ",",
  }).data;
  return {
    row: Math.max(before.length, 1),
    column: Math.max(before.at(-1)?.length ?? 1, 1),
    code: "csv-quote",
    found,
    mend: "字段里要写英文双引号时，整个字段用双引号括起，里面的双引号写两个；中文引号“”不受影响",
  };
}

/** For each field that is quoted only in part: the offset where that shows. */
function strayQuotes(text: string): number[] {
  const found: number[] = [];
  let state: "start" | "bare" | "quoted" | "closed" | "stray" = "start";
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (state === "quoted") {
      if (character === '"') state = "closed";
    } else if (character === "," || character === "\n") state = "start";
    else if (character === "\r" || state === "stray") continue;
    else if ((state === "bare") === (character === '"') && state !== "start") {
      found.push(index);
      state = "stray";
    } else state = character === '"' ? "quoted" : "bare";
  }
  return found;
}
