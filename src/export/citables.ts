import {
  cellId,
  figureAddress,
  materialAddress,
  noteAddress,
  placeInTable,
  tableAddress,
} from "../domain/address.ts";
import type { Material } from "../domain/catalogue.ts";
import { type Citable, titleBasis } from "../domain/citable.ts";
import { clauseCitable, documentCitable } from "../domain/clause-citation.ts";
import { labeller } from "../domain/labels.ts";
import { type Note, NOTE_KINDS } from "../domain/notes.ts";
import type { Policy } from "../domain/policy.ts";
import { walk } from "../domain/provision.ts";
import { asRead } from "../domain/quote.ts";
import { NOTES_TABLE } from "../domain/release.ts";
import type { PolicyData } from "../domain/site.ts";
import { categoryLabel, type TableData } from "../domain/table.ts";
import { materials as materialsTable } from "../domain/tables/materials.ts";
import { targets as targetsTable } from "../domain/tables/targets.ts";
import { type Target, valueWithUnit } from "../domain/target.ts";
import { fingerprint } from "./checksum.ts";
import { writeCsv } from "./csv.ts";
import { shortHash } from "./figures.ts";
import { PUBLISHER, RELEASE } from "./publisher.ts";

/** A figure as citations name it. */
export interface CitableFigure {
  readonly id: string;
  readonly title: string;
  /** What its numbers are and are not. */
  readonly standing: string;
  /** The page that it is at home on. */
  readonly page: string;
}

/** Everything of a policy that can be cited by itself. */
export function citables(data: PolicyData, figures: readonly CitableFigure[]): Citable[] {
  const { policy, catalogue, notes, tables } = data;
  return [
    documentCitable(policy),
    datasetCitable(policy),
    ...walk(policy.provisions).map((provision) => clauseCitable(policy, provision)),
    ...catalogue.materials.map((material) => entryCitable(policy, material)),
    ...notes.map((note) => noteCitable(policy, note)),
    ...tables.map((table) => tableCitable(policy, table)),
    ...targetCitables(data),
    ...figures.map((figure) => figureCitable(policy, figure)),
  ];
}

/** What of a document the citations of our own work name. */
type Named = Pick<Policy, "id" | "title">;

/** An entry of the catalogue. */
export const entryCitable = (policy: Policy, { id, name }: Material): Citable => ({
  ...ours(policy, "编制"),
  kind: "entry",
  id,
  work: `材料条目：${name}`,
  page: materialAddress(id),
  row: { table: materialsTable.name, key: id },
});

/** An editor's note. */
export const noteCitable = (policy: Policy, { id, kind, quote }: Note): Citable => ({
  ...ours(policy, "编制"),
  kind: "note",
  id,
  work: `校注（${NOTE_KINDS[kind]}）：“${asRead(quote)}”`,
  remark: `编者就《${policy.title.value}》${labeller(policy)(quote.eid)}所加，${titleBasis(policy)}`,
  page: noteAddress(policy.id, id),
  row: { table: NOTES_TABLE, key: id },
});

/** All tables of a policy; their version is the day of the last correction. */
export function datasetCitable(policy: Named): Citable {
  const base = ours(policy, "编制");
  return {
    ...base,
    kind: "dataset",
    id: "data",
    work: `《${policy.title.value}》数据集`,
    remark: `${base.remark}；版本 ${RELEASE.version}`,
    page: "/data/",
  };
}

/** A table. The hash of its plain CSV says which rows are meant, whatever its page shows by then. */
export function tableCitable(policy: Named, data: TableData): Citable {
  const { name, title } = data.table;
  const base = ours(policy, "编制");
  const hash = shortHash(fingerprint(writeCsv(data)));
  return {
    ...base,
    kind: "table",
    id: name,
    work: `“${title}”数据表`,
    remark: `${base.remark}；${name}.csv，SHA-256 前${hash.length}位 ${hash}`,
    page: tableAddress(policy.id, name),
  };
}

/** A figure. */
export const figureCitable = (policy: Policy, figure: CitableFigure): Citable => {
  const base = ours(policy, "绘制");
  return {
    ...base,
    kind: "figure",
    id: figure.id,
    work: `图“${figure.title}”`,
    remark: `${figure.standing}；${base.remark}`,
    page: figureAddress(figure),
  };
};

/** Whatever this site made of a document, which it keeps changing: so no day stands in a citation. */
const ours = (policy: Named, made: "编制" | "绘制") => ({
  policyId: policy.id,
  remark: `据《${policy.title.value}》${made}，${titleBasis(policy)}`,
  part: null,
  author: PUBLISHER,
  issued: null,
  container: PUBLISHER,
  row: null,
});

/** A place of a table: a cell, and what stands there in words, where it is quoted for that. */
interface Place {
  readonly row: string;
  readonly column: string;
  readonly said: string | null;
}

/** A cell of a table, whose own citation says which rows are meant. */
function placeCitable(
  { id: policyId }: Named,
  table: Citable,
  { row, column, said }: Place,
): Citable {
  const id = cellId(row, column);
  const place = `${row} 行 ${column} 列`;
  return {
    ...table,
    kind: "cell",
    id,
    part: said === null ? place : `${said}（${place}）`,
    page: placeInTable(policyId, table.id, id),
    row: { table: table.id, key: row },
  };
}

/** How any cell of a table is cited, shown on its first row; null where there is none. */
export function examplePlace(
  policy: Named,
  cited: Citable,
  { table, rows }: TableData,
): Citable | null {
  const { primaryKey, fields } = table;
  const row = rows[0]?.[primaryKey];
  const column = fields.find(({ name }) => name !== primaryKey)?.name;
  if (typeof row !== "string" || column === undefined) return null;
  return placeCitable(policy, cited, { row, column, said: null });
}

/** The number of each target: a cell of the table that is quoted by itself. */
export function targetCitables({ policy, tables, targets }: PolicyData): Citable[] {
  const data = tables.find(({ table }) => table.name === targetsTable.name);
  if (data === undefined) return [];
  const table = tableCitable(policy, data);
  const cite = labeller(policy);
  return targets.map((target) => {
    const said = `${targetInWords(target)}，原文作“${target.scope}”，${cite(target.quote.eid)}`;
    return placeCitable(policy, table, { row: target.id, column: "value", said });
  });
}

/** Never without the year, the name and the word 目标: a promise is not to be taken for a result. */
const targetInWords = (target: Target): string =>
  `${target.year}年${categoryLabel(targetsTable, "indicator", target.indicator)}的目标${valueWithUnit(target)}`;
