import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { serveCounting } from "./server.ts";

test("every byte counts once, of several answers at a time too, and text as it is compressed", async () => {
  const folder = await mkdtemp(join(tmpdir(), "serve-"));
  const script = "export {};\n".repeat(100);
  await Promise.all([
    writeFile(join(folder, "a.pf_index"), "0".repeat(700)),
    writeFile(join(folder, "b.pf_index"), "0".repeat(50)),
    writeFile(join(folder, "c.js"), script),
  ]);
  const server = await serveCounting(folder);
  const names = ["a.pf_index", "b.pf_index", "c.js", "c.js?ts=1"];
  const texts = await Promise.all(
    names.map(async (name) => (await fetch(server.url + name)).text()),
  );
  expect(texts.map((text) => text.length)).toEqual([700, 50, script.length, script.length]);
  expect(server.take()).toBe(750 + 2 * brotliCompressSync(script).length);
  expect(server.take()).toBe(0);
  expect((await fetch(`${server.url}none.js`)).status).toBe(404);
  server.close();
  await rm(folder, { recursive: true });
});
