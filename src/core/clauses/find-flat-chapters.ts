import type { Line } from '../text/lines.ts';
import type { Token } from './marker.ts';

/** A line from this length on may hold a whole agreement whose line breaks were lost. */
const SHORTEST_FLAT = 80;
const SHORTEST_RUN = 3;
const CHAPTER =
  /(?:^|[。;!?》)] {0,2}| )(\d{1,2}) {1,2}(?=\p{Script=Han}[^\s。,;:!?]{1,15} )(?![个年月日号元%天小分秒次位名份家岁周楼层万亿米点版种项条])/gu;

/**
 * `1 会员服务 … 2 会员费用 …`: numbers without a sign inside a long line, each before a heading of a few words
 * that a space ends. Only rows of three or more that count up from one.
 */
export function findFlatChapters(text: string, lines: readonly Line[]): Token[] {
  const chapters: Token[] = [];
  for (const line of lines) {
    if (line.end - line.start < SHORTEST_FLAT) continue;
    const row: Token[] = [];
    for (const found of text.slice(line.start, line.end).matchAll(CHAPTER)) {
      const value = Number(found[1]);
      const start = line.start + found.index + found[0].search(/\d/);
      if (value !== row.length + 1) continue;
      row.push({ style: 'arabic', key: '1.', value, path: [value], start, end: start + (found[1] ?? '').length });
    }
    if (row.length >= SHORTEST_RUN) chapters.push(...row);
  }
  return chapters;
}
