import type { Quad } from "n3";
import { describe, expect, it } from "vitest";
import { writeDcatTurtle } from "./dcat.ts";
import type { CatalogueSource } from "./dcat-places.ts";
import { breaches, fromTurtle, sampleSource as sample } from "./golden/catalogue-source.ts";
import { sampleReleases } from "./golden/sample-releases.ts";

describe("the catalogue, on what was frozen,", () => {
  const whose = (source: CatalogueSource, property: string) =>
    fromTurtle(source)
      .filter(({ predicate }) => predicate.value.endsWith(property))
      .map(({ subject, object }) =>
        [subject, object].map(({ value }) => value.replace(/^.*#sample-policy\./, "")),
      );
  const [first, last] = sampleReleases.map(({ id }) => id);

  it("leads from each dataset to what was frozen of it, and back from the later to the earlier", () => {
    expect(whose(sample, "#hasVersion")).toEqual(
      ["whole", "sample"].flatMap((name) => [
        [name, `${name}.${first ?? ""}`],
        [name, `${name}.${last ?? ""}`],
      ]),
    );
    expect(whose(sample, "#previousVersion")).toEqual(
      ["whole", "sample"].map((name) => [`${name}.${last ?? ""}`, `${name}.${first ?? ""}`]),
    );
  });

  it("would be told of a version that no dataset has", async () => {
    const cut = ({ predicate }: Quad) => !predicate.value.endsWith("#hasVersion");
    expect((await breaches(fromTurtle(sample).filter(cut))).length).toBeGreaterThan(0);
  });

  it("says what changed from one version to the next", () => {
    expect(whose(sample, "#versionNotes").map(([, notes]) => notes)).toEqual([
      ...["第一版。", `与 ${first ?? ""} 相比：样表（sample）：增加1行。`],
      ...["第一版。", `与 ${first ?? ""} 相比：样表（sample）：增加1行。`],
    ]);
  });

  it("calls a version current only while it says what the site says", () => {
    expect(whose(sample, "#hasCurrentVersion")).toEqual([
      ["whole", `whole.${last ?? ""}`],
      ["sample", `sample.${last ?? ""}`],
    ]);
    const corrected = { ...sample, releases: sampleReleases.slice(0, 1) };
    expect(whose(corrected, "#hasVersion")).toHaveLength(2);
    expect(whose(corrected, "#hasCurrentVersion")).toEqual([]);
  });

  it("gives every frozen file with the hash of its bytes, and never the text of the record", () => {
    const frozen = whose(sample, "#downloadURL").filter(([, url]) => url?.includes("/releases/"));
    const files = ["manifest.json", "sample-policy/sample.csv", "sample-policy/whole.zip"];
    expect(frozen.map(([, url = ""]) => url.replace(/^.*\/releases\//, "")).sort()).toEqual(
      [first, last].flatMap((id) => files.map((file) => `${id ?? ""}/${file}`)),
    );
    for (const { files } of sampleReleases)
      for (const { path, sha256 } of files.filter(({ path }) => /csv|zip/.test(path)))
        expect([path, writeDcatTurtle(sample).includes(sha256)]).toEqual([path, true]);
  });

  it("counts a release that changed nothing as a version of the whole alone", () => {
    const third = {
      ...{ ...sampleReleases[1], id: "2026-05-06-0000abcd", date: "2026-05-06" },
      manifest: Buffer.from("third", "utf8"),
    };
    const source = { ...sample, releases: [...sampleReleases, third] };
    const versions = whose(source, "#hasVersion").map(([, version]) => version);
    expect(versions).toContain(`whole.${third.id}`);
    expect(versions).not.toContain(`sample.${third.id}`);
    expect(whose(source, "#hasCurrentVersion")).toEqual([
      ["whole", `whole.${third.id}`],
      ["sample", `sample.${last ?? ""}`],
    ]);
  });
});
