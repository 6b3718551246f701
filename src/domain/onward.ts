/** How we know of a list: from whose words, none of them ours. */
export type Grade = "notice" | "press" | "compiled";

/** A list that somebody else keeps, where a firm would look today. */
export interface OnwardList {
  /** Without year or edition: only the issuer's current one counts. */
  readonly name: string;
  readonly issuer: string;
  readonly scope: "全国" | "浙江省";
  readonly grade: Grade;
  /** What kind of list it is, in the words of what we know it from. */
  readonly note: string;
}

/** The grades as readers see them. */
export const GRADE_LABELS: Readonly<Record<Grade, string>> = {
  notice: "据部门通知的公开转载",
  press: "据报刊对发布的报道",
  compiled: "据第三方汇集的部门文件，未见原件",
};

/*
 * Everything here is from outside the document. A list stands here only where stored public text
 * names it together with its issuer; numbers, years and addresses are left to the issuer's own
 * pages, where they can be right. What each entry rests on stands above it.
 */
export const ONWARD_LISTS: readonly OnwardList[] = [
  // 工信厅联原函〔2019〕248号 as reprinted at feibaos.com/news/info/35058.html names the list; a notice
  // of the Fujian department at 86um.com/news/57843.html says that the ministry issues it.
  {
    name: "重点新材料首批次应用示范指导目录",
    issuer: "工业和信息化部",
    scope: "全国",
    grade: "notice",
    note: "按版次修订",
  },
  // 工信部联原函〔2023〕213号 as reprinted at awwl.com.cn/show1176.html: 适时分批发布.
  {
    name: "前沿材料产业化重点发展指导目录",
    issuer: "工业和信息化部、国务院国资委",
    scope: "全国",
    grade: "notice",
    note: "分批发布",
  },
  // 经济日报, 2019-01-28, page 3, paper.ce.cn/jjrb/html/2019-01/28/content_382770.htm.
  {
    name: "战略性新兴产业分类",
    issuer: "国家统计局",
    scope: "全国",
    grade: "press",
    note: "用于统计监测，含新材料产业",
  },
  // The department's announcement of the 2024 edition, as reprinted at bowken.cn/news/1945081.html.
  {
    name: "产业结构调整指导目录",
    issuer: "国家发展改革委",
    scope: "全国",
    grade: "notice",
    note: "分鼓励、限制、淘汰三类",
  },
  // 经济日报, 2020-12-28, as reprinted at ldlx.smehn.cn/News/Detail?categoryId=315&id=707139.
  {
    name: "鼓励外商投资产业目录",
    issuer: "国家发展改革委、商务部",
    scope: "全国",
    grade: "press",
    note: "供外商投资查核",
  },
  // A public program that collects the files of jxt.zj.gov.cn lists its editions, each marked
  // 浙经信材料, which is the department's own mark; the notices themselves were not seen.
  {
    name: "浙江省重点新材料首批次应用示范指导目录",
    issuer: "浙江省经济和信息化厅",
    scope: "浙江省",
    grade: "compiled",
    note: "按年修订",
  },
];
