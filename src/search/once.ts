/** What is made when it is first needed, and then kept. */
export function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      // Asked again, it is tried again: the network may be back.
      made = undefined;
      throw error;
    });
    return made;
  };
}
