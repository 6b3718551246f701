import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isPartLost, unpackedFetch } from "./unpacked-fetch.ts";

const TEXT = "pagefind_dcd钛合金";
let failures = 0;
const server = createServer(({ url }, response) => {
  if (url === "/lost" || (url === "/once" && (failures += 1) === 1)) response.writeHead(503).end();
  else response.end(url === "/packed" ? gzipSync(TEXT) : TEXT);
});
let root: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, resolve));
  root = `http://localhost:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test.each([
  ["what is packed", "/packed"],
  ["what the host has unpacked", "/plain"],
  ["what fails the first time", "/once"],
])("%s comes unpacked", async (_, path) => {
  expect(await (await unpackedFetch(root + path)).text()).toBe(TEXT);
  expect(isPartLost()).toBe(false);
});

test("what cannot be had is remembered as lost", async () => {
  await expect(unpackedFetch(`${root}/lost`)).rejects.toThrow("503");
  expect(isPartLost()).toBe(true);
});
