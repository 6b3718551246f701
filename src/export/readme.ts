import { policyAddress, publicAddress } from "../domain/address.ts";
import { dateInChinese } from "../domain/date.ts";
import type { TableData } from "../domain/table.ts";
import { ON_EMPTY_CELLS, warningOn } from "./about.ts";
import type { Origin } from "./json.ts";
import { RELEASE } from "./publisher.ts";
import { LICENCE } from "./terms.ts";

/** What the two texts tell of. */
interface Told {
  readonly origin: Origin;
  readonly tables: readonly TableData[];
  readonly site: URL | undefined;
}

/** The archive's text for people who read Chinese. */
export function readmeInChinese({ origin, tables, site }: Told): string {
  const { title, issuer, dated, source } = origin;
  return lines(
    `《${title.value}》数据表`,
    addressLine("网页：", origin, site),
    `版本：${RELEASE.version}（${dateInChinese(RELEASE.modified)}）`,
    "",
    `政策：《${title.value}》（题名${title.basis}），${issuer.value}，${dateInChinese(dated)}。`,
    `文本：${source.name}，${dateInChinese(source.published)}发布；source.txt 是本站收录的全文，以发文机关公布的为准。`,
    "",
    "请先看",
    `- ${warningOn(origin)}`,
    `- 空格子：${ON_EMPTY_CELLS}`,
    "- 引文一字不改。quote_start、quote_end（引文起点、止点）是引文在 source.txt 中的位置：数 Unicode 码点，从0起，止点不含在内；条款表的这两列是 start、end。一行有几处引文的，eid、quote、quote_start、quote_end 逐项对应，以“｜”分隔；其他列表以“；”分隔，各列见字段说明。",
    "- XLSX、ODS 里的文字都是文本单元格，不会被当作公式，内容与 csv 文件夹里的一字不差；excel-csv 文件夹里的，文字若以等号等字符开头，前面多加一个半角撇号，其余相同。",
    "",
    "文件夹（每张表在每个文件夹里各有一份，内容相同）",
    "- xlsx：Excel 工作簿，另有“字段说明”“来源”两页",
    "- ods：LibreOffice 等用的工作簿，内容同上",
    "- csv：UTF-8，无 BOM，依 RFC 4180，供程序读取；同一文件夹里的 datapackage.json（Data Package）和 csv-metadata.json（CSVW）说明各列和表间的引用",
    "- excel-csv：用 Excel 直接打开的 CSV，有 BOM，表头为中文",
    "- json：附来源和字段说明；ndjson：一行一条记录",
    "",
    "表",
    ...tables.map(
      ({ table, rows }) =>
        `- ${table.name}（${table.title}，${rows.length}行）：${table.description}`,
    ),
    "",
    "核对：解压后在本文件夹里运行 sha256sum -c SHA256SUMS；Windows 可用 certutil -hashfile 文件名 SHA256 逐个核对。",
    "许可：见 LICENSE.txt。",
  );
}

/** The same for people who read English; what the columns hold is described in Chinese only. */
export function readmeInEnglish({ origin, tables, site }: Told): string {
  const { title, issuer, dated, source } = origin;
  return lines(
    `Data tables drawn from 《${title.value}》`,
    addressLine("Page: ", origin, site),
    `Version: ${RELEASE.version} (${RELEASE.modified})`,
    "",
    `Document: 《${title.value}》, ${issuer.value}, dated ${dated}.`,
    `Text: ${source.name}, published ${source.published}; source.txt is our copy of the whole text. The issuer's own publication prevails.`,
    "",
    "Read this first",
    `- Every number is a target set out in the document (${dated}), not an observed result. The count of material entries is ours, made by a published rule; it is not the government's.`,
    "- An empty cell means that the document does not say, or that the column does not apply to the row. It means neither zero nor no.",
    "- Quotes are verbatim. quote_start and quote_end give the place of the quote in source.txt, counted in Unicode code points from 0, end exclusive; in provisions they are start and end. Where a row has several quotes, eid, quote, quote_start and quote_end hold them item beside item, joined by ｜; other lists are joined by ；, and the sheet on the columns says which.",
    "- Text in XLSX and ODS is held in text cells, which do not run as formulas; it equals the csv folder to the character. In the excel-csv folder, text that opens with a sign such as = is guarded with one apostrophe; all else is equal.",
    "",
    "Folders (every table is in each of them, with the same content)",
    "- xlsx: Excel workbooks, with a sheet on the columns (字段说明) and one on the source (来源)",
    "- ods: the same for LibreOffice and others",
    "- csv: UTF-8 without a byte order mark, RFC 4180, for programs; datapackage.json (Data Package) and csv-metadata.json (CSVW) beside them describe the columns and what refers to what",
    "- excel-csv: CSV to be opened in Excel, with a byte order mark and Chinese headings",
    "- json: with source and column descriptions; ndjson: one record a line",
    "",
    "Tables",
    ...tables.map(({ table, rows }) => `- ${table.name} (${table.titleEn}, ${rows.length} rows)`),
    "",
    "To verify: unpack, and run sha256sum -c SHA256SUMS in this folder.",
    "Terms: see LICENSE.txt.",
  );
}

/** On what terms the archive's files may be used, in both languages. */
export function licenceNotes({ title }: Origin): string {
  return lines(
    LICENCE,
    "使用表格请注明来源，并保留“条目数是本站的计数”这一说明。",
    "CC BY 4.0：https://creativecommons.org/licenses/by/4.0/deed.zh-hans",
    "",
    `source.txt, the text of 《${title.value}》, is an official document to which Chinese copyright does not apply (Copyright Law of the People's Republic of China, article 5).`,
    "The tables and explanations compiled by this site are licensed under CC BY 4.0. Name the source, and keep the remark that the count of entries is the site's own.",
    "CC BY 4.0: https://creativecommons.org/licenses/by/4.0/",
  );
}

/** Null where the site is built without its address: then there is no such line. */
function addressLine(name: string, { id }: Origin, site: URL | undefined): string | null {
  const address = publicAddress(site, policyAddress(id));
  return address === null ? null : name + address;
}

const lines = (...parts: readonly (string | null)[]): string =>
  parts
    .filter((part) => part !== null)
    .map((part) => `${part}\n`)
    .join("");
