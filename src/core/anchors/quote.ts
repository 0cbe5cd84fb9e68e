/**
 * What finds a passage again in a text that may have changed: its words, what stood around them, and where it
 * was; as `TextQuoteSelector` and `TextPositionSelector` of the W3C Web Annotation model.
 */
export interface Quote {
  readonly exact: string;
  /** Up to 32 characters before. */
  readonly prefix: string;
  /** Up to 32 characters after. */
  readonly suffix: string;
  /** UTF-16 offset in the text it was taken from. */
  readonly start: number;
}
