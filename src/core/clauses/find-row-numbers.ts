import type { Line } from '../text/lines.ts';
import { keepRuns } from './keep-runs.ts';
import { isClosed, type MarkerStyle, type Token } from './marker.ts';
import { parseHan, parseRoman } from './numerals.ts';

const ORDINAL = '[一二三四五六七八九十]{1,3}|\\d{1,2}';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const ENGLISH_STYLES: Readonly<Record<string, MarkerStyle>> = {
  article: 'article',
  clause: 'article',
  section: 'section',
  chapter: 'chapter',
  part: 'part',
};

/** A way of writing numbers that is too rare, or too much like other things, to count without its row. */
interface Form {
  readonly pattern: RegExp;
  /** How many in a row, from one, it takes. */
  readonly run: number;
  read(found: RegExpExecArray): Pick<Token, 'style' | 'key' | 'path'> | undefined;
}

function valueOf(digits: string): number | undefined {
  return /\d/.test(digits) ? Number(digits) : parseHan(digits);
}

function ordinal(style: MarkerStyle, key: string, digits: string | undefined): ReturnType<Form['read']> {
  const value = valueOf(digits ?? '');
  return value === undefined || value === 0 ? undefined : { style, key, path: [value] };
}

const FORMS: readonly Form[] = [
  {
    // Article 1, SECTION IV:
    pattern: /^(article|clause|section|chapter|part) ?(\d{1,2}|[ivx]{1,4})(?=[ .:、]|$)/i,
    run: 2,
    read: ([, word = '', digits = '']) => {
      const style = ENGLISH_STYLES[word.toLowerCase()] ?? 'article';
      const value = /\d/.test(digits) ? Number(digits) : parseRoman(digits);
      return value === undefined || value === 0 ? undefined : { style, key: `en ${style}`, path: [value] };
    },
  },
  {
    pattern: new RegExp(`^条款 ?(${ORDINAL})(?=[ :、.])`),
    run: 2,
    read: ([, digits]) => ordinal('article', '条款', digits),
  },
  {
    pattern: new RegExp(`^第 ?\\( ?(${ORDINAL}) ?\\) ?[条條]`),
    run: 2,
    read: ([, digits]) => ordinal('article', '第()条', digits),
  },
  {
    // The Heavenly Stems of Taiwanese papers; 甲、乙双方 has no row.
    pattern: new RegExp(`^(?:([${STEMS}])[、.]|\\(([${STEMS}])\\))`),
    run: 3,
    read: ([, plain, bracketed]) => ({
      style: 'letter',
      key: plain === undefined ? '(甲)' : '甲、',
      path: [STEMS.indexOf(plain ?? bracketed ?? '') + 1],
    }),
  },
  {
    pattern: new RegExp(`^〔 ?(${ORDINAL}) ?〕`),
    run: 3,
    read: ([, digits]) => ordinal(/\d/.test(digits ?? '') ? 'arabic-bracket' : 'han-bracket', '〔〕', digits),
  },
  {
    // Signs for want of the right one: 1。 1· 一丶 1- 一;
    pattern: new RegExp(`^(${ORDINAL}) ?([丶·•。;/_°—–-])(?= ?[\\p{Script=Han}《“【])`, 'u'),
    run: 3,
    read: ([, digits = '', sign = '']) =>
      ordinal(/\d/.test(digits) ? 'arabic' : 'han', `${/\d/.test(digits) ? '1' : '一'}${sign}`, digits),
  },
  {
    // 1-1, 13-2．; 3-5个工作日 is no clause.
    pattern:
      /^(\d{1,2})[-–—](\d{1,2})(?:[.、]|(?=[: ]|\p{Script=Han}))(?! ?[个年月日号天小分秒周岁元%人名次倍级层楼])/u,
    run: 2,
    read: ([, chapter, clause]) =>
      Number(clause) === 0 ? undefined : { style: 'dotted', key: '1-2', path: [Number(chapter), Number(clause)] },
  },
  {
    pattern: /^第([一二三四五六七八九十]{1,3})[,、:](?= ?\p{Script=Han})/u,
    run: 3,
    read: ([, digits]) => ordinal('item', '第,', digits),
  },
  {
    pattern: /^(\d)\uFE0F?\u20E3/,
    run: 3,
    read: ([, digits]) => ordinal('sign', 'keycap', digits),
  },
];

/** What may begin one of the forms: most lines are passed over by their first unit. */
const BEGINNING = new RegExp(`^(?:[一二三四五六七八九十\\d${STEMS}第条〔(]|article|clause|section|chapter|part)`, 'i');
const LONGEST = 18;

/** Numbers at the start of lines, in ways of writing that count only as a row from one. */
export function findRowNumbers(
  text: string,
  lines: readonly Line[],
  beginnings: readonly (Token | undefined)[],
): Token[] {
  const rows = new Map<string, { readonly run: number; readonly tokens: Token[] }>();
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line;
    if (line.continues || isClosed(text, beginnings[index])) continue;
    const words = text.slice(line.content, Math.min(line.end, line.content + LONGEST));
    if (!BEGINNING.test(words)) continue;
    for (const { pattern, run, read } of FORMS) {
      const found = pattern.exec(words);
      const number = found === null ? undefined : read(found);
      if (found === null || number === undefined) continue;
      const row = `${number.key} ${number.path.slice(0, -1).join('-')}`;
      const known = rows.get(row) ?? { run, tokens: [] };
      rows.set(row, known);
      const end = line.content + found[0].length;
      known.tokens.push({ ...number, value: number.path.at(-1) ?? 0, start: line.content, end });
      break;
    }
  }
  return [...rows.values()].flatMap(({ run, tokens }) => keepRuns(tokens, run));
}
