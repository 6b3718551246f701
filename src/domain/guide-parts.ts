/** What one of the parts that guides are made with says the number of. */
export type Named = "target" | "gap" | "policy";

/** A part: the attribute that names what it shows, and what that is; null where it names nothing. */
export type GuidePart = { readonly attribute: "id" | "policy"; readonly names: Named } | null;

/**
 * What a guide may use besides Markdown, by the name it is written with. The words that they stand
 * for are in content/README.md; the components are handed to each guide by its page.
 */
export const GUIDE_PARTS = {
  GapSaid: { attribute: "id", names: "gap" },
  Overview: null,
  PictureFiles: null,
  Readings: { attribute: "policy", names: "policy" },
  ReportLine: null,
  Skeleton: { attribute: "policy", names: "policy" },
  TargetSaid: { attribute: "id", names: "target" },
} as const satisfies Readonly<Record<string, GuidePart>>;
