import type { Answer } from "../../search/engine.ts";

/** What a reader is told of an answer: how many, and in which way they were found. */
export function statusOf(query: string, answer: Answer): string {
  const tried = answer.tried.map(quoted).join("、");
  switch (answer.way) {
    case "typed":
      return `${quoted(query)}：共 ${answer.total} 条。`;
    case "apart":
      return `没有照此连写的${quoted(query)}。去掉标点，${tried}都有的共 ${answer.total} 条。`;
    case "english":
      return `没有${quoted(query)}。按英文名，它对应${tried}，共 ${answer.total} 条。`;
    case "parts":
      return `没有${quoted(query)}。其中出现过的最长部分是${tried}，含有它们的共 ${answer.total} 条。`;
    case "none":
      return `没有${quoted(query)}，也没有含其中任何一部分的条文或材料（已按原文、英文名和部分字词找过）。`;
  }
}

const quoted = (words: string): string => `“${words}”`;
