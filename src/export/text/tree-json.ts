import { editorialOf, type TextSource } from "./editorial.ts";

/** What the fields of the tree mean, for a reader who has only the file. */
const ABOUT = {
  eid: "条款编号，本站所加，公布后不改、不复用",
  label: "引用时的叫法，本站据原文编号所加",
  kind: "种类：section 一、，subsection （一），item 1.，paragraph 自然段，point 段内一点，table 表，row 行，其余是通知和来源页的各部分",
  text: "原文，一字未改，表格一格里的换行也照录",
  start: "在 source.txt 里的起点，按 Unicode 码位计",
  end: "终点，不含这一位",
  heading: "标题；自然段的是段首小标题，也在 body 的开头，没有则为 null",
  body: "印出的全部文字",
  opensParagraph: "false 表示原文与上一条在同一自然段",
} as const;

/**
 * The provision tree as JSON. `editorial` is ours; `record` holds the official words, each with its
 * place in the source; the ids, labels and kinds among them are ours, as `about` says.
 */
export function writeTreeJson(source: TextSource): string {
  const { policy } = source;
  const { standing, remarks, facts } = editorialOf(source);
  const tree = {
    editorial: { standing, remarks, facts: Object.fromEntries(facts) },
    policy: factsOf(policy),
    about: ABOUT,
    record: { sourceSha256: policy.sourceHash, provisions: policy.provisions },
  };
  return JSON.stringify(tree, null, 2) + "\n";
}

const factsOf = ({ id, title, issuer, dated, source, ...rest }: TextSource["policy"]) => ({
  ...{ id, title, issuer, dated, source },
  ...{ period: rest.period, attachments: rest.attachments },
  // Which pages say it too is no fact about the document.
  gaps: rest.gaps.map(({ id: gap, what, shown, eid }) => ({ id: gap, what, shown, eid })),
});
