import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { breaches, importsOf } from "../scripts/layers.ts";
import { PROJECT_FOLDER } from "../scripts/project.ts";

/** Every source file of the program, with `/` between folders on any system. */
const sources = ["src", "scripts"]
  .flatMap((folder) =>
    readdirSync(join(PROJECT_FOLDER, folder), { recursive: true, encoding: "utf8" }).map(
      (file) => `${folder}/${file.replaceAll("\\", "/")}`,
    ),
  )
  .filter((path) => /\.(?:ts|astro)$/.test(path) && !path.includes("node_modules"))
  .sort()
  .map((path) => ({ path, text: readFileSync(join(PROJECT_FOLDER, path), "utf8") }));

test("every import of the program follows the architecture's arrows", () => {
  expect(sources.length).toBeGreaterThan(10);
  expect(breaches(sources)).toEqual([]);
});

test.each([
  ["src/domain/policy.ts", `import { z } from "zod";`, "domain 不可引用任何包"],
  ["src/domain/policy.ts", `import type { X } from "../load/x.ts";`, "domain 不可引用 load"],
  ["src/load/record.ts", `import { readFileSync } from "node:fs";`, "可读磁盘"],
  ["src/load/record.ts", `import { readFile } from "fs/promises";`, "可读磁盘"],
  [
    "src/load/record.ts",
    `export const x = await import("../search/x.ts");`,
    "load 不可引用 search",
  ],
  ["src/search/units.ts", `import { x } from "../charts/x.ts";`, "search 不可引用 charts"],
  ["src/client/box.ts", `import { x } from "../load/site-data.ts";`, "client 不可引用 load"],
  ["src/client/box.ts", `import { max } from "d3-array";`, "d3 只可用于 charts"],
  ["src/client/box.ts", `type X = import("../load/x.ts").X;`, "client 不可引用 load"],
  [
    "src/components/data/table.ts",
    `import { csv } from "../../export/csv.ts";`,
    "components 不可引用 export",
  ],
  [
    "src/export/csv.ts",
    `import { getCollection } from "astro:content";`,
    "export 不可引用 astro:content",
  ],
  ["src/search/units.ts", `import { max } from "d3-array";`, "d3 只可用于 charts"],
  ["scripts/check.ts", `import x from "../src/charts/x.ts";`, "scripts 不可引用 charts"],
  ["src/load/record.ts", `import x from "../../content/x.json";`, "src 与 scripts 之外"],
  ["src/load/record.ts", `import x from "/src/domain/x.ts";`, "请写相对路径"],
  ["src/charts/all.ts", `export * from "./trend.ts";`, "汇总文件"],
  ["src/charts/all.ts", `import { a } from "./a.ts";\nexport { a };`, "汇总文件"],
  [
    "src/pages/index.astro",
    `---\nimport { x } from "../../scripts/x.ts";\n---\n<p />`,
    "pages 不可引用 scripts",
  ],
  [
    "src/components/A.astro",
    `---\nimport { x } from "../load/x.ts";\n---\n<p />`,
    "components 不可引用 load",
  ],
  [
    "src/components/A.astro",
    `<p /><script>import { x } from "../export/x.ts";</script>`,
    "components 不可引用 export",
  ],
  ["src/components/A.astro", `<p>{import("../pages/x.ts")}</p>`, "components 不可引用 pages"],
  ["src/charts/a.test.ts", `import { x } from "../client/x.ts";`, "charts 不可引用 client"],
])("%s may not say %s", (path, text, what) => {
  const found = breaches([{ path, text }]);
  expect(found).toHaveLength(1);
  expect(found[0]?.what).toContain(what);
});

test.each([
  [
    "src/pages/index.astro",
    `---\nimport { x } from "../load/x.ts";\nimport y from "astro:content";\n---\n<p />`,
  ],
  [
    "src/components/chart/A.astro",
    `---\nimport { trend } from "../../charts/trend.ts";\n---\n<svg />`,
  ],
  ["src/layouts/Frame.astro", `---\nimport "../styles/global.css";\n---\n<slot />`],
  ["src/charts/trend.ts", `import { scaleLinear } from "d3-scale";`],
  [
    "src/client/audit/redraw.ts",
    `import { panelPoints } from "../../charts/projection-points.ts";`,
  ],
  ["src/load/source-files.ts", `import { readFileSync } from "node:fs";`],
  ["src/content.config.ts", `import { defineCollection } from "astro:content";`],
  [
    "scripts/check.ts",
    `import { readFile } from "node:fs/promises";\nimport x from "../src/load/x.ts";`,
  ],
  [
    "src/charts/a.test.ts",
    `import { test } from "vitest";\nimport { x } from "../load/site-data.ts";`,
  ],
  ["src/domain/empty.ts", `export {};`],
])("%s may say %s", (path, text) => {
  expect(breaches([{ path, text }])).toEqual([]);
});

test("imports are found in the frontmatter, the markup and the scripts of a page", () => {
  const text = `---
import A from "./a.astro";
import type { B } from "./b.ts";
export { c } from "./c.ts";
---
<A>{import("./d.ts")}</A>
<script>import "./e.ts"; import("./f.ts");</script>`;
  expect(importsOf({ path: "src/pages/x.astro", text })).toEqual(
    ["a.astro", "b.ts", "c.ts", "d.ts", "e.ts", "f.ts"].map((name) => `./${name}`),
  );
});
