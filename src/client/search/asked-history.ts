import { type Asked, readAsked, writeAsked } from "./address.ts";

/** So many results at first, and so many more each time. */
export const STEP = 20;

/** What an entry of the browser's history knows beyond its address. */
interface PageState {
  /** How many results were shown. */
  readonly limit: number;
  /** Still being typed: the next letter takes its place. What was asked for keeps its own entry. */
  readonly isDraft: boolean;
}

/** How many results the entry of the history that one is at shows. */
export const limitAsked = (): number => stateHere().limit;

/** Notes a new question in the address, so that it can be passed on and gone back to. */
export function noteQuestion(asked: Asked, isDraft: boolean): void {
  const address = location.pathname + writeAsked(asked);
  const before = stateHere();
  const isSame = address === location.pathname + location.search;
  // Enter often comes before the pause after the last letter: what was asked for stays so.
  const state: PageState = { limit: STEP, isDraft: isDraft && (before.isDraft || !isSame) };
  const takesItsPlace = isSame || before.isDraft;
  if (takesItsPlace) history.replaceState(state, "", address);
  else history.pushState(state, "", address);
}

/** More of the same answer: going back from a result finds as many again. */
export function noteLimit(limit: number): void {
  history.replaceState({ ...stateHere(), limit } satisfies PageState, "");
}

/** Something came of the question: the next one does not take its place. */
export function noteUse(limit: number): void {
  history.replaceState({ limit, isDraft: false } satisfies PageState, "");
}

/** A page that was opened without a query is a draft: what is typed takes its place. */
function stateHere(): PageState {
  const state: unknown = history.state;
  if (typeof state === "object" && state !== null && "limit" in state) return state as PageState;
  return { limit: STEP, isDraft: readAsked(location.search).query === "" };
}
