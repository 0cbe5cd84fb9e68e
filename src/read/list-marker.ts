const roman: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const digits = '零一二三四五六七八九';

function toRoman(value: number): string {
  let rest = value;
  let out = '';
  for (const [amount, sign] of roman) {
    while (rest >= amount) {
      out += sign;
      rest -= amount;
    }
  }
  return out;
}

function toAlpha(value: number): string {
  let rest = value;
  let out = '';
  while (rest > 0) {
    rest -= 1;
    out = String.fromCharCode(97 + (rest % 26)) + out;
    rest = Math.floor(rest / 26);
  }
  return out;
}

/** The capitals that amounts are written in keep the one before ten: 壹拾壹. */
const formalDigits: Readonly<Record<string, string>> = {
  'simp-chinese-formal': '零壹贰叁肆伍陆柒捌玖',
  'trad-chinese-formal': '零壹貳參肆伍陸柒捌玖',
};

function toChinese(value: number, style: string): string {
  const formal = formalDigits[style];
  const signs = formal ?? digits;
  if (value < 10) return signs.charAt(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const lead = tens === 1 && formal === undefined ? '' : signs.charAt(tens);
  return lead + (formal === undefined ? '十' : '拾') + (ones === 0 ? '' : signs.charAt(ones));
}

/**
 * The text a browser paints before item `ordinal` of an `<ol>` whose `list-style-type` (or `type` attribute)
 * is `style`, with the space after it; the empty string for styles that paint no number.
 */
export function listMarker(ordinal: number, style: string): string {
  const plain = `${String(ordinal)}. `;
  switch (style) {
    case 'none':
    case 'disc':
    case 'circle':
    case 'square':
      return '';
    case 'a':
    case 'lower-alpha':
    case 'lower-latin':
      return ordinal > 0 ? `${toAlpha(ordinal)}. ` : plain;
    case 'A':
    case 'upper-alpha':
    case 'upper-latin':
      return ordinal > 0 ? `${toAlpha(ordinal).toUpperCase()}. ` : plain;
    case 'i':
    case 'lower-roman':
      return ordinal > 0 && ordinal < 4000 ? `${toRoman(ordinal)}. ` : plain;
    case 'I':
    case 'upper-roman':
      return ordinal > 0 && ordinal < 4000 ? `${toRoman(ordinal).toUpperCase()}. ` : plain;
    case 'cjk-ideographic':
    case 'simp-chinese-informal':
    case 'simp-chinese-formal':
    case 'trad-chinese-informal':
    case 'trad-chinese-formal':
      return ordinal > 0 && ordinal < 100 ? `${toChinese(ordinal, style)}、` : plain;
    case 'cjk-decimal':
      return `${String(ordinal).replace(/\d/g, (digit) => '〇一二三四五六七八九'.charAt(Number(digit)))}、`;
    case 'decimal-leading-zero':
      return `${String(ordinal).padStart(2, '0')}. `;
    default:
      return plain;
  }
}
