/** Forms of one sign, each written in one way. Full-width forms of ASCII are folded before. */
const variants: readonly (readonly [RegExp, string])[] = [
  [/[‐-―−〜]+|--+/g, '-'],
  [/~+/g, '-'],
  [/￥/g, '¥'],
  [/￡/g, '£'],
  [/☐/g, '□'],
  [/[✓✔√☑]/g, '☑'],
];
/** A mark that opens a line and stands apart from it counts nothing: “- 5日内” is no minus. */
const bullet = /^[^\S\n]*[-*+·•●○◆◇▪]+[^\S\n]+/gm;
const thousands = /(?<![\d.])\d{1,3}(?:,\d{3})+(?!\d)/g;

/** A line may be broken within “3-5”. */
const space = '\\s{0,2}';
/** Of an address every character tells; it ends before the punctuation of its sentence. */
const address = '(?<![\\w.:/?#@&=%+~-])[A-Za-z\\d][\\w.:/?#@&=%+~-]*\\.[A-Za-z]{2,}(?:[\\w.:/?#@&=%+~-]*\\w)?';
const telling = [
  '[%‰°℃℉\\p{Sc}≤≥≦≧≠±+×÷=□☑☒■]',
  // less and more than, but not brackets
  `[<>](?=${space}[\\d\\p{Sc}])`,
  // between numbers: 3.5, 9:00, 1/2, 3-5, 3日-5日, 第1、2条
  `(?<=\\d${space})[\\p{P}\\p{S}](?=${space}\\d)`,
  `(?<=\\d\\p{L}${space})-(?=${space}\\d)`,
  // a minus
  '-(?=\\d)',
].join('|');
const marks = new RegExp(`(${address}|${telling})|[\\p{P}\\p{S}]`, 'gu');

/** “第1、2条” and “第1，2条” are one list. */
const enumerating = /[、;]/g;

/**
 * `text` without the punctuation that is layout. What changes a price, a rate, a range, a reference, an address or which
 * box is ticked stays: “3.5%” is not “35%”. Where a comma stands is layout, whatever a lawyer may make of it.
 */
export function withoutLayoutMarks(text: string): string {
  let words = text;
  for (const [pattern, sign] of variants) words = words.replace(pattern, sign);
  return words
    .replace(bullet, '')
    .replace(thousands, (number) => number.replaceAll(',', ''))
    .replace(marks, (_, kept: string | undefined) => (kept ?? '').replace(enumerating, ','));
}
