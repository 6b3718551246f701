/** Headings of a column of product names, the surest first. */
const NAME_HEADINGS = [
  ...["产品名称", "产品名", "品名", "商品名称", "材料名称", "物料名称", "货物名称", "货品名称"],
  ...["产品", "商品", "材料", "物料", "名称"],
  ...["productname", "product", "materialname", "material", "itemname", "name", "item"],
];

/** Headings of other columns: they say that the row is one of headings. */
const OTHER_HEADINGS =
  /^(?:序号|编号|代码|编码|规格|型号|单位|数量|单价|价格|金额|日期|备注|类别|类型|牌号|产地|品牌|用途|用量|产量|no|id|code|sku|model|spec|unit|quantity|qty|price|date|remarks?|type|category)$/;

/** Names of somebody or something else than a product. */
const OTHER_NAMES =
  /企业|公司|单位|客户|供应|厂家|厂商|人员|姓名|部门|文件|项目|工序|company|supplier|customer|file|user|编号|编码|代码|型号|规格|类别|类型|分类|数量|价格|日期|code|id$|no\.?$/;

/** A heading without the marks that forms put round it: “产品名称（必填）*”. */
const bare = (heading: string): string =>
  heading
    .normalize("NFKC")
    .replace(/\([^)]*\)|\[[^\]]*\]/g, "")
    .replace(/[\s*＊:：_.、-]/g, "")
    .toLowerCase();

/** How surely a heading is that of product names: 0 for the surest, or null for none. */
export function nameRank(heading: string): number | null {
  const words = bare(heading);
  const exact = NAME_HEADINGS.indexOf(words);
  if (exact >= 0) return exact;
  // A long cell is a name or a sentence, not a heading.
  if (words.length > 14 || OTHER_NAMES.test(words)) return null;
  const within = NAME_HEADINGS.findIndex((name) => words.startsWith(name) || words.endsWith(name));
  return /名称|品名|product|name$/.test(words) && within >= 0
    ? NAME_HEADINGS.length + within
    : null;
}

export const isNameHeading = (heading: string): boolean => nameRank(heading) !== null;

/** True of a cell that heads any usual column. */
export const isHeading = (cell: string): boolean =>
  isNameHeading(cell) || OTHER_HEADINGS.test(bare(cell));
