/**
 * `npm run validate:standards -- <folder>`: holds the built site against the schemas and shapes of
 * the standards that its files claim, as their publishers released them. They are not ours to hand
 * on, so that the folder is to be given: `data-package-2.0/`, `dcat-ap-3.0.0/`, `akoma-ntoso/`.
 */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { DIST_FOLDER } from "./project.ts";
import { dataPackageFaults, type DataPackageProfiles } from "./validate-standards-data-package.ts";
import { type Shapes, shapeFaults } from "./validate-standards-dcat.ts";
import { faultLines, type SiteFile, type StandardFault } from "./validate-standards-fault.ts";
import { xmlFaults } from "./validate-standards-xml.ts";

/** A standard, the files that claim to keep to it, and how they are held against it. */
interface Standard {
  readonly name: string;
  readonly claims: RegExp;
  /** False until the site publishes such files: that there are none is then said, and no fault. */
  readonly isPublished: boolean;
  readonly faults: (files: readonly SiteFile[]) => Promise<StandardFault[]>;
}

/** The standards, with their schemas read from a folder. Throws where the folder lacks one. */
function standardsIn(folder: string): Standard[] {
  const read = (path: string): Promise<string> => readFile(join(folder, path), "utf8");
  return [
    {
      name: "Data Package 2.0",
      claims: /\/datapackage\.json$/,
      isPublished: true,
      faults: async (files) => dataPackageFaults(files, await profilesOf(read)),
    },
    {
      name: "DCAT-AP 3.0.0",
      claims: /\/dcat\.(?:ttl|jsonld)$/,
      isPublished: true,
      faults: async (files) => shapeFaults(files, await shapesOf(read)),
    },
    {
      name: "Akoma Ntoso 1.0",
      claims: /\.akn\.xml$/,
      isPublished: true,
      faults: async (files) => {
        const [text, xml] = await Promise.all(
          ["akomantoso30.xsd", "xml.xsd"].map((name) => read(`akoma-ntoso/${name}`)),
        );
        const imports = [{ name: "xml.xsd", text: xml ?? "" }];
        return xmlFaults(files, { name: "akomantoso30.xsd", text: text ?? "", imports });
      },
    },
  ];
}

type Read = (path: string) => Promise<string>;

async function profilesOf(read: Read): Promise<DataPackageProfiles> {
  const profile = async (name: string): Promise<object> =>
    JSON.parse(await read(`data-package-2.0/${name}.json`)) as object;
  return {
    datapackage: await profile("datapackage"),
    dataresource: await profile("dataresource"),
    tabledialect: await profile("tabledialect"),
    tableschema: await profile("tableschema"),
  };
}

function shapesOf(read: Read): Promise<Shapes[]> {
  const names = ["shapes", "range", "shapes_recommended"];
  return Promise.all(
    names.map(async (name) => ({
      name: `${name}.ttl`,
      turtle: await read(`dcat-ap-3.0.0/${name}.ttl`),
      areAdvice: name === "shapes_recommended",
    })),
  );
}

/** Holds a site's files against one standard, and says what came of it. */
async function verdictOn(standard: Standard, paths: readonly string[]): Promise<StandardFault[]> {
  const { name, claims, isPublished } = standard;
  const own = paths.filter((path) => claims.test(path));
  if (own.length === 0) return absent(name, isPublished);
  const files = await Promise.all(
    own.map(async (path) => ({ path, text: await readFile(join(DIST_FOLDER, path), "utf8") })),
  );
  const faults = await standard.faults(files);
  const warnings = faults.filter(({ isWarning }) => isWarning).length;
  const counts = `有误 ${faults.length - warnings} 处，建议 ${warnings} 条`;
  console.log(`${name}：查了 ${files.length} 个文件，${counts}`);
  return faults;
}

function absent(name: string, isPublished: boolean): StandardFault[] {
  console.log(
    `${name}：${isPublished ? "成品里没有这种文件" : "本站还没有发布这种文件，没有可查的"}`,
  );
  return isPublished
    ? [{ file: "dist/", place: "", what: `没有 ${name} 的文件`, isWarning: false }]
    : [];
}

async function validate(folder: string): Promise<boolean> {
  const entries = await readdir(DIST_FOLDER, { recursive: true });
  const paths = entries.map((path) => `/${path.replaceAll("\\", "/")}`).sort();
  const faults: StandardFault[] = [];
  for (const standard of standardsIn(folder)) faults.push(...(await verdictOn(standard, paths)));
  for (const line of faultLines(faults)) console.log(line);
  return faults.every(({ isWarning }) => isWarning);
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("请写明标准所在的文件夹：npm run validate:standards -- <文件夹>");
  process.exitCode = 1;
} else {
  process.exitCode = (await validate(folder)) ? 0 : 1;
}
