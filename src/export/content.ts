/** What a file holds. A text is written as UTF-8; some forms can only be made in steps. */
export type Content = string | Uint8Array | Promise<Uint8Array>;

/** The bytes as they are published. */
export async function bytesOf(content: Content): Promise<Uint8Array> {
  const held = await content;
  return typeof held === "string" ? Buffer.from(held, "utf8") : held;
}
