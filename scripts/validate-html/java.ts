import { join } from "node:path";
import { runCommand } from "../command.ts";

/** Where Java would be: as JAVA_HOME says, else on the path. */
const placesOfJava = ({ JAVA_HOME }: NodeJS.ProcessEnv): string[] => [
  ...(JAVA_HOME === undefined || JAVA_HOME === "" ? [] : [join(JAVA_HOME, "bin", "java")]),
  "java",
];

/** The first Java that runs, or null where there is none. */
export async function findJava(env: NodeJS.ProcessEnv = process.env): Promise<string | null> {
  for (const program of placesOfJava(env)) {
    const { passed } = await runCommand({ program, args: ["-version"], env });
    if (passed) return program;
  }
  return null;
}

/** What whoever runs the command is told where there is none. */
export const NO_JAVA = `这台机器上没有 Java：Nu HTML 校验器是 Java 程序，npm 上没有现成的 Java。
请先安装 Java 11 或更新的版本（Debian、Ubuntu：apt-get install default-jre-headless），
或用环境变量 JAVA_HOME 指出它在哪里，再运行一次。
没有 Java 也照样运行的 HTML 检查在 npm test 里（html-validate）。`;
