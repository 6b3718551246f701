import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { unpackedFetch } from "./unpacked-fetch.ts";

const server = createServer(({ url }, response) => {
  const text = "pagefind_dcd钛合金";
  response.end(url === "/packed" ? gzipSync(text) : text);
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

test.each(["/packed", "/plain"])("%s comes unpacked", async (path) => {
  expect(await (await unpackedFetch(root + path)).text()).toBe("pagefind_dcd钛合金");
});
