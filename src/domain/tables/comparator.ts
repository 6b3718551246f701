/** How a number is meant, by the record's own words for it; each table says when there is none. */
export const comparator = {
  name: "comparator",
  title: "比较",
  titleEn: "Comparator",
  type: "string",
  categories: [
    { value: "=", label: "为" },
    { value: "≥", label: "不低于（以上）" },
    { value: ">", label: "超过（突破）" },
  ],
} as const;
