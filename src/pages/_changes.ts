import type { Change } from "../domain/change.ts";
import { loadSiteData } from "../load/site-data.ts";

/** Every announced change, newest first. Throws SourceFaults with all that is wrong in the sources. */
export const loadChanges = async (): Promise<readonly Change[]> => (await loadSiteData()).changes;
