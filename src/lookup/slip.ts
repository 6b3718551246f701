/*
 * When a typed word may be taken for a slip. In the names of materials one character is often all
 * that tells two things apart: 纳米氧化铟 is no slip for 纳米氧化银, nor 油性聚氨酯 surely one for
 * 水性聚氨酯. What is only likely is offered as such.
 */

/** The elements that have a character: one is never a slip for another. */
const ELEMENTS = new Set(
  "氢氦锂铍硼碳氮氧氟氖钠镁铝硅磷硫氯氩钾钙钪钛钒铬锰铁钴镍铜锌镓锗砷硒溴氪铷锶钇锆铌钼锝钌铑钯银镉铟锡锑碲碘氙铯钡镧铈镨钕钷钐铕钆铽镝钬铒铥镱镥铪钽钨铼锇铱铂金汞铊铅铋钋砹氡钫镭锕钍镤铀",
);
/** What tells two things apart by itself: opposites, numbers, and the forms that goods have. */
const TELLING =
  /[非无不未反有正负单双甲乙丙丁一二三四五六七八九十\d钢铁板带管丝棒线箔粉膜布片块环锭胶漆油水]/;

const isTelling = (char: string): boolean => TELLING.test(char) || ELEMENTS.has(char);

/** False where the difference is one between two things rather than between two spellings. */
export function isPossibleSlip(typed: readonly string[], meant: readonly string[]): boolean {
  if (isDoubled(typed, meant) || isTurned(typed, meant)) return true;
  const added = differing(typed, meant);
  const missing = differing(meant, typed);
  if ([...added, ...missing].some(isTelling)) return false;
  // What is added or missing at an end makes it another thing: 钛管 and 钛管机.
  const [whole, part] = [typed.join(""), meant.join("")];
  return !whole.includes(part) && !part.includes(whole);
}

/** The same for characters that sound alike: only two things of a kind are told apart (铟 and 银). */
export function isPossibleSound(typed: readonly string[], meant: readonly string[]): boolean {
  return typed.every((char, at) => {
    const other = meant[at] ?? "";
    if (char === other) return true;
    if (ELEMENTS.has(char) && ELEMENTS.has(other)) return false;
    return !(TELLING.test(char) && TELLING.test(other));
  });
}

/** A missing character leaves no doubt in a word this long. */
const LONG = 4;
/** A word in Latin letters this long is not another word by one letter. */
const LONG_IN_LATIN = 6;

/** True where nobody means anything else: two changed round, one typed twice, one left out of many. */
export function isPlainSlip(typed: readonly string[], meant: readonly string[]): boolean {
  if (isTurned(typed, meant) || isDoubled(typed, meant)) return true;
  if (/^[a-z]+$/.test(typed.join("") + meant.join(""))) return typed.length >= LONG_IN_LATIN;
  // 聚醚酮 is no slip for 聚醚醚酮.
  return typed.length < meant.length && typed.length >= LONG && !isDoubled(meant, typed);
}

/** The one is the other with a character twice. */
const isDoubled = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length + 1 &&
  one.some((char, at) => char === one[at + 1] && one.toSpliced(at, 1).join("") === other.join(""));

const isTurned = (typed: readonly string[], meant: readonly string[]): boolean =>
  typed.length === meant.length && [...typed].sort().join("") === [...meant].sort().join("");

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
