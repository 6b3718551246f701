import { isAbout } from "../domain/change.ts";
import { TABLES } from "../domain/tables.ts";
import { isRelease, type News } from "./feeds-news.ts";
import { writeAtom, writeJsonFeed } from "./feeds-write.ts";
import { PUBLISHER } from "./publisher.ts";

/** What people can be told of: a part of what is published, and the sources it is made from. */
export interface Topic {
  readonly name: string;
  readonly title: string;
  readonly sources: readonly string[];
}

/** The sources of the catalogue, as the announcements name them. */
export const CATALOGUE_SOURCES: readonly string[] = [
  "groups",
  "phrases",
  "materials",
  "mentions",
  "aliases",
  "families",
];

/** Every table, as the announcements name them. */
export const TABLE_SOURCES: readonly string[] = TABLES.map(({ name }) => name);

/** The first is told of everything; the others are parts of it. */
export const TOPICS: readonly Topic[] = [
  { name: "data", title: "数据", sources: [...TABLE_SOURCES, "notes"] },
  { name: "catalogue", title: "材料目录", sources: CATALOGUE_SOURCES },
  { name: "notes", title: "校注", sources: ["notes"] },
];

/** A feed in one of its forms. */
export interface FeedFile {
  /** Last part of its address, after FEEDS_ROOT. */
  readonly name: string;
  readonly title: string;
  /** What it is called among the others. */
  readonly label: string;
  readonly mediaType: string;
  readonly write: () => string;
}

export const FEEDS_ROOT = "/feeds/";

/**
 * Every feed in both forms: the list that the route, the pages and the tests read. Pages that name
 * the feeds, and do not write them, may leave the releases out of the news.
 */
export function feedFiles(news: readonly News[], site: URL | undefined): FeedFile[] {
  const items = news.map((each) => ({ news: each, topics: topicsOf(each) }));
  return TOPICS.flatMap((topic) => {
    const own = items.filter(({ topics }) => topics.includes(topic));
    const feed = { name: topic.name, title: titleOf(topic), items: own, site };
    return FORMS.map(({ ending, label, mediaType, write }): FeedFile => {
      const name = `${topic.name}.${ending}`;
      return {
        ...{ name, mediaType },
        title: `${feed.title}（${label}）`,
        label: `${topic.title}（${label}）`,
        write: () => write({ ...feed, address: FEEDS_ROOT + name }),
      };
    });
  });
}

const FORMS = [
  { ending: "atom", label: "Atom", mediaType: "application/atom+xml", write: writeAtom },
  { ending: "json", label: "JSON Feed", mediaType: "application/feed+json", write: writeJsonFeed },
] as const;

const titleOf = ({ title }: Topic): string => `${PUBLISHER}：${title}的更正与增补`;

/** What a piece of news is about. A release holds everything, and is told where everything is. */
const topicsOf = (news: News): readonly Topic[] =>
  isRelease(news) ? TOPICS.slice(0, 1) : TOPICS.filter(({ sources }) => isAbout(news, sources));
