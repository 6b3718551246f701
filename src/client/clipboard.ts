/**
 * Puts text on the clipboard; true where that was done. Without encryption there is no clipboard,
 * whatever TypeScript says, and a browser may refuse. Text that is still being written comes as a
 * promise: Safari lets go of the click once something is waited for.
 */
export async function copied(text: string | Promise<Blob>): Promise<boolean> {
  try {
    await (typeof text === "string"
      ? navigator.clipboard.writeText(text)
      : navigator.clipboard.write([new ClipboardItem({ "text/plain": text })]));
    return true;
  } catch {
    return false;
  }
}
