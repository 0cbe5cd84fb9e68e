import { endsSentence, type Line } from '../text/lines.ts';
import type { Token } from './marker.ts';
import { matchBareNumber } from './match-marker.ts';

interface Entry {
  readonly token: Token | undefined;
  /** The words without number, dot leaders, page number, spaces and signs; empty when it can't be an entry. */
  readonly title: string;
  /** Whether dots lead from it to the number of a page, as nowhere but in contents. */
  readonly paged: boolean;
}

const LONGEST_TITLE = 60;
const PAGED = /(?:…{1,30}|\.{4,60}|·{4,60}) {0,3}\d{1,3}$/;
const PAGE = /[.…·\-—_ ]{2,60}\d{1,3}$/;
/** Below a caption one space, a tab, is enough. */
const CAPTIONED_PAGE = /[.…·\-—_ ]{1,60}\d{1,3}$/;
const LONGEST_CAPTION = 14;
const CAPTION = /^(?:目 {0,4}录|目 {0,4}次|contents)[: ]{0,3}$/i;

function isCaption(text: string, { content, end }: Line): boolean {
  return end - content <= LONGEST_CAPTION && CAPTION.test(text.slice(content, end));
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

const NO_ENTRY: Entry = { token: undefined, title: '', paged: false };

function readEntry(text: string, line: Line, beginning: Token | undefined, captioned: boolean): Entry {
  if (line.continues || line.end - line.content > LONGEST_TITLE) return NO_ENTRY;
  const token = beginning ?? matchBareNumber(text, line.content, line.end);
  if (endsSentence(text, line.end) && !/[.…]$/.test(text.slice(line.content, line.end)))
    return { token, title: '', paged: false };
  const words = text.slice(token?.end ?? line.content, line.end);
  const numbered = isDigit(words.charCodeAt(words.length - 1));
  const paged = numbered && PAGED.test(words);
  const unpaged = numbered ? words.replace(captioned ? CAPTIONED_PAGE : PAGE, '') : words;
  const title = unpaged.replace(/[\s、.:*#【】_[\]()]/g, '');
  return { token, title: title.length >= 2 ? title : '', paged };
}

/**
 * The lines of tables of contents: rows of short lines whose words stand again further down, as headings
 * with text between them. `beginnings` has the number at the start of each line. One flag per line.
 */
export function findContents(
  text: string,
  lines: readonly Line[],
  beginnings: readonly (Token | undefined)[],
): Uint8Array {
  /** Whether nothing but entries stand between this line and the caption of contents. */
  let captioned = false;
  const entries = lines.map((line, index) => {
    const entry = readEntry(text, line, beginnings[index], captioned);
    captioned = isCaption(text, line) || (captioned && entry.title !== '');
    return entry;
  });
  const lastLine = new Map<string, number>();
  entries.forEach(({ title }, index) => title && lastLine.set(title, index));
  const contents = new Uint8Array(lines.length);
  const repeatAt = (index: number): number => {
    const later = lastLine.get(entries[index]?.title ?? '') ?? -1;
    return later > index + 1 ? later : -1;
  };
  for (let from = 0; from < lines.length; from++) {
    if (!entries[from]?.title) continue;
    // The run ends where a title comes again: contents may be followed by the first chapter at once.
    const titles = new Set<string>();
    let to = from - 1;
    for (let title = entries[from]?.title; title && !titles.has(title); title = entries[to + 1]?.title) {
      titles.add(title);
      to++;
    }
    markRun(entries, contents, from, to, repeatAt);
    from = to;
  }
  lines.forEach((line, index) => {
    if (contents[index + 1] === 1 && isCaption(text, line)) contents[index] = 1;
  });
  return contents;
}

function markRun(
  entries: readonly Entry[],
  contents: Uint8Array,
  from: number,
  to: number,
  repeatAt: (index: number) => number,
): void {
  const repeated: number[] = [];
  for (let index = from; index < to; index++)
    if (entries[index]?.paged && entries[index + 1]?.paged) contents.fill(1, index, index + 2);
  for (let index = from; index <= to; index++) if (repeatAt(index) > to) repeated.push(index);
  let first = repeated[0];
  let last = repeated.at(-1);
  if (first === undefined || last === undefined || repeated.length < 3) return;
  if (repeated.length < (last - first + 1) * 0.5) return;
  const spread = repeatAt(last) - repeatAt(first);
  if (spread < 1.5 * (last - first + 1)) return;
  while (first > from && isNext(entries[first - 1]?.token, entries[first]?.token)) first--;
  while (last < to && isNext(entries[last]?.token, entries[last + 1]?.token)) last++;
  contents.fill(1, first, last + 1);
}

function isNext(before: Token | undefined, after: Token | undefined): boolean {
  return before !== undefined && after !== undefined && before.key === after.key && after.value === before.value + 1;
}
