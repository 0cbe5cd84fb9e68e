/** A date as the text states it, at its place. */
interface FoundDate {
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

function toIso(year: number, month: number, day: number | null): string | null {
  if (month < 1 || month > 12 || year < 1990 || year > 2100) return null;
  const start = `${String(year)}-${String(month).padStart(2, '0')}`;
  if (day === null) return start;
  if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${start}-${String(day).padStart(2, '0')}`;
}

function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  for (const [pattern, read] of [
    [latin, fromLatin],
    [chinese, fromChinese],
  ] as const)
    for (const match of text.matchAll(pattern)) {
      const [whole, year = '', month = '', day] = match;
      const iso = toIso(read(year), read(month), day === undefined ? null : read(day));
      if (iso !== null) found.push({ start: match.index, end: match.index + whole.length, iso });
    }
  return found.sort((a, b) => a.start - b.start);
}

const updatedBefore =
  /(?:更新|修订|修改|修正|发布|颁布|公布|制定|版本|制订|更新于|改版)[^\n。；，]{0,8}(?:日期|时间|于|日)?[^\n。；，\d二]{0,4}$/;
const updatedAfter =
  /^(?!\s{0,2}(?:或|以|之)(?:后|前|之后|之前))[^\s。；，]{0,6}\s?(?:最后|最近|最新)?(?:更新|修订|修改|修正|发布|颁布|公布|制定|通过|版)(?!日期|时间|日)/;
const effectiveBefore = /(?:生效|施行|实施|实行|启用)[^\n。；，]{0,6}(?:日期|时间|日|于)?[^\n。；，\d二]{0,4}$/;
const effectiveAfter = /^[^\s。；，]{0,8}\s?(?:正式)?(?:生效|施行|实施|实行|启用|执行)(?!日期|时间|日)/;
/** “《…法》（2021年修订）”: the date of a statute. */
const inTitle = /[《〈][^》〉\n]{0,60}$|[》〉]\s{0,2}[（(][^）)\n]{0,20}$/;

/** A date that stands alone, in the first or last lines, dates the document. */
const edge = 200;
const aloneBefore = /(?:^|\n|[（(])\s{0,20}$/;
const aloneAfter = /^\s{0,20}(?:$|\n|[）)])/;

function datesDocument(text: string, date: FoundDate, before: string, after: string): boolean {
  const atEdge = date.start < edge || date.end > text.trimEnd().length - edge;
  return atEdge && aloneBefore.test(before) && aloneAfter.test(after);
}

/** ISO dates on which the text says it was updated and takes effect; null where it does not say. */
export function statedDates(text: string): { readonly updated: string | null; readonly effective: string | null } {
  let updated: string | null = null;
  let effective: string | null = null;
  let standing: string | null = null;
  for (const date of findDates(text)) {
    const before = text.slice(Math.max(0, date.start - 24), date.start);
    const after = text.slice(date.end, date.end + 20);
    if (inTitle.test(before)) continue;
    const takesEffect = effectiveBefore.test(before) || effectiveAfter.test(after);
    if (datesDocument(text, date, before, after)) standing ??= date.iso;
    if (takesEffect) effective ??= date.iso;
    if (updatedBefore.test(before) || (!takesEffect && updatedAfter.test(after))) updated ??= date.iso;
  }
  updated ??= standing;
  return { updated, effective };
}
