import type { Missing, Review } from '../../core/review/review.ts';
import { sliceSpan } from '../../core/span.ts';
import { clauseNumber } from '../../core/clauses/clause-number.ts';
import { quoteOf } from '../kit/quote-of.ts';
import type { ReadView } from './document-view.ts';

/** What was not found, with the words that came nearest. */
export interface MissingView {
  /** The text is `missing.<id>`. */
  readonly id: string;
  /** Articles that ask for it; may be none. */
  readonly bases: readonly string[];
  /** Where it was looked for; empty where no document has words near it. */
  readonly places: readonly {
    readonly document: ReadView;
    /** How the clause is cited; empty when it has no number. */
    readonly number: string;
    readonly words: string;
  }[];
}

const mostPlaces = 3;
const longestWords = 80;

/** Missing from every document of its kind: what one policy leaves out another beside it may say. */
export function missingIn(read: readonly ReadView[]): readonly MissingView[] {
  const found = new Map<string, { readonly bases: readonly string[]; places: MissingView['places'] }>();
  for (const document of read)
    for (const missing of document.read.review.missing) {
      const peers = read.filter((peer) => peer.read.review.kind === document.read.review.kind);
      if (!peers.every((peer) => lacks(peer.read.review, missing.id))) continue;
      const known = found.get(missing.id)?.places ?? [];
      found.set(missing.id, {
        bases: missing.bases,
        places: [...known, ...placesOf(document, missing)].slice(0, mostPlaces),
      });
    }
  return [...found].map(([id, one]) => ({ id, ...one }));
}

function lacks(review: Review, id: string): boolean {
  return review.missing.some((missing) => missing.id === id);
}

function placesOf(document: ReadView, { lookedAt }: Missing): MissingView['places'] {
  const { text, review } = document.read;
  const { sentences, clauses } = review.outline;
  return lookedAt.flatMap((index) => {
    const sentence = sentences[index];
    if (sentence === undefined || sliceSpan(text, sentence).trim() === '') return [];
    return [
      {
        document,
        number: clauseNumber(clauses, sentence.clause),
        words: quoteOf(text, sentence, [], { limit: longestWords }).text.trim(),
      },
    ];
  });
}
