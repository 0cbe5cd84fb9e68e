import type { Locale } from './locale.ts';

export type TextValues = Readonly<Record<string, string | number>>;

/** Apart from index.ts so that a script injected into pages can speak a few words without carrying all of them. */
export interface Translate<Key extends string> {
  readonly locale: Locale;
  /** BCP 47 tag, for `lang` attributes and `Intl`. */
  readonly tag: string;
  /** The text of a key, its values filled in. */
  (key: Key, values?: TextValues): string;
  /** Whether a key made at run time (such as `problem.${id}.remedy`) exists. */
  has(key: string): key is Key;
  formatNumber(value: number): string;
  formatDate(date: Date, options?: Intl.DateTimeFormatOptions): string;
}

/** The BCP 47 tag of each. */
export const tags: Readonly<Record<Locale, string>> = { zh_CN: 'zh-CN', zh_TW: 'zh-TW', en: 'en' };

/** A translator over some namespaces of one locale: `{ <namespace>: { <key>: text } }`. */
export function createTranslate<Key extends string>(
  locale: Locale,
  catalogue: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Translate<Key> {
  const tag = tags[locale];
  const plural = new Intl.PluralRules(tag);
  const number = new Intl.NumberFormat(tag);
  const lookUp = (key: string): string | undefined => {
    const dot = key.indexOf('.');
    const name = key.slice(dot + 1);
    const namespace = dot > 0 && Object.hasOwn(catalogue, key.slice(0, dot)) ? catalogue[key.slice(0, dot)] : undefined;
    return namespace !== undefined && Object.hasOwn(namespace, name) ? namespace[name] : undefined;
  };
  const translate = (key: Key, values: TextValues = {}): string => {
    const text = lookUp(key);
    if (text === undefined) throw new Error(`no text for ${key} in ${locale}`);
    return fill(text, values, plural, number);
  };
  return Object.assign(translate, {
    locale,
    tag,
    has: (key: string): key is Key => lookUp(key) !== undefined,
    formatNumber: (value: number) => number.format(value),
    formatDate: (date: Date, options: Intl.DateTimeFormatOptions = { dateStyle: 'long' }) =>
      spaced(new Intl.DateTimeFormat(tag, options).format(date)),
  });
}

/** One space between Han and digits, as all our strings have it: “2026 年 3 月 19 日 星期四”. */
function spaced(date: string): string {
  return date
    .replace(/(\d)(?=[年月日])/g, '$1 ')
    .replace(/([年月])(?=\d)/g, '$1 ')
    .replace(/日(?=[星周週\d])/g, '日 ');
}

/** `{name}` and `{name, one: …, other: …}`; a case may hold `{name}` again. */
function fill(text: string, values: TextValues, plural: Intl.PluralRules, number: Intl.NumberFormat): string {
  let result = '';
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('{', at);
    if (open < 0) return result + text.slice(at);
    const close = closingBrace(text, open);
    result += text.slice(at, open) + fillOne(text.slice(open + 1, close), values, plural, number);
    at = close + 1;
  }
  return result;
}

function fillOne(inner: string, values: TextValues, plural: Intl.PluralRules, number: Intl.NumberFormat): string {
  const comma = inner.indexOf(',');
  const name = (comma < 0 ? inner : inner.slice(0, comma)).trim();
  const value = values[name];
  if (value === undefined) throw new Error(`no value for {${name}}`);
  if (comma < 0) return typeof value === 'number' ? number.format(value) : value;
  const category = plural.select(Number(value));
  const cases = new Map(
    splitCases(inner.slice(comma + 1)).map((part) => {
      const colon = part.indexOf(':');
      return [part.slice(0, colon).trim(), part.slice(colon + 1).trim()] as const;
    }),
  );
  return fill(cases.get(category) ?? cases.get('other') ?? '', values, plural, number);
}

/** Splits at `, one:`-like boundaries only, so that a case may hold commas. */
function splitCases(text: string): string[] {
  return text.split(/,(?=\s*(?:zero|one|two|few|many|other):)/);
}

function closingBrace(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return at;
  }
  throw new Error(`unclosed brace in ${text}`);
}
