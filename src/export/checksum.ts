import { createHash } from "node:crypto";

/** What a reader compares to know that a file arrived whole. */
export interface Fingerprint {
  readonly bytes: number;
  /** SHA-256 of the bytes, in lower-case hexadecimal. */
  readonly sha256: string;
}

/** The size and hash of bytes, or of a text once it is written as UTF-8. */
export function fingerprint(content: string | Uint8Array): Fingerprint {
  const bytes = Buffer.from(content);
  return { bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** A sum a line, as `sha256sum` writes them and `sha256sum -c` reads them. */
export const writeSums = (
  files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
): string => files.map(({ path, bytes }) => `${fingerprint(bytes).sha256}  ${path}\n`).join("");
