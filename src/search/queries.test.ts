import { setImmediate } from "node:timers/promises";
import { Converter } from "opencc-js";
import { pinyin } from "pinyin-pro";
import { describe, expect, test, vi } from "vitest";
import { buildIndex } from "../../scripts/index.ts";
import { searchTables } from "../../scripts/search-tables.ts";
import { loadSiteData } from "../load/site-data.ts";
import { indexFor } from "./golden/index-for.ts";
import { nameKey } from "./lexicon.ts";
import { isOneSlip } from "./slips.ts";
import { gb2312, readSounds } from "./sounds.ts";

/* Every name of the catalogue in every writing, asked of the real index: the entry comes first. */

const site = await loadSiteData();
const catalogues = site.policies.map(({ catalogue }) => catalogue);
const materials = catalogues.flatMap((catalogue) => catalogue.materials);
const aliases = catalogues.flatMap((catalogue) => catalogue.aliases);
const groupNames = new Map(
  catalogues.flatMap(({ groups }) => groups.map(({ id, name }) => [id, name] as const)),
);
const nameOf = new Map([...materials.map(({ id, name }) => [id, name] as const), ...groupNames]);

vi.setConfig({ testTimeout: 60_000 });

const index = indexFor((folder) => buildIndex(site, folder));

/** A query, and the titles of which the first result must bear one. */
type Case = readonly [query: string, ...titles: string[]];

/** The queries whose first result (or first few) is another, with what came instead. */
async function missed(cases: readonly Case[], among = 1): Promise<string[]> {
  const wrong: string[] = [];
  for (const [query, ...titles] of cases) {
    // Everything is at hand, so nothing else would let the server's timers run.
    await setImmediate();
    const { way, results } = await index.engine.search(query, { limit: 3 });
    const found = results.map(({ title }) => title);
    if (!found.slice(0, among).some((title) => titles.includes(title)))
      wrong.push(`${query} → ${found.join(" ")} (${way}), not ${titles.join(" or ")}`);
  }
  return wrong;
}

/** Chinese characters and what else of a name is typed. */
const bare = (name: string): string => nameKey(name);
const named = (write: (name: string) => string | null): Case[] =>
  materials.flatMap(({ name }): Case[] => {
    const query = write(name);
    return query === null || query === name ? [] : [[query, name]];
  });

/** All entries for which a writing comes out the same are equally right. */
function alike(cases: readonly Case[]): Case[] {
  const byQuery = Map.groupBy(cases, ([query]) => query);
  return [...byQuery].map(([query, same]) => [query, ...same.flatMap(([, ...titles]) => titles)]);
}

/** A number for a text, the same each time. */
const seed = (text: string): number =>
  [...text].reduce((sum, char) => (sum * 31 + (char.codePointAt(0) ?? 0)) % 1_000_003, 7);

const spelt = (name: string, options: object = {}): string[] =>
  pinyin(bare(name), {
    toneType: "none",
    v: true,
    type: "array",
    nonZh: "consecutive",
    ...options,
  });
const initials = (name: string): string =>
  [...bare(name)]
    .map((char) => pinyin(char, { pattern: "first", toneType: "none", nonZh: "consecutive" }))
    .join("");
const capitals = (text: string): string =>
  [...text].map((char) => String.fromCodePoint(fullWidth(char.codePointAt(0) ?? 0))).join("");
const fullWidth = (code: number): number => (code > 0x20 && code < 0x7f ? code + 0xfee0 : code);

