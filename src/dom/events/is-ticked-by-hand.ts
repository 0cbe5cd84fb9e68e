import { allIn, closestOf, holds } from '../clobber-proof.ts';
import type { Hand } from './hand.ts';
import type { ListenedSurface } from './surface-event.ts';

/**
 * Whether a box that has just changed was ticked by a person: their last click or key was on the box itself, or on the
 * words around it, but not on another control that stands among these. A page may tick the box when a button or a link in
 * the same sentence is pressed.
 */
export function isTickedByHand({ widget, action, sentence }: ListenedSurface, hand: Hand): boolean {
  if (hand.isPerson(widget, ...partsOf(widget))) return true;
  const around = [sentence, ...labelsOf(widget)];
  return hand.isPerson(...around) && !hand.isPerson(action, ...around.flatMap((one) => otherControls(one, widget)));
}

function labelsOf(widget: Element): readonly Element[] {
  const labels = 'labels' in widget ? (widget as HTMLInputElement).labels : null;
  const around = closestOf(widget, 'label');
  return [...(labels ?? []), ...(around === null ? [] : [around])];
}

/** The native box inside a drawn one. */
function partsOf(widget: Element): readonly Element[] {
  return allIn(widget, 'input[type="checkbox"],input[type="radio"]').slice(0, 4);
}

/** What a click on which is no click on a box, although both stand in one sentence. */
function otherControls(around: Element, widget: Element): readonly Element[] {
  const controls = allIn(around, 'button,a[href],input,select,textarea,[role="button"]').slice(0, 500);
  return controls.filter((one) => !holds(one, widget) && !holds(widget, one));
}
