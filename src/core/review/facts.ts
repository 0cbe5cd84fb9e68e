import { readingMinutes, textLength } from '../text/text-length.ts';
import type { AgreementFacts } from './review.ts';
import { statedDates } from './stated-dates.ts';

/** Facts on the document as a whole. */
export function readFacts(text: string): AgreementFacts {
  const characters = textLength(text);
  return { characters, minutes: readingMinutes(characters), ...statedDates(text) };
}
