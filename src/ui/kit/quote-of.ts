import { wordEnd, wordStart } from '../../core/segment/word-edges.ts';
import type { Span } from '../../core/span.ts';

/** A piece of an agreement ready to be shown: spans count from the beginning of `text`. */
export interface QuoteParts {
  readonly text: string;
  readonly evidence: readonly Span[];
}

/** How much is quoted, in UTF-16 units. */
interface Room {
  /** The longest sentence that is quoted whole. */
  readonly limit: number;
  /** Words kept on each side of the evidence when a longer one is cut. */
  readonly margin: number;
}

/** Where nothing else is said. */
export const usualRoom: Room = { limit: 150, margin: 24 };

const ellipsis = '……';
const lineBreak = /[ \t\u3000]*[\r\n]+[ \t\u3000]*/g;

/**
 * The words of a sentence with its evidence, as they are quoted: line breaks of the file's layout are drawn together
 * (no character that is drawn is changed), and a sentence longer than `limit` keeps what carries the decision, cut at
 * “……”. Offsets of `sentence` and `evidence` point into `source`.
 */
export function quoteOf(
  source: string,
  sentence: Span,
  evidence: readonly Span[],
  { limit = usualRoom.limit, margin = usualRoom.margin }: Partial<Room> = {},
): QuoteParts {
  const inside = evidence
    .map(({ start, end }) => ({ start: Math.max(start, sentence.start), end: Math.min(end, sentence.end) }))
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start);
  const kept = sentence.end - sentence.start <= limit ? [sentence] : keep(source, sentence, inside, { limit, margin });
  let text = '';
  const spans: Span[] = [];
  kept.forEach((piece, index) => {
    if (index > 0 || piece.start > sentence.start) text += ellipsis;
    const base = text.length;
    const joined = joinLines(source.slice(piece.start, piece.end));
    text += joined.text;
    for (const { start, end } of inside) {
      if (end <= piece.start || start >= piece.end) continue;
      const from = joined.at(Math.max(start, piece.start) - piece.start);
      const to = joined.at(Math.min(end, piece.end) - piece.start);
      if (to > from) spans.push({ start: base + from, end: base + to });
    }
  });
  if ((kept.at(-1)?.end ?? sentence.end) < sentence.end) text += ellipsis;
  return { text, evidence: spans };
}

/** What follows holds only in this case, or in all but this one. */
const condition = /^(?:[若倘]|如(?![下上前何图])|因(?![此而])|由于|除(?!了)|当(?![事地前日时])|一旦)/;

function keep(source: string, sentence: Span, evidence: readonly Span[], { limit, margin }: Room): Span[] {
  if (evidence.length === 0)
    return [{ start: sentence.start, end: wordEnd(source, sentence.start + limit, sentence.end) }];
  const opening = openingOf(source, sentence, margin);
  const pieces: { start: number; end: number }[] = opening === null ? [] : [{ ...opening }];
  for (const { start, end } of evidence) {
    const until = Math.min(end, start + limit);
    const cut = { start: Math.max(sentence.start, start - margin), end: Math.min(sentence.end, until + margin) };
    const trimmed = trimCut(source, cut, {
      start: cut.start === sentence.start ? cut.start : start,
      end: cut.end === sentence.end ? cut.end : until,
    });
    const from = wordStart(source, trimmed.start, sentence.start);
    const to = wordEnd(source, trimmed.end, sentence.end);
    const last = pieces.at(-1);
    if (last !== undefined && from <= last.end + margin) last.end = Math.max(last.end, to);
    else pieces.push({ start: from, end: to });
  }
  return pieces;
}

/** The condition that a sentence opens with, or its first words: without it the rest would say more than it does. */
function openingOf(source: string, sentence: Span, margin: number): Span | null {
  const words = source.slice(sentence.start, sentence.end);
  if (!condition.test(words)) return null;
  const stop = words.search(/[，,]/);
  if (stop >= 0 && stop <= 2 * margin) return { start: sentence.start, end: sentence.start + stop };
  return { start: sentence.start, end: wordEnd(source, sentence.start + margin, sentence.end) };
}

const parting = /[，、；：,;:\s]/;

/** A cut begins and ends with a word, not with the mark that parted it from what is left out; `kept` stays whole. */
function trimCut(source: string, { start, end }: Span, kept: Span): Span {
  let [from, to] = [start, end];
  while (from < kept.start && parting.test(source.charAt(from))) from += 1;
  while (to > kept.end && parting.test(source.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

function joinLines(raw: string): { readonly text: string; readonly at: (offset: number) => number } {
  const cuts = [...raw.matchAll(lineBreak)].map((match) => {
    const before = raw.charCodeAt(match.index - 1);
    const after = raw.charCodeAt(match.index + match[0].length);
    // Latin words on both sides were apart and stay so.
    return { start: match.index, end: match.index + match[0].length, by: isLatin(before) && isLatin(after) ? ' ' : '' };
  });
  let text = '';
  let done = 0;
  for (const { start, end, by } of cuts) {
    text += raw.slice(done, start) + by;
    done = end;
  }
  text += raw.slice(done);
  const at = (offset: number) => {
    let result = offset;
    for (const { start, end, by } of cuts) {
      if (offset >= end) result -= end - start - by.length;
      else if (offset > start) return result - (offset - start);
    }
    return result;
  };
  return { text, at };
}

function isLatin(unit: number): boolean {
  return unit > 0x20 && unit < 0x250;
}
