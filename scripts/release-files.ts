import { load } from "cheerio";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FrozenTable } from "../src/domain/frozen-table.ts";
import {
  figureFileTitle,
  FIGURES_PAGE,
  frozenFigurePath,
  type ReleasedPolicy,
} from "../src/domain/release.ts";
import type { PolicyData } from "../src/domain/site.ts";
import { filesToFreeze, writtenToFreeze } from "../src/export/release/files.ts";
import { type FrozenFigure, writeFrozenFigures } from "../src/export/release/frozen-figures.ts";
import { comparedTables, frozenTable } from "../src/export/release/frozen-tables.ts";
import { readFrozenFigure, readFrozenTable } from "../src/load/frozen-table.ts";
import type { Freezing, PolicyToFreeze } from "./freeze.ts";

type File = Freezing["files"][number];

/** A policy as a build has it, to be frozen. */
export interface BuiltPolicy {
  readonly files: readonly File[];
  /** As it is read back from those files. */
  readonly released: ReleasedPolicy;
  readonly header: PolicyToFreeze;
}

/** Reads what of a policy is to be frozen from a built site; `date` is the release's day. */
export async function readBuiltPolicy(
  built: string,
  data: PolicyData,
  date: string,
): Promise<BuiltPolicy> {
  const { id, title } = data.policy;
  const figures = await builtFigures(built, data);
  const files = [
    ...(await builtFiles(built, data, date)),
    figuresPage(figures, data, date),
    ...figures.flatMap((figure) => figure.files),
  ];
  const text = (path: string): string =>
    Buffer.from(files.find((file) => file.path === path)?.bytes ?? []).toString("utf8");
  const tables = comparedTables(data).map((table) => {
    const { name, title: own, key, fields } = frozenTable(table);
    return { name, title: own, key, fields, path: `${id}/${name}.csv` };
  });
  return {
    files,
    header: { id, title: title.value, tables },
    released: {
      ...{ id, title: title.value },
      tables: tables.map(({ path, ...header }) => readFrozenTable(header, text(path))),
      figures: figures.map(({ shown }) => shown),
    },
  };
}

async function builtFiles(built: string, data: PolicyData, date: string): Promise<File[]> {
  const { id } = data.policy;
  const written = writtenToFreeze(data, date).map(({ text, ...file }) => ({
    ...file,
    bytes: Buffer.from(text, "utf8"),
  }));
  const published = filesToFreeze(data).map(async ({ name, title, mediaType }) => ({
    ...{ path: `${id}/${name}`, title, mediaType },
    bytes: await readFile(join(built, "data", id, name)),
  }));
  return [...written, ...(await Promise.all(published))];
}

/** A figure as a build has it: its picture, its numbers, and the numbers read back. */
interface BuiltFigure extends FrozenFigure {
  readonly files: readonly File[];
  readonly shown: FrozenTable;
}

const FORMS = { svg: "image/svg+xml", csv: "text/csv" } as const;

/** Every figure that was drawn. */
async function builtFigures(built: string, { policy }: PolicyData): Promise<BuiltFigure[]> {
  const folder = join(built, "figures", policy.id);
  const pictures = (await readdir(folder)).filter((name) => name.endsWith(".svg")).sort();
  return Promise.all(
    pictures.map(async (picture) => {
      const id = picture.replace(/\.svg$/, "");
      const [svg, csv] = await Promise.all(
        [picture, `${id}.csv`].map((name) => readFile(join(folder, name))),
      );
      if (svg === undefined || csv === undefined) throw new Error(`${id} has not both forms`);
      const title = load(svg.toString("utf8"), { xml: true })("title").first().text();
      const file = (form: keyof typeof FORMS, bytes: Uint8Array): File => ({
        path: frozenFigurePath(policy.id, id, form),
        title: figureFileTitle(title, form.toUpperCase()),
        ...{ mediaType: FORMS[form], bytes },
      });
      const shown = readFrozenFigure({ id, title }, csv.toString("utf8"));
      return { id, title, shown, files: [file("svg", svg), file("csv", csv)] };
    }),
  );
}

/** A page that shows them all. */
const figuresPage = (
  figures: readonly FrozenFigure[],
  { policy }: PolicyData,
  date: string,
): File => ({
  path: `${policy.id}/${FIGURES_PAGE}`,
  ...{ title: "图（网页）", mediaType: "text/html" },
  bytes: Buffer.from(writeFrozenFigures(figures, policy, date), "utf8"),
});
