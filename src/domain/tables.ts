import type { RowOf, Table } from "./table.ts";

/*
 * Each published table, described once. Row types, validation, the data dictionary and every
 * export are read off these descriptions; see domain/table.ts for what the parts mean.
 */

const id = {
  name: "id",
  title: "编号",
  titleEn: "Identifier",
  type: "string",
  unique: true,
  required: true,
  description: "本站编定的稳定编号，公布后不改、不复用。",
} as const;

const eid = {
  name: "eid",
  title: "条款",
  titleEn: "Provision",
  type: "string",
  references: "provisions.eid",
  required: true,
  description: "引文所在条款的编号，与政策页锚点一致。",
} as const;

const quote = {
  name: "quote",
  title: "引文",
  titleEn: "Quote",
  type: "string",
  required: true,
  description: "原文照录，一字不改（含原有空格），须见于所标条款。",
} as const;

const occurrence = {
  name: "occurrence",
  title: "第几处",
  titleEn: "Occurrence",
  type: "integer",
  minimum: 1,
  required: false,
  description: "引文在该条款中出现不止一次时，取第几处（从1起）；只出现一次时留空。",
} as const;

/*
 * Where the quote stands, computed at the build from `eid`, `quote` and `occurrence`: these three
 * together are always one place, so that a row never has more than one.
 */
const place = {
  type: "integer",
  unit: "码点",
  minimum: 0,
  required: true,
  derived: true,
} as const;

const quoteStart = {
  ...place,
  name: "quote_start",
  title: "引文起点",
  titleEn: "Start of the quote",
  description:
    "引文在来源文本 source.txt 中从哪里开始：引文之前有几个 Unicode 码点（换行也算一个）。引文在该条款中不止一处的，指“第几处”所取的那一处。由程序算出，不由编者填写。",
} as const;

const quoteEnd = {
  ...place,
  name: "quote_end",
  title: "引文止点",
  titleEn: "End of the quote",
  description:
    "引文在来源文本 source.txt 中到哪里为止，不含这一位置：从起点取到止点之前，正好是引文，一字不差。由程序算出，不由编者填写。",
} as const;

const basis = [
  { value: "printed", label: "原文" },
  { value: "standard", label: "标准" },
  { value: "common", label: "通称" },
  { value: "editor", label: "编者" },
] as const;

export const groups = {
  name: "groups",
  title: "材料类别",
  titleEn: "Material groups",
  description: "第三部分的标题构成的目录：大类、中类、小类，一行一类。",
  primaryKey: "id",
  fields: [
    id,
    {
      name: "name",
      title: "名称",
      titleEn: "Name",
      type: "string",
      required: true,
      description: "原文标题去掉序号和句号。",
    },
    {
      name: "name_en",
      title: "英文名",
      titleEn: "English name",
      type: "string",
      required: true,
      description: "编者译名，仅供参考。",
    },
    {
      name: "level",
      title: "级别",
      titleEn: "Level",
      type: "string",
      categories: [
        { value: "division", label: "大类" },
        { value: "class", label: "中类" },
        { value: "subclass", label: "小类" },
      ],
      required: true,
      description: "大类对应（一）（二）（三），中类对应1. 2. 3.，小类对应段首标题。",
    },
    {
      name: "parent",
      title: "上级",
      titleEn: "Parent",
      type: "string",
      references: "groups.id",
      required: false,
      description: "上一级类别的编号；大类没有上级，留空。",
    },
    eid,
    quote,
    quoteStart,
    quoteEnd,
  ],
} as const satisfies Table;

export const phrases = {
  name: "phrases",
  title: "材料短语",
  titleEn: "Phrases as printed",
  description: "第三部分列举的材料，按原文的写法一处一行，未作拆分。",
  primaryKey: "id",
  fields: [
    id,
    {
      name: "group",
      title: "类别",
      titleEn: "Group",
      type: "string",
      references: "groups.id",
      required: true,
      description: "所在的最低一级类别。",
    },
    eid,
    quote,
    occurrence,
    quoteStart,
    quoteEnd,
  ],
} as const satisfies Table;

