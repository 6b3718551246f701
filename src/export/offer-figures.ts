import { figureAddress } from "../domain/address.ts";
import {
  type FigureForm,
  figureFormLabel,
  filesOfFigures,
  PNG_SCALE,
  type PublishedFigure,
} from "./figures.ts";
import { offer, type Offer } from "./offer.ts";

/** A figure as the page of all data offers it: where it is shown, what it is not, its files. */
export interface OfferedFigure extends Pick<PublishedFigure, "id" | "name" | "standing"> {
  readonly page: string;
  readonly files: readonly Offer[];
}

/** Every figure with its files. */
export function offerFigures(
  policyId: string,
  figures: readonly PublishedFigure[],
): Promise<OfferedFigure[]> {
  return Promise.all(
    figures.map(async (figure) => ({
      ...{ id: figure.id, name: figure.name, standing: figure.standing },
      page: figureAddress(figure),
      files: await Promise.all(
        filesOfFigures([figure]).map(({ form, ...file }) =>
          offer(policyId, file, { label: figureFormLabel(form), note: NOTES[form] }),
        ),
      ),
    })),
  );
}

const NOTES: Readonly<Record<FigureForm, string>> = {
  svg: "矢量图；标题、出处、日期和 CSV 的校验值都印在图里。",
  png: `同一张图，每边${PNG_SCALE}倍像素。`,
  csv: "图中的每一个标记、它的数和原文；UTF-8，无 BOM；表头为字段名。",
  "excel-csv": "同上，表头为中文，有 BOM；等号等字符开头的文字前加一个半角撇号。",
};
