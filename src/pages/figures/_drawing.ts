import { standingAlone } from "../../export/figure-style.ts";
import picture from "../../styles/picture.css?raw";
import plate from "../../styles/plate.css?raw";
import theme from "../../styles/theme.css?raw";

/** A figure on the sheet that leaves the site, before there are files of it. */
export interface Drawing {
  readonly title: string;
  readonly description: string;
  /** The sheet as a component wrote it: HTML whose `<svg>` is the picture. */
  readonly sheet: string;
  /** The window that other sites give it, in CSS pixels. */
  readonly window: { readonly width: number; readonly height: number };
}

/** The style sheet that a sheet carries with it. */
export const SHEET_CSS = standingAlone(picture + plate, theme);
