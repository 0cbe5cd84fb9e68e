import type { Span } from '../span.ts';
import { decodeUnits, encodeUnits } from '../text/fold.ts';

/** A stretch of UTF-16 units: `length` of them from `from` on. */
export interface Units {
  readonly units: Uint16Array;
  readonly from: number;
  readonly length: number;
}

/** The units of a string. */
export function unitsOf(text: string): Units {
  return { units: encodeUnits(text), from: 0, length: text.length };
}

/**
 * A sentence as rules and model read it: no white space, ASCII in lower case, punctuation in its full-width form,
 * every name of the platform written `P` and every name of the user `U`. The sentences of one agreement lie one after
 * the other in the same arrays; unit `from + i` stands for `[starts[from + i], ends[from + i])` of the source text.
 */
export class NormalText implements Units {
  readonly units: Uint16Array;
  readonly from: number;
  readonly length: number;
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;

  constructor(room: NormalRoom, from: number, length: number) {
    this.units = room.units;
    this.starts = room.starts;
    this.ends = room.ends;
    this.from = from;
    this.length = length;
  }

  /** As a string, which few need: made anew each time. */
  get text(): string {
    return decodeUnits(this.units.subarray(this.from, this.from + this.length));
  }

  /** A range of the normal text, back in the source text. */
  toSource(start: number, end: number): Span {
    return { start: this.starts[this.from + start] ?? 0, end: this.ends[this.from + end - 1] ?? 0 };
  }
}

/** Where normal texts are written, one after the other. */
export interface NormalRoom {
  readonly units: Uint16Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** How much of it is written. */
  length: number;
}

/** Room for normal texts of so many units. */
export function createNormalRoom(size: number): NormalRoom {
  return { units: new Uint16Array(size), starts: new Int32Array(size), ends: new Int32Array(size), length: 0 };
}

/** Characters that are read as others: punctuation as its full-width form, 帐 as 账, 她 as 他. */
const variants: Readonly<Record<string, string>> = {
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
  // Typed for the list comma by those who know it by its shape.
  丶: '、',
  '∶': '：',
  帐: '账',
  她: '他',
};

/** Printable ASCII in its full-width form (U+FF01…U+FF5E) back to ASCII, then our variants, then lower case. */
function normalChar(char: string): string {
  const code = char.charCodeAt(0);
  const ascii = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : char;
  return variants[ascii] ?? (ascii >= 'A' && ascii <= 'Z' ? ascii.toLowerCase() : ascii);
}

const blank = /[\s\u00a0\u200b-\u200f\u2028-\u202f\u2060\u3000\ufeff*#_※●•]/;
/** What stands in the table for a unit that was not looked at yet: a control character, rare enough to be looked up anew. */
const unknown = 1;
/** Normal form of every UTF-16 unit; 0 for one that carries nothing. */
const table = new Uint16Array(65536).fill(unknown);

/** One UTF-16 unit to its normal form; 0 when it carries nothing. */
function normalUnit(code: number): number {
  const known = table[code] ?? 0;
  if (known !== unknown) return known;
  const char = String.fromCharCode(code);
  return (table[code] = blank.test(char) ? 0 : normalChar(char).charCodeAt(0));
}

/** The names of the parties by the unit they begin with, and the sign that stands for each. Made once per agreement. */
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

/** The name that begins at a place of `units`, of which those up to `to` are filled. */
function nameAt(names: PartyNames, units: Uint16Array, at: number, to: number) {
  for (const named of names.get(units[at] ?? 0) ?? []) {
    const { name } = named;
    let same = at + name.length <= to ? 1 : name.length + 1;
    while (same < name.length && units[at + same] === name.charCodeAt(same)) same++;
    if (same === name.length) return named;
  }
  return undefined;
}

/** Writes the normal form of a span where there is room for it. */
export function writeNormalText(room: NormalRoom, source: string, span: Span, names: PartyNames): NormalText {
  know(names);
  const { units, starts, ends, length: from } = room;
  let to = from;
  for (let at = span.start; at < span.end; at++) {
    const code = source.charCodeAt(at);
    const known = table[code] ?? 0;
    const unit = known === unknown ? normalUnit(code) : known;
    if (unit === 0) continue;
    units[to] = unit;
    starts[to] = at;
    ends[to++] = at + 1;
  }
  let length = from;
  for (let at = from; at < to;) {
    const found = beginsName[units[at] ?? 0] === 1 ? nameAt(names, units, at, to) : undefined;
    const size = found === undefined ? 1 : found.name.length;
    if (found === undefined || found.sign === null) {
      for (const end = at + size; at < end; at++, length++) {
        units[length] = units[at] ?? 0;
        starts[length] = starts[at] ?? 0;
        ends[length] = ends[at] ?? 0;
      }
    } else {
      units[length] = found.sign.charCodeAt(0);
      starts[length] = starts[at] ?? 0;
      ends[length++] = ends[at + size - 1] ?? 0;
      at += size;
    }
  }
  room.length = length;
  return new NormalText(room, from, length - from);
}

/** The text of a span in its normal form. */
export function toNormalText(source: string, span: Span, names: PartyNames): NormalText {
  return writeNormalText(createNormalRoom(span.end - span.start), source, span, names);
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
