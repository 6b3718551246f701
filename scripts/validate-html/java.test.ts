import { expect, test } from "vitest";
import { DEBIAN, type Given, machineOf } from "../machine-of-lists.ts";
import { type Downloader, findJava, majorVersion } from "./java.ts";

const DOWNLOADER: Downloader = { script: "/checker/download.js", java: "/checker/java" };
const DOWNLOAD = DOWNLOADER.script;

test.each<{ title: string; given: Given; found: string; installed: readonly string[] }>([
  {
    title: "the Java that was named comes first",
    given: {
      env: { JAVA_HOME: "/my/jdk" },
      present: ["/my/jdk/bin/java", "/bin/java", DOWNLOADER.java],
    },
    found: "/my/jdk/bin/java",
    installed: [],
  },
  {
    title: "then the system's",
    given: { present: ["/bin/java", DOWNLOADER.java] },
    found: "/bin/java",
    installed: [],
  },
  {
    title: "a system's that is too old is passed over for what was downloaded before",
    given: { present: [DOWNLOADER.java], broken: ["/bin/java"] },
    found: DOWNLOADER.java,
    installed: [],
  },
  {
    title: "where there is none, the checker downloads its own",
    given: { installs: { [DOWNLOAD]: DOWNLOADER.java } },
    found: DOWNLOADER.java,
    installed: [DOWNLOAD],
  },
  {
    title: "where it cannot be downloaded, root installs Debian's",
    given: { isRoot: true, present: DEBIAN, installs: { "-y default-jre-headless": "/bin/java" } },
    found: "/bin/java",
    installed: [DOWNLOAD, "update", "-y default-jre-headless"],
  },
])("$title", async ({ given, found, installed }) => {
  const here = machineOf(given);
  expect(await findJava(DOWNLOADER, here)).toBe(found);
  expect(here.installed).toEqual(installed);
});

test("it is a failure when none can be found or installed, and says what to do", async () => {
  await expect(findJava(DOWNLOADER, machineOf({ present: DEBIAN }))).rejects.toThrow("JAVA_HOME");
});

test.each([
  ['openjdk version "17.0.15" 2025-04-15', 17],
  ['java version "1.8.0_391"', 8],
  ['openjdk version "26" 2026-03-17', 26],
  ["not a Java at all", 0],
])("%s is Java %d", (said, major) => {
  expect(majorVersion(said)).toBe(major);
});
