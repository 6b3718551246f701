/** Something in a published file that its standard forbids, or (`isWarning`) only advises against. */
export interface StandardFault {
  /** The file's path within the site. */
  readonly file: string;
  /** Where in the file, as its kind counts: a JSON Pointer, an IRI, a line. Empty for the whole. */
  readonly place: string;
  readonly what: string;
  readonly isWarning: boolean;
}

/** A published file, by its path within the site. */
export interface SiteFile {
  readonly path: string;
  readonly text: string;
}

/** Faults as lines for whoever mends them: each by itself, but advice once for all that it is for. */
export function faultLines(faults: readonly StandardFault[]): string[] {
  const [advice, errors] = [true, false].map((kind) =>
    faults.filter(({ isWarning }) => isWarning === kind),
  );
  const same = Map.groupBy(advice ?? [], ({ file, what }) => `${file} ${what}`);
  return [
    ...(errors ?? []).map(({ file, place, what }) => `有误 ${file} ${place} ${what}`),
    ...[...same].map(
      ([words, all]) => `建议 ${words}（${all.length} 处，如 ${all[0]?.place ?? ""}）`,
    ),
  ];
}
