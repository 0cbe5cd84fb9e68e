import type { Span } from '../span.ts';
import { parseHan } from './numerals.ts';

/** 第三条第二款第（一）项 → 条 3, then 2, then 1; 本款 and 前条 are relative. */
export interface ReferenceToken extends Span {
  readonly to:
    | { readonly kind: 'document' }
    /** `unit` in simplified writing: 编, 章, 节 or 条; `below` are 款 and 项, in that order. */
    | {
        readonly kind: 'unit';
        readonly unit: string;
        readonly value: number;
        readonly digits: boolean;
        readonly below: readonly number[];
      }
    | { readonly kind: 'dotted'; readonly path: string }
    | { readonly kind: 'annex'; readonly value: number }
    /** 本条, 前款 and so on; `below` as above, and alone for a bare 第二款. */
    | {
        readonly kind: 'relative';
        readonly which: 'this' | 'previous' | 'near';
        readonly unit: string;
        readonly below: readonly number[];
      };
}

/** A name in 《》, but not that of a module, a game or an app. */
const DOCUMENT = /《([^《》\n]{2,60})》(?! {0,2}(?:模块|栏目|频道|软件|游戏|客户端|小程序|公众号|按钮))/g;
const H = '[零〇一二两兩三四五六七八九十百\\d]{1,6}';
const NO_WORD = '(?![款件例码形項项目])';
/** 款 and 项 that follow a unit: `第二款`, `第（一）项`, `（三）`. */
const BELOW = `(?: {0,2}第? {0,2}[(]?(H)[)]? {0,2}款)?(?: {0,2}第? {0,2}(?:[(](H)[)](?: {0,2}[项項款])?|(H) {0,2}[项項]))?`;
const D = '\\d{1,2}(?:\\.\\d{1,3}){1,4}';
const JOIN = ' {0,2}(?:、|,|和|及|与|與|或|至|到|-|~|—) {0,2}';
const PATTERN = [
  // 1–6: 第三条、第五条第二款
  `第 {0,2}(H) {0,2}([编編章节節条條])(?!款|件|例)${BELOW}`,
  // 7: 3.1、3.2条
  `(?<![\\d.])第? {0,2}(${D}(?:${JOIN}第? {0,2}${D}){0,6}) {0,2}(?:[条條](?!件|例)款?|款|项|項|节|節)`,
  `第 {0,2}(${D})(?![\\d.])`,
  // 9: 附件一
  `附[件录錄表] {0,2}([一二三四五六七八九十]{1,3}|\\d{1,2}|[A-H](?![a-zA-Z]))(?![\\d年])`,
  // 10–14: 本条第二款, 前款
  `(?:(本)|(前|上一?))([条條款项項章节節])${NO_WORD}${BELOW}`,
  // 15–18: 上述第2款, 第三项
  `(?:(上述|前述|本协议|本合同|本協議) {0,2})?第 {0,2}[(]?(H)[)]? {0,2}([款项項])(?=规定|規定|约定|約定|所|中|的|情形|之|至|、|和|或|以|列|项|,|任)`,
  // 19: Section 3.2
  `(?:Section|Clause|Article|Paragraph)s? {1,2}(\\d{1,2}(?:\\.\\d{1,3}){0,4})(?![\\d.]\\d)`,
]
  .join('|')
  .replaceAll('(H)', `(${H})`);
const CLAUSE = new RegExp(PATTERN, 'y');
/** Where a reference may begin; the search for it costs a third of a look at every character. */
const BEGIN =
  /[第附]|本(?=[条條款项項章节節协協合])|[前上](?=[一述条條款项項章节節])| {0,2}\d(?=\d?\.)|[SCAP](?=[ectionlausrgph]{4})/g;

function toNumber(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : /^[A-H]$/.test(text) ? text.charCodeAt(0) - 64 : (parseHan(text) ?? 0);
}

const SIMPLE: Readonly<Record<string, string>> = { 編: '编', 節: '节', 條: '条', 項: '项' };
const simplify = (unit: string): string => SIMPLE[unit] ?? unit;
const numbers = (...words: (string | undefined)[]): number[] =>
  words.filter((word) => word !== undefined).map(toNumber);

/** What one match says, one token for each clause it names. */
function readMatch(found: RegExpExecArray, end: number): ReferenceToken[] {
  const [, value, unit, a, b, c, dotted, single, annex, own, before, kind, d, e, f, near, bare, bareUnit, english] =
    found;
  const span = { start: found.index, end };
  if (value !== undefined)
    return [
      {
        ...span,
        to: {
          kind: 'unit',
          unit: simplify(unit ?? ''),
          value: toNumber(value),
          digits: /\d/.test(value),
          below: numbers(a, b, c),
        },
      },
    ];
  if (dotted !== undefined) {
    const first = found[0].indexOf(dotted);
    const paths = [...dotted.matchAll(new RegExp(D, 'g'))];
    return paths.map((path, index) => ({
      start: index === 0 ? span.start : span.start + first + path.index,
      end: index === paths.length - 1 ? end : span.start + first + path.index + path[0].length,
      to: { kind: 'dotted', path: path[0] },
    }));
  }
  if (single !== undefined) return [{ ...span, to: { kind: 'dotted', path: single } }];
  if (annex !== undefined) return [{ ...span, to: { kind: 'annex', value: toNumber(annex) } }];
  if (kind !== undefined)
    return [
      {
        ...span,
        to: {
          kind: 'relative',
          which: own === undefined && before !== undefined ? 'previous' : 'this',
          unit: simplify(kind),
          below: numbers(d, e, f),
        },
      },
    ];
  if (bare !== undefined)
    return near?.startsWith('本')
      ? [{ ...span, to: { kind: 'unit', unit: '条', value: toNumber(bare), digits: /\d/.test(bare), below: [] } }]
      : [{ ...span, to: { kind: 'relative', which: 'near', unit: simplify(bareUnit ?? ''), below: [toNumber(bare)] } }];
  const path = english ?? '';
  return [
    {
      ...span,
      to: path.includes('.')
        ? { kind: 'dotted', path }
        : { kind: 'unit', unit: '条', value: Number(path), digits: true, below: [] },
    },
  ];
}

/** Everything in a folded text that is written like a reference, in order. Linear in its length. */
export function matchReferences(text: string): ReferenceToken[] {
  const all: ReferenceToken[] = [];
  for (const found of text.matchAll(DOCUMENT))
    all.push({ start: found.index, end: found.index + found[0].length, to: { kind: 'document' } });
  BEGIN.lastIndex = 0;
  for (let begin = BEGIN.exec(text); begin !== null; begin = BEGIN.exec(text)) {
    CLAUSE.lastIndex = begin.index;
    const found = CLAUSE.exec(text);
    if (found !== null) all.push(...readMatch(found, CLAUSE.lastIndex));
    // What was skipped with the spaces may begin another.
    BEGIN.lastIndex = found === null ? begin.index + 1 : CLAUSE.lastIndex;
  }
  return all.sort((a, b) => a.start - b.start);
}
