import { expect, test } from "vitest";
import { sourceFaults } from "./release-sources.ts";

const frozen = (sha256: string) => ({
  ...{ path: "p/source.txt", title: "", mediaType: "", sha256 },
  bytes: new Uint8Array(),
});
const releases = [
  { id: "2026-01-01-a", files: [frozen("old")] },
  { id: "2026-01-02-b", files: [frozen("same")] },
];

test.each([
  ["as the last release has it", releases, "same", []],
  ["as an earlier release had it", releases, "old", ["source-changed"]],
  ["as no release had it", releases, "new", ["source-changed"]],
  ["where nothing has been released", [], "new", []],
  ["where the release did not have the policy", [{ id: "x", files: [] }], "new", []],
])("a source %s is met with %j", (_, kept, sourceHash, codes) => {
  const faults = sourceFaults(kept, [{ id: "p", sourceHash }]);
  expect(faults.map(({ code }) => code)).toEqual(codes);
});
