import type { Reason, Route } from "./answer.ts";
import type { Hit } from "./hit.ts";
import { isPrinted, isSame } from "./names.ts";
import { isSlip, readingSentence } from "./reading.ts";

/** Why a hit is among those that answer a query, for the reader. */
export function reasonOf(query: string, hit: Hit, hits: readonly Hit[]): Reason {
  const { name, route, readAs } = hit;
  const isNoted = route === "different" && name.note !== null;
  return {
    route,
    readAs,
    basis: isInferred(hit) || isNoted ? "编者" : name.basis,
    through: name.text,
    // Said in the sentence itself.
    note: isNoted ? null : name.note,
    sentence: [readingOf(query, hit), SENTENCES[route](query.trim(), hit, hits), asideOf(hit)].join(
      "",
    ),
  };
}

/** A slip, a use, or wider, narrower or a part by the letter of the names: on no other record. */
const isInferred = ({ route, name, readAs, isListed }: Hit): boolean =>
  route === "use" ||
  isSlip(readAs) ||
  (route === "name" && !isListed) ||
  ((route === "wider" || route === "narrower" || route === "part") && isSame(name));

/** The entry's own name. */
const ownName = ({ name }: Hit): string => name.entry.names[0]?.text ?? name.text;

/** What was asked for, as it was read. */
const asked = (query: string, { readAs, aside }: Hit): string =>
  readAs?.text ?? (aside === null ? query : query.replace(aside, "").trim() || query);

type Sentence = (query: string, hit: Hit, hits: readonly Hit[]) => string;

const SENTENCES: Readonly<Record<Route, Sentence>> = {
  name: (_, hit) => (hit.isListed ? listed(hit) : `原文列有“${ownName(hit)}”。`),
  alias: (_, hit) =>
    isPrinted(hit.name)
      ? `原文列有“${ownName(hit)}”。`
      : `“${hit.name.text}”是“${ownName(hit)}”的另一名称（${hit.name.basis}），原文没有这样写。`,
  wider: (query, hit, hits) =>
    isSame(hit.name)
      ? `“${asked(query, hit)}”从字面看范围更大（编者判断），${ofIt(hits)}“${ownName(hit)}”。`
      : `“${hit.name.text}”的范围更大（${hit.name.basis}），${ofIt(hits)}“${ownName(hit)}”。`,
  narrower: (query, hit) =>
    isSame(hit.name)
      ? `“${asked(query, hit)}”从字面看是“${hit.name.text}”的一种（编者判断），原文列有“${ownName(hit)}”，没有写到这一种。`
      : `“${hit.name.text}”是“${ownName(hit)}”的一种（${hit.name.basis}），原文没有单独列出。`,
  part: (query, hit) => partial(asked(query, hit), hit),
  use: (query, hit) =>
    `“${query}”与原文写到的用途（${hit.name.entry.uses.join("、")}）相关，原文在此列有“${ownName(hit)}”。`,
  different: (_, hit) =>
    hit.name.note === null || hit.name.note === "相近而不相同"
      ? `“${hit.name.text}”与“${ownName(hit)}”相近而不相同（编者判断），本站不当作同一种材料。`
      : `${hit.name.note}（编者判断）；本站不把“${hit.name.text}”当作“${ownName(hit)}”。`,
};

/** One of several kinds that are listed is not the only one. */
const ofIt = (hits: readonly Hit[]): string =>
  hits.filter(({ route }) => route === "wider").length > 1 ? "原文写了其中的" : "原文只写了其中的";

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
    return `原文列有“${own}”，其中有“${query}”；是不是同一种东西，请看原句（编者按字面对照）。`;
  const { text } = hit.name;
  const what = text.includes(query)
    ? `“${query}”是“${text}”的一部分`
    : `所查名称里有“${commonRun(query, text)}”的字样`;
  return `${what}，原文列有“${own}”；是不是同一种东西，请看原句（编者按字面对照）。`;
}

/** The longest run that stands in both; a name in other letters stands there whole. */
function commonRun(query: string, text: string): string {
  if (query.includes(text)) return text;
  const chars = [...text];
  const runs = chars.flatMap((_, from) =>
    chars.slice(from).map((_, at) => chars.slice(from, from + at + 1).join("")),
  );
  const common = runs.filter((run) => query.includes(run));
  return common.reduce((longest, run) => (run.length > longest.length ? run : longest), "") || text;
}

/** What was not written so may be meant so: whoever wrote it knows. */
function readingOf(query: string, { readAs, route, isListed, aside }: Hit): string {
  if (readAs === null) return "";
  const written = aside === null ? query : query.replace(aside, "");
  const isDoubtful = isSlip(readAs) || (route === "name" && !isListed);
  return `${readingSentence(written, readAs)}${isDoubtful ? "如果是打错了字，" : ""}`;
}

function asideOf({ aside }: Hit): string {
  return aside === null ? "" : `“${aside}”当作规格，没有拿来比。`;
}
