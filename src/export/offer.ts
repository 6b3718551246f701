import { tableAddress } from "../domain/address.ts";
import type { Policy } from "../domain/policy.ts";
import type { TableData } from "../domain/table.ts";
import { fingerprint } from "./checksum.ts";
import { bytesOf } from "./content.ts";
import { guardedColumns } from "./csv.ts";
import type { DescribedPolicy } from "./descriptions.ts";
import type { PublishedFigure } from "./figures.ts";
import {
  filesOfCatalogue,
  filesOfPolicy,
  filesOfTable,
  filesThatDescribe,
  type Publication,
  publishedFiles,
  type PublishedFile,
} from "./files.ts";
import type { Form } from "./forms.ts";
import { addressOf } from "./published-address.ts";
import { SUMS_FILE } from "./sums.ts";
import { filesOfText } from "./text/files.ts";

/** A published file as a page offers it: where it is, how to tell it is whole, how it differs. */
export interface Offer {
  readonly name: string;
  readonly title: string;
  /** What it is called among the others that hold the same. */
  readonly label: string;
  readonly href: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly note: string;
}

/** A table as a page offers it: where it is shown, and its files. */
export interface TableOffer {
  readonly page: string;
  readonly files: readonly Offer[];
}

/** The files of one table, with sizes and hashes taken from the very bytes that are published. */
export async function offerTable(
  { policy }: Pick<Publication, "policy">,
  tableData: TableData,
  site: URL | undefined,
): Promise<TableOffer> {
  const files = filesOfTable(policy, tableData, site).map((file) =>
    offer(policy.id, file, { label: file.label, note: noteOn(file.form, tableData) }),
  );
  const page = tableAddress(policy.id, tableData.table.name);
  return { page, files: await Promise.all(files) };
}

/** The files that hold the whole of a policy's tables. */
export function offerPolicy(
  data: Pick<DescribedPolicy, "policy" | "tables">,
  site: URL | undefined,
): Promise<Offer[]> {
  const note =
    "每张表的每一种格式、供程序读的说明（Data Package、CSVW）、来源文本 source.txt、中英文说明、许可，以及逐个核对用的 SHA256SUMS。";
  return Promise.all(
    filesOfPolicy(data, site).map((file) =>
      offer(data.policy.id, file, { label: file.title, note }),
    ),
  );
}

/** The text of a policy in every form. */
export function offerText(
  { policy }: { readonly policy: Policy },
  site: URL | undefined,
): Promise<Offer[]> {
  const note = "与来源逐字一致，每个条款带着自己的编号；本站加的话另立一处，标明不是原文。";
  return Promise.all(
    filesOfText({ policy }, site).map((file) =>
      offer(policy.id, file, { label: file.title, note }),
    ),
  );
}

/** The files that say what the others are, in the standards that programs read. */
export function offerDescriptions(
  data: DescribedPolicy,
  site: URL | undefined,
  figures: readonly PublishedFigure[],
): Promise<Offer[]> {
  const whole = filesThatDescribe(data, site, figures).filter(
    ({ name }) => !name.endsWith(".csv-metadata.json"),
  );
  return Promise.all(
    whole.map((file) =>
      offer(data.policy.id, file, { label: file.title, note: "供程序读取；UTF-8。" }),
    ),
  );
}

/** The list of sums of everything that is published. */
export async function offerSums(
  data: DescribedPolicy,
  site: URL | undefined,
  figures: readonly PublishedFigure[],
): Promise<Offer[]> {
  const all = publishedFiles(data, site, figures);
  const note = `逐个列出其余${all.length - 1}个文件的 SHA-256，写法同 sha256sum；UTF-8。`;
  const sums = all.filter(({ name }) => name === SUMS_FILE);
  return Promise.all(sums.map((file) => offer(data.policy.id, file, { label: file.name, note })));
}

/** The files that hold the whole catalogue. */
export function offerCatalogue(
  data: Pick<Publication, "policy" | "catalogue">,
  site: URL | undefined,
): Promise<Offer[]> {
  const note =
    site === undefined
      ? "UTF-8；地址（IRI）是相对的，以下载这个文件的网址为准；别名的关系、种类和依据都在内。"
      : "UTF-8；别名的关系、种类和依据都在内。";
  return Promise.all(
    filesOfCatalogue(data, site).map((file) =>
      offer(data.policy.id, file, { label: file.title, note }),
    ),
  );
}

/** A file with the size and hash of the very bytes that are published. */
export async function offer(
  policyId: string,
  file: PublishedFile,
  words: Pick<Offer, "label" | "note">,
): Promise<Offer> {
  const { name, title } = file;
  const bytes = await bytesOf(file.write());
  return { name, title, href: addressOf(policyId, file), ...fingerprint(bytes), ...words };
}

function noteOn(form: Form, data: TableData): string {
  return form === "excel-csv" ? `UTF-8，有 BOM；表头为中文名；${guardNote(data)}` : NOTES[form];
}

const WORKBOOK =
  "三页：数据（表头固定）、字段说明、来源；数值、真假、文字各按类型，文字是文本单元格，不会被当作公式，与 CSV 一字不差。";

const NOTES: Readonly<Record<Exclude<Form, "excel-csv">, string>> = {
  xlsx: WORKBOOK,
  ods: WORKBOOK,
  csv: "UTF-8，无 BOM；表头为字段名；每一格照数据原样，供程序读取。",
  json: "UTF-8；附来源和字段说明；数值、真假、列表各按类型，空缺为 null。",
  ndjson: "UTF-8；一行一条记录，各列同 JSON，供程序逐行读取。",
};

function guardNote(data: TableData): string {
  const columns = guardedColumns(data).map(({ title, cells }) => `“${title}”列 ${cells} 格`);
  return columns.length === 0
    ? "内容与 CSV 相同。"
    : `为防被当作公式执行，${columns.join("、")}开头多加一个半角撇号（'），其余与 CSV 相同。`;
}