export const materials = {
  name: "materials",
  title: "材料条目",
  titleEn: "Material entries",
  description:
    "由材料短语按本站公布的拆分规则得到的条目，一行一个。条目数是本站的计数，不是政府的计数；本表也不是方案要求另行建立的产品名录。本表不另引原文：条目的原文见短语表和提及表。",
  primaryKey: "id",
  fields: [
    id,
    {
      name: "name",
      title: "名称",
      titleEn: "Name",
      type: "string",
      unique: true,
      required: true,
      description: "条目的中文名称。",
    },
    {
      name: "name_basis",
      title: "名称依据",
      titleEn: "Basis of the name",
      type: "string",
      categories: [
        { value: "printed", label: "原文照录" },
        { value: "completed", label: "拆分补足" },
      ],
      required: true,
      description:
        "原文照录：名称连续见于原文（不计空格）；拆分补足：共用中心词被拆开、或中间的“等”字被略去后由编者补足。",
    },
    {
      name: "name_en",
      title: "英文名",
      titleEn: "English name",
      type: "string",
      required: true,
      description: "英文名称，供检索与对照。",
    },
    {
      name: "name_en_basis",
      title: "英文名依据",
      titleEn: "Basis of the English name",
      type: "string",
      categories: basis,
      required: true,
      description: "原文未给英文名。标准：见于术语标准；通称：行业通行译名；编者：本站直译。",
    },
    {
      name: "group",
      title: "类别",
      titleEn: "Group",
      type: "string",
      references: "groups.id",
      required: true,
      description: "所在的最低一级类别。",
    },
    {
      name: "phrase",
      title: "短语",
      titleEn: "Phrase",
      type: "string",
      references: "phrases.id",
      required: true,
      description: "首次列出该条目的材料短语；其余各处见提及表。",
    },
    {
      name: "forms",
      title: "形态",
      titleEn: "Forms",
      type: "list",
      required: false,
      description:
        "该短语、其所在列举的总括词写明的产品形态（板、管、带、丝材、粉体等）；未写明则留空。",
    },
    {
      name: "applications",
      title: "用途",
      titleEn: "Applications",
      type: "list",
      required: false,
      description: "该短语、其所在列举或所在类别标题写明的用途；未写明则留空。",
    },
    {
      name: "list_open",
      title: "所在列举含“等”",
      titleEn: "Open list",
      type: "boolean",
      required: true,
      description: "该条目所在的列举以“等”字收束为 true，表示列举未尽；否则为 false。",
    },
    {
      name: "list_words",
      title: "“等”字原文",
      titleEn: "Words that open the list",
      type: "string",
      required: false,
      description: "表明列举未尽的原文用语；列举不含“等”时留空。",
    },
    {
      name: "doubts",
      title: "存疑",
      titleEn: "Doubts",
      type: "string",
      required: false,
      description: "编者对该条目的拆分、断句或读法的疑问；没有则留空。",
    },
  ],
} as const satisfies Table;

export const mentions = {
  name: "mentions",
  title: "提及",
  titleEn: "Mentions",
  description: "全文中点到某一材料条目或类别的每一处原文，一处一行。",
  primaryKey: "id",
  fields: [
    id,
    {
      name: "material",
      title: "条目",
      titleEn: "Material",
      type: "string",
      references: "materials.id",
      required: false,
      description: "所指的材料条目；所指为类别时留空。条目与类别必填其一。",
    },
    {
      name: "group",
      title: "类别",
      titleEn: "Group",
      type: "string",
      references: "groups.id",
      required: false,
      description: "所指的材料类别；所指为条目时留空。",
    },
    {
      name: "phrase",
      title: "短语",
      titleEn: "Phrase",
      type: "string",
      references: "phrases.id",
      required: false,
      description: "该处所在的材料短语；不在第三部分列举之内则留空。",
    },
    eid,
    quote,
    occurrence,
    quoteStart,
    quoteEnd,
  ],
} as const satisfies Table;

