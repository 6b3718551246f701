/*
 * Asked for one character, Pagefind searches every key that begins with it but loads only the
 * chunk in which the character itself would stand (1.5 and 1.6). The others must be loaded by
 * name, so the build notes the first key of each chunk. It is read from the engine's own table,
 * whose form is not documented: the recall test over single characters guards it.
 */

type Cbor = string | number | null | readonly Cbor[];

/** The first key of every index chunk, from the decompressed `.pf_meta` file. */
export function chunkOpenings(meta: Uint8Array): string[] {
  const [, , chunks] = list(readCbor(meta));
  return list(chunks).map((chunk) => {
    const [first] = list(chunk);
    if (typeof first !== "string") throw new Error("Pagefind 的索引表换了格式：分块没有起始词");
    return first;
  });
}

/** Of those, the ones that a search for keys beginning with `key` must load first. */
export function openingsOf(openings: readonly string[], key: string): string[] {
  return openings.filter((opening) => opening.startsWith(key));
}

function list(value: Cbor | undefined): readonly Cbor[] {
  if (typeof value === "object" && value !== null) return value;
  throw new Error("Pagefind 的索引表换了格式：这里应是数组");
}

/** The part of CBOR (RFC 8949) that the table is written in: counts, text and arrays. */
function readCbor(bytes: Uint8Array): Cbor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const size = (info: number): number => {
    if (info < 24) return info;
    const width = 2 ** (info - 24);
    at += width;
    if (width === 1) return view.getUint8(at - 1);
    if (width === 2) return view.getUint16(at - 2);
    if (width === 4) return view.getUint32(at - 4);
    throw new Error("Pagefind 的索引表换了格式：数太大");
  };
  const item = (): Cbor => {
    const head = view.getUint8(at);
    at += 1;
    const count = size(head & 31);
    if (head >> 5 === 0) return count;
    if (head >> 5 === 3) {
      at += count;
      return new TextDecoder().decode(bytes.subarray(at - count, at));
    }
    if (head >> 5 === 4) return Array.from({ length: count }, item);
    throw new Error("Pagefind 的索引表换了格式：类型未知");
  };
  return item();
}
