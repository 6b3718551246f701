import type { Reason, Route } from "./answer.ts";
import type { Hit } from "./hit.ts";
import { isSame } from "./names.ts";

/** Why a hit is in the answer to a query, for the reader. */
export function reasonOf(query: string, hit: Hit): Reason {
  const { name, route, readAs } = hit;
  const isNoted = route === "different" && name.note !== null;
  return {
    route,
    readAs,
    basis: isInferred(hit) || isNoted ? "编者" : name.basis,
    through: name.text,
    // Said in the sentence itself.
    note: isNoted ? null : name.note,
    sentence: [readingOf(hit), SENTENCES[route](query.trim(), hit), asideOf(hit)].join(""),
  };
}

/** Wider, narrower or a part by the letter of the names, and on no other record. */
const isInferred = ({ route, name }: Hit): boolean =>
  route === "use" ||
  ((route === "wider" || route === "narrower" || route === "part") && isSame(name));

/** The entry's own name. */
const ownName = ({ name }: Hit): string => name.entry.names[0]?.text ?? name.text;

/** What was asked for, as it was read. */
const asked = (query: string, { readAs, aside }: Hit): string =>
  readAs?.text ?? (aside === null ? query : query.replace(aside, "").trim() || query);

const SENTENCES: Readonly<Record<Route, (query: string, hit: Hit) => string>> = {
  name: (_, hit) => (hit.isListed ? listed(hit) : `如系笔误，原文列有“${ownName(hit)}”。`),
  alias: (_, hit) =>
    hit.isListed
      ? `原文列有“${ownName(hit)}”。`
      : `“${hit.name.text}”是“${ownName(hit)}”的另一名称（${hit.name.basis}），原文没有这样写。`,
  wider: (query, hit) =>
    isSame(hit.name)
      ? `“${asked(query, hit)}”按字面所指较宽（编者），原文列有其中的“${ownName(hit)}”。`
      : `“${hit.name.text}”所指较宽（${hit.name.basis}），原文列的是“${ownName(hit)}”。`,
  narrower: (query, hit) =>
    isSame(hit.name)
      ? `“${asked(query, hit)}”按字面是“${hit.name.text}”的一种（编者），原文列有“${ownName(hit)}”，没有写到这一种。`
      : `“${hit.name.text}”是“${ownName(hit)}”的一种（${hit.name.basis}），原文没有单独列出。`,
  part: (query, hit) => partial(asked(query, hit), hit),
  use: (query, hit) =>
    `“${query}”与原文写到的用途（${hit.name.entry.uses.join("、")}）相关，原文在此列有“${ownName(hit)}”。`,
  different: (_, hit) =>
    hit.name.note === null || hit.name.note === "相近而不相同"
      ? `“${hit.name.text}”与“${ownName(hit)}”相近而不相同（编者），不作同一种材料。`
      : `${hit.name.note}（编者）；“${hit.name.text}”不作“${ownName(hit)}”的同义词。`,
};

function listed({ name: { entry } }: Hit): string {
  const [own] = entry.names;
  const title = own?.text ?? "";
  if (entry.kind === "group") return `“${title}”是原文列举的一类材料。`;
  return entry.printed === null
    ? `原文列有“${title}”。`
    : `原文写作“${entry.printed}”，本站按公布的规则拆出“${title}”。`;
}

function partial(query: string, hit: Hit): string {
  const own = ownName(hit);
  if (own.includes(query))
    return `原文列有“${own}”，其中有“${query}”；两者是否一物，请看原句（编者按字面对照）。`;
  const { text } = hit.name;
  const what = text.includes(query)
    ? `“${query}”是“${text}”的一部分`
    : `所查名称里有“${text}”的字样`;
  return `${what}，原文列有“${own}”；两者是否一物，请看原句（编者按字面对照）。`;
}

function readingOf({ readAs }: Hit): string {
  if (readAs === null) return "";
  return readAs.how === "语序"
    ? `按“${readAs.text}”查（语序不同）。`
    : `按“${readAs.text}”查（${readAs.how}）。`;
}

function asideOf({ aside }: Hit): string {
  return aside === null ? "" : `“${aside}”作规格看，没有参与比对。`;
}
