import { textTable } from "../../text-table.ts";
import { median } from "../measure.ts";
import { CONTESTANTS } from "./contestants.ts";
import type { Built, Outcome } from "./run-measured.ts";
import type { Asked, Sample } from "./trial.ts";

/** One contestant over one corpus; nothing was asked where nothing was built. */
export interface Row {
  readonly contestant: string;
  readonly size: number;
  readonly built: Outcome<Built>;
  readonly asked: Outcome<Asked> | null;
}

const HEADER = [
  ...["页数", "检索", "起始 KB", "比值", "冷查询 KB", "P95", "比值", "冷 毫秒", "P95", "热 毫秒"],
  ...["召回", "准确", "名称居首", "无结果", "编索引 秒", "比值", "内存 GB"],
];

/** The whole comparison; ratios are to the first contestant over the same pages. */
export function table(rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const first = rows.find(({ size }) => size === row.size);
    return [...cells(row, first)];
  });
  const aligns = HEADER.map((_, column) => (column === 1 ? ("left" as const) : ("right" as const)));
  return textTable(aligns, [HEADER, ...lines]);
}

function cells(row: Row, first: Row | undefined): string[] {
  const name = CONTESTANTS[row.contestant]?.name ?? row.contestant;
  if (row.built.kind === "failed") return [String(row.size), name, `建不成：${row.built.reason}`];
  const { seconds, pages } = row.built.result;
  const building = [
    seconds.toFixed(1),
    ratio(seconds, first?.built.kind === "done" ? first.built.result.seconds : null),
    row.built.peakBytes === null ? "—" : (row.built.peakBytes / 1e9).toFixed(1),
  ];
  return [String(pages), name, ...asking(row.asked, first?.asked ?? null), ...building];
}

/** As many cells as there are between the name and the building. */
const ASKING = 12;

function asking(asked: Outcome<Asked> | null, first: Outcome<Asked> | null): string[] {
  if (asked?.kind !== "done")
    return [`查不成：${asked?.reason ?? ""}`, ...Array<string>(ASKING - 1).fill("—")];
  const { samples, quality } = asked.result;
  const middle = (of: (sample: Sample) => number): number => median(samples.map(of));
  const against = first?.kind === "done" ? first.result.samples : null;
  const compared = (of: (sample: Sample) => number): string =>
    ratio(middle(of), against === null ? null : median(against.map(of)));
  const startBytes = (sample: Sample): number => sample.startBytes;
  const coldBytes = (sample: Sample): number => sample.coldBytes;
  return [
    kilobytes(middle(startBytes)),
    compared(startBytes),
    kilobytes(middle(coldBytes)),
    kilobytes(highest(samples.map(coldBytes))),
    compared(coldBytes),
    middle((sample) => sample.coldMs).toFixed(0),
    highest(samples.map((sample) => sample.coldMs)).toFixed(0),
    middle((sample) => sample.warmMs).toFixed(1),
    ...[quality.recall, quality.precision, quality.first].map(share),
    `${(quality.none * 100).toFixed(0)}%`,
  ];
}

/** Of 1,024 bytes, as the page budgets count. */
const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(1);

/** Never rounded up: 1.000 is all of them. */
const share = (value: number): string => (Math.floor(value * 1000) / 1000).toFixed(3);

const ratio = (value: number, first: number | null): string =>
  first === null || first === 0 ? "—" : (value / first).toFixed(2);

/** The value that one in twenty exceeds. */
export function highest(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
}
