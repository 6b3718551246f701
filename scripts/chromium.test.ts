import { chromium } from "playwright-core";
import { expect, test } from "vitest";
import { chromiumArgs, findChromium } from "./chromium.ts";
import { DEBIAN, type Given, machineOf } from "./machine-of-lists.ts";

const PLAYWRIGHTS_OWN = chromium.executablePath();

const ALL = ["/my/chrome", PLAYWRIGHTS_OWN, "/bin/chromium", "/bin/google-chrome"];

test.each<{ title: string; given: Given; found: string; installed: readonly string[] }>([
  {
    title: "the browser that was named comes first",
    given: { env: { CHROMIUM_PATH: "/my/chrome" }, present: ALL },
    found: "/my/chrome",
    installed: [],
  },
  {
    title: "then Playwright's own",
    given: { present: ALL },
    found: PLAYWRIGHTS_OWN,
    installed: [],
  },
  {
    title: "then the system's",
    given: { present: ["/bin/google-chrome"] },
    found: "/bin/google-chrome",
    installed: [],
  },
  {
    title: "a browser that is there but does not start is passed over",
    given: { present: ["/bin/google-chrome"], broken: [PLAYWRIGHTS_OWN, "/bin/chromium"] },
    found: "/bin/google-chrome",
    installed: [],
  },
  {
    title: "where there is none, Playwright's is downloaded",
    given: { installs: { "install chromium": PLAYWRIGHTS_OWN } },
    found: PLAYWRIGHTS_OWN,
    installed: ["install chromium"],
  },
  {
    title: "where it cannot be downloaded, root installs Debian's",
    given: { isRoot: true, present: DEBIAN, installs: { "-y chromium": "/bin/chromium" } },
    found: "/bin/chromium",
    installed: ["install chromium", "update", "-y chromium"],
  },
  {
    title: "where the download lacks libraries, root installs Debian's",
    given: {
      isRoot: true,
      present: DEBIAN,
      broken: [PLAYWRIGHTS_OWN],
      installs: { "install chromium": PLAYWRIGHTS_OWN, "-y chromium": "/bin/chromium" },
    },
    found: "/bin/chromium",
    installed: ["install chromium", "update", "-y chromium"],
  },
])("$title", async ({ given, found, installed }) => {
  const here = machineOf(given);
  expect(await findChromium(here)).toBe(found);
  expect(here.installed).toEqual(installed);
});

test.each<{ title: string; given: Given; message: string }>([
  {
    title: "it is a failure when nothing can be found or installed",
    given: { isRoot: true, present: DEBIAN },
    message: "没有可用的 Chromium",
  },
  {
    title: "without being root nothing of the system's is touched, and it is a failure",
    given: { present: DEBIAN, installs: { "-y chromium": "/bin/chromium" } },
    message: "没有可用的 Chromium",
  },
  {
    title: "a browser that was named and is not there is a failure, not another browser",
    given: { env: { CHROMIUM_PATH: "/my/chrome" }, present: [PLAYWRIGHTS_OWN] },
    message: "/my/chrome",
  },
])("$title", async ({ given, message }) => {
  await expect(findChromium(machineOf(given))).rejects.toThrow(message);
});

test("the sandbox is left off for root alone", () => {
  expect(chromiumArgs(true)).toContain("--no-sandbox");
  expect(chromiumArgs(false)).not.toContain("--no-sandbox");
});
