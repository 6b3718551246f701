import { describe, expect, it } from "vitest";
import { described } from "./golden/described.ts";
import { sample } from "./golden/sample.ts";
import { offerTable } from "./offer.ts";
import { catalogueThing, policyThing, type Speaker, tableThing } from "./schema-org.ts";

const { policy } = described;
const SITE = new URL("https://example.org/some/where/");

const speaker = (page: string): Speaker => ({ page, site: undefined });

/** Where an address leads from a page of some site. */
const resolved = (address: unknown, page: string): string =>
  new URL(String(address), SITE.href.slice(0, -1) + page).href;

describe("a table's page", async () => {
  const page = "/data/sample-policy/sample/";
  const { files } = await offerTable(described, sample, undefined);
  const thing = tableThing(speaker(page), { policy, data: sample, files });
  const downloads = thing.distribution as readonly Record<string, unknown>[];

  it("says that it is about a dataset, under which terms, and which years", () => {
    expect(thing).toMatchObject({
      "@context": "https://schema.org",
      "@type": "Dataset",
      name: "样表（《样本方案》）",
      license: "https://creativecommons.org/licenses/by/4.0/",
      isAccessibleForFree: true,
      temporalCoverage: "2017/2019",
    });
    expect(thing.description).toContain("不是完成数");
  });

  it("offers each file with its kind, its size and its hash", () => {
    expect(downloads).toHaveLength(files.length);
    for (const [place, { href, sha256, bytes }] of files.entries()) {
      const download = downloads[place];
      expect(download).toMatchObject({
        "@type": "DataDownload",
        sha256,
        contentSize: `${bytes} B`,
      });
      expect(download?.encodingFormat).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
      expect(resolved(download?.contentUrl, page)).toBe(SITE.href.slice(0, -1) + href);
    }
  });

  it("is found by its own address, relative or public", () => {
    expect(resolved(thing.url, page)).toBe(SITE.href.slice(0, -1) + page);
    const absolute = tableThing({ page, site: SITE }, { policy, data: sample, files });
    expect(absolute.url).toBe(SITE.href.slice(0, -1) + page);
  });
});

it("the page of all tables lists each as a dataset with its page", () => {
  const shelves = [{ policy, tables: [sample] }];
  const thing = catalogueThing(speaker("/data/"), shelves);
  const [dataset] = thing.dataset as readonly Record<string, unknown>[];
  expect(dataset).toMatchObject({ "@type": "Dataset", description: sample.table.description });
  expect(resolved(dataset?.url, "/data/")).toBe(`${SITE.href}data/sample-policy/sample/`);
});

describe("a policy's page", () => {
  const page = "/policies/sample-policy/";
  const thing = policyThing(speaker(page), policy);

  it("never says whether the document is in force, and calls its own copy unofficial", () => {
    expect(JSON.stringify(thing)).not.toContain("legislationLegalForce");
    const copies = thing.encoding as readonly Record<string, unknown>[];
    expect(copies.map(({ encodingFormat }) => encodingFormat)).toContain("application/pdf");
    for (const copy of copies)
      expect(copy).toMatchObject({
        "@type": "LegislationObject",
        legislationLegalValue: "https://schema.org/UnofficialLegalValue",
      });
  });

  it("gives the issuer's date, and not the site's own", () => {
    expect(thing).toMatchObject({ legislationDate: "2017-04-06", datePublished: "2017-04-07" });
    expect(thing).not.toHaveProperty("dateModified");
  });
});
