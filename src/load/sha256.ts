import { createHash } from "node:crypto";

/** SHA-256 in lower-case hexadecimal; of a text, once it is written as UTF-8. */
export const sha256Of = (bytes: string | Uint8Array): string =>
  createHash("sha256").update(bytes).digest("hex");
