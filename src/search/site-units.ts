import { guideAddress, termAddress } from "../domain/address.ts";
import type { Term } from "../domain/glossary.ts";
import type { SearchUnit } from "./markup.ts";

/** One of the site's own explanations, as its page has it: these are not part of the model. */
export interface Guide {
  readonly id: string;
  readonly title: string;
  /** All of its words, title and description included. */
  readonly text: string;
}

/** A page that shows what is covered elsewhere, with what it says of itself: 目标, 复算, 数据更正记录. */
export interface SitePage {
  /** From the site's root. */
  readonly url: string;
  readonly title: string;
  /** The pages above it, outermost first. */
  readonly above: readonly string[];
  /** Its title and whatever on it is covered nowhere else. */
  readonly text: string;
}

/** What only the built pages know. */
export interface WrittenPages {
  readonly guides: readonly Guide[];
  readonly pages: readonly SitePage[];
}

/** Of what the editor wrote: a query that it has is not said to stand in the record. */
export const OURS = { whose: "本站文字" } as const;

/** A guide covers all of its page but what it quotes of the record. */
export function guideUnit({ id, title, text }: Guide): SearchUnit {
  const url = guideAddress(id);
  const shown = { kind: "说明", id, url, title, path: "", text } as const;
  return { ...shown, nameEn: null, ...OURS, ownTitle: title };
}

/** A page of the site covers its title and what it says of itself. */
export function pageUnit({ url, title, above, text }: SitePage): SearchUnit {
  const shown = { kind: "栏目", id: url, url, title, path: above.join(" · "), text } as const;
  return { ...shown, nameEn: null, ...OURS, ownTitle: title };
}

/** A term covers its names: its explanation, shown beside them, would answer for what it only compares it with. */
export function termUnit({ id, name, nameEn, meaning }: Term): SearchUnit {
  return {
    kind: "名词解释",
    id,
    url: termAddress(id),
    title: name,
    path: "",
    text: `${name}\n${nameEn}`,
    nameEn,
    ...OURS,
    about: firstSentence(meaning[0] ?? ""),
    ownTitle: name,
  };
}

/** Up to the first full stop, which stays. */
const firstSentence = (text: string): string => /^.*?。/su.exec(text)?.[0] ?? text;
