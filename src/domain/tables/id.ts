/** The key of a table whose rows an editor numbers. */
export const id = {
  name: "id",
  title: "编号",
  titleEn: "Identifier",
  type: "string",
  unique: true,
  required: true,
  // It is part of addresses, and the name of files.
  pattern: {
    expression: "[a-z0-9]+(-[a-z0-9]+)*",
    meaning: "小写英文字母和数字，几段之间用一个连字符隔开",
  },
  description: "本站编定的稳定编号，公布后不改、不复用。",
} as const;
