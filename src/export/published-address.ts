import { figureFileAddress, fileAddress } from "../domain/address.ts";
import type { PublishedFile } from "./files.ts";

/** Where a published file lies, from the site's root: those of figures lie apart from the data. */
export const addressOf = (
  policyId: string,
  { name, figure }: Pick<PublishedFile, "name" | "figure">,
): string =>
  figure === undefined ? fileAddress(policyId, name) : figureFileAddress(policyId, name);
