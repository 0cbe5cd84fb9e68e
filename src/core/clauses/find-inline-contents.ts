import type { Span } from '../span.ts';
import type { Marker } from './marker.ts';

const SHORTEST_RUN = 3;
const LONGEST_TITLE = 40;
/** By how many characters of its title a later heading is looked up. */
const PREFIX = 8;
const SHORTEST_PREFIX = 2;
const CAPTION = /(?:目 {0,4}录|目 {0,4}次|索引(?:如下)?)[: .]{0,5}$/;

/** Words without dot leaders, page numbers, spaces and signs. */
function clean(words: string): string {
  return words.replace(/[.…·\-—_ ]{2,60}\d{1,3} *$/, '').replace(/[\s、.:*#【】_[\]()…·]/g, '');
}

/** How far the words after an entry's number repeat those after the later number. */
function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charAt(length) === b.charAt(length)) length++;
  return length;
}

/** Whether there is a row of numbers at all that each have only a few words, two of them in one line. */
function holdsRun(text: string, markers: readonly Marker[]): boolean {
  let length = 0;
  let inLine = false;
  for (let index = 0; index < markers.length; index++) {
    const { end, line } = markers[index] as Marker;
    const next = markers[index + 1];
    const after = next?.start ?? text.length;
    const isShort = after - end <= LONGEST_TITLE && !/[。;!?]/.test(text.slice(end, after));
    inLine = isShort && (inLine || (length > 0 && markers[index - 1]?.line === line));
    length = isShort ? length + 1 : 0;
    if (inLine && length >= SHORTEST_RUN) return true;
  }
  return false;
}

/**
 * Tables of contents inside running text (`目录 一、总则 二、账号 … 一、总则 欢迎…`): three or more numbers in a row,
 * each with a few words that the same number has again further down, where more text stands between them.
 */
export function findInlineContents(text: string, markers: readonly Marker[]): Span[] {
  if (!holdsRun(text, markers)) return [];
  const startOf = (index: number): number => markers[index]?.start ?? text.length;
  const endOf = (index: number): number => markers[index]?.end ?? text.length;
  const titleAt = (index: number): string => clean(text.slice(endOf(index), endOf(index) + LONGEST_TITLE));
  const entryWords = (index: number): string =>
    startOf(index + 1) - endOf(index) > LONGEST_TITLE ? '' : clean(text.slice(endOf(index), startOf(index + 1)));
  const entries = markers.map((_, index) => entryWords(index));
  const name = (index: number, words: string): string => {
    const { value, path } = markers[index] as Marker;
    // `1. 适用范围` of the contents may be 一、适用范围 further down: the number counts, not its style.
    return `${path.length > 1 ? path.join('.') : value} ${words}`;
  };
  /** The beginnings of all entries: no other title is looked up. */
  const wanted = new Set<string>();
  entries.forEach((words, index) => {
    if (words.length >= SHORTEST_PREFIX) wanted.add(name(index, words.slice(0, SHORTEST_PREFIX)));
  });
  if (wanted.size === 0) return [];
  const later = new Map<string, number>();
  /** By marker: the next one of the same row and value, -1 when there is none. */
  const repeats = new Array<number>(markers.length).fill(-1);
  for (let index = markers.length - 1; index >= 0; index--) {
    const words = entries[index] ?? '';
    for (let length = Math.min(PREFIX, words.length); length >= SHORTEST_PREFIX && repeats[index] === -1; length--)
      repeats[index] = later.get(name(index, words.slice(0, length))) ?? -1;
    const title = titleAt(index);
    if (!wanted.has(name(index, title.slice(0, SHORTEST_PREFIX)))) continue;
    for (let length = SHORTEST_PREFIX; length <= PREFIX; length++)
      later.set(name(index, title.slice(0, length)), index);
  }
  const isEntry = (index: number): boolean => {
    const repeat = repeats[index] ?? -1;
    if (repeat < 0 || startOf(index + 1) - endOf(index) > LONGEST_TITLE) return false;
    const words = text.slice(endOf(index), startOf(index + 1));
    const title = clean(words);
    // 收集与使用 of the contents may be 收集和使用 in the text.
    return !/[。;!?]/.test(words) && sharedLength(title, titleAt(repeat)) >= Math.max(2, title.length / 2);
  };
  const spans: Span[] = [];
  for (let from = 0; from < markers.length; from++) {
    let to = from;
    while (to < markers.length && isEntry(to)) to++;
    const last = to - 1;
    const inLine = new Set(markers.slice(from, to).map(({ line }) => line)).size < to - from;
    if (inLine && to - from >= SHORTEST_RUN && isSpread(from, last)) {
      spans.push({ start: captionStart(startOf(firstOfRun(from))), end: endOfRun(to) });
    }
    from = Math.max(from, last);
  }
  return spans;

  function isSpread(first: number, last: number): boolean {
    const [again, end] = [repeats[first] ?? -1, repeats[last] ?? -1];
    return again > last && startOf(end) - startOf(again) >= 1.5 * (startOf(last) - startOf(first));
  }

  /** Entries whose titles the text words otherwise stand before those it repeats. */
  function firstOfRun(from: number): number {
    let first = from;
    for (; first > 0; first--) {
      const [before, marker] = [markers[first - 1], markers[first]];
      if (!before || !marker || before.key !== marker.key || before.value !== marker.value - 1) break;
      if (marker.start - before.end > LONGEST_TITLE || /[。;!?]/.test(text.slice(before.end, marker.start))) break;
    }
    return first;
  }

  /** The last entry may be followed by other words than a number: they part where its title does. */
  function endOfRun(after: number): number {
    const repeat = repeats[after] ?? -1;
    const [before, marker] = [markers[after - 1], markers[after]];
    if (!before || !marker || repeat < 0 || marker.key !== before.key || marker.value !== before.value + 1)
      return startOf(after);
    const words = text.slice(marker.end, marker.end + LONGEST_TITLE);
    const shared = sharedLength(
      words.trimStart(),
      text.slice(endOf(repeat), endOf(repeat) + LONGEST_TITLE).trimStart(),
    );
    return shared >= 2 ? marker.end + (words.length - words.trimStart().length) + shared : startOf(after);
  }

  function captionStart(start: number): number {
    const found = CAPTION.exec(text.slice(Math.max(0, start - 12), start));
    return found ? start - found[0].length : start;
  }
}

/** Whether an offset stands inside one of the spans, which are in order and apart. */
export function isInside(spans: readonly Span[], at: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return (spans[low]?.start ?? Infinity) <= at;
}
