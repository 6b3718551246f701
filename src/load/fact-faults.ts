import type { ErrorCode } from "yaml";
import type { z } from "zod";

/** The kinds of fact, as an editor knows them. */
const KINDS: Readonly<Record<string, string>> = {
  string: "文字",
  int: "整数（不加引号）",
  number: "整数（不加引号）",
  boolean: " true 或 false（不加引号）",
  array: "列表，一项一行，以“- ”开头",
  object: "若干字段，一行一个，写作“字段: 内容”",
};

/** Says in Chinese why a fact cannot be taken: an error map for Zod's `error` parameter. */
export function factFault(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return wrongKind(KINDS[issue.expected] ?? issue.expected, issue.input);
    case "invalid_value":
      return wrongKind(` ${issue.values.map(String).join("、")} 之一`, issue.input);
    case "invalid_format":
      return wrongKind("确有其日的日期，如 2017-04-26", issue.input);
    case "unrecognized_keys":
      return `没有叫“${issue.keys.join("”“")}”的字段`;
    case "too_small":
      return "不可留空";
    default:
      return "写法不合要求";
  }
}

function wrongKind(expected: string, input: unknown): string {
  if (input === undefined) return `缺少这个字段，应为${expected}`;
  const isPlain = typeof input === "string" || typeof input === "number";
  return isPlain ? `“${input}”不合要求，应为${expected}` : `应为${expected}`;
}

/** The faults of YAML's own form that editors meet; the parser's words serve for any other. */
const YAML_FAULTS: Partial<Record<ErrorCode, string>> = {
  BAD_INDENT: "缩进与上下文不一致",
  BLOCK_AS_IMPLICIT_KEY: "一行里有两个冒号；内容里有冒号时，整个内容加引号",
  DUPLICATE_KEY: "同一个字段写了两次",
  MULTILINE_IMPLICIT_KEY: "字段名后面要有英文冒号和一个空格",
  MISSING_CHAR: "引号或括号没有配对，或冒号后面少了空格",
  TAB_AS_INDENT: "缩进用了制表符，应该用空格",
  UNEXPECTED_TOKEN: "这里不该有这些字",
  BAD_ALIAS: "以“*”开头的是引用；要写“*”本身，整个内容加引号",
};

export function yamlFault(code: ErrorCode, message: string): string {
  return YAML_FAULTS[code] ?? `YAML 写法有误：${message.split("\n")[0] ?? code}`;
}
