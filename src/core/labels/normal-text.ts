import type { Span } from '../span.ts';

/**
 * A sentence as rules and model read it: no white space, ASCII in lower case, punctuation in its full-width form,
 * every name of the platform written `P` and every name of the user `U`. Character `i` of `text` stands for
 * `[starts[i], ends[i])` of the source text.
 */
export interface NormalText {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const punctuation: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
  '﹐': '，',
  '﹔': '；',
  '﹕': '：',
  '【': '（',
  '】': '）',
  '「': '“',
  '」': '”',
  '『': '“',
  '』': '”',
  '‘': '“',
  '’': '”',
  '"': '“',
  '＂': '“',
  '〈': '《',
  '〉': '》',
  '．': '.',
  帐: '账',
  她: '他',
};

/** Printable ASCII in its full-width form (U+FF01…U+FF5E) back to ASCII, then our table, then lower case. */
function normalChar(char: string): string {
  const code = char.charCodeAt(0);
  const ascii = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : char;
  return punctuation[ascii] ?? (ascii >= 'A' && ascii <= 'Z' ? ascii.toLowerCase() : ascii);
}

const blank = /[\s\u00a0\u200b-\u200f\u2028-\u202f\u2060\u3000\ufeff*#_※●•]/;
/** Normal form of every UTF-16 unit; 0 for one that carries nothing, 65536 for one not looked at yet. */
const table = new Uint32Array(65536).fill(65536);

/** One UTF-16 unit to its normal form; 0 when it carries nothing. */
function normalUnit(code: number): number {
  const known = table[code] ?? 0;
  if (known !== 65536) return known;
  const char = String.fromCharCode(code);
  return (table[code] = blank.test(char) ? 0 : normalChar(char).charCodeAt(0));
}

/** Finds the names of the parties at a place of normalised text. Made once per agreement. */
export type PartyNames = ReadonlyMap<number, readonly { readonly name: string; readonly sign: 'P' | 'U' | null }[]>;

/** The text of a span in its normal form. */
export function toNormalText(source: string, span: Span, names: PartyNames): NormalText {
  let plain = '';
  const offsets: number[] = [];
  for (let at = span.start; at < span.end; at++) {
    const unit = normalUnit(source.charCodeAt(at));
    if (unit === 0) continue;
    plain += String.fromCharCode(unit);
    offsets.push(at);
  }
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < plain.length;) {
    const candidates = names.get(plain.charCodeAt(at));
    const found = candidates?.find(({ name }) => plain.startsWith(name, at));
    const length = found === undefined ? 1 : found.name.length;
    if (found === undefined || found.sign === null) {
      for (let i = at; i < at + length; i++) {
        text += plain.charAt(i);
        starts.push(offsets[i] ?? span.start);
        ends.push((offsets[i] ?? span.start) + 1);
      }
    } else {
      text += found.sign;
      starts.push(offsets[at] ?? span.start);
      ends.push((offsets[at + length - 1] ?? span.start) + 1);
    }
    at += length;
  }
  return { text, starts, ends };
}

/** A range of the normal text, back in the source text. */
export function toSourceSpan(normal: NormalText, start: number, end: number): Span {
  return { start: normal.starts[start] ?? 0, end: normal.ends[end - 1] ?? 0 };
}

/** The normal form of a bare string, without party names. */
export function normalise(text: string): string {
  let out = '';
  for (let at = 0; at < text.length; at++) {
    const unit = normalUnit(text.charCodeAt(at));
    if (unit !== 0) out += String.fromCharCode(unit);
  }
  return out;
}
