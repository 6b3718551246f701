import { readFileSync } from "node:fs";
import { validateCFF } from "cffjs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { writeCitationFile } from "./citation-file.ts";
import { agreed } from "../../scripts/agreed.ts";
import { described } from "./golden/described.ts";

const source = { policy: described.policy, keywords: ["样本"], site: undefined };

/** What a reader of YAML 1.1 makes of the file, who takes a bare date for a date. */
const read = (text: string): unknown => parse(text, { version: "1.1" });

describe("the citation of the data", () => {
  const written = writeCitationFile(source);

  it("is, byte for byte, the file that was agreed", () => {
    expect(written).toBe(agreed(new URL("golden/sample.cff", import.meta.url), written));
  });

  it("keeps the schema of the Citation File Format, read as YAML 1.1 or 1.2", () => {
    expect(() => validateCFF(read(written))).not.toThrow();
    expect(() => validateCFF(parse(written))).not.toThrow();
  });

  it("gives the address of the data where the site has one", () => {
    const site = new URL("https://example.org/some/where/");
    const cited = read(writeCitationFile({ ...source, site }));
    expect(cited).toMatchObject({ url: `${site.href}data/` });
    expect(() => validateCFF(cited)).not.toThrow();
  });

  it("would be told by the schema of what it must not lack", () => {
    expect(() => validateCFF(read(written.replace(/^message:.*$/m, "")))).toThrow("message");
  });
});

describe("the citation of the program", () => {
  const cited = read(readFileSync("CITATION.cff", "utf8"));
  const { version, license } = JSON.parse(readFileSync("package.json", "utf8")) as {
    version: string;
    license: string;
  };

  it("keeps the schema of the Citation File Format", () => {
    expect(() => validateCFF(cited)).not.toThrow();
  });

  it("names the version and the licence that package.json names", () => {
    expect(cited).toMatchObject({ version, license, type: "software" });
  });
});
