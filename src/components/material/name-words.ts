import type { Name, NameUse } from "../../domain/names.ts";
import { categoryLabel } from "../../domain/table.ts";
import { aliases } from "../../domain/tables/aliases.ts";
import { materials } from "../../domain/tables/materials.ts";

/** What a name is to its entry, as readers see it. */
export const RELATIONS: Readonly<Record<NameUse["relation"], string>> = {
  own: "本名",
  exact: "同一",
  broader: "较宽",
  narrower: "较窄",
  related: "相关而不相同",
};

/** The same as a sentence that has the name for its subject. */
export const SENTENCES: Readonly<Record<NameUse["relation"], (entry: string) => string>> = {
  own: (entry) => `是“${entry}”的本名`,
  exact: (entry) => `是“${entry}”的另一个名称`,
  broader: (entry) => `比“${entry}”宽，包括它`,
  narrower: (entry) => `比“${entry}”窄，只是它的一种`,
  related: (entry) => `与“${entry}”相关而不相同`,
};

/** On what a name rests, or null for common usage, which goes without saying in a list of names. */
export function basisOf({ basis }: NameUse): string | null {
  if (basis === "common") return null;
  return basis === "completed"
    ? categoryLabel(materials, "name_basis", basis)
    : categoryLabel(aliases, "basis", basis);
}

/** The language to mark a name with: none where it is that of the page, or no language. */
export function languageOf({ language }: Name): string | undefined {
  return language === "zh-Hans" || language === "zxx" ? undefined : language;
}
