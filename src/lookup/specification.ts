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
  /(?<=\p{Script=Han})[\s\-–—_/·]+[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{Script=Greek}\p{N}\s.\-_/]*$/u;

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
    [BRACKETED, TRAILING, LEADING, MEASURED],
  ]
    .map((patterns) => setAside(text, patterns))
    .filter(({ name, aside }) => aside !== "" && NAME.test(name));
}

/** A single character that is left over names nothing. */
const NAME = /\p{Script=Han}.*\p{Script=Han}|^[^\p{Script=Han}]*\p{L}[^\p{Script=Han}]*$/u;
/** What stands before a Chinese name: a standard's letters, a grade. */
const LEADING = /^(?=[^\p{Script=Han}]*\d)[\p{Script=Latin}\d./\-—\s]+(?=\p{Script=Han})/u;
/** A chemical formula is a name: Al2O3, SiO2. Figures of three places are grades. */
const FORMULA =
  /^(?:(?:Al|Ag|Ba|Be|Bi|Ca|Cd|Ce|Co|Cr|Cu|Fe|Ga|Ge|In|La|Li|Mg|Mn|Mo|Na|Nb|Nd|Ni|Pb|Si|Sn|Sr|Ta|Ti|Zn|Zr|B|C|N|O|P|S|V|W|Y)\d{0,2}){2,}$/;

function setAside(text: string, patterns: readonly RegExp[]): Bare {
  const aside: string[] = [];
  const set = (part: string): string => {
    aside.push(part.replace(EDGES, ""));
    return " ";
  };
  const name = patterns.reduce(
    (left, pattern) =>
      left.replace(pattern, (part) =>
        pattern === MEASURED && FORMULA.test(part.trim()) ? part : set(part),
      ),
    text,
  );
  return { name: name.trim(), aside: aside.join(" ") };
}

const EDGES = /^[\s（(【[〔\-–—_/·]+|[）)】\]〕\s]+$/gu;
