import { expect, test } from "vitest";

import { strayFiles } from "./stray-files.ts";

const READ = ["content/policies/p/record.md", "content/glossary/a.md", "data/p/targets.csv"];

const file = (name: string) => ({ name, isFolder: false });
const folder = (name: string) => ({ name, isFolder: true });

test.each([
  ["a file of another name", [file("data/p/extra.csv")], ["data/p/extra.csv"]],
  ["a name in capitals", [file("content/glossary/b.MD")], ["content/glossary/b.MD"]],
  ["a folder, with all that is in it", [folder("data/q"), file("data/q/a.csv")], ["data/q/"]],
  ["a file beside the folders", [file("content/policies/x.txt")], ["content/policies/x.txt"]],
])("%s, which nobody reads, is a fault", (_, found, faults) => {
  const strays = strayFiles(found, READ);
  expect(strays.map((stray) => stray.file)).toEqual(faults);
  expect(strays.every(({ code }) => code === "file-stray")).toBe(true);
});

test.each([
  ["what is read", [folder("data/p"), ...READ.map(file)]],
  ["a note on a folder", [file("data/README.md"), file("content/policies/README.md")]],
  ["what another program keeps", [file("data/p/.DS_Store")]],
  ["releases", [folder("data/releases"), folder("data/releases/r"), file("data/releases/r/a")]],
  ["a release that was cut short", [folder("data/releases.draft")]],
  ["the folders of a site that is not yet written", [folder("content/guides")]],
])("%s is none", (_, found) => {
  expect(strayFiles(found, READ)).toEqual([]);
});