export const aliases = {
  name: "aliases",
  title: "别名",
  titleEn: "Aliases",
  description:
    "人们查找某一材料条目或类别时会写的其他名称，一名一行。繁体字形和拼音由程序换算，不列；同一名称可以指向几个条目。别名不是原文，所以没有引文。",
  primaryKey: "id",
  fields: [
    id,
    {
      name: "material",
      title: "条目",
      titleEn: "Material",
      type: "string",
      references: "materials.id",
      required: false,
      description: "所指的材料条目；所指为类别时留空。条目与类别必填其一。",
    },
    {
      name: "group",
      title: "类别",
      titleEn: "Group",
      type: "string",
      references: "groups.id",
      required: false,
      description: "所指的材料类别；所指为条目时留空。",
    },
    {
      name: "alias",
      title: "别名",
      titleEn: "Alias",
      type: "string",
      required: true,
      description: "别名，按通行的写法；大小写、全角半角、空格和连字符的不同写法不另列。",
    },
    {
      name: "language",
      title: "语言",
      titleEn: "Language",
      type: "string",
      categories: [
        { value: "zh-Hans", label: "简体中文" },
        { value: "zh-Hant", label: "繁体中文" },
        { value: "en", label: "英文" },
        { value: "zxx", label: "不分语言" },
      ],
      required: true,
      description: "语言与字体（BCP 47）；化学式和牌号不分语言。",
    },
    {
      name: "kind",
      title: "种类",
      titleEn: "Kind",
      type: "string",
      categories: [
        { value: "abbreviation", label: "缩写、牌号" },
        { value: "english", label: "英文" },
        { value: "formula", label: "化学式" },
        { value: "common", label: "通称" },
        { value: "trade", label: "商品名" },
        { value: "standard", label: "标准名" },
        { value: "taiwan", label: "台湾用语" },
      ],
      required: true,
      description: "是哪一种名称；缩写、化学式后面接中文的，仍记缩写、化学式。",
    },
    {
      name: "relation",
      title: "关系",
      titleEn: "Relation",
      type: "string",
      categories: [
        { value: "exact", label: "同一" },
        { value: "broader", label: "较宽" },
        { value: "narrower", label: "较窄" },
        { value: "related", label: "相关" },
      ],
      required: true,
      description:
        "同一：该条目的另一个名称；较宽：别名所指比条目宽，包含条目；较窄：别名所指是条目的一种；相关：相近而不相同，不作同义词。",
    },
    {
      name: "basis",
      title: "依据",
      titleEn: "Basis",
      type: "string",
      categories: basis,
      required: true,
      description:
        "原文：见于原文；标准：见于国家标准，标准号写在说明里；通称：行业通行；编者：本站所拟。",
    },
    {
      name: "note",
      title: "说明",
      titleEn: "Note",
      type: "string",
      required: false,
      description: "关系或依据的说明；没有则留空。",
    },
  ],
} as const satisfies Table;

export const families = {
  name: "families",
  title: "材料族",
  titleEn: "Material families",
  description:
    "编者选定的材料族：原文用同样字样写到的材料，不论列在哪一类，归为一族，供对照它们写在原文哪几处。选定的依据是：字样在原文至少有两处（分在几处条款，或在一处条款里出现两次），而且是读者会拿来查的材料名；金属、化工之类过宽的说法不选。写在哪里由程序在全文逐字查找，不列入本表；同族不表示是同一种材料，一处原文可以属于几族。本表没有引文。",
  primaryKey: "id",
  fields: [
    id,
    {
      name: "name",
      title: "名称",
      titleEn: "Name",
      type: "string",
      unique: true,
      required: true,
      description: "族的名称，编者所拟。",
    },
    {
      name: "name_en",
      title: "英文名",
      titleEn: "English name",
      type: "string",
      required: true,
      description: "编者译名，仅供参考。",
    },
    {
      name: "words",
      title: "字样",
      titleEn: "Words",
      type: "list",
      required: true,
      description: "原文出现其中任何一个，就算写到了这一族；每一个都须见于原文。",
    },
    {
      name: "except",
      title: "除外",
      titleEn: "Exceptions",
      type: "list",
      required: false,
      description: "字样若是这里某个更长的词的一部分，就不算；没有则留空。",
    },
    {
      name: "note",
      title: "说明",
      titleEn: "Note",
      type: "string",
      required: false,
      description: "编者怎样归并、哪些相近的没有算入；没有则留空。",
    },
  ],
} as const satisfies Table;

export const remainders = {
  name: "remainders",
  title: "余文",
  titleEn: "Remainders",
  description:
    "剩下的文字，逐段列明，用以证明没有遗漏：第三部分除去全部材料短语之后剩下的，各个短语除去所列条目之后剩下的，第四部分除去全部工作的引文之后剩下的。单独的顿号、逗号、分号、句号不列。",
  primaryKey: "id",
  fields: [
    id,
    {
      name: "phrase",
      title: "短语",
      titleEn: "Phrase",
      type: "string",
      references: "phrases.id",
      required: false,
      description: "短语之内剩下的，记所在的材料短语；部分之内剩下的，留空。",
    },
    eid,
    quote,
    occurrence,
    quoteStart,
    quoteEnd,
    {
      name: "role",
      title: "性质",
      titleEn: "Role",
      type: "string",
      categories: [
        { value: "heading", label: "标题" },
        { value: "introduction", label: "导语" },
        { value: "application", label: "用途说明" },
        { value: "umbrella", label: "总括词" },
        { value: "connective", label: "连接词" },
        { value: "shared", label: "共用词" },
        { value: "narrative", label: "叙述" },
      ],
      required: true,
      description: "这段文字为什么不是材料、条目或工作。",
    },
  ],
} as const satisfies Table;

