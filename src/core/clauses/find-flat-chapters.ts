import type { Line } from '../text/lines.ts';
import type { Token } from './marker.ts';

/** A line from this length on may hold a whole agreement whose line breaks were lost. */
const SHORTEST_FLAT = 80;
const SHORTEST_RUN = 3;
/** Whether it is worth the while to look. */
const MAY_STAND = /(?:^|[。;!?》) ])\d{1,2} /;
/** A chapter whose first clause follows its heading leaves no doubt: `10 软件的升级 10.1`. */
const WITH_CLAUSE = /(?:^|[。;!?》)] {0,2}| )(\d{1,2}) {1,2}(?=\p{Script=Han}[^\s。;!?]{1,40} {0,2}\1\.1(?!\d))/gu;
const CHAPTER =
  /(?:^|[。;!?》)] {0,2}| )(\d{1,2}) {1,2}(?=\p{Script=Han}[^\s。,;:!?]{1,15} )(?![个年月日号元%天小分秒次位名份家岁周楼层万亿米点版种项条])/gu;

/**
 * `1 会员服务 … 2 会员费用 …`: numbers without a sign inside a long line, each before a heading of a few words
 * that a space ends. Only rows of three or more that count up from one.
 */
export function findFlatChapters(text: string, lines: readonly Line[]): Token[] {
  const long = lines.filter(({ start, end }) => end - start >= SHORTEST_FLAT);
  return long.flatMap((line) => {
    const words = text.slice(line.start, line.end);
    if (!MAY_STAND.test(words)) return [];
    const read = (pattern: RegExp): Token[] => [...words.matchAll(pattern)].map((found) => toToken(found, line.start));
    const certain = read(WITH_CLAUSE);
    const row: Token[] = [];
    const starts = new Set(certain.map(({ start }) => start));
    const found = [...certain, ...read(CHAPTER).filter(({ start }) => !starts.has(start))];
    for (const token of found.sort((a, b) => a.start - b.start)) if (token.value === row.length + 1) row.push(token);
    return row.length >= SHORTEST_RUN ? row : certain;
  });
}

function toToken(found: RegExpExecArray, lineStart: number): Token {
  const digits = found[1] ?? '';
  const start = lineStart + found.index + found[0].search(/\d/);
  const value = Number(digits);
  return { style: 'arabic', key: '1.', value, path: [value], start, end: start + digits.length };
}
