/** What users of the interface may build on: said on its page and in its description. */
export const PROMISES: readonly string[] = [
  "v1 之下，已有的地址不撤、不改；编号（政策、条款、条目、目标等）公布后不改、不复用。",
  "v1 之下，已有的字段不删、不改名、不改类型和含义；写明不会空缺的不会变成空缺。可能增加新的字段、新的地址，和列出的取值之外的新取值：程序应当略过不认识的。",
  "必须打破以上各条时，另开 v2，v1 的地址留在原处。",
  "数据的每次改动都写进更正记录，并进订阅；先写明对使用的影响。每个响应的 release 是最近一次改动的日期。",
  "发布版（/releases/）各文件的地址和字节不变；/releases/latest.json 一直给出最新一版的编号 release 和日期 date。",
  "原文的字节不变：起止点对着 sources 里写明的 SHA-256 那一份 source.txt 数。",
];
