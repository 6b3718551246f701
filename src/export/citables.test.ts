import { describe, expect, test } from "vitest";
import { type Citable, type CitableKind, citedAt, type Frozen } from "../domain/citable.ts";
import { citationByApa } from "../domain/citation-apa.ts";
import { citationByGbt } from "../domain/citation-gbt.ts";
import { loadSiteData } from "../load/site-data.ts";
import { fingerprint } from "./checksum.ts";
import { citables, examplePlace, tableCitable } from "./citables.ts";
import { writeCsv } from "./csv.ts";

const SITE = new URL("https://example.org/policy/");
const PAGES = "https://example.org/policy";

const [data] = (await loadSiteData()).policies;
if (data === undefined) throw new Error("there is no policy");
const { policy, catalogue, notes, tables, targets } = data;
const figure = { id: "trend", title: "虚构的图", standing: "目标，不是完成数", page: "/targets/" };
const all = citables(data, [figure]);

function citable(id: string): Citable {
  const found = all.find((one) => one.id === id);
  if (found === undefined) throw new Error(`nothing is cited as ${id}`);
  return found;
}

const table = tables.find(({ table: { name } }) => name === "targets");
if (table === undefined) throw new Error("there are no targets");
const hash = fingerprint(writeCsv(table)).sha256.slice(0, 16);
const PLAN = "丽水市新材料产业三年行动推进工作方案";
const MADE = `据《${PLAN}》编制，题名据正文`;
const TABLE = `${MADE}；targets.csv，SHA-256 前16位 ${hash}`;
const FLOOR =
  "2021年规模以上原材料工业总产值的目标1000亿元以上，原文作“以新材料为支柱的规模以上原材料工业总产值”，二 第1段（raw-output-2021 行 value 列）";

/** An object of each kind: how GB/T 7714 and how the APA write it. */
const CASES: readonly (readonly [CitableKind, string, string, string])[] = [
  [
    "clause",
    "s3-3-2-p1",
    `丽水市经济和信息化委员会. ${PLAN}（题名据正文；转载自丽水市政府门户网站，2017-07-07）：三（三）2 第1段[EB/OL].（2017-04-26）[引用日期]. 产业政策逐条读（非官方文本）. ${PAGES}/policies/${policy.id}/s3-3-2-p1/.`,
    `丽水市经济和信息化委员会. (2017, April 26). ${PLAN}：三（三）2 第1段 [题名据正文；转载自丽水市政府门户网站，2017-07-07]. 产业政策逐条读（非官方文本）. Retrieved [引用日期], from ${PAGES}/policies/${policy.id}/s3-3-2-p1/`,
  ],
  [
    "entry",
    "titanium-tube",
    `产业政策逐条读. 材料条目：钛管（${MADE}）[EB/OL]. [引用日期]. ${PAGES}/materials/titanium-tube/.`,
    `产业政策逐条读. (n.d.). 材料条目：钛管 [${MADE}]. Retrieved [引用日期], from ${PAGES}/materials/titanium-tube/`,
  ],
  [
    "note",
    "n-public-platform",
    `产业政策逐条读. 校注（缺失）：“完善公共平台”（编者就《${PLAN}》五（五）所加，题名据正文）[EB/OL]. [引用日期]. ${PAGES}/policies/${policy.id}/notes/#n-public-platform.`,
    `产业政策逐条读. (n.d.). 校注（缺失）：“完善公共平台” [编者就《${PLAN}》五（五）所加，题名据正文]. Retrieved [引用日期], from ${PAGES}/policies/${policy.id}/notes/#n-public-platform`,
  ],
  [
    "table",
    "targets",
    `产业政策逐条读. “目标”数据表（${TABLE}）[DS/OL]. [引用日期]. ${PAGES}/data/${policy.id}/targets/.`,
    `产业政策逐条读. (n.d.). “目标”数据表 [Data set；${TABLE}]. Retrieved [引用日期], from ${PAGES}/data/${policy.id}/targets/`,
  ],
  [
    "cell",
    "raw-output-2021.value",
    `产业政策逐条读. “目标”数据表（${TABLE}）：${FLOOR}[DS/OL]. [引用日期]. ${PAGES}/data/${policy.id}/targets/#raw-output-2021.value.`,
    `产业政策逐条读. (n.d.). “目标”数据表：${FLOOR} [Data set；${TABLE}]. Retrieved [引用日期], from ${PAGES}/data/${policy.id}/targets/#raw-output-2021.value`,
  ],
  [
    "figure",
    "trend",
    `产业政策逐条读. 图“虚构的图”（目标，不是完成数；据《${PLAN}》绘制，题名据正文）[EB/OL]. [引用日期]. ${PAGES}/targets/#trend.`,
    `产业政策逐条读. (n.d.). 图“虚构的图” [Figure；目标，不是完成数；据《${PLAN}》绘制，题名据正文]. Retrieved [引用日期], from ${PAGES}/targets/#trend`,
  ],
];

