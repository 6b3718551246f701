/** `npm run check`: every check on the text and the tables, all faults at once. */
import { byPlace, formatIssue } from "../src/domain/issue.ts";
import { readReleaseFolder } from "../src/load/release-folder.ts";
import { sourceFaults } from "../src/load/release-sources.ts";
import { readSiteData } from "../src/load/site-data.ts";

const { value, issues: faults } = await readSiteData(".");
const releases = await readReleaseFolder(".");
const sources = value.policies.map(({ policy }) => policy);
const issues = [...faults, ...releases.issues, ...sourceFaults(releases.value, sources)];

for (const issue of issues.sort(byPlace)) console.error(formatIssue(issue));
if (issues.length > 0) {
  console.error(`\n共 ${issues.length} 处有误，未生成任何文件。`);
  process.exitCode = 1;
} else {
  for (const { policy, catalogue, targets, actions, measures, checks } of value.policies)
    console.log(
      `${policy.shortTitle}：文本与来源逐字一致；短语 ${catalogue.phrases.length}，条目 ${catalogue.materials.length}，目标 ${targets.length}，工作 ${actions.length}，措施 ${measures.length}，引文全部核对无误；复算 ${checks.length} 项，结论与记录相同。`,
    );
  console.log(`发布版 ${releases.value.length} 个，每个文件的字节与清单一致。`);
}
