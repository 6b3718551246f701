import { z } from "zod";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const frozenTable = z.strictObject({
  name: z.string().min(1),
  title: z.string().min(1),
  key: z.string().min(1),
  fields: z.array(z.strictObject({ name: z.string().min(1), title: z.string().min(1) })),
  /** Within the release. */
  path: z.string().min(1),
});

/** The shape of manifest.json: one field a line, so that this is also its manual. */
const manifest = z.strictObject({
  /** Of this shape: whoever changes it reads the old one too, for releases stay as they are. */
  format: z.literal(1),
  release: z.string().min(1),
  date: z.iso.date(),
  /** SHA-256 of the lines of `contentSums`. */
  content: sha256,
  /** The release before it, and the SHA-256 of its manifest. */
  previous: z.strictObject({ release: z.string().min(1), manifest: sha256 }).nullable(),
  policies: z.array(
    z.strictObject({
      id: z.string().min(1),
      title: z.string().min(1),
      /** What its CSVs hold, so that they can be read and compared by this file alone. */
      tables: z.array(frozenTable),
    }),
  ),
  /** Every other file of the release. */
  files: z.array(
    z.strictObject({
      path: z.string().min(1),
      title: z.string().min(1),
      media_type: z.string().min(1),
      bytes: z.int().nonnegative(),
      sha256,
    }),
  ),
});

/** A release's own account of itself, as manifest.json has it. */
export type Manifest = z.infer<typeof manifest>;

/** The manifest, or what is wrong with it. */
export function readManifest(bytes: Uint8Array): Manifest | string {
  const parsed = manifest.safeParse(jsonOf(bytes));
  return parsed.success ? parsed.data : `写法不对：${z.prettifyError(parsed.error)}`;
}

/** What is no JSON has no shape either. */
function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
