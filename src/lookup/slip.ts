/*
 * When a typed word may be taken for a slip. In the names of materials one character is often all
 * that tells two things apart: 纳米氧化铟 is no slip for 纳米氧化银, nor 油性聚氨酯 surely one for
 * 水性聚氨酯. What is only likely is offered as such.
 */

/** The elements that have a character: one is never a slip for another. */
const ELEMENTS = new Set(
  "氢氦锂铍硼碳氮氧氟氖钠镁铝硅磷硫氯氩钾钙钪钛钒铬锰铁钴镍铜锌镓锗砷硒溴氪铷锶钇锆铌钼锝钌铑钯银镉铟锡锑碲碘氙铯钡镧铈镨钕钷钐铕钆铽镝钬铒铥镱镥铪钽钨铼锇铱铂金汞铊铅铋钋砹氡钫镭锕钍镤铀",
);
/** What tells two things apart by itself: opposites, numbers, kinds of substance, forms of goods. */
const TELLING =
  /[非无不未反有正负单双大小软硬甲乙丙丁一二三四五六七八九十\da-z氨胺酯醚酮醇酸醛酚物身钢铁板带管丝棒线箔粉膜布片块环锭筒箱胶漆油水]/;

const isTelling = (char: string): boolean => TELLING.test(char) || ELEMENTS.has(char);

/** For each character those that look alike. */
export type Lookalikes = Readonly<Record<string, string>>;

/**
 * False where the difference is one between two things rather than between two spellings. One
 * character for another is a slip only where the two look alike: 纳米涂料 is none for 纳米材料.
 */
export function isPossibleSlip(
  typed: readonly string[],
  meant: readonly string[],
  lookalikes: Lookalikes,
): boolean {
  if (isDoubled(typed, meant) || isTurned(typed, meant)) return true;
  if (isLongLatin(typed, meant)) return true;
  if (typed.length === meant.length) return looksLike(typed, meant, lookalikes);
  if ([...differing(typed, meant), ...differing(meant, typed)].some(isTelling)) return false;
  // What is added or missing at an end makes it another thing: 钛管 and 钛管机.
  const [whole, part] = [typed.join(""), meant.join("")];
  return !whole.includes(part) && !part.includes(whole);
}

/** Two elements look alike (钛, 钦), and are never meant for one another. */
function looksLike(
  typed: readonly string[],
  meant: readonly string[],
  lookalikes: Lookalikes,
): boolean {
  return typed.every((char, at) => {
    const other = meant[at] ?? "";
    if (char === other) return true;
    // 金 and 未 are what hurried hands make of 合 and 末; anything else that tells is meant.
    const isMeant = isTelling(char) && !/[金未]/.test(char);
    return !isMeant && (lookalikes[other] ?? "").includes(char);
  });
}

/** Where all else is the same, in so many characters, 聚醚醚铜纤维 is nothing but a slip. */
const UNMISTAKABLE = 5;

/**
 * The same for characters that sound alike: two that tell things apart are not meant for one
 * another (铟 and 银; 铜 and 酮, unless the rest of a long name says what is meant).
 */
export function isPossibleSound(typed: readonly string[], meant: readonly string[]): boolean {
  return typed.every((char, at) => {
    const other = meant[at] ?? "";
    if (char === other) return true;
    // What ends many names is no slip for what is in one: 纳米碳化物, 防身材料.
    if (/[物身]/.test(char)) return false;
    if (!isTelling(char) || !isTelling(other)) return true;
    return ELEMENTS.has(char) !== ELEMENTS.has(other) && typed.length >= UNMISTAKABLE;
  });
}

/** True where nobody means anything else: two changed round, one typed twice, a look-alike inside. */
export function isPlainSlip(typed: readonly string[], meant: readonly string[]): boolean {
  if (isTurned(typed, meant) || isDoubled(typed, meant) || isLongLatin(typed, meant)) return true;
  // The last character is what a thing is.
  return typed.length === meant.length && typed.at(-1) === meant.at(-1);
}

/** A word in Latin letters this long is not another word by one letter. */
const LONG_IN_LATIN = 6;

const isLongLatin = (typed: readonly string[], meant: readonly string[]): boolean =>
  typed.length >= LONG_IN_LATIN && /^[a-z]+$/.test(typed.join("") + meant.join(""));

/** The one is the other with a character twice. */
const isDoubled = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length + 1 &&
  one.some((char, at) => char === one[at + 1] && one.toSpliced(at, 1).join("") === other.join(""));

/** Two neighbours changed round; figures never are: 304 is not 430. */
function isTurned(typed: readonly string[], meant: readonly string[]): boolean {
  const changed = differing(typed, meant);
  return (
    typed.length === meant.length &&
    !changed.some((char) => /\d/.test(char)) &&
    [...typed].sort().join("") === [...meant].sort().join("")
  );
}

/** The characters of the one that the other lacks: place by place, or between common ends. */
function differing(one: readonly string[], other: readonly string[]): string[] {
  if (one.length === other.length) return one.filter((char, at) => char !== other[at]);
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  return one.slice(start, one.length - end);
}
