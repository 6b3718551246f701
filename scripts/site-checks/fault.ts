/** Something wrong with a published page, in words for the one who mends it. */
export interface Fault {
  /** The page's address from the root. */
  readonly page: string;
  readonly what: string;
}
