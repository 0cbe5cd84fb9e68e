/** What training found: see MODEL.md. Made by {@link readModel}. */
export interface Model {
  readonly version: string;
}
