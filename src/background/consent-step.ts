import { hasBox } from '../core/record/has-box.ts';
import { howFound, type HowFound } from '../core/record/how-found.ts';
import type { ConsentRecord, ConsentState, SurfaceReport } from '../core/record/record.ts';
import type { ConsentEvent } from '../messaging/protocol.ts';

/** An event at a surface, or that the person has recorded its page by hand, which no page can say. */
export type ConsentAct = Omit<ConsentEvent, 'kind'> & { readonly kind: ConsentEvent['kind'] | 'by-hand' };

/** Where an offer stands, as far as an event can change it. */
export interface ConsentStanding {
  readonly state: ConsentState;
  readonly tickedBy: 'person' | 'script' | null;
  /** It was accepted by hand, and no acceptance was seen at the surface since. */
  readonly byHand: boolean;
}

/** What an event means: what is written, and where the offer stands then. */
export interface ConsentStep extends ConsentStanding {
  readonly accept: ConsentRecord['obtained'] | null;
  readonly submit: boolean;
  readonly withdraw: boolean;
}

/** Whose doing it is that a box is ticked which nobody was seen to touch, by how it was found. */
const untouched: Readonly<Record<HowFound, ConsentRecord['obtained']['by']>> = {
  'pre-ticked': 'nobody',
  'found-ticked': 'unknown',
  'not-pre-ticked': 'script',
};

/**
 * What one event at a consent surface means.
 * - Ticking accepts; unticking before anything was sent withdraws; sending with the box ticked submits.
 * - Sending with a box that was ticked from the start and never touched is an acceptance by nobody; with one that a
 *   script ticked without an event, by a script; with one that was found ticked after a reload, by whom can't be told.
 * - Where there is no box, pressing accepts. A press alone submits nothing: the page may refuse it and stay.
 * - What the person records by hand is accepted, box or none; that anything was sent is not theirs to add. The tick, or
 *   the press where there is no box, that is seen after that is an acceptance of its own: who ticked, and when, is on
 *   record too.
 * - Sending with an unticked box is nothing. Once submitted, sending again is nothing (double click, retry); after an
 *   untick a new tick is a new acceptance.
 */
export function stepConsent(
  { state, tickedBy, byHand }: ConsentStanding,
  surface: Pick<SurfaceReport, 'kind' | 'preTicked' | 'foundTicked'>,
  event: Pick<ConsentAct, 'kind' | 'trusted' | 'ticked'>,
): ConsentStep {
  const { kind } = surface;
  const hand = event.trusted ? 'person' : 'script';
  const stay: ConsentStep = { state, tickedBy, byHand, accept: null, submit: false, withdraw: false };
  const standing = state === 'accepted' || state === 'submitted';
  const seen = standing && !(byHand && state === 'accepted');
  switch (event.kind) {
    case 'tick':
      if (!hasBox(kind) || seen) return stay;
      return { ...stay, state: 'accepted', tickedBy: hand, byHand: false, accept: { by: hand, event: 'tick' } };
    case 'untick':
      if (!hasBox(kind)) return stay;
      if (state === 'accepted') return { ...stay, state: 'withdrawn', tickedBy: hand, byHand: false, withdraw: true };
      return { ...stay, state: state === 'submitted' ? 'offered' : state, tickedBy: hand, byHand: false };
    case 'by-hand':
      return standing ? stay : { ...stay, state: 'accepted', byHand: true, accept: { by: hand, event: 'by-hand' } };
    case 'refuse':
      return stay;
    case 'press':
    case 'submit': {
      const submit = event.kind === 'submit';
      if (state === 'submitted' || (hasBox(kind) && !event.ticked)) return stay;
      if (state === 'accepted' && (seen || hasBox(kind)))
        return submit ? { ...stay, state: 'submitted', submit } : stay;
      const unseen = tickedBy === null ? untouched[howFound(surface)] : 'script';
      const accept = { by: hasBox(kind) ? unseen : hand, event: event.kind } as const;
      return { ...stay, state: submit ? 'submitted' : 'accepted', byHand: false, accept, submit };
    }
  }
}
