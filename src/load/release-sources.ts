import type { Issue } from "../domain/issue.ts";
import type { Policy } from "../domain/policy.ts";
import type { Release } from "../domain/release.ts";

/**
 * The texts that are no longer as the last release froze them, byte for byte: `source.txt` is
 * evidence, and whatever quotes it counts into it. Its notes and tables may change; it may not.
 */
export function sourceFaults(
  releases: readonly Pick<Release, "id" | "files">[],
  policies: readonly Pick<Policy, "id" | "sourceHash">[],
): Issue[] {
  const last = releases.at(-1);
  return policies.flatMap(({ id, sourceHash }) => {
    const frozen = last?.files.find(({ path }) => path === `${id}/source.txt`);
    if (frozen === undefined || frozen.sha256 === sourceHash) return [];
    return [
      {
        ...{ file: `content/policies/${id}/source.txt`, row: 1, column: 1 },
        code: "source-changed",
        found: `字节与发布版 ${last?.id ?? ""} 里的不同`,
        mend: "恢复原样：来源文本是证据，一个字节也不改",
      },
    ];
  });
}
