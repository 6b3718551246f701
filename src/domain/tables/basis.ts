/** On whose word a name rests that the record does not print. */
export const basis = [
  { value: "printed", label: "原文" },
  { value: "standard", label: "标准" },
  { value: "common", label: "通称" },
  { value: "editor", label: "编者" },
] as const;
