import { ready } from "./engine.ts";

let isThere = false;

/** Fetches the index where it is not there yet. What comes of it, the search that needs it tells. */
export function fetchIndex(): void {
  ready().then(
    () => (isThere = true),
    () => undefined,
  );
}

/** What a reader is told until the answer comes: on a slow line the index takes seconds. */
export const waitingWords = (): string => (isThere ? "正在查找……" : "正在取索引……");
