import { groupAddress, materialAddress } from "../../domain/address.ts";
import type { Sighting } from "../../domain/families.ts";
import type { Quote } from "../../domain/quote.ts";
import type { PolicyData } from "../../domain/site.ts";

/** Something that the tables draw from the words of a sighting, and its place on the site. */
interface End {
  /** 条目, 类别, 工作, 措施. */
  readonly kind: string;
  readonly name: string;
  readonly href: string;
}

/** The other end of a quote: the entries or the group that it names, and the work it is part of. */
export function endsOf(data: PolicyData, { named, word }: Sighting): readonly End[] {
  const ids = new Set(named.map(({ id }) => id));
  const holds = ({ quote }: { readonly quote: Quote }): boolean =>
    quote.start <= word.start && word.end <= quote.end;
  return [
    ...data.catalogue.materials
      .filter(({ id }) => ids.has(id))
      .map(({ id, name }) => ({ kind: "条目", name, href: materialAddress(id) })),
    ...data.catalogue.groups
      .filter(({ id }) => ids.has(id))
      .map(({ id, name }) => ({ kind: "类别", name, href: groupAddress(id) })),
    ...data.actions
      .filter(holds)
      .map(({ id, deliverable }) => ({ kind: "工作", name: deliverable, href: `/actions/#${id}` })),
    ...data.measures.filter(holds).map(({ id, verb, object }) => ({
      kind: "措施",
      name: `${verb}${object}`,
      href: `/measures/#${id}`,
    })),
  ];
}
