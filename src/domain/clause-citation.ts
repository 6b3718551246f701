import { policyAddress, provisionAddress } from "./address.ts";
import { type Citable, titleBasis } from "./citable.ts";
import type { Policy } from "./policy.ts";
import type { Provision } from "./provision.ts";
import { TEXT_TABLE } from "./release.ts";
import { SITE_NAME } from "./site-name.ts";

/**
 * The whole document: the issuer's words. They are read here, on a copy: the portal that published
 * them does not answer for our address.
 */
export const documentCitable = (policy: Policy): Citable => ({
  kind: "document",
  policyId: policy.id,
  id: policy.id,
  work: policy.title.value,
  remark: `${titleBasis(policy)}；转载自${policy.source.name}，${policy.source.published}`,
  part: null,
  author: policy.issuer.value,
  issued: policy.dated,
  container: `${SITE_NAME}（非官方文本）`,
  page: policyAddress(policy.id),
  row: null,
});

/** One clause, as a part of the document. */
export const clauseCitable = (policy: Policy, { eid, label }: Provision): Citable => ({
  ...documentCitable(policy),
  kind: "clause",
  id: eid,
  part: label,
  page: provisionAddress(policy.id, eid),
  row: { table: TEXT_TABLE, key: eid },
});
