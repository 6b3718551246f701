import { getDocumentProxy } from "unpdf";

/*
 * What a PDF reader (Mozilla's pdf.js) finds in a document, for tests.
 */

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

export type Page = Awaited<ReturnType<Pdf["getPage"]>>;

/** An element of the structure that screen readers follow, with the text in it. */
export interface Structure {
  readonly role: string;
  readonly text: string;
  readonly children: readonly Structure[];
}

/** The reader works on a copy: it makes off with the bytes that it is given. */
export const openPdf = (bytes: Uint8Array): Promise<Pdf> => getDocumentProxy(new Uint8Array(bytes));

export const pagesOf = (pdf: Pdf): Promise<Page[]> =>
  Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));

/** The text of a page by the id of its marked content; what decorates the page has none. */
async function markedText(page: Page): Promise<ReadonlyMap<string, string>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const texts = new Map<string, string>();
  const open: string[] = [];
  for (const item of items) {
    if ("str" in item) {
      const id = open.findLast((one) => one !== "") ?? "";
      texts.set(id, (texts.get(id) ?? "") + item.str);
    } else if (item.type === "endMarkedContent") open.pop();
    else open.push(item.id ?? "");
  }
  return texts;
}

type Node = NonNullable<Awaited<ReturnType<Page["getStructTree"]>>>;

/** The structure of a page, or undefined where it has none. */
export async function structureOf(page: Page): Promise<Structure | undefined> {
  const root = await page.getStructTree();
  const texts = await markedText(page);
  return root === null ? undefined : structure(root, texts);
}

function structure(node: Node, texts: ReadonlyMap<string, string>): Structure {
  const children = node.children.map((child): Structure =>
    "role" in child
      ? structure(child, texts)
      : { role: "", text: texts.get(child.id) ?? "", children: [] },
  );
  return { role: node.role, text: children.map(({ text }) => text).join(""), children };
}

/** Every element of a structure, in order. */
export const elements = (top: Structure): Structure[] => [top, ...top.children.flatMap(elements)];
