import type { AgreementFacts } from './review.ts';
import { statedDates } from './stated-dates.ts';

const charactersPerMinute = 400;

/** Facts on the document as a whole. */
export function readFacts(text: string): AgreementFacts {
  const characters = [...text.replace(/\s+/g, '')].length;
  return { characters, minutes: Math.max(1, Math.round(characters / charactersPerMinute)), ...statedDates(text) };
}
