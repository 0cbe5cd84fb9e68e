import { wordEnd, wordStart } from '../../core/segment/word-edges.ts';
import { mergeSpans, type Span } from '../../core/span.ts';
import type { Query, Term, TermSet } from './query.ts';
import { isLatin, toSearchForm, type SearchForm } from './search-form.ts';

/** A place in a text that a query names, with the words around it to show. */
export interface Hit {
  /** The first marked place, in the source text. */
  readonly span: Span;
  /** What is shown: about a sentence, and its words. */
  readonly shown: Span;
  readonly quote: string;
  /** The beginning of the sentence was left out, and its end. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
  /** What is marked in it; offsets into the source text. */
  readonly marks: readonly Span[];
}

export interface Hits {
  /** The terms that are in there. */
  readonly terms: TermSet;
  /** How many places there are; at most {@link countedAtMost}. */
  readonly count: number;
  readonly hits: readonly Hit[];
}

/** A text with more places than this is shown as having this many. */
const countedAtMost = 999;

const sentenceEnd = /[。！？；\n]/;

/** Places of one term that are weighed for showing; more would change nothing one sees. */
const weighed = 50;

/**
 * All places of a query in one text, and what to show of them: at most `limit`, those first around which most of
 * the terms stand together, then those of the rarest: a site's name stands everywhere in its agreement, what is looked
 * for with it does not. undefined when none of the terms is in there.
 */
export function findHits(source: string, query: Query, limit = 3): Hits | undefined {
  const form = toSearchForm(source);
  let count = 0;
  const places: { readonly term: number; readonly often: number; readonly marks: readonly Span[] }[] = [];
  for (const [index, term] of query.terms.entries()) {
    const phrases = placesOfPhrase(form, term);
    const found = phrases.length > 0 ? phrases : placesOfWords(source, form, term);
    count += found.length;
    const few = query.terms.length === 1 ? Math.max(limit, 1) : weighed;
    places.push(...found.slice(0, few).map((marks) => ({ term: index, often: found.length, marks })));
  }
  const terms = new Set(places.map(({ term }) => term));
  if (terms.size === 0) return undefined;
  const views = places.map(({ often, marks }) => {
    const view = viewOf(source, marks);
    const inside = places.filter((one) => one.marks.every((mark) => contains(view.shown, mark)));
    const together = new Set(inside.map(({ term }) => term)).size;
    return { together, often, view: { ...view, marks: mergeSpans([...marks, ...inside.flatMap((one) => one.marks)]) } };
  });
  views.sort((a, b) => b.together - a.together || a.often - b.often || a.view.first.start - b.view.first.start);
  const hits = views.slice(0, limit).map(({ view }) => toHit(source, view));
  return { terms, count: Math.min(count, countedAtMost), hits };
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Where the phrase stands as it is. Latin letters match from the beginning of a word: `cook` finds cookies. */
function placesOfPhrase(form: SearchForm, { phrase }: Term): readonly (readonly Span[])[] {
  const places: Span[][] = [];
  const latin = isLatin(phrase.charCodeAt(0));
  for (let at = form.text.indexOf(phrase); at >= 0; at = form.text.indexOf(phrase, at + phrase.length)) {
    if (latin && at > 0 && isLatin(form.text.charCodeAt(at - 1))) continue;
    places.push([toSource(form, at, phrase.length)]);
    if (places.length > countedAtMost) break;
  }
  return places;
}

/** Sentences in which all words of the term stand, in any order. */
function placesOfWords(source: string, form: SearchForm, { words }: Term): readonly (readonly Span[])[] {
  const [rarest] = [...words].sort((a, b) => b.length - a.length);
  if (rarest === undefined) return [];
  const places: Span[][] = [];
  let searched = -1;
  for (let at = form.text.indexOf(rarest); at >= 0; at = form.text.indexOf(rarest, at + 1)) {
    const place = toSource(form, at, rarest.length);
    if (place.start < searched) continue;
    const sentence = sentenceAround(source, place);
    searched = sentence.end;
    const inside = toSearchForm(source.slice(sentence.start, sentence.end));
    const marks = words.map((word) => {
      const found = inside.text.indexOf(word);
      if (found < 0) return undefined;
      const { start, end } = toSource(inside, found, word.length);
      return { start: sentence.start + start, end: sentence.start + end };
    });
    if (marks.every((mark) => mark !== undefined)) places.push(mergeSpans(marks));
    if (places.length > countedAtMost) break;
  }
  return places;
}

function toSource(form: SearchForm, at: number, length: number): Span {
  const last = form.offsets[at + length - 1] ?? 0;
  return { start: form.offsets[at] ?? 0, end: last + 1 };
}

function sentenceAround(source: string, { start, end }: Span): Span {
  let from = start;
  while (from > 0 && start - from < 200 && !sentenceEnd.test(source.charAt(from - 1))) from--;
  let to = end;
  while (to < source.length && to - end < 200 && !sentenceEnd.test(source.charAt(to))) to++;
  return { start: from, end: to };
}

/** What is to be shown around a place, before its edges are laid at words. */
interface View {
  readonly first: Span;
  readonly sentence: Span;
  readonly shown: Span;
  readonly marks: readonly Span[];
}

/** About a sentence: from its beginning, or from 24 characters before a hit far inside it; 90 characters at least. */
function viewOf(source: string, marks: readonly Span[]): View {
  const first = marks[0] ?? { start: 0, end: 0 };
  const sentence = sentenceAround(source, first);
  const start = first.start - sentence.start > 60 ? first.start - 24 : sentence.start;
  const end = Math.min(sentence.end, start + 90);
  return { first, sentence, shown: { start, end: Math.max(end, first.end) }, marks };
}

/** A hit tears no word, number or address: part of one would be another. */
function toHit(source: string, { first, sentence, shown, marks }: View): Hit {
  const [cutBefore, cutAfter] = [shown.start > sentence.start, shown.end < sentence.end];
  let start = cutBefore ? wordStart(source, shown.start, sentence.start) : shown.start;
  while (start < first.start && /\s/.test(source.charAt(start))) start++;
  let end = cutAfter ? wordEnd(source, shown.end, sentence.end) : shown.end;
  if (end < source.length && end === sentence.end && source.charAt(end) !== '\n') end++;
  // Never through the middle of a character outside the basic plane.
  if (isSecondHalf(source, start)) start--;
  if (isSecondHalf(source, end)) end++;
  return {
    span: first,
    shown: { start, end },
    quote: source.slice(start, end),
    cutBefore,
    cutAfter: end < sentence.end,
    marks: marks.filter((one) => one.start < end),
  };
}

function isSecondHalf(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}
