/** On what terms the tables may be used: the same words on the pages and in the files. */
export const LICENCE =
  "原文属公文，不受著作权法保护（《中华人民共和国著作权法》第五条）；本站编制的表格和说明按 CC BY 4.0 提供。";
