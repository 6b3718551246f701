import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import serveStatic from "serve-static";
import { DIST_FOLDER } from "./project.ts";

/** Where to serve: `base` is the path of a project site, `/` or `/a/b/`. */
export interface ServeOptions {
  /** The first port to try; 0 takes any free one. */
  readonly port: number;
  readonly base?: string;
}

/** A folder being served. */
export interface Served {
  /** The address of its root, with a closing slash. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

const HIGHEST_PORT = 65_535;

/**
 * Serves a folder as a static host does: folders end in a slash (others are sent there), and an
 * address that leads nowhere gets 404.html with status 404. Takes the next free port if taken.
 */
export async function serveFolder(folder: string, options: ServeOptions): Promise<Served> {
  const base = options.base ?? "/";
  const server = createServer(respondFrom(folder, base));
  const port = await listenFrom(server, options.port);
  return { url: `http://localhost:${String(port)}${base}`, close: () => closeServer(server) };
}

type Respond = (request: IncomingMessage, response: ServerResponse) => void;

function respondFrom(folder: string, base: string): Respond {
  const serveFile = serveStatic(folder, { dotfiles: "ignore", setHeaders: nameType });
  return (request, response) => {
    const lost = (): void => {
      // A build that swaps the folder meanwhile must not end the server.
      answerNotFound(folder, response).catch(() => response.destroy());
    };
    const asked = request.url ?? "/";
    if (!asked.startsWith(base)) {
      lost();
      return;
    }
    // The library sends a folder's address on to the one with a slash, and reads `originalUrl` for it.
    Object.assign(request, { originalUrl: asked, url: asked.slice(base.length - 1) });
    serveFile(request, response, lost);
  };
}

/** The media type of what the library does not know by its ending. */
function nameType(response: ServerResponse, file: string): void {
  if (file.endsWith(".ndjson")) response.setHeader("Content-Type", "application/x-ndjson");
}

async function answerNotFound(folder: string, response: ServerResponse): Promise<void> {
  const page = join(folder, "404.html");
  const body = existsSync(page) ? await readFile(page) : "没有这个页面。";
  response.writeHead(404, { "Content-Type": "text/html; charset=utf-8" });
  response.end(body);
}

function listenFrom(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = error.code === "EADDRINUSE" && port < HIGHEST_PORT;
      if (taken) resolve(listenFrom(server, port + 1));
      else reject(error);
    });
    server.listen(port, () => {
      server.removeAllListeners("error");
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    // Browsers keep connections open, and `close` alone would wait for them.
    server.closeAllConnections();
  });
}

/** The PORT that was asked for, or the usual one. Throws if it is no port. */
export function portFrom(asked: string | undefined): number {
  if (asked === undefined || asked === "") return 4321;
  const port = Number(asked);
  if (Number.isInteger(port) && port >= 0 && port <= HIGHEST_PORT) return port;
  throw new Error(`PORT 应为 0 到 ${String(HIGHEST_PORT)} 的整数，现为“${asked}”。`);
}

async function serveSite(): Promise<void> {
  if (!existsSync(join(DIST_FOLDER, "index.html"))) {
    throw new Error("还没有可浏览的成品，请先运行 npm run build。");
  }
  const { url } = await serveFolder(DIST_FOLDER, { port: portFrom(process.env.PORT) });
  console.log(`本站已就绪：${url}\n按 Ctrl+C 停止。`);
}

if (import.meta.main) {
  await serveSite().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
