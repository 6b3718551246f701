/**
 * `npm run validate:html`, and a step of `npm test`: holds every page, picture and style sheet of
 * the built site against the Nu HTML checker. The checker is a Java program, and npm has no Java:
 * both are looked for and, where they are not there, installed apart from the project.
 */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { installApart } from "./install-apart.ts";
import { DIST_FOLDER } from "./project.ts";
import { type Finding, sift } from "./validate-html/findings.ts";
import { downloaderIn, findJava } from "./validate-html/java.ts";
import { faultLines } from "./validate-standards-fault.ts";

/** Where the checker is installed, apart from the project. */
const FOLDER = fileURLToPath(new URL("./validate-html/", import.meta.url));
const CHECKER = `${FOLDER}node_modules/vnu-jar/build/dist/vnu.jar`;

const CHECKED = /\.(?:html|svg|css)$/;
const OPTIONS = ["--also-check-svg", "--also-check-css", "--skip-non-html"];

/** Without its own install script, which looks for a Java in its own way before we do. */
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

async function validate(): Promise<boolean> {
  const files = (await readdir(DIST_FOLDER, { recursive: true })).filter((f) => CHECKED.test(f));
  if (files.length === 0) throw new Error("dist/ 里没有可查的文件，请先 npm run build");
  await installChecker();
  const java = await findJava(downloaderIn(FOLDER));
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

try {
  process.exitCode = (await validate()) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
