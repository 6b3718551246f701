import { readFileSync } from "node:fs";
import { Parser, Store } from "n3";
import Validator from "rdf-validate-shacl";
import { expect, test } from "vitest";
import { fingerprint } from "./checksum.ts";
import { bytesOf } from "./content.ts";
import { FIGURE_FORMS, figureFile, type PublishedFigure } from "./figures.ts";
import { type PublishedFile, publishedFiles } from "./files.ts";
import { described } from "./golden/described.ts";
import { offerFigures } from "./offer-figures.ts";
import { addressOf } from "./published-address.ts";
import { fileOfSums } from "./sums.ts";

const SITE = new URL("https://example.org/some/where/");

/** Called as a table of the data is, so that what is said of either must be kept apart. */
const figure: PublishedFigure = {
  id: "sample",
  name: "样图",
  page: "/targets/",
  standing: "目标，不是完成数",
  files: FIGURE_FORMS.map((form) => figureFile("sample", form, `样图 ${form}`)),
};

const files = publishedFiles(described, SITE, [figure]);
const figures = files.filter((file) => file.figure !== undefined);
const addresses = figures.map((file) => addressOf("sample-policy", file));

const catalogue = async (): Promise<Store> => {
  const turtle = files.find(({ name }) => name === "dcat.ttl");
  const bytes = await bytesOf(turtle?.write() ?? "");
  return new Store(new Parser().parse(Buffer.from(bytes).toString("utf8")));
};

const DCAT = "http://www.w3.org/ns/dcat#";

test("figures are listed with their files, at an address of their own", () => {
  expect(addresses).toEqual(
    ["sample.svg", "sample@2x.png", "sample.csv", "sample.excel.csv"].map(
      (name) => `/figures/sample-policy/${name}`,
    ),
  );
  const all = files.map((file) => addressOf("sample-policy", file));
  expect(new Set(all).size).toBe(all.length);
});

test("the catalogue has a figure as one dataset, at home on its page, apart from a table of that name", async () => {
  const graph = await catalogue();
  const dataset = `${SITE.href}data/#sample-policy.figure-sample`;
  const objects = (property: string, of = dataset) =>
    graph.getObjects(of, property, null).map(({ value }) => value);
  expect(objects(`${DCAT}landingPage`)).toEqual([`${SITE.href}targets/#sample`]);
  expect(objects("http://purl.org/dc/terms/title")).toEqual(["图“样图”"]);
  expect(objects("http://purl.org/dc/terms/description").join()).toContain("目标，不是完成数。");
  const distributions = objects(`${DCAT}distribution`);
  expect(distributions.flatMap((one) => objects(`${DCAT}downloadURL`, one))).toEqual(
    addresses.map((address) => SITE.href + address.slice(1)),
  );
  const formats = distributions.flatMap((one) => objects("http://purl.org/dc/terms/format", one));
  expect(formats.map((format) => format.replace(/^.*\//, ""))).toEqual([
    "SVG",
    "PNG",
    "CSV",
    "CSV",
  ]);
  const table = `${SITE.href}data/#sample-policy.sample`;
  expect(objects(`${DCAT}distribution`, table)).toHaveLength(6);
});

test("the catalogue keeps the rules of DCAT-AP with figures in it", async () => {
  const shapes = readFileSync(new URL("golden/dcat-shapes.ttl", import.meta.url), "utf8");
  const { results } = await new Validator(new Store(new Parser().parse(shapes))).validate(
    await catalogue(),
  );
  expect(results.map(({ path }) => path.value)).toEqual([]);
});

test("a page offers each file with the size and the hash of its very bytes", async () => {
  const [offered] = await offerFigures("sample-policy", [figure]);
  expect(offered?.page).toBe("/targets/#sample");
  expect(offered?.files.map(({ href }) => href)).toEqual(addresses);
  expect(offered?.files.map(({ bytes, sha256 }) => ({ bytes, sha256 }))).toEqual(
    figure.files.map(({ bytes }) => fingerprint(bytes)),
  );
});

test("the list of sums names every file from where it lies itself", async () => {
  const table: PublishedFile = {
    name: "sample.csv",
    title: "样表",
    mediaType: "text/csv",
    write: () => "钛",
  };
  const { name, write } = fileOfSums("sample-policy", [table, ...figures.slice(0, 1)]);
  expect(name).toBe("SHA256SUMS");
  expect(Buffer.from(await bytesOf(write())).toString("utf8")).toBe(
    [
      `${fingerprint("钛").sha256}  sample.csv\n`,
      `${fingerprint("样图 svg").sha256}  ../../figures/sample-policy/sample.svg\n`,
    ].join(""),
  );
});
