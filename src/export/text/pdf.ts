import { type Destination, withDestinations } from "./destinations.ts";
import type { TextSource } from "./editorial.ts";
import { writeTypst } from "./typst.ts";
import { typesetter } from "./typesetter.ts";

/**
 * The text as a tagged PDF (ISO 32000-1, 14.8) in the layout of official documents: our remarks on a
 * page ahead, an outline of the headings, a destination by each provision's id.
 */
export async function writePdf(source: TextSource): Promise<Uint8Array> {
  const { compiler, lacking } = await typesetter();
  const text = writeTypst(source);
  const missing = lacking(text.replace(/\s/gu, ""));
  if (missing.length > 0) throw new Error(`The fonts have no sign for ${missing.join(" ")}.`);
  compiler.add_source(MAIN, text);
  const { result, diagnostics } = compiler.compile(MAIN, undefined, "pdf", FULL) as Compiled;
  if (result === undefined || diagnostics !== undefined)
    throw new Error(`The text could not be set: ${JSON.stringify(diagnostics)}`);
  const places = compiler.query(MAIN, undefined, "<provision>", "value");
  return withDestinations(result, destinationsOf(JSON.parse(places) as readonly Place[]));
}

const MAIN = "/text.typ";

/** Diagnostics with the place of each fault. */
const FULL = 3;

interface Compiled {
  readonly result?: Uint8Array;
  readonly diagnostics?: readonly unknown[];
}

/** As Typst says where something is: lengths with their unit, `12.5pt`. */
interface Place {
  readonly eid: string;
  readonly page: number;
  readonly x: string;
  readonly y: string;
}

const destinationsOf = (places: readonly Place[]): Destination[] =>
  places.map(({ eid, page, x, y }) => ({
    name: eid,
    page,
    x: Number.parseFloat(x),
    y: Number.parseFloat(y),
  }));
