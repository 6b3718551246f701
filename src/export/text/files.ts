import type { Policy } from "../../domain/policy.ts";
import type { PublishedFile } from "../files.ts";
import { writtenOnce } from "../written-once.ts";
import { writeAkomaNtoso } from "./akoma-ntoso.ts";
import type { TextSource } from "./editorial.ts";
import { writeMarkdown } from "./markdown.ts";
import { writePlain } from "./plain.ts";
import { writeTreeJson } from "./tree-json.ts";

/** A form of the text: what comes after the policy's id in its name, and how it is written. */
interface Form {
  readonly ending: string;
  readonly title: string;
  readonly mediaType: string;
  readonly write: (source: TextSource) => string | Promise<Uint8Array>;
}

/** Word and PDF are loaded when they are written: both take what is large. */
const FORMS: readonly Form[] = [
  {
    ending: "md",
    title: "全文（Markdown）",
    mediaType: "text/markdown",
    write: writeMarkdown,
  },
  {
    ending: "txt",
    title: "全文（纯文本）",
    mediaType: "text/plain",
    write: writePlain,
  },
  {
    ending: "json",
    title: "全文（JSON，条款树）",
    mediaType: "application/json",
    write: writeTreeJson,
  },
  {
    ending: "akn.xml",
    title: "全文（Akoma Ntoso 1.0，XML）",
    mediaType: "application/akn+xml",
    write: writeAkomaNtoso,
  },
  {
    ending: "docx",
    title: "全文（Word）",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    write: async (source) => (await import("./docx.ts")).writeDocx(source),
  },
  {
    ending: "pdf",
    title: "全文（PDF，带标签）",
    mediaType: "application/pdf",
    write: async (source) => (await import("./pdf.ts")).writePdf(source),
  },
];

/** The text of a policy in every form. Each keeps the provisions' ids. */
export const filesOfText = (
  { policy }: { readonly policy: Policy },
  site: URL | undefined,
): PublishedFile[] =>
  FORMS.map(({ ending, title, mediaType, write }) => ({
    name: `${policy.id}.${ending}`,
    title,
    mediaType,
    write: () => writtenOnce(policy, { name: ending, site }, () => write({ policy, site })),
  }));
