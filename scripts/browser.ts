import type { Browser, BrowserContext, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { chromiumArgs, findChromium } from "./chromium.ts";
import { runsAsRoot } from "./machine.ts";
import { DIST_FOLDER } from "./project.ts";
import type { Served } from "./serve.ts";
import { serveFolder } from "./serve.ts";

/** How a page is to be looked at. */
export interface View {
  /** Of the window, in CSS pixels. */
  readonly width?: number;
  readonly dark?: boolean;
  readonly javaScript?: boolean;
}

/** The built site, served and open in one browser. */
export interface OpenSite {
  /** The address of the site's root, with a closing slash. */
  readonly url: string;
  /** Opens a page of the site by its path from the root, in a profile of its own. */
  readonly openPage: (path: string, view?: View) => Promise<Page>;
  /** Everything that went wrong on any page so far; an honest test ends by expecting none. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/** Where to find the site: `base` serves it under a path, as a project site is. */
export interface SiteOptions {
  readonly folder?: string;
  readonly base?: string;
}

/** Serves the built site and starts a browser. Throws where no Chromium can be had. */
export async function openSite(options: SiteOptions = {}): Promise<OpenSite> {
  const served = await serveFolder(options.folder ?? DIST_FOLDER, {
    port: 0,
    base: options.base ?? "/",
  });
  const browser = await launch();
  const complaints: string[] = [];
  return {
    url: served.url,
    complaints,
    openPage: (path, view = {}) => openPage({ browser, served, complaints }, path, view),
    close: async () => {
      await browser.close();
      await served.close();
    },
  };
}

async function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findChromium(),
    args: chromiumArgs(runsAsRoot()),
  });
}

interface Session {
  readonly browser: Browser;
  readonly served: Served;
  readonly complaints: string[];
}

async function openPage(session: Session, path: string, view: View): Promise<Page> {
  const context = await session.browser.newContext({
    locale: "zh-CN",
    viewport: { width: view.width ?? 1440, height: 900 },
    colorScheme: view.dark === true ? "dark" : "light",
    javaScriptEnabled: view.javaScript ?? true,
  });
  const page = await context.newPage();
  record(context, session);
  await page.goto(session.served.url + path.replace(/^\//, ""));
  return page;
}

/** Notes requests to other hosts, addresses that fail, errors of scripts, and errors on the console. */
function record(context: BrowserContext, { served, complaints }: Session): void {
  const host = new URL(served.url).host;
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (/^(?:https?|wss?):$/.test(url.protocol) && url.host !== host)
      complaints.push(`请求了别的网站：${url.href}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400)
      complaints.push(`${String(response.status())}：${response.url()}`);
  });
  context.on("weberror", (error) => complaints.push(`脚本出错：${error.error().message}`));
  context.on("console", (message) => {
    if (message.type() === "error") complaints.push(`控制台报错：${message.text()}`);
  });
}
