/** How every gzip file begins (RFC 1952). */
const MAGIC = [0x1f, 0x8b];

/**
 * `fetch` as Pagefind's module gets it (see pagefind-files.ts): what is gzip inside comes unpacked.
 * A host may have unpacked it already, so the bytes tell, not the name.
 */
export async function unpackedFetch(address: string): Promise<Response> {
  const response = await globalThis.fetch(address);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (!response.ok || MAGIC.some((byte, at) => bytes[at] !== byte)) return new Response(bytes);
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")));
}
