/** A place in a set document that links can lead to: `#nameddest=s1-p1` at the end of an address. */
export interface Destination {
  readonly name: string;
  /** Counted from 1. */
  readonly page: number;
  /** Its left upper corner in points, from the left upper corner of the page. */
  readonly x: number;
  readonly y: number;
}

/** A4, which every page is. */
const PAGE_HEIGHT = 841.89;

/**
 * Gives a PDF of Typst's its named destinations (ISO 32000-1, 12.3.2.3), and has its title shown in
 * the window as PDF/UA asks (ISO 14289-1, 7.1). Typst names headings alone, and of these only such as
 * something in the document links to.
 *
 * Typst writes the catalogue last, right ahead of the table of where each object begins: what is put
 * into it moves nothing but the table. Throws where a PDF is not so written.
 */
export function withDestinations(
  pdf: Uint8Array,
  destinations: readonly Destination[],
): Uint8Array {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString("latin1");
  const [, before, catalogue, end, table] = LAST_PARTS.exec(bytes) ?? [];
  if (before === undefined || catalogue === undefined || end === undefined || table === undefined)
    throw new Error("The PDF does not end with its catalogue and the table of its objects.");
  const shown = catalogue.replace("/ViewerPreferences <<", "$&\n    /DisplayDocTitle true");
  const names = nameTree(destinations, pageReferences(bytes));
  const body = `${before}${shown}\n  /Names << /Dests << /Names [${names}] >> >>${end}`;
  return Buffer.from(body + table.replace(/(?<=startxref\n)\d+/, String(body.length)), "latin1");
}

/** All ahead of the catalogue, its dictionary, the end of that, and the table after it. */
const LAST_PARTS = /^(.*\n)(\d+ 0 obj\n<<\n {2}\/Type \/Catalog\n.*?)(\n>>\nendobj\n+)(xref\n.*)$/s;

/** Each name with its page and its point there, in the order of their bytes. */
function nameTree(destinations: readonly Destination[], pages: readonly string[]): string {
  const sorted = destinations.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  return sorted
    .map(({ name, page, x, y }) => {
      if (!/^[\w-]+$/.test(name)) throw new Error(`${name} cannot name a place in a PDF.`);
      const point = `${x.toFixed(2)} ${(PAGE_HEIGHT - y).toFixed(2)}`;
      return `(${name}) [${pages[page - 1]} /XYZ ${point} null]`;
    })
    .join("\n    ");
}

/** The objects of the pages, in their order: `27 0 R`. */
function pageReferences(bytes: string): string[] {
  const [, kids = ""] =
    /\/Type \/Pages\n {2}\/Count \d+\n {2}\/Kids \[([^\]]*)\]/.exec(bytes) ?? [];
  return kids.match(/\d+ \d+ R/g) ?? [];
}
