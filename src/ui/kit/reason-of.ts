/** What went wrong, as far as the error says it: for the person to read to us. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
