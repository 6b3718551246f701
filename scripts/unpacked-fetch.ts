/** How every gzip file begins (RFC 1952). */
const MAGIC = [0x1f, 0x8b];

let lost = false;

/** True when something could not be fetched: from then on, what is found is not all there is. */
export const isPartLost = (): boolean => lost;

/**
 * `fetch` as Pagefind's module gets it (see pagefind-files.ts): what is gzip inside comes unpacked.
 * A host may have unpacked it already, so the bytes tell, not the name.
 */
export async function unpackedFetch(address: string): Promise<Response> {
  const bytes = await bytesOf(address)
    .catch(() => bytesOf(address))
    .catch((error: unknown) => {
      lost = true;
      throw error;
    });
  if (MAGIC.some((byte, at) => bytes[at] !== byte)) return new Response(bytes);
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")));
}

async function bytesOf(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await globalThis.fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return new Uint8Array(await response.arrayBuffer());
}
