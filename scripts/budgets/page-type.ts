/** What a page is, as the table of weights calls it. */
export type PageType =
  | "首页"
  | "政策全文"
  | "条款"
  | "目录"
  | "材料"
  | "类别"
  | "数据"
  | "图表页"
  | "指南"
  | "检索"
  | "其他";

/** In the order of the table; the first that fits is the page's type. */
const FORMS: readonly (readonly [PageType, RegExp])[] = [
  ["首页", /^\/$/],
  ["政策全文", /^\/policies\/[^/]+\/$/],
  ["指南", /^\/policies\/[^/]+\/(?:notes|gaps|compare)\/$/],
  ["条款", /^\/policies\/[^/]+\/[^/]+\/$/],
  ["目录", /^\/materials\/(?:(?:table|names|places|compare)\/)?$/],
  ["类别", /^\/materials\/groups\/[^/]+\/$/],
  ["材料", /^\/materials\/[^/]+\/$/],
  ["数据", /^\/data\//],
  ["图表页", /^\/(?:targets|actions|measures|audit)\//],
  ["指南", /^\/(?:guides|glossary)\//],
  ["检索", /^\/(?:search|lookup)\//],
];

export const PAGE_TYPES: readonly PageType[] = [...new Set(FORMS.map(([type]) => type)), "其他"];

/** The type of a page by its path from the root. */
export function pageType(path: string): PageType {
  return FORMS.find(([, form]) => form.test(path))?.[0] ?? "其他";
}
