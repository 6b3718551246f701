import type { CheerioAPI } from "cheerio";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { PLACES_DELIMITER } from "../src/domain/tables/quote-fields.ts";
import { DIST_FOLDER } from "./project.ts";

/* The figures of the built site, as those read them who took them away. */

/** A row of a figure's CSV: the texts of its cells, by column. */
export type DrawnRow = Readonly<Record<string, string>>;

/** A file of a figure as text. */
export const figureText = (policyId: string, name: string): string =>
  readFileSync(join(DIST_FOLDER, "figures", policyId, name), "utf8");

/** The rows of a figure's CSV, in its order. */
export const drawnRows = (policyId: string, id: string): DrawnRow[] =>
  Papa.parse<DrawnRow>(figureText(policyId, `${id}.csv`), { header: true, skipEmptyLines: true })
    .data;

/** What a row's list holds; a cell that is empty holds nothing. */
export const placesIn = (row: DrawnRow, column: string): string[] =>
  row[column] === "" ? [] : (row[column]?.split(PLACES_DELIMITER) ?? []);

const SHAPES = ["d", "x", "y", "cx", "cy", "r", "width", "height", "fill", "fill-opacity", "class"];

/** All that is drawn within a picture: each shape with what decides how it looks, each text. */
export function shapesIn($: CheerioAPI, svg: string): string[] {
  return $(svg)
    .find("path, rect, circle, text")
    .map((_, shape) => {
      const looks = SHAPES.map((name) => $(shape).attr(name) ?? "");
      return [$(shape).prop("tagName")?.toLowerCase(), ...looks, $(shape).text().trim()].join("|");
    })
    .get();
}

/** Words without the spaces and line breaks that layout put between them. */
export const withoutSpace = (text: string): string => text.replace(/\s+/g, "");
