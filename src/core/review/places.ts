import { families, familyOf, type Family } from '../labels/taxonomy.ts';
import type { Finding, Review } from './review.ts';

/** What one family says in one sentence: one mark in the text, however many labels it holds. This is what is counted. */
export interface Place {
  readonly family: Family;
  /** Sure if one of its findings is. */
  readonly certainty: Finding['certainty'];
  /** Indices into the review's findings: sure before unsure, gravest first. */
  readonly findings: readonly number[];
}

/** The places of a review: sure before unsure, gravest first. */
export function placesOf({ findings }: Pick<Review, 'findings'>): readonly Place[] {
  const ranked = [...findings.entries()].sort(([, a], [, b]) => compareFindings(a, b));
  const groups = Map.groupBy(ranked, ([, { sentence, label }]) => `${String(sentence)} ${familyOf(label)}`);
  return [...groups.values()].flatMap((own): readonly Place[] => {
    const [first] = own;
    if (first === undefined) return [];
    const [, { label, certainty }] = first;
    return [{ family: familyOf(label), certainty, findings: own.map(([index]) => index) }];
  });
}

/** How many sure places of each family there are in these reviews. */
export function countPlaces(reviews: readonly Pick<Review, 'findings'>[]): Readonly<Record<Family, number>> {
  const counts = Object.fromEntries(families.map((family) => [family, 0])) as Record<Family, number>;
  for (const review of reviews)
    for (const { family, certainty } of placesOf(review)) if (certainty === 'sure') counts[family] += 1;
  return counts;
}

/** Sure before unsure, gravest first. */
export function compareFindings(a: Finding, b: Finding): number {
  return doubt(a) - doubt(b) || b.severity - a.severity;
}

function doubt({ certainty }: Finding): number {
  return certainty === 'sure' ? 0 : 1;
}
