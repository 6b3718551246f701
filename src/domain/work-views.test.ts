import { describe, expect, test } from "vitest";

import { loadSiteData } from "../load/site-data.ts";
import { byActor, byInstrument, groupOf } from "./work-views.ts";
import { askedAbout } from "./work.ts";

const { policies } = await loadSiteData();
const VIEWS = [
  ["by instrument", byInstrument],
  ["by who acts", byActor],
] as const;

describe.each(policies)("the measures of $policy.id", ({ measures }) => {
  const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);

  test.each(VIEWS)("stand once each %s, in the order of the record", (_, view) => {
    const groups = view(measures);
    const places = new Map(measures.map(({ id }, place) => [id, place]));
    for (const { measures: own } of groups) {
      const order = own.map(({ id }) => places.get(id) ?? -1);
      expect(order).toEqual([...order].sort((a, b) => a - b));
    }
    expect(ids(groups.flatMap((group) => group.measures)).sort()).toEqual(ids(measures).sort());
  });

  test.each(VIEWS)("have no empty group and no anchor twice %s", (_, view) => {
    const groups = view(measures);
    expect(groups.filter((group) => group.measures.length === 0)).toEqual([]);
    expect(new Set(ids(groups)).size).toBe(groups.length);
    expect(view([])).toEqual([]);
  });

  test("are put by instrument as the editor classed them; those that name none come last", () => {
    const groups = byInstrument(measures);
    for (const { id, measures: own } of groups)
      for (const { instrumentKind } of own) expect(id).toBe(`tool-${instrumentKind ?? "none"}`);
    expect(groups.at(-1)?.id).toBe("tool-none");
    expect(groups.at(-1)?.measures.every(({ instruments }) => instruments.length === 0)).toBe(true);
  });

  test("are put under who acts only where the record says who", () => {
    const [named, mentioned, none] = byActor(measures);
    expect(ids(named?.measures ?? [])).toEqual(["ms-6-1-1"]);
    expect(mentioned?.measures.map(({ bodies }) => bodies)).not.toContainEqual([]);
    expect(none?.measures.flatMap(({ actor, bodies }) => [actor, ...bodies])).toEqual(
      none?.measures.map(() => null),
    );
  });

  test("know their group, and no group knows a sentence from elsewhere", () => {
    const [first, ...others] = measures;
    if (first === undefined) throw new Error("no measure");
    expect(groupOf(byActor(measures), first).id).toBe("actor-mentioned");
    expect(() => groupOf(byActor(others), first)).toThrow(first.id);
  });
});

describe.each(policies)("what may be asked of $policy.id", ({ measures }) => {
  const asked = askedAbout(measures);

  test("is asked of about fifteen sentences, each with an instrument and an enterprise", () => {
    expect(asked.length).toBeGreaterThanOrEqual(12);
    expect(asked.length).toBeLessThanOrEqual(18);
    for (const { instruments, quote, ask } of asked) {
      expect(instruments).not.toEqual([]);
      expect(quote.text).toContain(ask.enterprise);
    }
  });

  test("is what the text leaves open, and never that one may apply or be paid", () => {
    for (const { ask } of asked) {
      expect(ask.text).toMatch(/，原文没有写。$/);
      expect(ask.text).not.toMatch(/申请|申报|领取|补贴|奖励|符合|享受/);
    }
  });

  test("puts only words in quotation marks that the sentence prints", () => {
    for (const { quote, ask } of asked)
      for (const [, words = ""] of ask.text.matchAll(/“([^”]+)”/g))
        expect(quote.text).toContain(words);
  });
});
