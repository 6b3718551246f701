import type { LookupAnswer, Standing } from "../answer.ts";
import type { AboutLine } from "./write-workbook.ts";
import { writeWorkbook } from "./write-workbook.ts";
import { answerNames, type Watch } from "./answer-names.ts";
import type { Columns } from "./columns.ts";
import { guessColumns, guessSheet, widthOf } from "./columns.ts";
import type { ListFault } from "./fault.ts";
import type { NamesRead } from "./names.ts";
import { namesIn } from "./names.ts";
import type { ListSource } from "./read-list.ts";
import { fileOf, readList } from "./read-list.ts";
import type { ResultRow } from "./result-columns.ts";
import type { Sheet, SheetRow } from "./sheet.ts";
import { writeCsvForExcel, writeTsvForPasting } from "./write-table.ts";

/** Which names of what was handed in are meant. */
export interface Choice extends Columns {
  /** The place of the sheet in its workbook; 0 for a text. */
  readonly sheet: number;
}

/** A sheet as the reader is shown it before the look-up. */
export interface SheetOutline {
  readonly name: string;
  readonly guess: Columns;
  readonly width: number;
  /** The first rows, headings and what stands above them included. */
  readonly head: readonly SheetRow[];
}

/** What was handed in, as the reader is shown it. */
export interface Outline {
  readonly how: string;
  readonly warnings: readonly ListFault[];
  readonly sheets: readonly SheetOutline[];
  /** The place of the sheet that seems to hold the names. */
  readonly sheet: number;
}

/** What a choice comes to. */
export interface Chosen {
  readonly names: number;
  /** Equal names are looked up once. */
  readonly distinct: number;
  readonly fault: ListFault | null;
  readonly warnings: readonly ListFault[];
}

/** What came of a run: how many of each answer. */
export interface Tally {
  readonly counts: Readonly<Record<Standing, number>>;
  readonly answered: number;
  /** How many names there were; more than were answered where the run was stopped. */
  readonly asked: number;
}

/** Which rows of the result are looked at. */
export interface View {
  /** Null for every answer. */
  readonly standing: Standing | null;
  /** Words that the name or its entry must contain. */
  readonly words: string;
  readonly from: number;
  readonly count: number;
}

export interface ResultPage {
  readonly rows: readonly ResultRow[];
  /** How many rows meet the view in all. */
  readonly total: number;
}

/** The forms in which a result can be taken away. */
export type Form = "csv" | "tsv" | "xlsx";

/** Where the result goes: the site's address in its links, and what it says of itself. */
export interface Writing {
  readonly form: Form;
  readonly site: string;
  readonly about: readonly AboutLine[];
}

/** The desk at which a list is handed in, answered and given back. It keeps the last list only. */
export class ListDesk {
  readonly #lookup: (name: string) => LookupAnswer;
  #sheets: readonly Sheet[] = [];
  #file: string | null = null;
  #rows: readonly ResultRow[] = [];

  constructor(lookup: (name: string) => LookupAnswer) {
    this.#lookup = lookup;
  }

  /** Takes a list in. Throws a ListFaultError for what cannot be read, and keeps the one before. */
  async read(source: ListSource): Promise<Outline> {
    const { sheets, how, warnings } = await readList(source);
    this.#sheets = sheets;
    this.#file = fileOf(source);
    return { how, warnings, sheets: sheets.map(outlineOf), sheet: guessSheet(sheets) };
  }

  choose(choice: Choice): Chosen {
    const { names, fault, warnings } = this.#names(choice);
    const distinct = new Set(names.map(({ name }) => name)).size;
    return { names: names.length, distinct, fault, warnings };
  }

  async run(choice: Choice, watch: Watch): Promise<Tally> {
    const { names } = this.#names(choice);
    this.#rows = await answerNames(names, this.#lookup, watch);
    const count = (standing: Standing): number =>
      this.#rows.filter(({ answer }) => answer.standing === standing).length;
    const counts = {
      listed: count("listed"),
      related: count("related"),
      unlisted: count("unlisted"),
    };
    return { counts, answered: this.#rows.length, asked: names.length };
  }

  page({ standing, words, from, count }: View): ResultPage {
    const sought = words.trim().toLowerCase();
    const rows = this.#rows.filter(
      (row) => (standing === null || row.answer.standing === standing) && mentions(row, sought),
    );
    return { rows: rows.slice(from, from + count), total: rows.length };
  }

  /** The whole result as a file, whatever is being looked at. */
  async write({ form, site, about }: Writing): Promise<Blob> {
    const root = new URL(site);
    if (form === "xlsx") return writeWorkbook(this.#rows, root, about);
    const text =
      form === "csv" ? writeCsvForExcel(this.#rows, root) : writeTsvForPasting(this.#rows, root);
    return new Blob([text], { type: form === "csv" ? "text/csv;charset=utf-8" : "text/plain" });
  }

  #names({ sheet, heading, column }: Choice): NamesRead {
    const chosen = this.#sheets[sheet] ?? { name: "", rows: [] };
    return namesIn(chosen, { heading, column }, this.#file);
  }
}

/** So many rows show a reader whether the right column was taken. */
const HEAD = 8;

function outlineOf(sheet: Sheet): SheetOutline {
  const { name, rows } = sheet;
  return { name, guess: guessColumns(sheet), width: widthOf(sheet), head: rows.slice(0, HEAD) };
}

const mentions = ({ name, answer }: ResultRow, words: string): boolean =>
  words === "" ||
  [name, answer.entry?.name ?? "", answer.entry?.path ?? ""].some((text) =>
    text.toLowerCase().includes(words),
  );
