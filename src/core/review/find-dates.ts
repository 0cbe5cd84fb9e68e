import { ENGLISH_MONTH, ORDINAL_END } from '../text/english-date.ts';

/** A date as the text states it, at its place. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  /** `2024-03-05`, or `2024-03` where no day is stated. */
  readonly iso: string;
}

const digits = '0-9０-９';
const han = '〇零○一二三四五六七八九十';
const latin = new RegExp(
  `((?:19|20|１９|２０)[${digits}]{2})\\s{0,2}(?:年|[-/.．－])\\s{0,2}([${digits}]{1,2})\\s{0,2}(?:月份?|[-/.．－]|(?![${digits}]))\\s{0,2}(?:([${digits}]{1,2})(?![${digits}])\\s{0,2}[日号]?)?`,
  'g',
);
const chinese = new RegExp(`([二][〇零○][${han}]{2})年([${han}]{1,2})月(?:([${han}]{1,3})[日号])?`, 'g');
/** Years of the Republic of China, which agreements of Taiwan count by: its first was 1912. */
const republican = new RegExp(
  `民国\\s{0,2}([${digits}]{2,3})\\s{0,2}年\\s{0,2}([${digits}]{1,2})\\s{0,2}月\\s{0,2}(?:([${digits}]{1,2})\\s{0,2}[日号])?`,
  'g',
);
/** Eight digits that nothing else continues: 20240508. */
const compact = /(?<![\dA-Za-z])((?:19|20)\d{2})([01]\d)([0-3]\d)(?![\dA-Za-z])/g;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = `(${ENGLISH_MONTH})\\.?`;
const day = `(\\d{1,2})${ORDINAL_END}?`;
const monthFirst = new RegExp(`\\b${month}\\s{1,2}(?:${day},?\\s{1,2}|,\\s{1,2})?((?:19|20)\\d{2})\\b`, 'gi');
const dayFirst = new RegExp(`\\b${day}\\s{1,2}(?:of\\s)?${month},?\\s{1,2}((?:19|20)\\d{2})\\b`, 'gi');

const hanDigits = new Map<string, number>([
  ['〇', 0],
  ['零', 0],
  ['○', 0],
  ...[...'一二三四五六七八九'].map((char, index) => [char, index + 1] as const),
]);

function fromLatin(text: string): number {
  return Number(text.replace(/[０-９]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0)));
}

/** 二〇二四 → 2024, 二十一 → 21. */
function fromChinese(text: string): number {
  if (!text.includes('十')) return Number([...text].map((char) => hanDigits.get(char) ?? 0).join(''));
  const [tens = '', ones = ''] = text.split('十');
  return (tens === '' ? 1 : (hanDigits.get(tens) ?? 0)) * 10 + (ones === '' ? 0 : (hanDigits.get(ones) ?? 0));
}

function fromEnglish(name: string): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function toIso(year: number, month: number, day: number | null): string | null {
  if (month < 1 || month > 12 || year < 1990 || year > 2100) return null;
  const start = `${String(year)}-${String(month).padStart(2, '0')}`;
  if (day === null) return start;
  if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${start}-${String(day).padStart(2, '0')}`;
}

type Parts = readonly (string | undefined)[];

/** How dates are written, and how the parts of a match are read: year, month, day. */
const ways: readonly (readonly [RegExp, (parts: Parts) => string | null])[] = [
  [latin, readBy(fromLatin)],
  [chinese, readBy(fromChinese)],
  [
    republican,
    ([year = '', month = '', day]) => toIso(fromLatin(year) + 1911, fromLatin(month), orNull(day, fromLatin)),
  ],
  [compact, readBy(Number)],
  [monthFirst, ([month = '', day, year = '']) => toIso(Number(year), fromEnglish(month), orNull(day, Number))],
  [dayFirst, ([day, month = '', year = '']) => toIso(Number(year), fromEnglish(month), orNull(day, Number))],
];

function orNull(part: string | undefined, read: (text: string) => number): number | null {
  return part === undefined ? null : read(part);
}

function readBy(read: (text: string) => number): (parts: Parts) => string | null {
  return ([year = '', month = '', day]) => toIso(read(year), read(month), orNull(day, read));
}

/** The dates of a text in simplified characters, Chinese or English, in its order. What is no day of a calendar is none. */
export function findDates(text: string): readonly FoundDate[] {
  const found = ways.flatMap(([pattern, read]) =>
    Array.from(text.matchAll(pattern), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      iso: read(match.slice(1)),
    })),
  );
  return found.filter((date): date is FoundDate => date.iso !== null).sort((a, b) => a.start - b.start);
}
