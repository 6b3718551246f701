import { describe, expect, test } from "vitest";

import {
  fileAddress,
  groupAddress,
  inContext,
  materialAddress,
  policyAddress,
  provisionAddress,
  publicAddress,
  wordsAddress,
} from "./address.ts";

const mention = {
  id: "m-titanium-tube-1",
  of: { kind: "material", id: "titanium-tube" },
  phraseId: null,
  quote: { eid: "s3-3-2-p1", text: "钛管", start: 0, end: 2 },
} as const;

test.each([
  ["a policy", policyAddress("p"), "/policies/p/"],
  ["a provision's own page", provisionAddress("p", "s3-1"), "/policies/p/s3-1/"],
  ["a provision among its neighbours", inContext("p", "s3-1"), "/policies/p/#s3-1"],
  ["the very words of a mention", wordsAddress("p", mention), "/policies/p/#m-titanium-tube-1"],
  ["a material", materialAddress("titanium-tube"), "/materials/titanium-tube/"],
  ["a group", groupAddress("nanomaterials"), "/materials/groups/nanomaterials/"],
  ["a file", fileAddress("p", "targets.csv"), "/data/p/targets.csv"],
])("%s has its address from the site's root", (_, address, expected) => {
  expect(address).toBe(expected);
});

describe("the public address of a page", () => {
  test.each([
    [
      "keeps the path that the site lies under",
      "https://host/project",
      "https://host/project/data/",
    ],
    ["has no slash twice", "https://host/project/", "https://host/project/data/"],
    ["may lie at the host's root", "https://host", "https://host/data/"],
  ])("%s", (_, site, address) => {
    expect(publicAddress(new URL(site), "/data/")).toBe(address);
  });

  test("is none where the site has none", () => {
    expect(publicAddress(undefined, "/data/")).toBeNull();
  });
});
