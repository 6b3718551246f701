import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Served } from "./serve.ts";
import { portFrom, serveFolder } from "./serve.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "served-"));
  await mkdir(join(folder, "materials"));
  const files = {
    "index.html": "首页",
    "404.html": "查无此页",
    "materials/index.html": "目录",
    "石墨烯.csv": "名称\n石墨烯\n",
    "data.ttl": "<a> <b> <c> .",
    "data.json": "{}",
    "search.wasm": "",
    "page.js": "",
    "page.css": "",
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
});

afterAll(() => rm(folder, { recursive: true }));

describe.each(["/", "/a/b/"])("served under %s", (base) => {
  let served: Served;

  beforeAll(async () => {
    served = await serveFolder(folder, { port: 0, base });
  });
  afterAll(() => served.close());

  test.each([
    { path: "", type: "text/html; charset=utf-8" },
    { path: "materials/", type: "text/html; charset=utf-8" },
    { path: "石墨烯.csv", type: "text/csv; charset=utf-8" },
    { path: "data.ttl", type: "text/turtle; charset=utf-8" },
    { path: "data.json", type: "application/json; charset=utf-8" },
    { path: "search.wasm", type: "application/wasm" },
    { path: "page.js", type: "text/javascript; charset=utf-8" },
    { path: "page.css", type: "text/css; charset=utf-8" },
  ])("says what kind of file “$path” is", async ({ path, type }) => {
    const response = await fetch(served.url + path);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe(type);
  });

  test("sends a folder's address without its slash to the one with it", async () => {
    const response = await fetch(`${served.url}materials?q=1`, { redirect: "manual" });
    expect(response.status).toBe(301);
    expect(response.headers.get("location")).toBe(`${base}materials/?q=1`);
  });

  test.each(["nowhere/", "%E0%A4%A", "../package.json"])(
    "answers “%s” with the page for what is not there",
    async (path) => {
      const response = await fetch(served.url + path);
      expect(response.status).toBe(404);
      expect(await response.text()).toBe("查无此页");
    },
  );
});

test("nothing is served outside the base path", async () => {
  const served = await serveFolder(folder, { port: 0, base: "/a/b/" });
  const response = await fetch(new URL("/index.html", served.url));
  expect(response.status).toBe(404);
  await served.close();
});

test("takes the next free port when the one asked for is taken", async () => {
  const first = await serveFolder(folder, { port: 0 });
  const taken = Number(new URL(first.url).port);
  const second = await serveFolder(folder, { port: taken });
  expect(Number(new URL(second.url).port)).toBeGreaterThan(taken);
  await Promise.all([first.close(), second.close()]);
});

test.each([
  { asked: undefined, port: 4321 },
  { asked: "", port: 4321 },
  { asked: "8080", port: 8080 },
])("PORT=$asked means port $port", ({ asked, port }) => {
  expect(portFrom(asked)).toBe(port);
});

test.each(["八千", "-1", "65536", "80.5"])("PORT=%s is refused in plain words", (asked) => {
  expect(() => portFrom(asked)).toThrow("PORT 应为");
});