describe("an entry is first", () => {
  const english = (nameEn: string): string => nameEn.replace(/ \([^)]*\)/g, "");
  const american = (text: string): string =>
    text
      .replaceAll("fibre", "fiber")
      .replaceAll("aluminium", "aluminum")
      .replaceAll("coloured", "colored");

  test.each<[string, readonly Case[]]>([
    ...(["t", "tw", "hk"] as const).map((to): [string, Case[]] => {
      const convert = Converter({ from: "cn", to });
      return [`in traditional characters (${to})`, named((name) => convert(name))];
    }),
    ["in full width", named((name) => capitals(name))],
    ["in pinyin", alike(named((name) => spelt(name).join("")))],
    ["in pinyin with spaces", alike(named((name) => spelt(name).join(" ")))],
    [
      "in pinyin with tones",
      alike(named((name) => spelt(name, { toneType: "symbol", v: false }).join(""))),
    ],
    [
      "in pinyin with tones as numbers",
      alike(named((name) => (/\d/.test(name) ? null : spelt(name, { toneType: "num" }).join("")))),
    ],
    ["by its initials", alike(named(initials))],
    ["by its initials in capitals", alike(named((name) => initials(name).toUpperCase()))],
    ["by its English", materials.map(({ nameEn, name }) => [nameEn, name])],
    ["by its English alone", materials.map(({ nameEn, name }) => [english(nameEn), name])],
    ["by American English", materials.map(({ nameEn, name }) => [american(english(nameEn)), name])],
    [
      "by its English in another order",
      materials.map(({ nameEn, name }) => [
        english(nameEn).split(" ").toReversed().join(" "),
        name,
      ]),
    ],
    [
      "by its English in capitals",
      materials.map(({ nameEn, name }) => [nameEn.toUpperCase(), name]),
    ],
    ["with a space between all characters", named((name) => [...bare(name)].join(" "))],
    [
      "with a space somewhere",
      named((name) => {
        const at = 1 + (seed(name) % (bare(name).length - 1));
        return `${bare(name).slice(0, at)} ${bare(name).slice(at)}`;
      }),
    ],
    [
      "with its words changed round",
      named((name) => {
        const at = Math.max(1, bare(name).length - 2);
        return `${bare(name).slice(at)} ${bare(name).slice(0, at)}`;
      }),
    ],
    [
      "with its words changed round, unspaced",
      named((name) => {
        const at = Math.max(1, bare(name).length - 2);
        return bare(name).length < 3 ? null : bare(name).slice(at) + bare(name).slice(0, at);
      }),
    ],
  ])("%s", async (_, cases) => {
    expect(cases.length).toBeGreaterThan(0);
    expect(await missed(cases)).toEqual([]);
  });

  test.each([1, 2, 3, 4])(
    "in pinyin from syllable %i on, or beside one that begins so",
    async (from) => {
      const cases = materials.flatMap(({ name }): Case[] => {
        const syllables = spelt(name).slice(from);
        return syllables.length < 3 ? [] : [[syllables.join(""), name]];
      });
      expect(await missed(alike(cases), 2)).toEqual([]);
    },
  );

  test.each([1, 2])("by its initials from syllable %i on", async (from) => {
    const cases = named((name) => {
      const part = initials(name).slice(from);
      return part.length < 5 ? null : part;
    });
    expect(await missed(alike(cases), 2)).toEqual([]);
  });
});

describe("an alias", () => {
  const record = site.policies.map(({ policy }) => policy.sourceText).join("");
  const printed = new Set(aliases.map(({ text }) => text).filter((text) => record.includes(text)));
  const sharing = Map.groupBy(aliases, ({ text }) => nameKey(text));
  const titles = (id: string): string => nameOf.get(id) ?? "";

  test("that is another name of an entry finds it first", async () => {
    const cases = aliases
      .filter(({ relation }) => relation === "exact")
      .map(({ text, of }): Case => [text, titles(of.id)]);
    expect(cases.length).toBeGreaterThan(350);
    expect(await missed(cases)).toEqual([]);
  });

  test("that is wider or narrower finds those entries that have it first, unless the record has the words", async () => {
    const cases = aliases
      .filter(({ relation }) => relation === "broader" || relation === "narrower")
      .filter(({ text, of }) => !printed.has(text) || titles(of.id).includes(text))
      .map(({ text }): Case => [
        text,
        // A term of the glossary may be called just so.
        ...site.terms.map(({ name }) => name).filter((name) => name === text),
        ...(sharing.get(nameKey(text)) ?? []).map(({ of }) => titles(of.id)),
      ]);
    expect(await missed(cases)).toEqual([]);
  });

  test("that several entries share finds them side by side", async () => {
    for (const [key, rows] of sharing) {
      const direct = rows.filter(({ relation }) => relation !== "related");
      if (direct.length < 2) continue;
      const { results } = await index.engine.search(key, { limit: direct.length, kind: "材料" });
      expect(results.map(({ title }) => title).sort(), key).toEqual(
        direct.map(({ of }) => titles(of.id)).sort(),
      );
    }
  });

  test("is found in traditional characters, in full width, in capitals and by its pinyin", async () => {
    const convert = Converter({ from: "cn", to: "t" });
    const exact = aliases.filter(({ relation }) => relation === "exact");
    const cases = exact.flatMap(({ text, of }): Case[] => {
      const title = titles(of.id);
      if (!/\p{Script=Han}/u.test(text))
        return [capitals(text), text.toUpperCase(), text.toLowerCase()].map((one) => [one, title]);
      return [
        [convert(text), title],
        [text.toUpperCase(), title],
      ];
    });
    expect(await missed(cases)).toEqual([]);
  });
});

