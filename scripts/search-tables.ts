import { Converter } from "opencc-js";
import { pinyin } from "pinyin-pro";
import type { SiteData } from "../src/domain/site.ts";
import type { LookupTable } from "../src/lookup/table.ts";
import { lookalikesOf } from "./lookalikes.ts";
import { lookupTable } from "../src/lookup/write-table.ts";
import type { FoldingTable } from "../src/search/fold.ts";
import { readFolding } from "../src/search/fold.ts";
import { lexicon, vocabulary } from "../src/search/lexicon.ts";
import type { SearchTables } from "../src/search/otherwise.ts";
import { gb2312, soundTable } from "../src/search/sounds.ts";

/** The tables beside the index: for search, and for look-up. */
interface WrittenTables extends SearchTables {
  readonly lookup: LookupTable;
}

/** The tables beside the index, which the browser fetches only for what needs them. */
export function searchTables(site: SiteData): WrittenTables {
  const folding = foldingTable();
  const fold = readFolding(folding);
  return {
    lexicon: lexicon(site, (text) => fold([...text]).join("")),
    words: vocabulary(site),
    folding,
    sounds: soundTable(readingsOf),
    lookup: lookupTable(site, lookalikesOf),
  };
}

/** Where Chinese characters of everyday use stand in Unicode. */
const FIRST_HAN = 0x3400;
const LAST_HAN = 0x9fff;

/**
 * Single characters of opencc's traditional, Taiwan and Hong Kong dictionaries whose simplified
 * form stands in GB 2312. Its dictionaries of words are left alone: they know no 紧固件.
 */
function foldingTable(): FoldingTable {
  const simplified = new Set(gb2312());
  const converters = (["t", "tw", "hk"] as const).map((from) => Converter({ from, to: "cn" }));
  const pairs = Array.from({ length: LAST_HAN - FIRST_HAN + 1 }, (_, at) => {
    const char = String.fromCodePoint(FIRST_HAN + at);
    const forms = converters.map((convert) => convert(char));
    return [char, forms.find((form) => form !== char && simplified.has(form)) ?? char] as const;
  }).filter(([char, form]) => form !== char);
  return [pairs.map(([char]) => char).join(""), pairs.map(([, form]) => form).join("")];
}

/** All readings of a character without tones, the usual one first; ü as v. */
function readingsOf(char: string): readonly string[] {
  const options = { toneType: "none", v: true, type: "array" } as const;
  return [...new Set([...pinyin(char, options), ...pinyin(char, { ...options, multiple: true })])];
}
