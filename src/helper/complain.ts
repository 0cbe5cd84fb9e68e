import { printableLine } from './report/printable.ts';

/**
 * Tells a problem, or how far things are, on standard error: in one line, and so that nothing in it commands the
 * terminal. Names of files and what is in them are others'.
 */
export function complain(line: string): void {
  process.stderr.write(`${printableLine(line)}\n`);
}
