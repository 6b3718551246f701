import { expect, test } from "vitest";

import { settingFaults, settingsOf } from "./settings.ts";

test.each([
  ["nothing", {}, { siteUrl: null, publishedBy: null, reportTo: null }],
  [
    "nothing, said three times",
    { SITE_URL: "", PUBLISHED_BY: "", REPORT_ADDRESS: "" },
    { siteUrl: null, publishedBy: null, reportTo: null },
  ],
  [
    "a host, a name and an e-mail address",
    { SITE_URL: "https://x.org", PUBLISHED_BY: "某某大学", REPORT_ADDRESS: "a@x.org" },
    { siteUrl: "https://x.org", publishedBy: "某某大学", reportTo: "a@x.org" },
  ],
  [
    "a path, and a page for new issues",
    { SITE_URL: "http://localhost:4321/a/b/", REPORT_ADDRESS: "https://x.org/new?labels=text" },
    {
      siteUrl: "http://localhost:4321/a/b/",
      publishedBy: null,
      reportTo: "https://x.org/new?labels=text",
    },
  ],
])("%s can be set", (_, env, settings) => {
  expect(settingsOf(env)).toEqual(settings);
});

test.each([
  ["SITE_URL", "not a url"],
  ["SITE_URL", "x.org"],
  ["SITE_URL", "https:x.org"],
  ["SITE_URL", "https://x.org/a?b=1"],
  ["SITE_URL", "https://x.org/#a"],
  ["SITE_URL", "https://a:b@x.org/"],
  ["SITE_URL", "ftp://x.org/"],
  ["PUBLISHED_BY", " "],
  ["PUBLISHED_BY", "某某\n大学"],
  ["PUBLISHED_BY", "某某\u202E大学"],
  ["REPORT_ADDRESS", "editor"],
  ["REPORT_ADDRESS", "http://x.org/new"],
  ["REPORT_ADDRESS", "javascript:alert(1)"],
  ["REPORT_ADDRESS", "mailto:a@b.c"],
  ["REPORT_ADDRESS", "a b@c.d"],
])("%s may not be “%s”, and the words say how to mend it", (name, said) => {
  const [fault, ...others] = settingFaults({ [name]: said });
  expect(others).toEqual([]);
  expect(fault).toContain(`环境变量 ${name} 写的是“${said}”：应当是`);
  expect(() => settingsOf({ [name]: said })).toThrow(name);
});

test("every fault is said at once", () => {
  const env = { SITE_URL: "x", PUBLISHED_BY: " ", REPORT_ADDRESS: "y" };
  expect(settingFaults(env)).toHaveLength(3);
});
