import { policyAddress, publicAddress, tableAddress } from "../domain/address.ts";
import type { Policy } from "../domain/policy.ts";
import type { TableData } from "../domain/table.ts";
import { warningOn } from "./about.ts";
import { coverageOf } from "./coverage.ts";
import { filesOfTable } from "./files.ts";
import { addressOf as addressOfFile } from "./published-address.ts";
import { filesOfText } from "./text/files.ts";
import type { Offer } from "./offer.ts";
import { DATA_LICENCE, PUBLISHER, RELEASE } from "./publisher.ts";

/*
 * What a page says of itself to search engines, in the words of schema.org, as JSON-LD. Addresses
 * are the public ones, or else relative to the page, which is what JSON-LD in HTML resolves against.
 */

/** A thing as schema.org describes it. */
export type Thing = Readonly<Record<string, unknown>>;

/** The page that speaks: its address from the site's root, and the public address where there is one. */
export interface Speaker {
  readonly page: string;
  readonly site: URL | undefined;
}

const CONTEXT = { "@context": "https://schema.org" } as const;

const LANGUAGE = "zh-Hans";

const publisher = { "@type": "Project", name: PUBLISHER } as const;

/** From `/data/x/y/` the way to `/data/` is `../../../data/`. */
function addressOf({ page, site }: Speaker, path: string): string {
  const up = "../".repeat(page.split("/").length - 2);
  return publicAddress(site, path) ?? (up === "" ? "./" : up) + path.slice(1);
}

/** A table as the dataset that its page is about, with its files as downloads. */
export function tableThing(
  speaker: Speaker,
  { policy, data, files }: { policy: Policy; data: TableData; files: readonly Offer[] },
): Thing {
  const { table } = data;
  const { from, to } = coverageOf(policy, [data]);
  const mediaTypes = new Map(
    filesOfTable(policy, data, speaker.site).map(({ name, mediaType }) => [name, mediaType]),
  );
  return {
    ...CONTEXT,
    "@type": "Dataset",
    name: `${table.title}（《${policy.title.value}》）`,
    alternateName: table.titleEn,
    description: table.description + warningOn(policy),
    url: addressOf(speaker, tableAddress(policy.id, table.name)),
    inLanguage: LANGUAGE,
    isAccessibleForFree: true,
    license: DATA_LICENCE.address,
    creator: publisher,
    publisher,
    version: RELEASE.version,
    datePublished: RELEASE.issued,
    dateModified: RELEASE.modified,
    temporalCoverage: `${from}/${to}`,
    isBasedOn: addressOf(speaker, policyAddress(policy.id)),
    includedInDataCatalog: { "@type": "DataCatalog", url: addressOf(speaker, "/data/") },
    variableMeasured: table.fields.map(({ title }) => title),
    distribution: files.map(({ name, title, href, bytes, sha256 }) => ({
      "@type": "DataDownload",
      name: title,
      contentUrl: addressOf(speaker, href),
      encodingFormat: mediaTypes.get(name),
      contentSize: `${bytes} B`,
      sha256,
    })),
  };
}

/** The page of all tables as a catalogue of datasets. */
export function catalogueThing(
  speaker: Speaker,
  shelves: readonly { readonly policy: Policy; readonly tables: readonly TableData[] }[],
): Thing {
  return {
    ...CONTEXT,
    "@type": "DataCatalog",
    name: `${PUBLISHER}：开放数据`,
    url: addressOf(speaker, "/data/"),
    inLanguage: LANGUAGE,
    license: DATA_LICENCE.address,
    publisher,
    dataset: shelves.flatMap(({ policy, tables }) =>
      tables.map(({ table }) => ({
        "@type": "Dataset",
        name: `${table.title}（《${policy.title.value}》）`,
        description: table.description,
        license: DATA_LICENCE.address,
        url: addressOf(speaker, tableAddress(policy.id, table.name)),
      })),
    ),
  };
}

/**
 * The document that a policy's page holds a copy of. Whether it is in force is not known, so that
 * nothing is said of that; the copy is said to be unofficial, and to be the site's.
 */
export function policyThing(speaker: Speaker, policy: Policy): Thing {
  const { title, summary, issuer, dated, source, period } = policy;
  const copy = (path: string, encodingFormat: string) => ({
    "@type": "LegislationObject",
    url: addressOf(speaker, path),
    encodingFormat,
    legislationLegalValue: "https://schema.org/UnofficialLegalValue",
    publisher,
  });
  return {
    ...CONTEXT,
    "@type": ["Legislation", "DigitalDocument"],
    name: title.value,
    abstract: summary,
    inLanguage: LANGUAGE,
    legislationDate: dated,
    legislationPassedBy: { "@type": "GovernmentOrganization", name: issuer.value },
    datePublished: source.published,
    temporalCoverage: `${period.from}/${period.to}`,
    isAccessibleForFree: true,
    encoding: [
      copy(policyAddress(policy.id), "text/html"),
      ...filesOfText({ policy }, speaker.site).map((file) =>
        copy(addressOfFile(policy.id, file), file.mediaType),
      ),
    ],
  };
}
