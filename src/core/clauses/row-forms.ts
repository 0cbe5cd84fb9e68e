import type { MarkerStyle, Token } from './marker.ts';
import { parseHan, parseRoman } from './numerals.ts';

const ORDINAL = '[一二三四五六七八九十]{1,3}|\\d{1,2}';
const HAN = '一二三四五六七八九十';
const DIGITS = '0123456789';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const FORMAL = '壹贰貳叁參叄肆伍陆陸柒捌玖拾';
const ENGLISH_STYLES: Readonly<Record<string, MarkerStyle>> = {
  article: 'article',
  clause: 'article',
  section: 'section',
  chapter: 'chapter',
  part: 'part',
};

/** A way of writing numbers that is too rare, or too much like other things, to count without its row. */
export interface RowForm {
  /** The characters it begins with, in lower case. */
  readonly firsts: string;
  readonly pattern: RegExp;
  /** How many in a row, from one, it takes. */
  readonly run: number;
  read(found: RegExpExecArray): Pick<Token, 'style' | 'key' | 'path'> | undefined;
  /** Whether the whole row is something else that is counted in the same way. */
  isOther?(text: string, row: readonly Token[]): boolean;
}

/** A mark in running text to which a note in square brackets belongs; not `依照[2]`, which cites a clause. */
const FOOTNOTE_MARK = /(?<=[\p{Script=Han}”》)])(?<!照|据|按|反|见|述|第)\[\d{1,2}\]/u;
/** The caption of notes, and what only the title of a book or a paper has: `[J]`. */
const NOTES_CAPTION = /(?:文献|注释|註釋|脚注|尾注|附注|说明来源|资料来源)[:：\s*]{0,4}$/;
const LITERATURE = /\[(?:[A-Z]|[A-Z]{1,2}\/OL)\]/;
const SOURCE_CITED = /^ ?(?:参见|参考|详见|见《|《|GB|ISO|https?:)/i;
const QUARTER = /^[ :]{0,3}\(?(?:\d{1,2} ?月|第?[一二三四1-4]?季|[Qq]?[1-4]季|本?年)/;

function wordsAfter(text: string, { end }: Token, most: number): string {
  return /^[^\n]*/.exec(text.slice(end, end + most))?.[0] ?? '';
}

function areNotes(text: string, row: readonly Token[]): boolean {
  const first = row[0]?.start ?? 0;
  return (
    FOOTNOTE_MARK.test(text) ||
    NOTES_CAPTION.test(text.slice(Math.max(0, first - 12), first)) ||
    row.some((token) => SOURCE_CITED.test(wordsAfter(text, token, 8)) || LITERATURE.test(wordsAfter(text, token, 80)))
  );
}

function areQuarters(text: string, row: readonly Token[]): boolean {
  return row.length <= 4 && row.some((token) => QUARTER.test(wordsAfter(text, token, 12)));
}

function valueOf(digits: string): number | undefined {
  return /\d/.test(digits) ? Number(digits) : parseHan(digits);
}

function ordinal(style: MarkerStyle, key: string, digits: string | undefined): ReturnType<RowForm['read']> {
  const value = valueOf(digits ?? '');
  return value === undefined || value === 0 ? undefined : { style, key, path: [value] };
}

/** All of them; where two read the same words the first counts. */
export const rowForms: readonly RowForm[] = [
  {
    // Article 1, SECTION IV:
    firsts: 'acsp',
    pattern: /^(article|clause|section|chapter|part) ?(\d{1,2}|[ivx]{1,4})(?=[ .:、]|$)/i,
    run: 2,
    read: ([, word = '', digits = '']) => {
      const style = ENGLISH_STYLES[word.toLowerCase()] ?? 'article';
      const value = /\d/.test(digits) ? Number(digits) : parseRoman(digits);
      return value === undefined || value === 0 ? undefined : { style, key: `en ${style}`, path: [value] };
    },
  },
  {
    // 条款一, 规则1：, 声明#2：; the steps of a form are counted so, too, and bind nobody.
    firsts: '条條规規约約要守承声聲',
    pattern: new RegExp(
      `^(条款|條款|规则|規則|约定|約定|要求|守则|守則|承诺|承諾|声明|聲明) ?#?(${ORDINAL})(?=[ :、.])`,
    ),
    run: 2,
    read: ([, word = '', digits]) => ordinal('article', word, digits),
  },
  {
    firsts: '第',
    pattern: new RegExp(`^第 ?\\( ?(${ORDINAL}) ?\\) ?[条條]`),
    run: 2,
    read: ([, digits]) => ordinal('article', '第()条', digits),
  },
  {
    // The Heavenly Stems of Taiwanese papers; 甲、乙双方 has no row.
    firsts: `${STEMS}(`,
    pattern: new RegExp(`^(?:([${STEMS}])[、.]|\\(([${STEMS}])\\))`),
    run: 3,
    read: ([, plain, bracketed]) => ({
      style: 'letter',
      key: plain === undefined ? '(甲)' : '甲、',
      path: [STEMS.indexOf(plain ?? bracketed ?? '') + 1],
    }),
  },
  {
    firsts: '〔',
    pattern: new RegExp(`^〔 ?(${ORDINAL}) ?〕`),
    run: 3,
    read: ([, digits]) => ordinal(/\d/.test(digits ?? '') ? 'arabic-bracket' : 'han-bracket', '〔〕', digits),
  },
  {
    // Signs for want of the right one: 1。 1· 一丶 1- 一;
    firsts: HAN + DIGITS,
    pattern: new RegExp(`^(${ORDINAL}) ?([丶·•。;/_°—–-])(?= ?[\\p{Script=Han}《“【])`, 'u'),
    run: 3,
    read: ([, digits = '', sign = '']) =>
      ordinal(/\d/.test(digits) ? 'arabic' : 'han', `${/\d/.test(digits) ? '1' : '一'}${sign}`, digits),
  },
  {
    // 1-1, 13-2．; 3-5个工作日 is no clause.
    firsts: DIGITS,
    pattern:
      /^(\d{1,2})[-–—](\d{1,2})(?:[.、]|(?=[: ]|\p{Script=Han}))(?! ?[个年月日号天小分秒周岁元%人名次倍级层楼])/u,
    run: 2,
    read: ([, chapter, clause]) =>
      Number(clause) === 0 ? undefined : { style: 'dotted', key: '1-2', path: [Number(chapter), Number(clause)] },
  },
  {
    firsts: '第',
    pattern: /^第([一二三四五六七八九十]{1,3})[,、:](?= ?\p{Script=Han})/u,
    run: 3,
    read: ([, digits]) => ordinal('item', '第,', digits),
  },
  {
    firsts: '其',
    pattern: /^其([一二三四五六七八九十]{1,2})[,、:](?= ?\p{Script=Han})/u,
    run: 2,
    read: ([, digits]) => ordinal('item', '其,', digits),
  },
  {
    firsts: '[',
    pattern: /^\[ ?(\d{1,2}) ?\]/,
    run: 3,
    read: ([, digits]) => ordinal('arabic-bracket', '[]', digits),
    isOther: areNotes,
  },
  {
    // Q1：, 问题一：; the four quarters of a year are counted in the same way.
    firsts: 'q问',
    pattern: new RegExp(`^(?:Q|问题?) ?(${ORDINAL})(?:[.、](?!\\d)|(?=:))`, 'i'),
    run: 2,
    read: ([, digits]) => ordinal('arabic', 'Q1', digits),
    isOther: areQuarters,
  },
  {
    firsts: 'q问',
    pattern: /^(?:Q|问题?) ?(\d{1,2})(?= )/i,
    run: 3,
    read: ([, digits]) => ordinal('arabic', 'Q1', digits),
    isOther: (text, row) => areQuarters(text, row) || !row.some((token) => /[?？]/.test(wordsAfter(text, token, 60))),
  },
  {
    // 壹 总则, 贰总则; amounts are written so, too: 壹佰元整.
    firsts: FORMAL,
    pattern: new RegExp(
      `^([${FORMAL}]{1,3})(?:$|(?= {1,3}[\\p{Script=Han}《“【])|(?=\\p{Script=Han})(?![佰仟百千万萬亿億元圆角分整]))`,
      'u',
    ),
    run: 3,
    read: ([, digits]) => ordinal('han', '壹、', digits),
  },
  {
    firsts: DIGITS,
    pattern: /^(\d)\uFE0F?\u20E3/,
    run: 3,
    read: ([, digits]) => ordinal('sign', 'keycap', digits),
  },
];
