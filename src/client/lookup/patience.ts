/** Whoever waits longer than this wants to know for what. */
const PATIENCE_MS = 300;

/** The value when it is there; `tell` is called only where it takes long. */
export async function whileWaiting<Value>(value: Promise<Value>, tell: () => void): Promise<Value> {
  const timer = setTimeout(tell, PATIENCE_MS);
  try {
    return await value;
  } finally {
    clearTimeout(timer);
  }
}