test.each(CASES)("a %s (%s) is written out in both styles", (kind, id, gbt, apa) => {
  expect(citable(id).kind).toBe(kind);
  const cited = citedAt(citable(id), SITE);
  expect(citationByGbt(cited)).toBe(gbt);
  expect(citationByApa(cited)).toBe(apa);
});

test.each(CASES)("a %s (%s) gets no address where the site has none", (_, id, gbt, apa) => {
  const cited = citedAt(citable(id), undefined);
  const { address } = citedAt(citable(id), SITE);
  expect(citationByGbt(cited)).toBe(gbt.replace(` ${address}.`, ""));
  expect(citationByApa(cited)).toBe(apa.replace(` Retrieved [引用日期], from ${address}`, ""));
});

describe("with what the releases have of it", () => {
  const address = "https://example.org/r/#s1-p1";
  const place = {
    ...{ release: "2026-01-02-abc", date: "2026-01-02" },
    ...{ page: "/r/#s1-p1", address, changes: "/releases/#since" },
  };
  const both = (frozen: Frozen) => {
    const cited = citedAt(citable("s1-p1"), SITE, () => frozen);
    return [citationByGbt(cited), citationByApa(cited)];
  };

  test("it is cited with both addresses where the words are the same", () => {
    const [gbt, apa] = both({ kind: "same", ...place });
    expect(gbt?.endsWith(`/s1-p1/. 定本：发布版 2026-01-02-abc，${address}.`)).toBe(true);
    expect(apa?.endsWith(`/s1-p1/ Archived at ${address}`)).toBe(true);
    const [row] = both({ kind: "row", ...place });
    expect(row).toContain(`定本：发布版 2026-01-02-abc，这一行相同，${address}.`);
  });

  test.each([
    [{ kind: "changed", ...place }, "发布版 2026-01-02-abc 之后已改"],
    [{ kind: "widened", ...place }, "发布版 2026-01-02-abc 之后增加了列"],
    [{ kind: "new", release: "2026-01-02-abc" }, "发布版 2026-01-02-abc 尚未收入"],
  ] as const)("it is never given a frozen address as its source otherwise: %j", (frozen, said) => {
    const [gbt, apa] = both(frozen);
    expect(gbt?.endsWith(`/s1-p1/. ${said}.`)).toBe(true);
    expect(apa).toContain(`；${said}].`);
    expect(`${gbt ?? ""}${apa ?? ""}`).not.toContain(address);
  });
});

test("everything of a policy can be cited, each by a name of its own", () => {
  expect(all).toHaveLength(
    83 + catalogue.materials.length + notes.length + tables.length + targets.length + 3,
  );
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
});

test("a number is never cited without its year, its name and the word 目标", () => {
  const cells = all.filter(({ kind }) => kind === "cell");
  expect(cells.map(({ id }) => id)).toEqual(targets.map(({ id }) => `${id}.value`));
  for (const [place, { year, scope, value }] of targets.entries()) {
    const part = cells[place]?.part ?? "";
    expect(part).toContain(`${year}年`);
    expect(part).toContain(`“${scope}”`);
    expect(part).toMatch(new RegExp(`的目标(?:突破)?${value.value}`));
  }
});

test("any cell of any table can be cited by rule, shown on its first row", () => {
  for (const one of tables) {
    const example = examplePlace(policy, tableCitable(policy, one), one);
    const [row] = one.rows;
    expect(example?.id).toContain(`${String(row?.[one.table.primaryKey])}.`);
    expect(example?.page).toBe(`/data/${policy.id}/${one.table.name}/#${example?.id}`);
  }
  expect(examplePlace(policy, citable("targets"), { table: table.table, rows: [] })).toBeNull();
});
