/** What of a record a backup has brought: all of it, or what was added and became of it since. */
export interface RestoredFrom {
  /** ISO 8601. */
  readonly at: string;
  readonly what: 'all' | 'later';
}
