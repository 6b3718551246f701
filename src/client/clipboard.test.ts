import { afterEach, expect, test, vi } from "vitest";
import { copied } from "./clipboard.ts";

afterEach(() => vi.unstubAllGlobals());

/** A browser with this clipboard, or with none. */
const browserWith = (clipboard?: object): void => {
  vi.stubGlobal("navigator", clipboard === undefined ? {} : { clipboard });
  vi.stubGlobal("ClipboardItem", Object);
};
const written = Promise.resolve(new Blob(["字"]));

test("says so where the text is on the clipboard", async () => {
  const [writeText, write] = [vi.fn(async () => undefined), vi.fn(async () => undefined)];
  browserWith({ writeText, write });
  expect(await copied("字")).toBe(true);
  expect(writeText).toHaveBeenCalledWith("字");
  expect(await copied(written)).toBe(true);
  expect(write).toHaveBeenCalledWith([{ "text/plain": written }]);
});

test.each([["字"], [written]])("is not copied where there is no clipboard", async (text) => {
  browserWith();
  expect(await copied(text)).toBe(false);
});

test.each([["字"], [written]])("is not copied where the browser refuses", async (text) => {
  const refuse = async (): Promise<void> => Promise.reject(new Error("NotAllowedError"));
  browserWith({ writeText: refuse, write: refuse });
  expect(await copied(text)).toBe(false);
});
