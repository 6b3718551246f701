import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

/** A folder served on this machine, with every byte of its answers counted. */
export interface CountingServer {
  readonly url: string;
  /** Bytes of the bodies sent since this was last asked. */
  readonly take: () => number;
  readonly close: () => void;
}

/** Text is sent as brotli; Pagefind's own files are compressed already, and hosts leave them so. */
const TEXT = /\.(?:js|json|html)$/;
/** Hosts compress small files once and well, and large ones on their way, quickly. */
const LARGE = 1_000_000;
const QUALITY = { small: 11, large: 5 };

/** Serves a folder as a static host with brotli does. */
export async function serveCounting(folder: string): Promise<CountingServer> {
  let bytes = 0;
  const packed = new Map<string, Promise<Buffer>>();
  const answer = async (path: string, response: ServerResponse): Promise<void> => {
    const file = join(folder, path);
    const isText = TEXT.test(path);
    if (!isText) {
      const { size } = await stat(file);
      bytes += size;
      createReadStream(file).pipe(response);
      return;
    }
    const body = packed.get(path) ?? pack(file);
    packed.set(path, body);
    const content = await body;
    bytes += content.length;
    response.writeHead(200, { "Content-Encoding": "br" }).end(content);
  };
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    answer(pathname, response).catch(() => response.writeHead(404).end());
  });
  // An engine at work for seconds must find its connections as it left them.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    take() {
      const taken = bytes;
      bytes = 0;
      return taken;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function pack(file: string): Promise<Buffer> {
  const content = await readFile(file);
  const quality = content.length < LARGE ? QUALITY.small : QUALITY.large;
  return promisify(brotliCompress)(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
}
