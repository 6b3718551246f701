import { experimental_AstroContainer as AstroContainer } from "astro/container";
import type { AstroComponentFactory } from "astro/runtime/server/index.js";
import { load } from "cheerio";
import { describe, expect, test } from "vitest";
import type { PolicyData } from "../../domain/site.ts";
import { loadSiteData } from "../../load/site-data.ts";
import Overview from "./Overview.astro";

const site = await loadSiteData();
const [data] = site.policies as [PolicyData];
const container = await AstroContainer.create();

type Drawing = readonly [component: AstroComponentFactory, props: Record<string, unknown>];

const drawing = (props: Record<string, unknown>): Drawing => [Overview, props];

const render = ([component, props]: Drawing): Promise<string> =>
  container.renderToString(component, { props });

/** The picture of a policy, with one thing or another changed in the model. */
async function picture(changed: Partial<PolicyData> = {}, address: string | null = null) {
  const props = {
    policies: [{ ...data, ...changed }],
    terms: site.terms,
    policy: data.policy.id,
    family: "titanium",
    address,
  };
  return load(await render(drawing(props)));
}

const words = ($: Awaited<ReturnType<typeof picture>>): string =>
  $(".overview").text().replace(/\s+/g, " ");

/** Figures and counts, with what they are counted in. */
const NUMBERS = /\d+(?:\.\d+)?(?=亿元|条|个|项|句|种|处)/g;

describe("every number in the picture comes from the model", () => {
  test("a target that is changed is changed wherever it stands, and so is what is computed", async () => {
    const targets = data.targets.map((target) =>
      target.id === "raw-output-2017"
        ? { ...target, value: { kind: "amount", value: 731 } as const }
        : target,
    );
    const $ = await picture({ targets });
    expect($('[data-target="raw-output-2017"]').length).toBeGreaterThan(2);
    $('[data-target="raw-output-2017"]').each((_, mark) => {
      expect($(mark).text() + ($(mark).attr("aria-label") ?? "")).toContain("731");
    });
    expect(words($)).not.toContain("700");
    expect(words($)).toContain("16.4%");
    expect(words($)).not.toContain("17.1%");
  });

  test("an entry less is a dot less, and one less in every count", async () => {
    const { catalogue } = data;
    const materials = catalogue.materials.filter(({ name }) => name !== "钛管");
    const $ = await picture({ catalogue: { ...catalogue, materials } });
    expect($(".overview__dots circle")).toHaveLength(materials.length);
    expect($("#overview-tree").text()).toContain(`${materials.length}个条目`);
    expect($("#overview-family").text()).toContain("3种产品");
    expect(words($)).not.toContain(`${catalogue.materials.length}个条目`);
  });

  test("a deliverable, a sentence and a gap that go, go from the picture", async () => {
    const $ = await picture({
      actions: data.actions.slice(1),
      measures: data.measures.slice(1),
      policy: { ...data.policy, gaps: data.policy.gaps.slice(1) },
    });
    expect($("#overview-road").text()).toContain(`${data.actions.length - 1}项`);
    expect($("#overview-measures").text()).toContain(`${data.measures.length - 1}句`);
    expect(words($)).not.toContain(data.actions[0]?.deliverable);
    expect(words($)).not.toContain("发文字号");
  });

  test("an empty model leaves no count behind but nought", async () => {
    const none = { groups: [], phrases: [], materials: [], mentions: [], aliases: [] };
    const $ = await picture({ actions: [], measures: [], catalogue: { ...none, ...kept() } });
    const counts = ["tree", "road", "measures"].flatMap((part) => [
      ...($(`[aria-labelledby=overview-${part}]`).text().match(NUMBERS) ?? []),
    ]);
    // 6个方面: the headings of 主要措施 are the record's, and are still there.
    expect(new Set(counts)).toEqual(new Set(["0", "1", "4", "6"]));
  });
});

/** The titanium box alone: the least that the picture can be drawn of. */
function kept() {
  const { groups, materials } = data.catalogue;
  return {
    groups: groups
      .filter(({ id }) => id === "titanium-materials")
      .map((group) => ({ ...group, parentId: null })),
    materials: materials.filter(({ groupId }) => groupId === "titanium-materials"),
  };
}

describe("the picture", () => {
  test("keeps targets and what we computed in columns of their own", async () => {
    const $ = await picture();
    // Beside every number stands the way to its check, which paper does without.
    expect($(".overview__numbers .no-print [data-audit]")).toHaveLength(12);
    $(".overview__numbers .no-print").remove();
    const computed = $(".overview__numbers td.is-computed");
    expect(computed.map((_, cell) => $(cell).text().trim()).get()).toEqual([
      "17.1%",
      "18.2%",
      "18.8%",
      "不算",
      "两个都是下限，不算",
    ]);
    expect($(".overview__numbers td:not(.is-computed)").text()).not.toContain("%");
    expect($(".overview__numbers thead th.is-computed").text()).toContain("推算");
  });

  test("leaves 2020 empty, and says that the period is over", async () => {
    const $ = await picture();
    const row = $(".overview__numbers tr").filter((_, tr) => $(tr).text().includes("2020年"));
    const cells = row.find("td").map((_, cell) => $(cell).text());
    expect(cells.get()).toEqual(["原文未载", "原文未载", "不算"]);
    expect($(".overview__head").text()).toContain("已经过去");
  });

  test("has a table behind each drawing", async () => {
    const $ = await picture();
    for (const part of [
      "#trend",
      "[aria-labelledby=overview-tree]",
      "[aria-labelledby=overview-road]",
    ])
      expect($(`${part} details table tbody tr`).length, part).toBeGreaterThan(2);
  });

  test("can be scanned where the site knows its address, and names its path where not", async () => {
    const at = await picture({}, "https://example.org/a/guides/overview/");
    expect(at(".overview__qr")).toHaveLength(1);
    expect(words(at)).toContain("https://example.org/a/guides/overview/");
    const nowhere = await picture();
    expect(nowhere(".overview__qr")).toHaveLength(0);
    expect(words(nowhere)).toContain("没有登记公开网址");
  });

  test("is not drawn of a policy that is not there", async () => {
    const props = { ...site, policy: "none", family: "titanium", address: null };
    await expect(render(drawing(props))).rejects.toThrow("none");
  });
});
