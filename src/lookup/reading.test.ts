import { expect, test } from "vitest";
import type { Reading } from "./answer.ts";
import { readingSentence } from "./reading.ts";

test.each<[string, string, Reading, string]>([
  ["聚四氟乙稀纤维", "聚四氟乙烯纤维", "近音", "您写的是“稀”，这里按“烯”查（读音相近）。"],
  ["聚迷迷酮纤维", "聚醚醚酮纤维", "近音", "您写的是“迷迷”，这里按“醚醚”查（读音相近）。"],
  ["稀士彩色不锈钢", "稀土彩色不锈钢", "近形", "您写的是“士”，这里按“土”查（字形相近）。"],
  ["自易清结涂料", "自/易清洁涂料", "近音", "您写的是“结”，这里按“洁”查（读音相近）。"],
  ["石油催剂", "石油催化剂", "近形", "这里按“石油催化剂”查（少一个字）。"],
  ["钛合合金板材", "钛合金板材", "近形", "这里按“钛合金板材”查（多一个字）。"],
  ["titaniun tube", "titanium tube", "近形", "这里按“titanium tube”查（拼写相近）。"],
  ["titanim tube", "titanium tube", "近形", "这里按“titanium tube”查（少一个字母）。"],
  ["鈦槓 3mm", "钛管", "近音", "这里按“钛管”查（读音相近）。"],
  ["taiguan", "钛管", "拼音", "这里按“钛管”查（拼音）。"],
  ["鈦管", "钛管", "繁体", "这里按“钛管”查（繁体）。"],
  ["管 钛", "钛管", "语序", "这里按“钛管”查（语序不同）。"],
])("%s, read as %s by its %s: %s", (query, text, how, sentence) => {
  expect(readingSentence(query, { text, how })).toBe(sentence);
});
