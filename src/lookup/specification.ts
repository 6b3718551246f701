/** A product name without its specification, and what was set aside. */
export interface Bare {
  readonly name: string;
  readonly aside: string;
}

const BRACKETED = /[（(【[〔].*?[）)】\]〕]/gu;
/** Grades, sizes and strengths: TA2, Φ25×2mm, 400D, ≥99.9%. */
const MEASURED =
  /[\p{Script=Latin}\p{Script=Greek}\d.,×*/%±~～≥≤><+\-–—#°℃"']*\d[\p{Script=Latin}\p{Script=Greek}\d.,×*/%±~～≥≤><+\-–—#°℃"']*/gu;

/** Grades without a figure, set off from a Chinese name: 聚四氟乙烯纤维 PTFE. */
const TRAILING =
  /(?<=\p{Script=Han})[\s\-–—_/·]+[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}\s.\-_/]*$/u;

/**
 * A product name as enterprises write it carries grades and sizes that no list of materials does:
 * 钛管（TA2）Φ25×2mm is 钛管. Every way to set some aside, the least of it first, since figures can
 * be part of a name (3D打印材料（A级）); empty where there is nothing to set aside.
 */
export function withoutSpecification(query: string): Bare[] {
  const text = query.normalize("NFKC");
  return [
    [BRACKETED, TRAILING],
    [BRACKETED, TRAILING, MEASURED],
  ]
    .map((patterns) => setAside(text, patterns))
    .filter(({ name, aside }) => aside !== "" && /\p{L}/u.test(name));
}

function setAside(text: string, patterns: readonly RegExp[]): Bare {
  const aside: string[] = [];
  const set = (part: string): string => {
    aside.push(part.replace(EDGES, ""));
    return " ";
  };
  const name = patterns.reduce((left, pattern) => left.replace(pattern, set), text);
  return { name: name.trim(), aside: aside.join(" ") };
}

const EDGES = /^[\s（(【[〔\-–—_/·]+|[）)】\]〕\s]+$/gu;
