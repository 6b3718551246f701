import { placeTitle } from "../domain/families.ts";
import type { PolicyData } from "../domain/site.ts";
import { featuredFamily } from "./featured-family.ts";
import { familyTitle, listEnd, OUR_SUMMARY } from "./overview-words.ts";
import { headed, labelled } from "./sheet-headings.ts";
import type { Column, Part } from "./sheet-layout.ts";

/** The material family with a list of its own: products, uses, and where else it stands. */
export function familyPart(data: PolicyData, familyId: string, column: Column): Part {
  const featured = featuredFamily(data, familyId);
  const { list, products, uses, doubt, elsewhere } = featured;
  const names = products.map(({ name }) => name).join("、");
  return headed(familyTitle(featured), column, [
    labelled(
      [
        ["产品", names + listEnd(featured)],
        ["用途", uses.join("、") + OUR_SUMMARY],
        ...(doubt === null ? [] : [["校注", doubt] as const]),
        ["列在", placeTitle(list)],
        ...elsewhere.map(
          ({ place, quotes }) =>
            [place.label, quotes.map(({ text }) => `“${text}”`).join("")] as const,
        ),
      ],
      column,
    ),
  ]);
}
