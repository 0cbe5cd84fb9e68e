import type { Deadline } from '../deadline.ts';
import { letOthers } from '../let-others.ts';
import { closeWritten, writeTo } from './unshadowed.ts';

/**
 * UTF-16 units parsed at a time, from and to: more while they go quickly. Markup that is slow to parse (200,000 boxes in
 * one another) takes half a second for the fewest; one text of 20 MB in the fewest would be copied a thousand times.
 */
const slices = { fewest: 16 * 1024, most: 128 * 1024 };
/** Milliseconds within which a slice went quickly. */
const quick = 10;
/** Milliseconds of parsing after which whoever shares the thread gets a turn. */
const turn = 30;

/**
 * Parses a page as `DOMParser` does (no script runs, nothing is loaded), but in slices, with a look at the deadline
 * after each: a file within the size limit can keep a parser busy for many minutes.
 */
export async function parseInSlices(html: string, deadline: Deadline): Promise<Document> {
  const parsed = document.implementation.createHTMLDocument('');
  // The one way to feed a parser bit by bit. The document belongs to no window, so that it is as inert as a parsed one.
  parsed.open();
  let since = performance.now();
  let size = slices.fewest;
  for (let at = 0; at < html.length;) {
    const end = at + size - (isHighSurrogate(html.charCodeAt(at + size - 1)) ? 1 : 0);
    const started = performance.now();
    writeTo(parsed, html.slice(at, end));
    const now = performance.now();
    at = end;
    size = now - started > quick ? slices.fewest : Math.min(slices.most, size * 2);
    deadline.check();
    if (now - since < turn) continue;
    await letOthers();
    since = performance.now();
  }
  closeWritten(parsed);
  return parsed;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}
