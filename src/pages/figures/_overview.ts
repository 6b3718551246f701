import { overviewTitle } from "../../charts/overview-words.ts";
import type { FigureEntry } from "../../components/chart/figures.ts";
import { PICTURED } from "../../components/guide/props.ts";
import { publicAddress } from "../../domain/address.ts";
import type { PolicyData } from "../../domain/site.ts";
import { numbersLine } from "../../export/figures.ts";
import { loadSiteData } from "../../load/site-data.ts";
import { chartMarkup, sheetOf } from "./_chart.ts";
import { type Drawing, SHEET_CSS } from "./_drawing.ts";

/** It has no height of its own: whoever shows it gives it a window, and it is read by scrolling. */
const WINDOW = { width: 720, height: 900 } as const;

/** The plan in one picture, as the sheet that holds all its parts. */
export async function drawOverview(
  { id, page, standing }: FigureEntry,
  data: PolicyData,
  { csv, site }: { readonly csv: string; readonly site: URL | undefined },
): Promise<Drawing> {
  const { policy } = data;
  const title = overviewTitle(policy);
  const markup = await chartMarkup("trend", data);
  const props = {
    ...{ title, standing, data, familyId: PICTURED.family, path: page },
    ...{ picture: markup.picture, css: SHEET_CSS },
    terms: (await loadSiteData()).terms,
    trend: { ...markup, note: markup.note ?? "" },
    numbers: numbersLine({ id, csv }),
    address: publicAddress(site, page),
  };
  return {
    ...{ title, description: policy.summary, window: WINDOW },
    sheet: await sheetOf("overview", props),
  };
}
