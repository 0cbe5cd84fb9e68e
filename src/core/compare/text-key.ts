import type { Noise } from './comparison.ts';
import { withoutDocumentDates } from './document-dates.ts';
import { withoutLayoutMarks } from './telling-marks.ts';

const spaces = /[\s\u00a0\u200b-\u200f\u2028-\u202f\u2060\u3000\ufeff]+/g;

const invisible = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;

function fold(text: string): string {
  return text.replace(invisible, '').replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}

/** The forms of a clause's text by which two are held equal, from strict to lax. */
export interface TextKeys {
  /** Without white space. */
  readonly spaceless: string;
  /** Also without the punctuation that is layout, and with full-width characters folded. */
  readonly bare: string;
  /** Also without the dates that date the document. */
  readonly dateless: string;
}

/** `text` is the clause's own text without its number. */
export function keysOf(text: string): TextKeys {
  const folded = fold(text);
  const bareOf = (words: string): string => withoutLayoutMarks(words).replace(spaces, '');
  return {
    spaceless: text.replace(spaces, ''),
    bare: bareOf(folded),
    dateless: bareOf(withoutDocumentDates(folded)),
  };
}

/** What differs between two texts whose `dateless` keys are equal. */
export function noiseBetween(a: TextKeys, b: TextKeys): Noise[] {
  const noise: Noise[] = [];
  if (a.bare !== b.bare) noise.push('dates');
  else if (a.spaceless !== b.spaceless) noise.push('punctuation');
  return noise;
}