export const targets = {
  name: "targets",
  title: "目标",
  titleEn: "Targets",
  description:
    "2017年4月提出的目标值：目标表的九个数和正文的三个数。均为目标，不是实际完成数；没有2020年的数。",
  primaryKey: "id",
  fields: [
    id,
    {
      name: "indicator",
      title: "指标",
      titleEn: "Indicator",
      type: "string",
      categories: [
        { value: "raw-materials-output", label: "规模以上原材料工业总产值" },
        { value: "raw-materials-growth", label: "规模以上原材料工业总产值增幅" },
        { value: "new-materials-output", label: "新材料产业规模以上工业产值" },
      ],
      required: true,
      description: "数所说的是哪一项。新材料产业是规模以上原材料工业的其中一部分。",
    },
    {
      name: "year",
      title: "年份",
      titleEn: "Year",
      type: "year",
      required: true,
      description: "目标所属年份。",
    },
    {
      name: "comparator",
      title: "比较",
      titleEn: "Comparator",
      type: "string",
      categories: [
        { value: "=", label: "为" },
        { value: "≥", label: "不低于（以上）" },
        { value: ">", label: "超过（突破）" },
      ],
      required: true,
      description: "“以上”记≥，“突破”记>，表中直接给出的数记=。",
    },
    {
      name: "value",
      title: "数值",
      titleEn: "Value",
      type: "number",
      required: true,
      description: "目标值，单位见单位列。",
    },
    {
      name: "unit",
      title: "单位",
      titleEn: "Unit",
      type: "string",
      categories: [
        { value: "亿元", label: "亿元人民币" },
        { value: "%", label: "百分比" },
      ],
      required: true,
      description: "亿元为10⁸元人民币；原文未说明按现价还是不变价。",
    },
    {
      name: "measure",
      title: "口径",
      titleEn: "Measure",
      type: "string",
      categories: [
        { value: "annual", label: "当年" },
        { value: "average", label: "年均" },
      ],
      required: true,
      description: "当年值，或一段时期的年均值；年均增长的基期原文未载。",
    },
    {
      name: "scope",
      title: "范围",
      titleEn: "Scope",
      type: "string",
      required: true,
      description: "原文给该数的名称。",
    },
    eid,
    quote,
    occurrence,
    quoteStart,
    quoteEnd,
  ],
} as const satisfies Table;

export const actions = {
  name: "actions",
  title: "三年工作",
  titleEn: "Work plan",
  description: "第四部分按年列出的工作及其产出，一项一行。完成情况本站未核查。",
  primaryKey: "id",
  fields: [
    id,
    {
      name: "year",
      title: "年份",
      titleEn: "Year",
      type: "year",
      required: true,
      description: "标题括注的年份；原文未载更细的时限。",
    },
    {
      name: "pillar",
      title: "支点",
      titleEn: "Pillar",
      type: "string",
      required: true,
      description:
        "三大基础性工作、三大支撑平台、三大融合平台中的哪一项；名称取自原文，未命名的由编者据正文概括。",
    },
    {
      name: "pillar_basis",
      title: "支点名称依据",
      titleEn: "Basis of the pillar's name",
      type: "string",
      categories: [
        { value: "printed", label: "原文" },
        { value: "editor", label: "编者" },
      ],
      required: true,
      description: "支点名称取自原文，还是由编者概括。",
    },
    {
      name: "deliverable",
      title: "产出",
      titleEn: "Deliverable",
      type: "string",
      required: true,
      description: "要做成的事或物，编者据原文简写。",
    },
    {
      name: "kind",
      title: "性质",
      titleEn: "Kind",
      type: "string",
      categories: [
        { value: "document", label: "文件" },
        { value: "database", label: "库与名录" },
        { value: "organisation", label: "机构" },
        { value: "activity", label: "工作" },
      ],
      required: true,
      description: "产出是文件、库或名录、机构，还是一项工作。",
    },
    {
      name: "actor",
      title: "主体",
      titleEn: "Actor",
      type: "string",
      required: false,
      description: "原文写明的承担者；原文未载则留空。",
    },
    eid,
    quote,
    occurrence,
    quoteStart,
    quoteEnd,
    {
      name: "line",
      title: "线索",
      titleEn: "Line of work",
      type: "string",
      categories: [
        { value: "policy", label: "规划与政策" },
        { value: "register", label: "库与名录" },
        { value: "platform", label: "平台与合作" },
        { value: "capacity", label: "研发与人才" },
      ],
      required: true,
      description:
        "编者归并：按要做成的是哪一类事，把三年的工作归成几条线，便于逐年看下去。原文没有这样归类，也没有说后一年的工作是前一年的继续。",
    },
  ],
} as const satisfies Table;

