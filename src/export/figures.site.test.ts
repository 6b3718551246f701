import { load } from "cheerio";
import { decode } from "fast-png";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { DIST_FOLDER } from "../../scripts/project.ts";
import { publicAddress } from "../domain/address.ts";
import { dateInChinese } from "../domain/date.ts";
import { loadSiteData } from "../load/site-data.ts";
import { loadTypefaces } from "../load/typefaces.ts";
import { fingerprint } from "./checksum.ts";
import { writePng } from "./figure-png.ts";
import { shortHash } from "./figures.ts";

/* Over the built site: what a picture must carry once it has left its page. */

const { policies } = await loadSiteData();

/** As astro.config.mjs reads it, so that the test holds for a site built under any address. */
const { SITE_URL } = process.env;
const site = SITE_URL ? new URL(SITE_URL) : undefined;

const CASES = policies.flatMap(({ policy }) =>
  readdirSync(join(DIST_FOLDER, "figures", policy.id))
    .filter((name) => name.endsWith(".svg"))
    .map((name) => ({ policy, id: name.replace(".svg", "") })),
);

const bytesAt = (...path: readonly string[]) => readFileSync(join(DIST_FOLDER, ...path));

test("there are figures to look at", () => {
  expect(CASES.length).toBeGreaterThan(0);
});

describe.each(CASES)("the picture $id", ({ policy, id }) => {
  const text = bytesAt("figures", policy.id, `${id}.svg`).toString("utf8");
  const $ = load(text, { xml: true });
  const root = $("svg").first();
  const printed = root.find("> text").text();
  const csv = bytesAt("figures", policy.id, `${id}.csv`);

  test("is well-formed XML with a title, a description and its language", async () => {
    const { errors } = await validateXML({ xml: text, normalization: "format" });
    expect(errors).toEqual([]);
    expect(root.find("> title").text()).not.toBe("");
    expect(root.find("> desc").text()).not.toBe("");
    expect(root.attr("xml:lang")).toBe("zh-Hans-CN");
  });

  test("needs nothing from elsewhere: no file, no font, no script", () => {
    expect($("image, use, script, foreignObject, link").length).toBe(0);
    expect($("style").text()).not.toMatch(/url\(|@import|@font-face|var\(/);
    expect(text.match(/url\((?!#)/g)).toBeNull();
    expect($("[href]").filter((_, one) => !$(one).is("a")).length).toBe(0);
  });

  test("has its links absolute, or none where the site has no address", () => {
    const links = $("a[href]")
      .map((_, one) => $(one).attr("href"))
      .get();
    if (site === undefined) expect(links).toEqual([]);
    else expect(links.every((link) => link.startsWith(publicAddress(site, "/") ?? "?"))).toBe(true);
    expect($("[data-mark] > title").length).toBe($("[data-mark]").length);
  });

  test("says what it is, of which document and date, by whom, and how to check it", () => {
    const words = printed.replace(/\s+/g, "");
    expect(words).toContain(root.find("> title").text().replace(/\s+/g, ""));
    expect(words).toMatch(/目标，不是完成数|不表示已经完成|不是发文机关的计数/);
    expect(words).toContain(policy.title.value);
    expect(words).toContain(dateInChinese(policy.dated));
    expect(words).toContain("CCBY4.0");
    expect(words).toContain(shortHash(fingerprint(csv)));
    if (site !== undefined) expect(words).toContain(publicAddress(site, "/")?.slice(0, -1));
  });

  test("is the same picture as PNG, at twice its size and not blank", () => {
    const png = decode(bytesAt("figures", policy.id, `${id}@2x.png`));
    expect([png.width, png.height]).toEqual(
      ["width", "height"].map((side) => 2 * Number(root.attr(side))),
    );
    const colours = new Set<string>();
    for (let at = 0; at < png.data.length; at += png.channels)
      colours.add(png.data.subarray(at, at + 3).join());
    expect(colours.size).toBeGreaterThan(30);
    expect(colours).toContain([0x15, 0x20, 0x1d].join());
  });

  test("has an oEmbed answer where the site has an address, and only there", () => {
    const path = join(DIST_FOLDER, "embed", policy.id, id, "oembed.json");
    expect(existsSync(path)).toBe(site !== undefined);
    if (site === undefined) return;
    const answer = JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
    const address = publicAddress(site, `/embed/${policy.id}/${id}/`) ?? "";
    expect(answer).toMatchObject({ version: "1.0", type: "rich" });
    expect(answer.html).toContain(`src="${address}"`);
    expect(Number(answer.width) * Number(answer.height)).toBeGreaterThan(0);
    const page = load(readFileSync(join(DIST_FOLDER, "embed", policy.id, id, "index.html")));
    expect(page('link[type="application/json+oembed"]').attr("href")).toBe(`${address}oembed.json`);
  });
});

/** A side of the square that each character is drawn in. */
const CELL = 24;
const IN_A_ROW = 40;
/** A character that no font has: what it looks like is what a missing one looks like. */
const MISSING = "\u{10FFFD}";

test("the font has every character that is drawn", async () => {
  const all = CASES.map(({ policy, id }) =>
    load(bytesAt("figures", policy.id, `${id}.svg`), { xml: true })("text").text(),
  );
  const characters = [MISSING, ...new Set(all.join("").replace(/\s/g, ""))];
  const rows = Math.ceil(characters.length / IN_A_ROW);
  const [width, height] = [IN_A_ROW * CELL, rows * CELL];
  const texts = characters.map((character, place) => {
    const [x, y] = [(place % IN_A_ROW) * CELL + 4, Math.floor(place / IN_A_ROW) * CELL + 18];
    const shown = character.replace("&", "&amp;").replace("<", "&lt;");
    return `<text x="${x}" y="${y}" font-size="14">${shown}</text>`;
  });
  const sheet = `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${texts.join("")}</svg>`;
  const png = decode(await writePng(sheet, width, await loadTypefaces()));
  const cell = (place: number): string => {
    const [left, top] = [(place % IN_A_ROW) * CELL, Math.floor(place / IN_A_ROW) * CELL];
    const lines = Array.from({ length: CELL }, (_, line) => {
      const from = ((top + line) * width + left) * png.channels;
      return png.data.subarray(from, from + CELL * png.channels).join();
    });
    return lines.join();
  };
  const blank = cell(rows * IN_A_ROW - 1);
  expect(characters.length % IN_A_ROW, "the last cell must be empty to compare with").not.toBe(0);
  const lost = characters.filter((_, place) => place > 0 && [cell(0), blank].includes(cell(place)));
  expect(characters.length).toBeGreaterThan(200);
  expect(lost).toEqual([]);
});
