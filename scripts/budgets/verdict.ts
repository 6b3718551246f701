import { textTable } from "../text-table.ts";
import type { PageType } from "./page-type.ts";
import { PAGE_TYPES } from "./page-type.ts";
import type { Weight } from "./weight.ts";

/** A page on the scale. */
export interface WeighedPage {
  readonly path: string;
  readonly type: PageType;
  readonly weight: Weight;
  /** How many times the same words hand-made; null for pages that are more than words. */
  readonly ratio: number | null;
}

/** Bytes before anyone touches the page: everything, and its scripts. */
const LIMITS = { total: 61_440, script: 12_288 } as const;

/** How many times the same words hand-made a page may weigh. The whole policy carries notes too. */
const RATIO_LIMITS: Readonly<Partial<Record<PageType, number>>> = {
  政策全文: 2,
  条款: 1.3,
  材料: 1.3,
};

export const isComparedWithHandMade = (type: PageType): boolean => type in RATIO_LIMITS;

/** Every limit that a page breaks, as sentences. */
export function overweight({ path, type, weight, ratio }: WeighedPage): string[] {
  const limit = RATIO_LIMITS[type];
  return [
    weight.total > LIMITS.total && `全页 ${bytes(weight.total)}，超过 ${bytes(LIMITS.total)}`,
    weight.script > LIMITS.script && `脚本 ${bytes(weight.script)}，超过 ${bytes(LIMITS.script)}`,
    weight.blocking.length > 0 && `脚本没有延后加载：${weight.blocking.join("、")}`,
    limit !== undefined && ratio === null && "没有与手写页相比",
    limit !== undefined &&
      ratio !== null &&
      ratio > limit &&
      `是同样文字手写页的 ${times(ratio)} 倍，超过 ${times(limit)} 倍`,
  ]
    .filter((fault) => fault !== false)
    .map((fault) => `${path}：${fault}`);
}

const HEADER = ["类型", "页数", "中位", "最大", "脚本", "比手写", "最大的页", "结论"];

/** One row a type of page: how many, their median, the largest, and whether all keep the limits. */
export function weightTable(pages: readonly WeighedPage[]): string {
  const rows = PAGE_TYPES.flatMap((type) => rowOf(pages.filter((page) => page.type === type)));
  const limits = `上限：全页 ${bytes(LIMITS.total)} 字节，脚本 ${bytes(LIMITS.script)} 字节；比手写：政策全文 2.00 倍，条款与材料 1.30 倍。\n`;
  const aligns = ["left", "right", "right", "right", "right", "right", "left", "left"] as const;
  return `页面体量（brotli 字节，含样式与不待操作即加载的脚本）\n${textTable(aligns, [HEADER, ...rows])}${limits}`;
}

/** So many faults of one type of page are told; the rest are alike, and only counted. */
const TOLD = 5;

/** The faults of all pages, type by type. */
export function faultList(pages: readonly WeighedPage[]): string {
  return PAGE_TYPES.flatMap((type) => {
    const faults = pages.filter((page) => page.type === type).flatMap(overweight);
    const rest = faults.length - TOLD;
    return [...faults.slice(0, TOLD), ...(rest > 0 ? [`${type}另有 ${rest} 处`] : [])];
  })
    .map((fault) => `超限 ${fault}\n`)
    .join("");
}

function rowOf(pages: readonly WeighedPage[]): string[][] {
  const heaviest = [...pages].sort((a, b) => a.weight.total - b.weight.total);
  const [middle, last] = [heaviest[Math.floor((pages.length - 1) / 2)], heaviest.at(-1)];
  if (middle === undefined || last === undefined) return [];
  const ratios = pages.flatMap(({ ratio }) => (ratio === null ? [] : [ratio]));
  return [
    [
      last.type,
      String(pages.length),
      bytes(middle.weight.total),
      bytes(last.weight.total),
      bytes(Math.max(...pages.map(({ weight }) => weight.script))),
      ratios.length === 0 ? "—" : times(Math.max(...ratios)),
      last.path,
      pages.flatMap(overweight).length === 0 ? "合格" : "超限",
    ],
  ];
}

const bytes = (count: number): string => count.toLocaleString("en-US");

const times = (ratio: number): string => ratio.toFixed(2);
