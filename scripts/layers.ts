import { parse } from "@astrojs/compiler-rs";
import { posix } from "node:path";
import ts from "typescript";

/** A file of the program, by its path from the project's folder (`src/domain/policy.ts`). */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** One breach of the import rule, as a sentence for the one who wrote it. */
export interface Breach {
  readonly path: string;
  readonly what: string;
}

/**
 * The arrows of the architecture: what each folder may import besides itself. `root` stands for the
 * files that lie in src/ itself (content.config.ts).
 */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  load: ["domain"],
  search: ["domain"],
  lookup: ["search", "domain"],
  export: ["domain"],
  charts: ["domain"],
  // Figures that readers move are drawn again in the browser, by the very functions that drew them.
  client: ["charts", "lookup", "search", "domain"],
  components: ["charts", "client", "lookup", "search", "domain", "styles"],
  layouts: ["components", "charts", "client", "lookup", "search", "domain", "styles"],
  pages: [
    "layouts",
    "components",
    "charts",
    "client",
    "lookup",
    "search",
    "export",
    "load",
    "domain",
    "styles",
  ],
  styles: [],
  root: ["load", "domain"],
  scripts: ["load", "lookup", "search", "export", "domain"],
};

/** Tests try their subject on the real data, and use the scripts' own means of looking at the site. */
const TESTS_MAY_ALSO = ["load", "scripts", "domain"];

const ASTRO_LAYERS = ["pages", "layouts", "components", "root"];

/** The files within src that read the disk: what is published, what was frozen, what figures are drawn with. */
const READ_THE_DISK = [
  "src/load/source-files.ts",
  "src/load/release-folder.ts",
  "src/load/typefaces.ts",
];

/** Every breach of the import rule in these files, in their order. */
export function breaches(sources: readonly Source[]): Breach[] {
  return sources.flatMap((source) => [
    ...importsOf(source).flatMap((specifier) => faultsOf(source.path, specifier)),
    ...(isBarrel(source) ? [{ path: source.path, what: "只转出别处的内容（汇总文件）" }] : []),
  ]);
}

function faultsOf(path: string, specifier: string): Breach[] {
  const what = specifier.startsWith(".")
    ? faultOfFile(path, specifier)
    : faultOfPackage(path, specifier);
  return what === null ? [] : [{ path, what }];
}

/** Why one file may not import another, or null if it may. */
function faultOfFile(path: string, specifier: string): string | null {
  const target = posix.join(posix.dirname(path), specifier.replace(/\?.*$/, ""));
  const from = layerOf(path);
  const to = layerOf(target);
  if (to === null) return `引用了 src 与 scripts 之外的 ${target}`;
  const isAllowed = to === from || allowedFrom(path).includes(to);
  return isAllowed ? null : `${String(from)} 不可引用 ${to}：${specifier}`;
}

function allowedFrom(path: string): readonly string[] {
  const arrows = ARROWS[layerOf(path) ?? ""] ?? [];
  return isTest(path) ? [...arrows, ...TESTS_MAY_ALSO] : arrows;
}

/** Why a file may not import a package, or null if it may. */
function faultOfPackage(path: string, specifier: string): string | null {
  const layer = layerOf(path) ?? "";
  if (/^(?:\/|src\/|scripts\/|@\/|~\/)/.test(specifier)) return `请写相对路径：${specifier}`;
  if (isTest(path)) return null;
  if (layer === "domain") return `domain 不可引用任何包：${specifier}`;
  if (/^d3(?:-|$)/.test(specifier) && layer !== "charts") return `d3 只可用于 charts：${specifier}`;
  if (specifier.startsWith("astro:") && !ASTRO_LAYERS.includes(layer))
    return `${layer} 不可引用 ${specifier}`;
  if (
    /^(?:node:)?fs(?:\/|$)/.test(specifier) &&
    layer !== "scripts" &&
    !READ_THE_DISK.includes(path)
  )
    return `只有 ${READ_THE_DISK.join("、")} 可读磁盘：${specifier}`;
  return null;
}

/** What stands in a golden folder serves tests alone. */
const isTest = (path: string): boolean => path.endsWith(".test.ts") || path.includes("/golden/");

/** The layer that a path belongs to, or null outside the program. */
function layerOf(path: string): string | null {
  const [top, folder, ...below] = path.split("/");
  if (top === "scripts") return "scripts";
  if (top !== "src" || folder === undefined) return null;
  return below.length === 0 ? "root" : folder;
}

/** Everything that a file imports or re-exports, types and scripts within pages included. */
export function importsOf({ path, text }: Source): string[] {
  if (path.endsWith(".astro")) return importsOfAstro(parse(text).ast);
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}

/** Statements and expressions whose `source` is another module. */
const IMPORTING = new Set([
  "ImportDeclaration",
  "ImportExpression",
  "ExportNamedDeclaration",
  "ExportAllDeclaration",
  "TSImportType",
]);

function importsOfAstro(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(importsOfAstro);
  if (!isRecord(node)) return [];
  const below = Object.values(node).flatMap(importsOfAstro);
  const { type, source } = node;
  if (typeof type !== "string" || !IMPORTING.has(type) || !isRecord(source)) return below;
  return typeof source.value === "string" ? [source.value, ...below] : below;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** True where every statement imports or re-exports, so that the file says nothing itself. */
function isBarrel({ path, text }: Source): boolean {
  if (!path.endsWith(".ts")) return false;
  const { statements } = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  const passesOn = statements.some(
    (statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined,
  );
  const importsThenExports =
    statements.some(ts.isImportDeclaration) &&
    statements.some((statement) => ts.isExportDeclaration(statement) && hasNames(statement));
  const onlyPasses = statements.every(
    (statement) => ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement),
  );
  return onlyPasses && (passesOn || importsThenExports);
}

/** `export {}` names nothing: it only makes a file a module. */
const hasNames = ({ exportClause }: ts.ExportDeclaration): boolean =>
  exportClause !== undefined && ts.isNamedExports(exportClause) && exportClause.elements.length > 0;
