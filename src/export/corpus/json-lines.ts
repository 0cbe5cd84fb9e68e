import type { CorpusFormat } from './corpus-format.ts';

/** The value of a line that is JSON, perhaps with the comma of a list after it; undefined for one that was cut off. */
export function parseJsonLine(line: string): unknown {
  try {
    return JSON.parse(line.replace(/,$/, ''));
  } catch {
    return undefined;
  }
}

/** The SHA-256 that stands somewhere in a value under these names, one inside the other. */
export function hashUnder(value: unknown, ...names: readonly string[]): string | undefined {
  let inner = value;
  for (const name of names) {
    if (typeof inner !== 'object' || inner === null) return undefined;
    inner = (inner as Readonly<Record<string, unknown>>)[name];
  }
  return typeof inner === 'string' ? /[0-9a-f]{64}/.exec(inner)?.[0] : undefined;
}

/** How a file is laid out that is one JSON list with a document on each line. */
export const jsonList = {
  open: '[\n',
  between: ',\n',
  close: '\n]\n',
  oneLine: true,
} as const satisfies Partial<CorpusFormat>;

/** Which document a line of such a file holds, whose hash stands under these names: see `CorpusFormat.documentOf`. */
export function documentInList(line: string, ...names: readonly string[]): string | null | undefined {
  return line === '[' || line === ']' ? null : hashUnder(parseJsonLine(line), ...names);
}
