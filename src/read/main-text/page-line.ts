import { countCjk, isProse, startsWithNumber, type LineSigns } from '../clause-signs.ts';
import type { Slices } from '../in-slices.ts';
import type { TextRun } from '../tree/text-buffer.ts';

/** One line of a page's text, with what speaks for and against its being part of an agreement. */
export interface PageLine extends LineSigns {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Share of its characters that are links to other pages, 0…1. */
  readonly links: number;
  /** How many links, within the page or beyond, make up the whole line; 0 when there is other text. */
  readonly linkCount: number;
  /** The element its first character stands in; null for an empty line. */
  readonly owner: Element | null;
}

function leadsElsewhere(run: TextRun): boolean {
  // A link that a script answers has no address; one that only has a name is the target of another.
  const anchor = run.owner.closest('a');
  const href = anchor?.getAttribute('href') ?? null;
  if (anchor === null || (href === null && (anchor.hasAttribute('name') || anchor.id !== ''))) return false;
  return href?.startsWith('#') !== true;
}

/** Splits a text into lines. The lines and the line breaks between them are the whole text. */
export function* pageLinesIn(text: string, runs: readonly TextRun[]): Slices<PageLine[]> {
  const lines: PageLine[] = [];
  let cursor = 0;
  for (let start = 0; start <= text.length;) {
    yield;
    const stop = text.indexOf('\n', start);
    const end = stop === -1 ? text.length : stop;
    let linked = 0;
    let anchored = 0;
    let linkCount = 0;
    let owner: Element | null = null;
    for (let run = runs[cursor]; run !== undefined && run.start < end; run = runs[cursor]) {
      owner ??= run.owner;
      const length = Math.min(run.end, end) - Math.max(run.start, start);
      if (leadsElsewhere(run)) linked += length;
      if (run.link) {
        anchored += length;
        linkCount += 1;
      }
      if (run.end > end) break;
      cursor += 1;
    }
    const line = text.slice(start, end);
    lines.push({
      start,
      end,
      text: line,
      cjk: countCjk(line),
      prose: isProse(line),
      numbered: startsWithNumber(line),
      linkCount: anchored >= (end - start) * 0.9 ? linkCount : 0,
      links: end > start ? linked / (end - start) : 0,
      owner,
    });
    start = end + 1;
  }
  return lines;
}
