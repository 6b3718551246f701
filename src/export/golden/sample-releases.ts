import type { FrozenFile, Release } from "../../domain/release.ts";
import { readFrozenTable } from "../../load/frozen-table.ts";
import { fingerprint } from "../checksum.ts";
import { writeCsv } from "../csv.ts";
import { frozenTable } from "../release/frozen-tables.ts";
import { sample, sampleOrigin } from "./sample.ts";

/*
 * Two releases of the sample policy: in the first, the sample table had one row less; in the second
 * it is as it is today. Both have the archive, and so their own account of themselves.
 */

const { id } = sampleOrigin;
const { name, title, key, fields } = frozenTable(sample);
const header = { name, title, key, fields };
const csv = writeCsv(sample);

const file = (path: string, mediaType: string, text: string): FrozenFile => ({
  ...{ path: `${id}/${path}`, title: path, mediaType },
  ...{ sha256: fingerprint(text).sha256, bytes: Buffer.from(text, "utf8") },
});

const releaseOf = (date: string, own: string, before: string | null): Release => ({
  ...{ id: `${date}-0000abcd`, date, content: "0".repeat(64) },
  previous: before === null ? null : { id: before, manifest: "0".repeat(64) },
  policies: [
    {
      ...{ id, title: sampleOrigin.title.value, figures: [] },
      tables: [readFrozenTable(header, own)],
    },
  ],
  files: [
    file("sample.csv", "text/csv", own),
    file("sample.html", "text/html", "<p>"),
    file("whole.zip", "application/zip", "PK"),
    file("source.txt", "text/plain", "文"),
  ],
  manifest: Buffer.from(`{"release":"${date}"}`, "utf8"),
});

const shorter = `${csv.trimEnd().split("\r\n").slice(0, -1).join("\r\n")}\r\n`;
const first = releaseOf("2026-01-02", shorter, null);

export const sampleReleases = [first, releaseOf("2026-03-04", csv, first.id)] as const;
