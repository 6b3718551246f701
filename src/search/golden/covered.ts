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

/** What the built pages themselves say that search covers: marked parts, and every note. */
export function coveredBy(pages: readonly BuiltPage[]): Covered[] {
  const notes = pages.flatMap(shownNotes);
  const marked = pages.flatMap(({ path, $ }) =>
    $("[data-pagefind-body]")
      .toArray()
      .map((element) => {
        // What a guide repeats of the record is found where it stands, as clauses.
        if (path.startsWith("/guides/")) $(element).find("[data-record]").remove();
        const text = linesOf($(element));
        const own = notes.filter(({ clause }) => clause === path);
        return { address: path, texts: readBy(text, own) };
      }),
  );
  const ofNotes = notes.map((note) => ({
    address: note.address,
    texts: readBy(`${note.quote}\n${note.remark}`, [note]),
  }));
  return [...marked, ...ofNotes];
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
