import { fileAddress } from "../domain/address.ts";
import type { TableData } from "../domain/table.ts";
import { fingerprint } from "./checksum.ts";
import { citation } from "./citation.ts";
import { guardedColumns } from "./csv.ts";
import {
  filesOfCatalogue,
  filesOfTable,
  type Form,
  type Publication,
  type PublishedFile,
} from "./files.ts";

/** A published file as a page offers it: where it is, how to tell it is whole, how it differs. */
interface Offer {
  readonly name: string;
  readonly title: string;
  readonly href: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly note: string;
}

/** A table as a page offers it: where it is shown, its files, and how to cite the exact rows. */
export interface TableOffer {
  readonly page: string;
  readonly files: readonly Offer[];
  readonly citation: string;
}

/** The files of one table, with sizes and hashes taken from the very text that is published. */
export function offerTable(
  { policy }: Pick<Publication, "policy">,
  tableData: TableData,
): TableOffer {
  const files = filesOfTable(policy, tableData).map((file) =>
    offer(policy.id, file, noteOn(file.form, tableData)),
  );
  const page = fileAddress(policy.id, `${tableData.table.name}/`);
  return { page, files, citation: citation(policy, tableData) };
}

/** The files that hold the whole catalogue. */
export function offerCatalogue(
  data: Pick<Publication, "policy" | "catalogue">,
  site: URL | undefined,
): Offer[] {
  const note =
    site === undefined
      ? "UTF-8；地址（IRI）是相对的，以下载这个文件的网址为准；别名的关系、种类和依据都在内。"
      : "UTF-8；别名的关系、种类和依据都在内。";
  return filesOfCatalogue(data, site).map((file) => offer(data.policy.id, file, note));
}

function offer(policyId: string, { name, title, write }: PublishedFile, note: string): Offer {
  return { name, title, href: fileAddress(policyId, name), ...fingerprint(write()), note };
}

function noteOn(form: Form, data: TableData): string {
  if (form === "csv") return "UTF-8，无 BOM；表头为字段名；每一格照数据原样，供程序读取。";
  if (form === "json") return "UTF-8；附字段说明；数值、真假、列表各按类型，空缺为 null。";
  return `UTF-8，有 BOM；表头为中文名；${guardNote(data)}`;
}

function guardNote(data: TableData): string {
  const columns = guardedColumns(data).map(({ title, cells }) => `“${title}”列 ${cells} 格`);
  return columns.length === 0
    ? "内容与 CSV 相同。"
    : `为防被当作公式执行，${columns.join("、")}开头多加一个半角撇号（'），其余与 CSV 相同。`;
}
