import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { model } from "../golden/model.ts";
import { apiEndpoints, apiFiles } from "./endpoints.ts";
import { API_ROOT, NOTICE } from "./envelope.ts";
import { codeFor, EXAMPLES, STAND_IN } from "./examples.ts";

const files = new Map(apiFiles(model).map(({ path, write }) => [API_ROOT + path, write]));

const exampleOf = (id: string) => {
  const found = EXAMPLES.find((example) => example.id === id);
  if (found === undefined) throw new Error(`no example ${id}`);
  return found;
};

/** What runs which example, and how to find out whether it is on this machine. */
const RUNTIMES = [
  { id: "javascript", command: process.execPath, args: ["--input-type=module", "--eval"] },
  { id: "python", command: "python3", args: ["-c"] },
  { id: "r", command: "Rscript", args: ["-e"], needs: ["-e", "library(jsonlite)"] },
];

/** The one example that saves what it gets instead of reading it. */
const CURL = { id: "curl", command: "curl" };

const isHere = ({ command, needs = ["--version"] }: { command: string; needs?: string[] }) =>
  spawnSync(command, needs).status === 0;

const here = RUNTIMES.filter(isHere);
const curlIsHere = isHere(CURL);

/** What was read and not run. No machine that runs tests has Excel. */
const missing = [
  ...RUNTIMES.filter((runtime) => !here.includes(runtime)),
  ...(curlIsHere ? [] : [CURL]),
  { id: "power-query", command: "Excel" },
];

let server: Server;
let root = "";

beforeAll(async () => {
  server = createServer(({ url = "" }, response) => {
    const write = files.get(url);
    response.writeHead(write === undefined ? 404 : 200, { "Content-Type": "application/json" });
    response.end(write?.());
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}${API_ROOT}`;
});

afterAll(() => void server.close());

/** What the examples print: the warning, then a line a target. */
const printed = [
  NOTICE,
  ...model.policies.flatMap(({ tables }) =>
    tables
      .filter(({ table }) => table.name === "targets")
      .flatMap(({ rows }) =>
        rows.map(
          ({ year, scope, comparator, value, unit }) =>
            `${String(year)}年 ${String(scope)}：${String(comparator)}${String(value)}${String(unit)}（目标）`,
        ),
      ),
  ),
];

test("the JavaScript example is always run", () => {
  expect(here.map(({ id }) => id)).toContain("javascript");
});

/** Runs a command as on a machine of its own: no proxy stands between it and the server. */
async function run(command: string, args: readonly string[], cwd?: string): Promise<string> {
  const env = {
    ...process.env,
    PYTHONIOENCODING: "utf-8",
    NO_PROXY: "127.0.0.1",
    LC_ALL: "C.UTF-8",
  };
  const { stdout } = await promisify(execFile)(command, args, { env, cwd });
  return stdout;
}

test.each(here)("the $id example, run as it stands, prints every target", async (runtime) => {
  const code = codeFor(exampleOf(runtime.id), root);
  const stdout = await run(runtime.command, [...runtime.args, code]);
  expect(stdout.trimEnd().split(/\r?\n/)).toEqual(printed);
});

test.each(curlIsHere ? [CURL] : [])(
  "the $id example, run as it stands, prints the index and saves every target",
  async ({ id }) => {
    const folder = mkdtempSync(join(tmpdir(), "curl-"));
    const stdout = await run("sh", ["-c", codeFor(exampleOf(id), root)], folder);
    expect(stdout).toBe(files.get(`${API_ROOT}index.json`)?.());
    expect(readFileSync(join(folder, "targets.json"), "utf8")).toBe(
      files.get(`${API_ROOT}targets.json`)?.(),
    );
  },
);

/** Every address in a piece of code, a part that is filled in written `{policy}`. */
const addressesIn = (code: string): string[] =>
  code
    .replace(/\$\{policy\}|\{row\['policy'\]\}|", row\$policy, "/g, "{policy}")
    .match(/[\w/{}-]+(?=\.json["'`\s])/g)
    ?.map((path) => `${path.replace(/^.*\/api\/v1\//, "")}.json`) ?? [];

describe.each(EXAMPLES)("the $label example", ({ id, code }) => {
  // openapi.json aside, every file is an answer of an endpoint.
  const templates = apiEndpoints(model).map(({ template }) => template);

  test("names only addresses that there are", () => {
    const local = addressesIn(code.replace("--output targets.json", ""));
    expect(local).not.toEqual([]);
    expect(local.filter((address) => !templates.includes(address))).toEqual([]);
  });

  test("says where the interface lies once at least, so that the page can put the true address", () => {
    expect(code).toContain(STAND_IN);
    expect(codeFor({ id, label: id, code }, "https://host.example/")).not.toContain("example.org");
  });
});

/** How the languages name a field whose examples cannot be run everywhere. curl names none. */
const FIELDS: readonly (readonly [id: string, pattern: RegExp])[] = [
  ["python", /(?<=\[["'])([a-z_]+)(?=["']\])/g],
  ["r", /(?<=[a-z)]\$)([a-z_]+)/g],
  ["power-query", /(?<=")([a-z_]+)(?=")|(?<=Response\[)([a-z]+)(?=\])/g],
];

test.each(FIELDS)("the %s example names only fields that a response has", (id, pattern) => {
  const responses = [
    "targets.json",
    ...model.policies.map(({ policy }) => `policies/${policy.id}.json`),
  ];
  const text = responses.map((path) => files.get(API_ROOT + path)?.() ?? "").join("");
  const fields = exampleOf(id).code.match(pattern) ?? [];
  expect(fields.length).toBeGreaterThanOrEqual(7);
  expect(fields.filter((field) => !text.includes(`"${field}":`))).toEqual([]);
});

test("the curl example's addresses answer", async () => {
  const code = codeFor(exampleOf("curl"), root);
  const addresses = code.match(/http\S+/g) ?? [];
  expect(addresses).toHaveLength(2);
  for (const address of addresses) expect((await fetch(address)).status).toBe(200);
});

// A title that begins so is printed by `npm test`, which says nothing else of tests that pass.
test.each(missing)("not run here: the $id example, for want of $command; it was read", ({ id }) => {
  // Which parts of it hold has been seen to above: the names of fields, or the addresses.
  expect([...FIELDS.map(([name]) => name), CURL.id]).toContain(id);
});
