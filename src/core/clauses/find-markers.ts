import { endsSentence, type Line } from '../text/lines.ts';
import { findLeads } from './leads.ts';
import { findFlatChapters } from './find-flat-chapters.ts';
import { findLineNumbers } from './find-line-numbers.ts';
import { findRowNumbers } from './find-row-numbers.ts';
import type { Marker, MarkerPlace, Token } from './marker.ts';
import { isCitation, isCutOff, isLeftOpen, isQuantity, mayPointElsewhere } from './non-numbers.ts';

/** A marker that stands after a comma: only good as the next item of a list begun in the same line. */
export type MarkerCandidate = Marker & {
  readonly afterComma: boolean;
  /** Whether its line may only be the rest of a sentence that the layout broke. */
  readonly doubtful: boolean;
};

const LETTER_I = 9;
/** The Roman values of v and x by their place in the alphabet. */
const ROMAN_LETTERS = new Map([
  [22, 5],
  [24, 10],
]);

/** Mean length of line from which on a text has lost its line breaks: paragraphs of agreements have a tenth of it. */
const FLAT = 600;

/** How far back an announcing colon may stand. */
const LONGEST_GAP = 200;

function isAnnounced(text: string, at: number): boolean {
  let before = at - 1;
  for (let steps = 0; steps < LONGEST_GAP && ' \n*-•●'.includes(text.charAt(before) || ':'); steps++) before--;
  return before >= 0 && text.charAt(before) === ':';
}

interface Stand {
  readonly place: MarkerPlace;
  readonly afterComma: boolean;
}

function readStand(text: string, token: Token, line: Line, previous: Marker | undefined, flat: boolean): Stand {
  if (token.start === line.content && !line.continues) return { place: 'line', afterComma: false };
  let before = token.start - 1;
  while (before >= 0 && ' *\n※★☆●•■◆▪'.includes(text.charAt(before))) before--;
  if (
    previous !== undefined &&
    previous.end > before &&
    (previous.place === 'line' || previous.place === 'chained') &&
    previous.end <= token.start
  )
    return { place: 'chained', afterComma: false };
  const char = text.charAt(before);
  if (char === ',' || char === '、') return { place: 'gap', afterComma: true };
  if (char === '】' || endsSentence(text, before + 1)) return { place: 'stop', afterComma: false };
  if (before === token.start - 1) return { place: 'glued', afterComma: false };
  return { place: flat ? 'stop' : 'gap', afterComma: false };
}

function mergeTokens(scanned: readonly Token[], added: readonly Token[]): Token[] {
  const merged: Token[] = [];
  let next = 0;
  let until = 0;
  // The sort is stable: at one place the added number goes before the scanned one.
  for (const token of [...added, ...scanned].sort((a, b) => a.start - b.start)) {
    if (token.start < until && next > 0) continue;
    merged.push(token);
    until = token.end;
    next++;
  }
  return merged;
}

/** `i`, `v` and `x` are letters after `h`, `u` and `w`, and Roman numbers after `iv` and `ix`: by what came before. */
function readAmbiguousLetter(token: Token, lastValues: ReadonlyMap<string, number>): Token {
  const roman = ROMAN_LETTERS.get(token.style === 'letter' ? token.value : -1);
  if (roman !== undefined) {
    const key = token.key.replace('letter', 'roman');
    return lastValues.get(key) === roman - 1 ? { ...token, style: 'roman', key, value: roman, path: [roman] } : token;
  }
  if (token.style !== 'roman' || token.value !== 1) return token;
  const key = token.key.replace('roman', 'letter');
  return lastValues.get(key) === LETTER_I - 1
    ? { ...token, style: 'letter', key, value: LETTER_I, path: [LETTER_I] }
    : token;
}

/** What is known of a text before its markers are told from other numbers. */
export interface Scanned {
  /** All that is written like a number, in order. */
  readonly tokens: readonly Token[];
  /** By line: the token at its beginning. */
  readonly beginnings: readonly (Token | undefined)[];
  /** By offset: whether it stands in quotation marks or brackets. */
  readonly enclosed: Uint8Array;
  /** Bracketed words that occur more than once. */
  readonly placeholders: ReadonlySet<string>;
}

const SIGNS = '、.:)';

/**
 * Every token that may number a clause, in order, with the place where it stands. Quantities, versions,
 * cited articles and whatever stands in quotation marks or brackets are left out.
 */
export function findMarkers(text: string, lines: readonly Line[], scanned: Scanned): MarkerCandidate[] {
  const { beginnings, enclosed, placeholders } = scanned;
  const shown = [...findLineNumbers(text, lines, beginnings), ...findRowNumbers(text, lines, beginnings)];
  const chapters = findFlatChapters(text, lines);
  /** Where the row shows a number, whatever stands around it. */
  const certain = new Set([...shown, ...chapters].map(({ start }) => start));
  const flatStarts = new Set(chapters.map(({ start }) => start));
  const markers: MarkerCandidate[] = [];
  const paragraphs: number[] = [];
  lines.forEach((line, index) => paragraphs.push(line.continues ? (paragraphs[index - 1] ?? index) : index));
  // Where line breaks were lost, spaces are all that is left of them.
  const flat = text.length > lines.length * FLAT;
  let at = 0;
  const findAnnouncer = (place: MarkerPlace, start: number): number => {
    if (!isAnnounced(text, place === 'line' ? (lines[at]?.start ?? start) : start)) return -1;
    // In a text without line breaks a later sentence announces a list of the clause around, not of the last item.
    const before = text.slice(Math.max(markers.at(-1)?.end ?? 0, start - LONGEST_GAP), start);
    const isApart = flat && before.includes('。');
    return isApart ? lines.length : (paragraphs[place === 'line' ? at - 1 : at] ?? -1);
  };
  const lastValues = new Map<string, number>();
  for (const read of mergeTokens(scanned.tokens, [...findLeads(text, lines, placeholders), ...shown, ...chapters])) {
    const token = readAmbiguousLetter(read, lastValues);
    while (at + 1 < lines.length && (lines[at + 1] as Line).start <= token.start) at++;
    const line = lines[at];
    if (!line || enclosed[token.start] === 1) continue;
    const before = lines[at - 1];
    const stand = readStand(text, token, line, markers.at(-1), flat);
    const { place, afterComma } = flatStarts.has(token.start) ? { ...stand, place: 'stop' as const } : stand;
    if (!certain.has(token.start) && (isQuantity(text, token, place) || isCitation(text, token, place))) continue;
    if (place === 'line' && before !== undefined && isCutOff(text, token, before.end)) continue;
    lastValues.set(token.key, token.value);
    const sign = text.charAt(token.end - 1);
    markers.push({
      // Named one by one: to spread an object costs more than all else that is done for a number.
      style: token.style,
      key: token.key,
      value: token.value,
      path: token.path,
      start: token.start,
      end: token.end,
      sign: SIGNS.includes(sign) ? sign : '',
      place,
      afterComma,
      doubtful:
        place === 'line' &&
        (token.doubtful === true ||
          line.doubtful ||
          mayPointElsewhere(text, token) ||
          (before !== undefined && isLeftOpen(text, token, before.end))),
      line: at,
      level: place === 'line' ? line.level : 0,
      paragraph: paragraphs[at] ?? at,
      announcedIn: findAnnouncer(place, token.start),
      headedBy: place === 'line' && before && !endsSentence(text, before.end) ? (paragraphs[at - 1] ?? -1) : -1,
    });
  }
  return markers;
}
