/* How the tables point into the catalogue: the same columns wherever they mean the same. */

const group = {
  name: "group",
  title: "类别",
  titleEn: "Group",
  type: "string",
  references: "groups.id",
} as const;

/** Where something of the list stands. */
export const lowestGroup = {
  ...group,
  required: true,
  description: "所在的最低一级类别。",
} as const;

/** The entry that is meant; the loader sees to it that either it or the group is given. */
export const meantMaterial = {
  name: "material",
  title: "条目",
  titleEn: "Material",
  type: "string",
  references: "materials.id",
  required: false,
  description: "所指的材料条目；所指为类别时留空。条目与类别必填其一。",
} as const;

/** The group that is meant where no entry is. */
export const meantGroup = {
  ...group,
  required: false,
  description: "所指的材料类别；所指为条目时留空。",
} as const;
