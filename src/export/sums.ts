import { posix } from "node:path";
import { fileAddress } from "../domain/address.ts";
import { writeSums } from "./checksum.ts";
import { bytesOf } from "./content.ts";
import type { PublishedFile } from "./files.ts";
import { addressOf } from "./published-address.ts";

/** What `sha256sum` lists are called by custom. */
export const SUMS_FILE = "SHA256SUMS";

/** The sums of all files that a policy publishes, itself aside; paths start where it lies. */
export function fileOfSums(policyId: string, files: readonly PublishedFile[]): PublishedFile {
  const folder = fileAddress(policyId, "");
  const weigh = async (file: PublishedFile) => ({
    path: posix.relative(folder, addressOf(policyId, file)),
    bytes: await bytesOf(file.write()),
  });
  return {
    name: SUMS_FILE,
    title: "全部文件的校验值：SHA256SUMS",
    mediaType: "text/plain",
    write: async () => Buffer.from(writeSums(await Promise.all(files.map(weigh))), "utf8"),
  };
}
