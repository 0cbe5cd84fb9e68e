import { foldText } from '../../core/text/fold.ts';
import { simplified } from '../../core/text/simplified.ts';

/** Raised whenever {@link toSearchForm} gives another form: what was made of the one before is made anew. */
export const formVersion = 2;

/** A text as it is searched, with the way back. */
export interface SearchForm {
  readonly text: string;
  /** For each code unit of `text` its offset in the source; one more entry for the end. */
  readonly offsets: Uint32Array;
}

/**
 * The form in which texts and queries are compared: half-width, lower case, in simplified characters, without white
 * space, save one space between two Latin words. A phrase is found although a line break or a stray space stands
 * inside it, and whichever characters it is written in.
 */
export function toSearchForm(source: string): SearchForm {
  const folded = lowerCase(foldText(source));
  const units = new Uint16Array(folded.length);
  const offsets = new Uint32Array(folded.length + 1);
  let length = 0;
  let gap = -1;
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at);
    if (code === 0x20 || code === 0x0a) {
      if (gap < 0) gap = at;
      continue;
    }
    if (gap >= 0 && length > 0 && isLatin(units[length - 1] ?? 0) && isLatin(code)) {
      offsets[length] = gap;
      units[length++] = 0x20;
    }
    gap = -1;
    offsets[length] = at;
    units[length++] = simplified[code] || code;
  }
  offsets[length] = source.length;
  return { text: toText(units.subarray(0, length)), offsets: offsets.slice(0, length + 1) };
}

/** Whether a code unit is a Latin letter or digit: what words are made of that are parted by spaces. */
export function isLatin(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0xc0 && code <= 0x24f)
  );
}

/** Lower case of the same length: the few letters whose lower case is longer stay as they are. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (character) => {
    const one = character.toLowerCase();
    return one.length === character.length ? one : character;
  }).join('');
}

/** In pieces, since a call takes only so many arguments. */
function toText(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += 8192) text += String.fromCharCode(...units.subarray(at, at + 8192));
  return text;
}
