import { provisionAddress } from "./address.ts";
import { type Citable, titleBasis } from "./citable.ts";
import type { Policy } from "./policy.ts";
import type { Provision } from "./provision.ts";

/** One clause: the issuer's words, as a part of the document. */
export const clauseCitable = (policy: Policy, { eid, label }: Provision): Citable => ({
  kind: "clause",
  id: eid,
  work: policy.title.value,
  remark: titleBasis(policy),
  part: label,
  author: policy.issuer.value,
  issued: policy.dated,
  container: policy.source,
  page: provisionAddress(policy.id, eid),
});
