import { stringify } from "yaml";
import { publicAddress } from "../domain/address.ts";
import type { Policy } from "../domain/policy.ts";
import { descriptionOf } from "./datapackage.ts";
import { DATA_LICENCE, PUBLISHER, RELEASE } from "./publisher.ts";

/** What the citation of a policy's data is written from. */
export interface CitationSource {
  readonly policy: Policy;
  readonly keywords: readonly string[];
  readonly site: URL | undefined;
}

/**
 * How to cite the tables of a policy (Citation File Format 1.2.0). The document that they come from
 * is a reference of its own: its issuer is no author of the tables.
 */
export function writeCitationFile({ policy, keywords, site }: CitationSource): string {
  const url = publicAddress(site, "/data/");
  const citation = {
    "cff-version": "1.2.0",
    message: "引用这些数据，请用下面的信息，并写明所引的表；数都是目标，不是完成数。",
    type: "dataset",
    title: `《${policy.title.value}》开放数据`,
    authors: [{ name: PUBLISHER }],
    version: RELEASE.version,
    "date-released": RELEASE.modified,
    license: DATA_LICENCE.spdx,
    ...(url === null ? {} : { url }),
    abstract: descriptionOf(policy),
    keywords,
    references: [documentOf(policy)],
  };
  // YAML 1.1 takes a bare date for one, where the format wants text: so that readers of either agree.
  return stringify(citation, { lineWidth: 0, version: "1.1" });
}

const documentOf = ({ title, issuer, dated, source, sourceHash }: Policy) => ({
  type: "government-document",
  title: title.value,
  authors: [{ name: issuer.value }],
  "date-released": dated,
  "date-published": source.published,
  medium: source.name,
  notes: `题名${title.basis}，发文机关${issuer.basis}；本站所据文本的 SHA-256：${sourceHash}`,
});
