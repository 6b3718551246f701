import type { FileKind } from "./file-kind.ts";
import type { ListFault } from "./fault.ts";

type Refused = Exclude<FileKind, "text" | "xlsx">;

const AS_XLSX = "请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后再选";
const COPY = "请把产品名称复制出来，粘贴到上面的框里，一行一个";

/** Why a file of each kind cannot be read, and what to do instead. */
const REFUSALS: Readonly<Record<Refused, readonly [found: string, mend: string]>> = {
  empty: ["文件是空的，一个字也没有", "请检查是否选错了文件"],
  "locked workbook": [
    "工作簿设了打开密码，读不出来",
    "请在 Excel 里打开，从“文件—信息—保护工作簿”去掉密码，另存后再选；或把名称复制出来粘贴",
  ],
  "old workbook": ["这是旧版 Excel 文件（.xls），读不了", AS_XLSX],
  "old document": ["这是 Word 文档（.doc），不是表格", COPY],
  "binary workbook": ["这是二进制工作簿（.xlsb），读不了", AS_XLSX],
  "open document": ["这是 OpenDocument 文件（.ods、.odt 等），读不了", AS_XLSX],
  "apple numbers": ["这是 Numbers 表格，读不了", "请在 Numbers 里选“导出为 Excel”后再选"],
  document: ["这是 Word 文档（.docx），不是表格", COPY],
  slides: ["这是演示文稿（.pptx），不是表格", COPY],
  archive: ["这是压缩包，或者是损坏的工作簿", "请先解压，再选其中的表格；打不开的请重新导出"],
  pdf: ["这是 PDF，不是表格", COPY],
  picture: ["这是图片，本页不识别图片里的字", COPY],
  "web page": ["这个文件的内容是网页或 XML，名称虽像表格，内容不是", AS_XLSX],
  other: ["读不出这是什么文件，里面不是文字，也不是 Excel 工作簿", AS_XLSX],
};

/** What a reader is told of a file that cannot be read at all. */
export function refusal(kind: Refused, file: string): ListFault {
  const [found, mend] = REFUSALS[kind];
  return { code: kind, file, row: null, found, mend };
}
