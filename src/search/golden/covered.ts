import type { Cheerio } from "cheerio";
import type { Element } from "domhandler";
import type { BuiltPage } from "../../../scripts/built-site.ts";
import { textsOf } from "../readings.ts";

/** An address that search covers, as the built pages have it. */
export interface Covered {
  readonly address: string;
  /** Its words as printed, then in every other way in which a note reads them. */
  readonly texts: readonly string[];
}

/** A note on the page of notes. */
interface ShownNote {
  readonly address: string;
  readonly quote: string;
  readonly remark: string;
  /** Empty where there is none. */
  readonly reading: string;
  /** The clause's own page. */
  readonly clause: string;
}

/**
 * What the built pages themselves say that search covers: marked parts, every note, check and gap,
 * and what all other pages say of themselves.
 */
export function coveredBy(pages: readonly BuiltPage[]): Covered[] {
  const notes = pages.flatMap(shownNotes);
  const shown = [...pages.flatMap(shownChecks), ...pages.flatMap(shownGaps)];
  const others = pages.flatMap(ofItself);
  const marked = pages.flatMap(({ path, $ }) =>
    $("[data-pagefind-body]")
      .toArray()
      .map((element) => {
        if (path.startsWith("/guides/")) $(element).find(NOT_OF_A_GUIDE).remove();
        const text = linesOf($(element));
        const own = notes.filter(({ clause }) => clause === path);
        return { address: path, texts: readBy(text, own) };
      }),
  );
  const ofNotes = notes.map((note) => ({
    address: note.address,
    texts: readBy(`${note.quote}\n${note.remark}`, [note]),
  }));
  return [...marked, ...ofNotes, ...shown, ...others];
}

/** What a guide repeats of the record is found where it stands, as clauses; the rest are no words of its own. */
const NOT_OF_A_GUIDE =
  "[data-record], [data-pagefind-ignore], [data-audit], [aria-label^='校注“'], " +
  "[class^=figure__take], [class^=figure__cite], [class^=figure__skip], script, style, template, button";

function shownChecks({ path, $ }: BuiltPage): Covered[] {
  return $("article[data-check]")
    .toArray()
    .map((element) => {
      const check = $(element);
      const said = (label: string): string =>
        check.find("dt").filter((_, dt) => $(dt).text() === label).next("dd").text();
      const shown = ["h3 a[href^='#']", ".verdict", ".check-formula", ".is-computed"];
      const words = shown.map((part) => check.find(part).first().text());
      const text = [...words, said("怎样算一致"), said("说明")].join("\n");
      return { address: `${path}#${check.attr("id") ?? ""}`, texts: [text] };
    });
}

function shownGaps({ path, $ }: BuiltPage): Covered[] {
  return $("li[data-gap]")
    .toArray()
    .map((element) => {
      const gap = $(element);
      const [instead = ""] = gap.closest("section").find("h2").text().split("（");
      const text = `${gap.find("h3").text()}\n${instead}`;
      return { address: `${path}#${gap.attr("id") ?? ""}`, texts: [text] };
    });
}

/** What has no entry of its own though no part of it is marked, address by address. */
const NO_ENTRY =
  /^\/(?:404\.html|search\/|materials\/table\/|embed\/.*|policies\/[^/]+\/|releases\/[^/]+\/.+)?$/;

function ofItself({ path, $ }: BuiltPage): Covered[] {
  if ($("[data-pagefind-body]").length > 0 || NO_ENTRY.test(path)) return [];
  const parts = $("main").find(
    "h1, p.lead, .figure__title, .figure__text, section.guide, section > .prose",
  );
  const lines = parts.toArray().map((part) => linesOf($(part)));
  return [{ address: path, texts: [lines.join("\n")] }];
}

/** Parts on lines of their own are apart to the reader, and to search. */
function linesOf(part: Cheerio<Element>): string {
  part.find("*").append("\n");
  return part.text();
}

function readBy(text: string, notes: readonly ShownNote[]): string[] {
  const readings = notes
    .filter(({ reading }) => reading !== "")
    .map(({ quote, reading }) => ({ at: text.indexOf(quote), printed: quote, reading }));
  return textsOf({ text, readings });
}

function shownNotes({ path, $ }: BuiltPage): ShownNote[] {
  return $("article[data-note]")
    .toArray()
    .map((element) => {
      const note = $(element);
      const reading = note.find("p").filter((_, p) => $(p).text().includes("参考读法："));
      return {
        address: `${path}#${note.attr("id") ?? ""}`,
        quote: note.find("q").first().text(),
        remark: note.find("p").first().text(),
        reading: reading.first().text().trim().replace("参考读法：", ""),
        clause: clauseOf(note.find("a").toArray().map((link) => $(link).attr("href") ?? ""), path),
      };
    });
}

/** Of a note's links one leads to its clause, among its neighbours on the page of the whole text. */
function clauseOf(links: readonly string[], path: string): string {
  const whole = links
    .map((link) => new URL(link, `https://site.example${path}`))
    .find(({ pathname, search, hash }) => `${pathname}notes/` === path && search === "" && hash !== "");
  return whole === undefined ? "" : `${whole.pathname}${whole.hash.slice(1)}/`;
}
