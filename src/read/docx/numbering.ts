import type { Deadline } from '../deadline.ts';
import { listMarker } from '../list-marker.ts';
import type { Slices } from '../in-slices.ts';
import { readXml } from './read-xml.ts';

interface Level {
  start: number;
  format: string;
  text: string;
  suffix: string;
  legal: boolean;
}

/** The numbering of a Word file: which text stands before a paragraph of list `numId` on level `level`. */
export interface DocxNumbering {
  /** The marker of the next paragraph, counting on; the empty string for bullets and unknown lists. */
  next(numId: string, level: number): string;
}

function newLevel(): Level {
  return { start: 1, format: 'decimal', text: '', suffix: 'tab', legal: false };
}

const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';
const chinese = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

function toChinese(value: number): string {
  if (value <= 0 || value >= 1000) return String(value);
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor((value % 100) / 10);
  const ones = value % 10;
  const head = hundreds > 0 ? `${chinese[hundreds] ?? ''}百` : '';
  const middle =
    tens > 0 ? `${tens === 1 && hundreds === 0 ? '' : (chinese[tens] ?? '')}十` : hundreds > 0 && ones > 0 ? '零' : '';
  return head + middle + (ones > 0 ? (chinese[ones] ?? '') : '');
}

/** A number in one of Word's formats (ECMA-376, 17.18.59 ST_NumberFormat). */
function formatOrdinal(value: number, format: string): string {
  const stripped = (style: string): string => listMarker(value, style).replace(/\. $/, '');
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'lowerLetter':
      return stripped('lower-alpha');
    case 'upperLetter':
      return stripped('upper-alpha');
    case 'lowerRoman':
      return stripped('lower-roman');
    case 'upperRoman':
      return stripped('upper-roman');
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'ideographDigital':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return toChinese(value);
    case 'ideographTraditional':
      return stems.charAt((value - 1) % 10);
    case 'ideographZodiac':
      return branches.charAt((value - 1) % 12);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x245f + value) : String(value);
    case 'decimalFullWidth':
      return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    case 'decimalZero':
      return String(value).padStart(2, '0');
    default:
      return String(value);
  }
}

/** Reads `word/numbering.xml`. */
export function* docxNumberingIn(xml: string, deadline: Deadline): Slices<DocxNumbering> {
  const abstracts = new Map<string, Map<number, Level>>();
  const lists = new Map<string, { abstract: string; starts: Map<number, number>; levels: Map<number, Level> }>();
  let abstract: Map<number, Level> | null = null;
  let list: { abstract: string; starts: Map<number, number>; levels: Map<number, Level> } | null = null;
  let level: Level | null = null;
  let override = 0;
  for (const event of readXml(xml, deadline)) {
    yield;
    if (event.kind === 'close') {
      if (event.name === 'w:abstractNum') abstract = null;
      else if (event.name === 'w:num') list = null;
      else if (event.name === 'w:lvl') level = null;
    }
    if (event.kind !== 'open') continue;
    const value = event.attributes.get('w:val') ?? '';
    switch (event.name) {
      case 'w:abstractNum':
        abstracts.set(event.attributes.get('w:abstractNumId') ?? '', (abstract = new Map()));
        break;
      case 'w:num':
        lists.set(
          event.attributes.get('w:numId') ?? '',
          (list = { abstract: '', starts: new Map(), levels: new Map() }),
        );
        break;
      case 'w:abstractNumId':
        if (list !== null) list.abstract = value;
        break;
      case 'w:lvlOverride':
        override = Number(event.attributes.get('w:ilvl') ?? 0);
        break;
      case 'w:startOverride':
        list?.starts.set(override, Number(value));
        break;
      case 'w:lvl':
        level = newLevel();
        (list?.levels ?? abstract)?.set(Number(event.attributes.get('w:ilvl') ?? 0), level);
        break;
      case 'w:start':
        if (level !== null) level.start = Number(value);
        break;
      case 'w:numFmt':
        if (level !== null) level.format = value;
        break;
      case 'w:lvlText':
        if (level !== null) level.text = value;
        break;
      case 'w:suff':
        if (level !== null) level.suffix = value;
        break;
      case 'w:isLgl':
        if (level !== null) level.legal = value !== '0' && value !== 'false';
        break;
    }
  }
  return countWith(abstracts, lists);
}

function countWith(
  abstracts: ReadonlyMap<string, ReadonlyMap<number, Level>>,
  lists: ReadonlyMap<
    string,
    { abstract: string; starts: ReadonlyMap<number, number>; levels: ReadonlyMap<number, Level> }
  >,
): DocxNumbering {
  // Lists of one abstract numbering count on from each other, as Word does, unless one starts anew.
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return {
    next(numId, depth) {
      const list = lists.get(numId);
      if (list === undefined) return '';
      const levelAt = (index: number): Level | undefined =>
        list.levels.get(index) ?? abstracts.get(list.abstract)?.get(index);
      const own = levelAt(depth);
      if (own === undefined) return '';
      let counts = counters.get(list.abstract);
      if (counts === undefined) counters.set(list.abstract, (counts = []));
      const restart = list.starts.get(depth);
      const isNew = restart !== undefined && !begun.has(`${numId}/${String(depth)}`);
      begun.add(`${numId}/${String(depth)}`);
      const before = counts[depth];
      counts[depth] = isNew ? restart : before === undefined ? own.start : before + 1;
      counts.length = depth + 1;
      if (own.format === 'bullet' || own.format === 'none') return '';
      const shown = own.text.replace(/%([1-9])/g, (_, digit: string) => {
        const index = Number(digit) - 1;
        const level = levelAt(index);
        const count = counts[index] ?? level?.start ?? 1;
        return formatOrdinal(count, own.legal && index < depth ? 'decimal' : (level?.format ?? 'decimal'));
      });
      if (shown === '' || own.suffix === 'nothing') return shown;
      return /[、．）】。：]$/.test(shown) ? shown : `${shown} `;
    },
  };
}
