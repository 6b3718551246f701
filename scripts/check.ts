/**
 * `npm run check`: every check on the text, the tables and the settings, all faults at once. Named a
 * folder (`node scripts/check.ts <folder>`), it checks what is written there.
 */
import { byPlace, formatIssue } from "../src/domain/issue.ts";
import { settingFaults } from "../src/domain/settings.ts";
import { RELEASE } from "../src/export/publisher.ts";
import { readReleaseFolder } from "../src/load/release-folder.ts";
import { sourceFaults } from "../src/load/release-sources.ts";
import { CHANGELOG, readSiteData } from "../src/load/site-data.ts";
import { PROJECT_FOLDER } from "./project.ts";
import { misversioned } from "./release-refusals.ts";

const folder = process.argv[2] ?? PROJECT_FOLDER;
const { value, issues: faults } = await readSiteData(folder);
const releases = await readReleaseFolder(folder);
const sources = value.policies.map(({ policy }) => policy);
const issues = [...faults, ...sourceFaults(releases.value, sources)];
const isDated = !issues.some(({ file }) => file === CHANGELOG);
const version = isDated ? misversioned(RELEASE.modified, value.changes) : null;
const lines = [
  ...settingFaults(process.env),
  ...issues.sort(byPlace).map(formatIssue),
  ...(version === null ? [] : [version]),
];

for (const line of lines) console.error(line);
if (lines.length > 0) {
  console.error(`\n共 ${lines.length} 处有误，未生成任何文件。`);
  process.exitCode = 1;
} else {
  for (const { policy, catalogue, targets, actions, measures, checks } of value.policies)
    console.log(
      `${policy.shortTitle}：文本与来源逐字一致；短语 ${catalogue.phrases.length}，条目 ${catalogue.materials.length}，目标 ${targets.length}，工作 ${actions.length}，措施 ${measures.length}，引文全部核对无误；复算 ${checks.length} 项，结论与记录相同。`,
    );
  console.log(`发布版 ${releases.value.length} 个，每个文件的字节与清单一致。`);
}
