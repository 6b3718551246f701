/**
 * `npm run validate:html`: holds every page, picture and style sheet of the built site against the
 * Nu HTML checker, which is a Java program: Java is looked for, and not installed.
 */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { installApart } from "./install-apart.ts";
import { DIST_FOLDER } from "./project.ts";
import { type Finding, sift } from "./validate-html/findings.ts";
import { findJava, NO_JAVA } from "./validate-html/java.ts";
import { faultLines } from "./validate-standards-fault.ts";

/** Where the checker is installed, apart from the project. */
const FOLDER = fileURLToPath(new URL("./validate-html/", import.meta.url));
const CHECKER = `${FOLDER}node_modules/vnu-jar/build/dist/vnu.jar`;

const CHECKED = /\.(?:html|svg|css)$/;
const OPTIONS = ["--also-check-svg", "--also-check-css", "--skip-non-html"];

/** Its own install would download a Java of its own, which this project does not want. */
async function installChecker(): Promise<void> {
  if (existsSync(CHECKER)) return;
  console.log("第一次校验：正在 scripts/validate-html 中安装 Nu HTML 校验器 ……");
  await installApart(FOLDER, ["--ignore-scripts"]);
}

/** Everything in one run of Java, which takes seconds to start. */
function findingsBy(java: string): Promise<readonly Finding[]> {
  const args = ["-jar", CHECKER, "--format", "json", "--stdout", "--exit-zero-always", ...OPTIONS];
  return new Promise((resolve, reject) => {
    execFile(java, [...args, DIST_FOLDER], { maxBuffer: Infinity }, (error, stdout, stderr) => {
      if (error !== null) reject(new Error(`校验器没有运行完：${error.message}\n${stderr}`));
      else resolve((JSON.parse(stdout) as { messages: Finding[] }).messages);
    });
  });
}

async function validate(java: string): Promise<boolean> {
  const files = (await readdir(DIST_FOLDER, { recursive: true })).filter((f) => CHECKED.test(f));
  if (files.length === 0) throw new Error("dist/ 里没有可查的文件，请先 npm run build");
  await installChecker();
  const { faults, passedOver } = sift(await findingsBy(java), DIST_FOLDER);
  const errors = faults.filter(({ isWarning }) => !isWarning);
  for (const { known, count } of passedOver)
    console.log(
      count === 0
        ? `${known}：这个误报不再出现，请从清单里删去`
        : `不算：${count} 处误报，见 ${known}`,
    );
  for (const line of faultLines(faults)) console.log(line);
  const counts = `有误 ${errors.length} 处，建议 ${faults.length - errors.length} 条`;
  console.log(`Nu HTML 校验器：查了 ${files.length} 个文件，${counts}`);
  return errors.length === 0;
}

const java = await findJava();
if (java === null) {
  console.error(NO_JAVA);
  process.exitCode = 1;
} else {
  process.exitCode = (await validate(java)) ? 0 : 1;
}
