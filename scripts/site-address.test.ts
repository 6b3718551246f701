import { afterEach, expect, test, vi } from "vitest";
import type { Destination } from "./site-address.ts";
import { destination } from "./site-address.ts";

const here = (path: string, anchor = ""): Destination => ({ kind: "here", path, anchor });

afterEach(() => {
  vi.unstubAllEnvs();
});

test.each(["/a/b/", "/a/b"])("what does not exist leads back to the site under %s", (base) => {
  vi.stubEnv("SITE_URL", `https://host.example${base}`);
  expect(destination("/404.html", "/a/b/materials/")).toEqual(here("/materials/"));
  expect(destination("/404.html", "/materials/")).toEqual({ kind: "beside", url: "/materials/" });
});

test.each<[from: string, reference: string, Destination]>([
  ["/", "materials/", here("/materials/")],
  ["/materials/x/", "../../", here("/")],
  ["/materials/x/", "#part", here("/materials/x/", "part")],
  ["/materials/x/", "../?q=1#a", here("/materials/", "a")],
  ["/", "data/%E7%9F%B3.csv", here("/data/石.csv")],
  ["/", "p/#:~:text=石墨烯", here("/p/")],
  ["/", "p/#s3:~:text=石墨烯", here("/p/", "s3")],
  ["/404.html", "/materials/#a", here("/materials/", "a")],
  ["/404.html", "/", here("/")],
  ["/404.html", "#main", here("/404.html", "main")],
  ["/404.html", "index.html", { kind: "beside", url: "index.html" }],
  ["/404.html", "//example.com/", { kind: "elsewhere", url: "//example.com/" }],
  ["/", "/materials/", { kind: "beside", url: "/materials/" }],
  ["/", "../materials/", { kind: "beside", url: "../materials/" }],
  ["/", "../../../../x", { kind: "beside", url: "../../../../x" }],
  ["/", "https://example.com/", { kind: "elsewhere", url: "https://example.com/" }],
  ["/", "//example.com/x.js", { kind: "elsewhere", url: "//example.com/x.js" }],
  ["/", "javascript:void 0", { kind: "elsewhere", url: "javascript:void 0" }],
  ["/", "data:image/png;base64,", { kind: "inline", url: "data:image/png;base64," }],
  ["/", "mailto:a@example.com", { kind: "inline", url: "mailto:a@example.com" }],
  ["/", "http://[", { kind: "malformed", url: "http://[" }],
  ["/", "%E0%A4%A/", { kind: "malformed", url: "%E0%A4%A/" }],
])("on %s, “%s” leads where it should", (from, reference, expected) => {
  expect(destination(from, reference)).toEqual(expected);
});
