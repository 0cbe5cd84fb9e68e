/** An error as it travels to whoever asked: its words and where it came from. A bug here must be heard there. */
export function errorText(error: unknown): string {
  return error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error);
}
