import type { CopiedEntry, CopiedText, HelperReply } from '../../messaging/helper-protocol.ts';
import { readCopy } from './copy-file.ts';

/** UTF-16 units of text on one page: a reply of a few pieces. */
const pageLength = 1_000_000;
/** Lines on one page. */
const pageLines = 500;

/** The lines of a copy from line `from` on, as many as make a page. */
export function readPage(path: string, from: number): HelperReply<'copy-read'> {
  const lines: ({ readonly text: CopiedText } | CopiedEntry)[] = [];
  let at = 0;
  let length = 0;
  readCopy(path, (line) => {
    if (at >= from && length < pageLength && lines.length < pageLines) {
      lines.push(line);
      if ('text' in line) length += line.text.text.length;
    }
    at += 1;
  });
  const end = from + lines.length;
  return { lines, next: end < at ? end : null };
}
