import type { Material } from "../../src/domain/catalogue.ts";
import { placedProvisions } from "../../src/domain/policy.ts";
import type { Provision } from "../../src/domain/provision.ts";
import { ownWords, provisionName, walk } from "../../src/domain/provision.ts";
import { asRead } from "../../src/domain/quote.ts";
import type { PolicyData, SiteData } from "../../src/domain/site.ts";

/** One page of the corpus that every builder gets: plain words, no design. */
export interface CorpusPage {
  /** Where it lies, without the file's ending: `policies/lishui/s3-1`. */
  readonly path: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** The whole text, each of its provisions and each material, as pages. */
export function corpusOf({ policies }: SiteData): CorpusPage[] {
  return policies.flatMap((data) => [
    wholeText(data),
    ...placedProvisions(data.policy.provisions).map(({ provision }) => ({
      path: `policies/${data.policy.id}/${provision.eid}`,
      title: provisionName(provision),
      paragraphs: wordsOf([provision]),
    })),
    ...data.catalogue.materials.map((material) => materialPage(data, material)),
  ]);
}

const wholeText = ({ policy }: PolicyData): CorpusPage => ({
  path: `policies/${policy.id}/whole`,
  title: policy.shortTitle,
  paragraphs: wordsOf(policy.provisions),
});

function materialPage({ catalogue }: PolicyData, material: Material): CorpusPage {
  const phrase = catalogue.phrases.find(({ id }) => id === material.phraseId);
  const words = phrase === undefined ? [] : [phrase.quote.text];
  return {
    path: `materials/${material.id}`,
    title: material.name,
    paragraphs: [...words, material.nameEn, ...material.forms, ...material.applications].filter(
      (paragraph) => paragraph !== "",
    ),
  };
}

const wordsOf = (provisions: readonly Provision[]): string[] =>
  walk(provisions).flatMap(ownWords).map(asRead);

/** The page as Markdown, in the form that both Eleventy and Starlight read. */
export function toMarkdown({ title, paragraphs }: CorpusPage): string {
  const body = paragraphs.map(escaped).join("\n\n");
  return `---\ntitle: ${JSON.stringify(title)}\n---\n\n${body}\n`;
}

/** Words that happen to look like Markdown stay words: `1.` would begin a list. */
const escaped = (paragraph: string): string =>
  paragraph.replace(/[\\`*_{}[\]<>#|~]/g, "\\$&").replace(/^(\d+)\./, "$1\\.");
