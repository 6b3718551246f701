import readXlsx from "read-excel-file/universal";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { loadSiteData } from "../load/site-data.ts";
import { type FlatCell, flatCellsOf } from "./cells.ts";
import { fingerprint } from "./checksum.ts";
import { writeCsv } from "./csv.ts";
import { dictionaryOf } from "./dictionary.ts";
import { shortHash } from "./figures.ts";
import { sample, sampleOrigin } from "./golden/sample.ts";
import { faultsOfXml, readOds, textIn, unpack } from "./golden/unpack.ts";
import { writeOds } from "./ods.ts";
import { sheetsOf } from "./workbook.ts";
import { writeXlsx } from "./xlsx.ts";

const SITE = new URL("https://example.org/library/");
const { policies } = await loadSiteData();
const published = policies.flatMap(({ policy, tables }) =>
  tables.map((data) => ({ name: data.table.name, origin: policy, data })),
);
const all = [{ name: "sample", origin: sampleOrigin, data: sample }, ...published];

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

/** The sheets of an XLSX file as a reader that is not ours finds them. */
async function readBack(bytes: Uint8Array) {
  const sheets = await readXlsx(new Blob([new Uint8Array(bytes)]), { trim: false });
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data }));
}

describe.each(all)("the workbook of $name", ({ origin, data }) => {
  const sheets = sheetsOf(origin, data, SITE);
  const expected = sheets.map(({ name, headings, rows }) => ({ name, rows: [headings, ...rows] }));
  let xlsx: Uint8Array;
  beforeAll(async () => {
    xlsx = await writeXlsx(sheets);
  });

  it("holds the rows, what the columns hold, and where it comes from", () => {
    const { table } = data;
    expect(sheets.map(({ name }) => name)).toEqual([table.title, "字段说明", "来源"]);
    expect(sheets[0]?.rows).toEqual(flatCellsOf(data));
    expect(sheets[1]?.rows.map(([, name]) => name)).toEqual(
      dictionaryOf(table).map(({ name }) => name),
    );
  });

  it("is read back from XLSX to the character, each cell with its type", async () => {
    expect(await readBack(xlsx)).toEqual(expected);
  });

  it("is read back from ODS to the character, each cell with its type", () => {
    expect(readOds(writeOds(sheets))).toEqual(expected);
  });

  it("is well-formed XML in both", async () => {
    expect(await faultsOfXml(xlsx)).toEqual([]);
    expect(await faultsOfXml(writeOds(sheets))).toEqual([]);
  });

  it("has no formula in either", () => {
    const sheet = [...unpack(xlsx).keys()].filter((path) => path.startsWith("xl/worksheets/sheet"));
    expect(sheet).toHaveLength(3);
    for (const path of sheet) expect(textIn(xlsx, path)).not.toMatch(/<f[ >]/);
    expect(textIn(writeOds(sheets), "content.xml")).not.toContain("table:formula");
  });

  it("keeps the headings in view", () => {
    for (const number of [1, 2, 3])
      expect(textIn(xlsx, `xl/worksheets/sheet${number}.xml`)).toMatch(
        /<pane ySplit="1"[^>]*topLeftCell="A2"[^>]*state="frozen"/,
      );
    const held = textIn(writeOds(sheets), "settings.xml").match(/VerticalSplitPosition"[^>]*>1</g);
    expect(held).toHaveLength(3);
  });
});

describe("a workbook", () => {
  const sheets = sheetsOf(sampleOrigin, sample, SITE);
  const about = new Map(sheets[2]?.rows.map(([what, said]) => [what, said]));

  it("says in itself where it is from, what its cells mean, and on what terms it may be used", () => {
    expect(about.get("政策")).toBe("《样本方案》（题名据正文）");
    expect(about.get("来源文本的 SHA-256")).toBe(sampleOrigin.sourceHash);
    expect(about.get("网页")).toBe("https://example.org/library/data/sample-policy/sample/");
    expect(about.get("行数")).toBe(3);
    expect(about.get("公式")).toContain("不会被当作公式执行");
    expect(about.get("许可")).toContain("CC BY 4.0");
  });

  it("is cited as its page is, by the very rows", () => {
    const hash = shortHash(fingerprint(writeCsv(sample)));
    expect(about.get("怎样引用")).toBe(
      `产业政策逐条读. “样表”数据表（据《样本方案》编制，题名据正文；sample.csv，SHA-256 前16位 ${hash}）[DS/OL]. [引用日期]. https://example.org/library/data/sample-policy/sample/.`,
    );
  });

  it("names no page where the site has no address", () => {
    const said = sheetsOf(sampleOrigin, sample, undefined)[2]?.rows.map(([what]) => what);
    expect(said).not.toContain("网页");
  });

  it("is the same bytes whenever and wherever it is written", async () => {
    const written = async (at: string) => {
      process.env.TZ = at;
      return [await writeXlsx(sheets), writeOds(sheets), new Date(0).getTimezoneOffset()] as const;
    };
    const [xlsx, ods, offset] = await written("Pacific/Kiritimati");
    const [xlsxElsewhere, odsElsewhere, elsewhere] = await written("America/Los_Angeles");
    expect(elsewhere).not.toBe(offset);
    expect(Buffer.from(xlsxElsewhere).equals(xlsx)).toBe(true);
    expect(Buffer.from(odsElsewhere).equals(ods)).toBe(true);
  });

  it("is told by its first bytes to be an ODS file", () => {
    const bytes = Buffer.from(writeOds(sheets));
    expect(bytes.subarray(30, 84).toString("latin1")).toBe(
      "mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
    );
    expect(bytes.readUInt16LE(8)).toBe(0);
  });

  it("lists in an ODS file's manifest every file that it holds", () => {
    const bytes = writeOds(sheets);
    const listed = textIn(bytes, "META-INF/manifest.xml").matchAll(/full-path="([^"]+)"/g);
    const held = [...unpack(bytes).keys()].filter((path) => !/^(mimetype|META-INF)/.test(path));
    expect([...listed].map(([, path]) => path)).toEqual(["/", ...held]);
  });

  it.each(["\u0000", "a\u0007", "a\rb", "\uFFFD", "\uFFFF", "_x000D_", "\uD800"])(
    "is refused rather than published without %j",
    (text) => {
      const rows = sample.rows.map((row): typeof row => ({ ...row, quote: text }));
      expect(() => sheetsOf(sampleOrigin, { ...sample, rows }, SITE)).toThrow("as it is");
    },
  );

  it("keeps rare characters, spaces of all kinds, marks and signs", async () => {
    const quote = "𬭩 \u3000a  b\u00A0“<&>\"'\n  \t二 ";
    const rows = sample.rows.map((row) => ({ ...row, quote }));
    const odd = sheetsOf(sampleOrigin, { ...sample, rows }, SITE);
    const cells = (rows: readonly (readonly (FlatCell | Date)[])[] | undefined) => rows?.[1]?.[2];
    expect(cells(readOds(writeOds(odd))[0]?.rows)).toBe(quote);
    expect(cells((await readBack(await writeXlsx(odd)))[0]?.rows as FlatCell[][])).toBe(quote);
  });
});
