/** What a page of `test/fixtures/agreement-pages` must be read as. */
export interface ExpectedPage {
  readonly title: string | null;
  /** Every line of the text that is not empty. */
  readonly lines: readonly string[];
  /** What must not be in the text and must be in the removals. */
  readonly gone: readonly string[];
}
