import { dateInChinese } from "../../domain/date.ts";
import { RELEASES_PAGE } from "../../domain/release.ts";
import { PUBLISHER } from "../publisher.ts";
import { type Attributes, element, text, type Xml } from "../text/xml.ts";

/** A page that is to be read as it is for ever: it needs no file but itself. */
export interface FrozenPage {
  readonly title: string;
  /** The day of the release, ISO 8601. */
  readonly date: string;
  readonly main: readonly Xml[];
}

/**
 * HTML, its words and attributes escaped by `text` and `element`: so every `/>` is the end of an
 * element that has no content, which HTML writes without the stroke.
 */
export function writeFrozenPage({ title, date, main }: FrozenPage): string {
  const release = `发布版 ${date}`;
  const head = [
    element("meta", { charset: "utf-8" }),
    element("meta", { name: "viewport", content: "width=device-width" }),
    // Who searches is to find the page that is kept up; this one is for those who cite.
    element("meta", { name: "robots", content: "noindex" }),
    // Or else browsers ask for one at the host's root, which may be another site.
    element("link", { rel: "icon", href: "data:," }),
    element("title", {}, text(`${title} · ${release}`)),
    element("style", {}, STYLE),
  ];
  const body = [
    element("header", {}, said("p", {}, `${PUBLISHER} · ${release}`), standing(date)),
    element("main", {}, said("h1", {}, title), ...main),
    element("script", {}, SCRIPT),
  ];
  const page = element(
    "html",
    { lang: "zh-Hans-CN" },
    element("head", {}, ...head),
    element("body", {}, ...body),
  );
  return `<!doctype html>\n${page.replaceAll("/>", ">")}\n`;
}

/** An element that holds words only. */
export const said = (name: string, attributes: Attributes, words: string): Xml =>
  element(name, attributes, text(words));

/** What may be wider than a phone moves within its own frame, which the keyboard reaches. */
export const scrolling = (label: string, table: Xml): Xml =>
  element("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": label }, table);

/** That the page stands still, and where to learn what came after it. */
const standing = (date: string): Xml =>
  element(
    "p",
    { class: "standing" },
    text(`这一页冻结于${dateInChinese(date)}，一字不再改动。`),
    said("a", { href: "../" }, "这一版的全部文件，以及以后有没有新版"),
    text("。"),
    element("span", { id: "newer", role: "status" }, text("")),
  );

/**
 * The page cannot know of what came after it: it asks the site. `latest.json` stays where it is for
 * as long as there are releases (see /data/api/, what will not change).
 */
const SCRIPT = `
fetch("../../latest.json").then((answer) => answer.json()).then(({ release, date }) => {
  if (location.pathname.includes("${RELEASES_PAGE}" + release + "/")) return;
  const link = document.createElement("a");
  link.href = "../../" + release + "/";
  link.textContent = "已有更新的发布版：" + date;
  document.getElementById("newer").append(link, "。");
}).catch(() => {});
` as Xml;

const STYLE = `
:root { color-scheme: light dark; }
body { margin: 0 auto; padding: 1rem; max-width: 60rem; overflow-wrap: anywhere; font: 1.0625rem/1.8 "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
h1, h2, h3, h4, h5 { line-height: 1.4; }
.standing { border: 1px solid; padding: 0.5rem 0.75rem; }
[data-record] { font-family: "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, serif; }
[data-record] .opens { text-indent: 2em; }
.scroll { overflow-x: auto; }
img { max-width: 100%; height: auto; }
table { border-collapse: collapse; font-size: 0.9375rem; line-height: 1.6; }
th, td { border: 1px solid; padding: 0.25rem 0.5rem; text-align: start; vertical-align: top; min-width: 5em; overflow-wrap: break-word; }
:target { outline: 3px solid; outline-offset: 2px; }
a { color: inherit; }
li { padding: 0.3rem 0; }
` as Xml;
