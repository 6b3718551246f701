import { dateInChinese } from "../../domain/date.ts";
import type { Policy } from "../../domain/policy.ts";
import type { AboutLine } from "./write-workbook.ts";

/** What each answer means, and what it does not mean. */
export const STANDING_MEANINGS: readonly AboutLine[] = [
  [
    "原文列明",
    "原文写有这个名称，附原句和条款。用繁体或拼音写、把几个词换了次序的，也按同一个名称查。",
  ],
  [
    "可能相关",
    "通过别名、范围更大或更小的说法、用途对上，或只有部分字相同，或可能是打错了字，或是容易混淆的另一种材料；理由一栏写明凭什么、谁的判断。是不是同一种东西，以原句为准。",
  ],
  ["未见列明", "原文和已知别名里都没有。有的清单以“等”字结尾，没有列全：没有列出不等于被排除。"],
];

/** What a taken-away result says of itself, on its second sheet. */
export function aboutResult(policies: readonly Policy[]): AboutLine[] {
  return [
    ...policies.flatMap(aboutDocument),
    ...STANDING_MEANINGS,
    [
      "不是认定",
      "本表由网页按文件的字句对照得出，不是政府或任何机构的认定；文件不含补助金额、申报条件和申报时间。",
    ],
    [
      "依据",
      "原文：文件写明；标准：国家或行业标准的叫法；通称：通行的叫法；编者：本站编者的判断。",
    ],
    [
      "引文",
      "【】里是写到该条目的字，括号是本表加的，其余照录原文；条款地址指向全文里的这几个字。",
    ],
    [
      "单元格",
      "本工作簿里的名称都存为文本，照原样，不会当公式运行。另存为 CSV 再打开时，以 = + - @ 开头的名称可能被当作公式；本站下载的 CSV 已在这类名称前加了撇号。",
    ],
  ];
}

function aboutDocument({ title, issuer, dated, source, period }: Policy): AboutLine[] {
  return [
    ["文件", `《${title.value}》（标题${title.basis}）`],
    ["发文机关", `${issuer.value}（${issuer.basis}）`],
    ["成文日期", dateInChinese(dated)],
    ["来源", `${source.name}，${dateInChinese(source.published)}发布`],
    ["计划期", `${period.from}—${period.to}年${period.over ? "，已经过去" : ""}；现行有效性：未核`],
  ];
}