describe("whatever is asked", () => {
  test.each([
    ["PTFE", "聚四氟乙烯纤维", "英文名"],
    ["WC", "纳米碳化钨", "别名"],
    ["PEEK纤维", "聚醚醚酮纤维", "别名"],
    ["鈦合金板材", "钛合金板材", "繁体"],
    ["奈米氧化矽", "纳米氧化硅", "别名"],
    ["aluminum alloy powder", "铝合金金属粉末", "英文名"],
    ["taihejinbancai", "钛合金板材", "拼音"],
    ["thjbc", "钛合金板材", "拼音"],
    ["钛hejin板材", "钛合金板材", "拼音"],
    ["lǚ hé jīn jīn shǔ fěn mò", "铝合金金属粉末", "拼音"],
    ["lvhejinjinshufenmo", "铝合金金属粉末", "拼音"],
    ["玄五岩纤维", "玄武岩纤维", "读音相近"],
    ["聚迷迷酮", "聚醚醚酮纤维", "读音相近"],
    ["钛舍金板材", "钛合金板材", "写法相近"],
    ["titanum tube", "钛管", "写法相近"],
    ["芳纶", "热致液晶高分子纤维", "相关"],
    ["Kevlar", "热致液晶高分子纤维", "相关"],
    ["板材 钛复合", "钛复合板材", "原文"],
    ["tenglonghuanniao", "腾笼换鸟", "拼音"],
    ["优质聚四氟乙烯纤维布料", "聚四氟乙烯纤维", "原文"],
    ["jinyun", "坚持生态工业发展理念", "拼音"],
    ["晋云", "坚持生态工业发展理念", "读音相近"],
    ["优质特氟龙纤维布", "聚四氟乙烯纤维", "别名"],
  ])("%s finds %s and says why: %s", async (query, title, why) => {
    const { results } = await index.engine.search(query);
    expect(results[0]).toMatchObject({ title, why });
  });

  test("a product that the record does not list never comes as one that it does", async () => {
    for (const query of ["石墨烯", "光刻胶", "稀土永磁材料"]) {
      const { way } = await index.engine.search(query);
      expect([query, ["parts", "none"].includes(way)]).toEqual([query, true]);
    }
  });

  test("a word with several slips brings the nearest names", async () => {
    const { way, results } = await index.engine.search("polyetherketon");
    expect(way).toBe("slip");
    expect(results[0]).toMatchObject({ title: "聚醚醚酮纤维", why: "写法相近" });
  });
});

describe("a slip", () => {
  const tables = searchTables({ policies: [], terms: [], changes: [] });
  const sounds = readSounds(tables.sounds);
  /** Simplified characters that are also traditional ones for something else: 著. */
  const fold = new Set(tables.folding[0]);
  const all = gb2312();
  const long = materials.map(({ name }) => bare(name)).filter((name) => name.length > 3);
  const known = [...nameOf.values()].map(bare);
  const titleOf = (key: string): string =>
    materials.find(({ name }) => bare(name) === key)?.name ?? "";
  const cases = (round: number, slip: (name: string, at: number) => string | null): Case[] =>
    long.flatMap((name): Case[] => {
      const at = seed(`${name}${round}`) % name.length;
      const query = slip(name, at);
      // What stands in another name is no slip, and what is as near to another may be that.
      if (query === null || known.some((other) => other.includes(query))) return [];
      const near = long.filter((other) => isOneSlip([...other], [...query]));
      return [[query, ...[name, ...near].map(titleOf)]];
    });
  const soundingLike = (char: string, round: number): string | null => {
    const [reading] = sounds(char);
    const same = all.filter((one) => one !== char && sounds(one)[0] === reading && !fold.has(one));
    return reading === undefined ? null : (same[(seed(char) + round) % same.length] ?? null);
  };
  const other = (text: string, round: number): string =>
    all[seed(`${text}!${round}`) % all.length] ?? "";
  const rounds = [1, 2, 3, 4];

  test.each<[string, (name: string, at: number, round: number) => string | null]>([
    [
      "of one character for another that sounds the same",
      (name, at, round) => {
        const wrong = soundingLike(name.charAt(at), round);
        return wrong === null ? null : name.slice(0, at) + wrong + name.slice(at + 1);
      },
    ],
    [
      "of every second character for one that sounds the same",
      (name, _, round) =>
        [...name]
          .map((char, at) => (at % 2 === 0 ? (soundingLike(char, round) ?? char) : char))
          .join(""),
    ],
    [
      "of one character for any other",
      (name, at, round) => name.slice(0, at) + other(name, round) + name.slice(at + 1),
    ],
    ["that leaves one character out", (name, at) => name.slice(0, at) + name.slice(at + 1)],
    [
      "that puts one character too many",
      (name, at, round) => name.slice(0, at) + other(name, round) + name.slice(at),
    ],
    [
      "that turns two characters round",
      (name, at) => name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2),
    ],
  ])("%s does no harm", async (_, slip) => {
    const asked = rounds.flatMap((round) => cases(round, (name, at) => slip(name, at, round)));
    const wrong = await missed(asked);
    expect(asked.length).toBeGreaterThan(150);
    expect(wrong).toEqual([]);
  });
});
