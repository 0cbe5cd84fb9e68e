/**
 * Whether an error is one that the system gave, or a program that it ran: a folder that is not there, a full disk, a
 * missing permission. Such are the person's to mend and are told in a line; anything else is a bug.
 */
export function isSystemError(error: unknown): error is Error {
  return error instanceof Error && ('syscall' in error || 'status' in error);
}
