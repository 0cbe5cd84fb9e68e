import type { Span } from '../span.ts';

/**
 * A sentence as rules and model read it: no white space, ASCII in lower case, punctuation in its full-width form,
 * every name of the platform written `P` and every name of the user `U`. Character `i` of `text` stands for
 * `[starts[i], ends[i])` of the source text.
 */
export interface NormalText {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
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

/** The names whose first characters `beginsName` knows; made anew when an agreement with other names comes. */
let namesKnown: PartyNames = new Map();
const beginsName = new Uint8Array(65536);

function know(names: PartyNames): void {
  if (names === namesKnown) return;
  for (const code of namesKnown.keys()) beginsName[code] = 0;
  for (const code of names.keys()) beginsName[code] = 1;
  namesKnown = names;
}

/** Room for the sentence being read: its units in normal form, where they stand, and what is given back. */
let room = 4096;
let units = new Uint16Array(room);
let offsets = new Int32Array(room);
let starts = new Int32Array(room);
let ends = new Int32Array(room);

function makeRoom(length: number): void {
  if (length <= room) return;
  room = length * 2;
  units = new Uint16Array(room);
  offsets = new Int32Array(room);
  starts = new Int32Array(room);
  ends = new Int32Array(room);
}

/** The name that begins at a place of `units`, of which `count` are filled. */
function nameAt(names: PartyNames, at: number, count: number) {
  return names.get(units[at] ?? 0)?.find(({ name }) => {
    if (at + name.length > count) return false;
    for (let i = 1; i < name.length; i++) if (units[at + i] !== name.charCodeAt(i)) return false;
    return true;
  });
}

/** The text of a span in its normal form. */
export function toNormalText(source: string, span: Span, names: PartyNames): NormalText {
  know(names);
  makeRoom(span.end - span.start);
  let count = 0;
  for (let at = span.start; at < span.end; at++) {
    const code = source.charCodeAt(at);
    const known = table[code] ?? 0;
    const unit = known === 65536 ? normalUnit(code) : known;
    if (unit === 0) continue;
    units[count] = unit;
    offsets[count++] = at;
  }
  let text = '';
  let length = 0;
  // Stretches that stay as they are in the source are taken from it whole.
  let from = span.start;
  let to = span.start;
  for (let at = 0; at < count;) {
    const found = beginsName[units[at] ?? 0] === 1 ? nameAt(names, at, count) : undefined;
    const size = found === undefined ? 1 : found.name.length;
    if (found === undefined || found.sign === null) {
      for (const end = at + size; at < end; at++) {
        const unit = units[at] ?? 0;
        const offset = offsets[at] ?? 0;
        starts[length] = offset;
        ends[length++] = offset + 1;
        if (source.charCodeAt(offset) !== unit) {
          text += source.slice(from, to) + String.fromCharCode(unit);
          from = to = offset + 1;
        } else if (offset === to) {
          to++;
        } else {
          text += source.slice(from, to);
          from = offset;
          to = offset + 1;
        }
      }
    } else {
      const end = (offsets[at + size - 1] ?? 0) + 1;
      starts[length] = offsets[at] ?? 0;
      ends[length++] = end;
      text += source.slice(from, to) + found.sign;
      from = to = end;
      at += size;
    }
  }
  text += source.slice(from, to);
  return { text, starts: starts.slice(0, length), ends: ends.slice(0, length) };
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
