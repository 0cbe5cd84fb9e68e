import type { OfferRow } from './tables.ts';

/** The person has recorded the page of an offer by hand, and was seen to accept nothing there since. */
export function isByHand({ byHand, surface }: Pick<OfferRow, 'byHand' | 'surface'>): boolean {
  return byHand ?? surface.kind === 'by-hand';
}
