import { type Change, changeAddress } from "../domain/change.ts";
import { dateInChinese } from "../domain/date.ts";
import { changesInWords } from "../domain/release-words.ts";
import { type Release, releaseAddress, type ReleasedPolicy } from "../domain/release.ts";

/** A release, told as changes are. Its id is the release's. */
export interface ReleaseNews extends Change {
  readonly isRelease: true;
}

/** What feeds tell: what was changed, and what was frozen. */
export type News = Change | ReleaseNews;

export const isRelease = (news: News): news is ReleaseNews => "isRelease" in news;

/** Where it is told on the site. */
export const newsAddress = (news: News): string =>
  isRelease(news) ? releaseAddress(news.id) : changeAddress(news);

/**
 * Changes and releases, newest first; a release comes after the changes of its day, which it holds.
 * `changes` are newest first, `releases` oldest first.
 */
export function newsOf(changes: readonly Change[], releases: readonly Release[]): News[] {
  const told = releases.map((release, at) => newsOfRelease(release, releases[at - 1])).reverse();
  return [...told, ...changes].sort((a, b) => (a.date < b.date ? 1 : Number(a.date > b.date) * -1));
}

function newsOfRelease(release: Release, before: Release | undefined): ReleaseNews {
  const { id, date, files } = release;
  const about = `正文、校注、数据和图在${dateInChinese(date)}的定本，${files.length}个文件，一个字节也不再改动。编号 `;
  const words = before === undefined ? ["第一版。"] : wordsOn(before, release);
  return {
    ...{ isRelease: true, id, date, title: `发布版 ${date}` },
    body: [
      {
        kind: "paragraph",
        runs: [plain(about), { text: id, isCode: true }, plain("。")],
      },
      { kind: "list", items: words.map((text) => [plain(text)]) },
    ],
  };
}

const plain = (text: string) => ({ text, isCode: false });

/** What it changed, a line a table or figure, policy after policy. */
function wordsOn(before: Release, { policies }: Release): string[] {
  const words = policies.flatMap((policy) => {
    const old = before.policies.find(({ id }) => id === policy.id);
    return changedIn(old, policy).map((line) =>
      policies.length === 1 ? line : `《${policy.title}》${line}`,
    );
  });
  return words.length === 0 ? [`与 ${before.id} 相比，正文、校注、数据没有变化。`] : words;
}

const changedIn = (old: ReleasedPolicy | undefined, now: ReleasedPolicy): string[] => [
  ...changesInWords(old?.tables ?? [], now.tables),
  ...changesInWords(old?.figures ?? [], now.figures).map((line) => `图：${line}`),
];
