import type { Asked, Hit } from "./hit.ts";
import { asAsked } from "./hit.ts";
import type { Names } from "./names.ts";
import { wider, within } from "./partial.ts";
import { called } from "./steps.ts";

/*
 * A material in the form in which it is sold: 碳纤维布, 聚四氟乙烯板. The document lists the fibre
 * and not the cloth; whether it means the cloth is open, and no more than that is ever said.
 */

/** Half-finished goods, at the end of a name. A 垫片, a 锯片 and a 胶带 are finished: other products. */
const FORM =
  /(?:(?:网格|方格|编织|无纺)?布|织物|毡|纱线?|丝束|预浸[料布带]|[板棒管箔丝线]材?|(?<!胶)带材?|[片型卷]材|薄?膜|粉[体末]?|颗粒|粒[料子]|树脂)$/u;

/** What has a form already (钛管) has no other; forms of glass are products of their own (真空玻璃管). */
const isFormed = (name: string): boolean => FORM.test(name) || name.endsWith("玻璃");

/** What a metal ends with tells what it is, though no entry is called so: 钛合金棒, 不锈钢管. */
const METAL = /.合金$|不锈钢$/u;

/** A single character is no material: 钛棒 is near the class of titanium, and no more. */
const FEWEST = 2;

/** The entries that the query names before a form. */
export function inForm(names: Names, { typed }: Asked): Hit[] {
  const whole = typed.trim();
  const material = asAsked(names, whole.replace(FORM, ""));
  if (material.typed === whole || [...material.key].length < FEWEST) return [];
  if (isFormed(material.typed)) return [];
  const share = [...material.key].length / [...names.keyOf(whole)].length;
  return named(names, material).map((hit) => ({
    ...hit,
    route: hit.route === "different" ? "different" : "part",
    isListed: false,
    share: hit.share * share,
  }));
}

function named(names: Names, material: Asked): readonly Hit[] {
  const known = called(names, material.key, null);
  if (known.length > 0) return known;
  const found = within(names, material);
  return found.length === 0 && METAL.test(material.key) ? wider(names, material) : found;
}