export const measures = {
  name: "measures",
  title: "主要措施",
  titleEn: "Measures",
  description:
    "第五部分除段首标题外的每一句，一句一行。段首标题本身（如“要研究制定……考核评估体系。”）不另列行，见各点的标题。",
  primaryKey: "id",
  fields: [
    id,
    {
      name: "verb",
      title: "动作",
      titleEn: "Verb",
      type: "string",
      required: true,
      description: "句中的主要动词，取自原文。",
    },
    {
      name: "object",
      title: "对象",
      titleEn: "Object",
      type: "string",
      required: true,
      description: "动作的对象，取自原文，可简写。",
    },
    {
      name: "actor",
      title: "主体",
      titleEn: "Actor",
      type: "string",
      required: false,
      description: "原文写明的施动者，可简写；原文未载则留空。",
    },
    {
      name: "instrument",
      title: "工具",
      titleEn: "Instrument",
      type: "list",
      required: false,
      description:
        "句中点名的机制、制度、工程、计划、平台、会展、金融工具，以及财税、生活保障方面的支持，照录原文；没有则留空。",
    },
    eid,
    quote,
    occurrence,
    quoteStart,
    quoteEnd,
    {
      name: "instrument_kind",
      title: "工具类别",
      titleEn: "Kind of instrument",
      type: "string",
      categories: [
        { value: "mechanism", label: "机制与制度" },
        { value: "finance", label: "财税与融资" },
        { value: "association", label: "联合会" },
        { value: "programme", label: "工程、计划与方向" },
        { value: "site", label: "园区与平台" },
        { value: "guarantee", label: "住房等生活保障" },
        { value: "event", label: "会展" },
      ],
      required: false,
      description: "编者归并：句中点名的工具属于哪一类，一句只归一类；没有点名工具则留空。",
    },
    {
      name: "bodies",
      title: "提到的机构",
      titleEn: "Bodies mentioned",
      type: "list",
      required: false,
      description:
        "句中提到的机构，照录原文，不表示原文写明由它去做（那记在主体）；没有提到则留空。",
    },
    {
      name: "enterprise",
      title: "涉及的一方",
      titleEn: "Whom it may concern",
      type: "string",
      required: false,
      description:
        "编者选出的句子里，可能指到企业、其人员、会员或产业的词语，照录原文，不都是企业；其他句子留空，不表示与企业无关。",
    },
    {
      name: "ask",
      title: "可以问什么",
      titleEn: "What is left open",
      type: "string",
      required: false,
      description:
        "编者所拟：这一句留下了什么没有写，企业可以拿去问。只写点名了一种工具、而企业可能是对象的句子；不表示有补助或可以申请。其他句子留空。",
    },
  ],
} as const satisfies Table;

/** Every table a policy folder under `data/` must hold, in the order they are published. */
export const TABLES = [
  groups,
  phrases,
  materials,
  mentions,
  aliases,
  families,
  remainders,
  targets,
  actions,
  measures,
] as const satisfies readonly Table[];

export type GroupRow = RowOf<typeof groups>;
export type PhraseRow = RowOf<typeof phrases>;
export type MaterialRow = RowOf<typeof materials>;
export type MentionRow = RowOf<typeof mentions>;
export type AliasRow = RowOf<typeof aliases>;
export type FamilyRow = RowOf<typeof families>;
export type RemainderRow = RowOf<typeof remainders>;
export type TargetRow = RowOf<typeof targets>;
export type ActionRow = RowOf<typeof actions>;
export type MeasureRow = RowOf<typeof measures>;
