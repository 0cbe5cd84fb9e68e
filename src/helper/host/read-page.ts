import { closeSync, openSync, readSync } from 'node:fs';
import type { CopiedEntry, CopiedText, HelperReply } from '../../messaging/helper-protocol.ts';
import { parseLine } from './copy-line.ts';

/** UTF-16 units of text on one page: a reply of a few pieces. */
const pageLength = 1_000_000;
/** Lines on one page. */
const pageLines = 500;
const block = 1 << 20;

/**
 * The lines of a copy from byte `from` on, as many as make a page; `next` is the byte after them. The copy as a whole
 * was verified when it was opened; each line is once more here, since a page is read long after.
 */
export function readPage(path: string, from: number): HelperReply<'copy-read'> | undefined {
  const lines: ({ readonly text: CopiedText } | CopiedEntry)[] = [];
  const file = openSync(path, 'r');
  try {
    let at = from;
    let length = 0;
    let held = Buffer.alloc(0);
    while (length < pageLength && lines.length < pageLines) {
      const end = held.indexOf(0x0a);
      if (end < 0) {
        const more = Buffer.alloc(block);
        const count = readSync(file, more, 0, block, at + held.length);
        if (count === 0) return { lines, next: null };
        held = Buffer.concat([held, more.subarray(0, count)]);
        continue;
      }
      const line = parseLine(held.toString('utf8', 0, end));
      if (line === undefined) return undefined;
      at += end + 1;
      held = held.subarray(end + 1);
      if ('format' in line) continue;
      lines.push(line);
      if ('text' in line) length += line.text.text.length;
    }
    return { lines, next: at };
  } finally {
    closeSync(file);
  }
}
