import type { CopyLine } from './copy-line.ts';
import { readCopy } from './copy-file.ts';

/**
 * The lines of a copy without the bodies of some records and without texts that no body names any more; the links of
 * the chain stay. undefined when the copy holds nothing of these records.
 */
export function withoutRecords(
  path: string,
  chain: string,
  records: ReadonlySet<string>,
): readonly CopyLine[] | undefined {
  const named = new Set<string>();
  const lines: CopyLine[] = [{ format: 'mingyue-ledger-copy', version: 1, chain }];
  let found = false;
  readCopy(path, (line) => {
    if ('text' in line || line.body === null) lines.push(line);
    else if (records.has(line.entry.record)) {
      found = true;
      lines.push({ ...line, body: null });
    } else {
      for (const hash of textHashesIn(line.body)) named.add(hash);
      lines.push(line);
    }
  });
  return found ? lines.filter((line) => !('text' in line) || named.has(line.text.hash)) : undefined;
}

/** SHA-256 of every text that a body names, wherever it stands: bodies of later versions may have other fields. */
function textHashesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'textHash' && typeof inner === 'string' ? [inner] : textHashesIn(inner),
  );
}
