import { provisionAddress } from "./address.ts";
import { type Citable, titleBasis } from "./citable.ts";
import type { Policy } from "./policy.ts";
import type { Provision } from "./provision.ts";
import { TEXT_TABLE } from "./release.ts";
import { SITE_NAME } from "./site-name.ts";

/**
 * One clause: the issuer's words, as a part of the document. They are read here, on a copy: the
 * portal that published them does not answer for our address.
 */
export const clauseCitable = (policy: Policy, { eid, label }: Provision): Citable => ({
  kind: "clause",
  id: eid,
  work: policy.title.value,
  remark: `${titleBasis(policy)}；转载自${policy.source.name}，${policy.source.published}`,
  part: label,
  author: policy.issuer.value,
  issued: policy.dated,
  container: `${SITE_NAME}（非官方文本）`,
  page: provisionAddress(policy.id, eid),
  row: { table: TEXT_TABLE, key: eid },
});
