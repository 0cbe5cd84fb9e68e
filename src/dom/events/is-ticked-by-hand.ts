import { allIn, boundsOf, closestOf, holds, hostOf, isConnectedOf, parentOf, textOf } from '../clobber-proof.ts';
import { isBox } from '../consent/flow/flow-boxes.ts';
import type { Hand } from './hand.ts';
import type { ListenedSurface } from './surface-event.ts';

/**
 * Whether a box that has just changed was ticked by a person: their last click or key was on the box itself, or on the
 * words around it, but not on another control that stands among these. A page may tick the box when a button or a link in
 * the same sentence is pressed.
 */
export function isTickedByHand({ widget, action, sentence }: ListenedSurface, hand: Hand): boolean {
  // A page may switch a box without end: rooms are looked for and measured only after an act.
  if (!hand.hasActed()) return false;
  if ([widget, ...partsOf(widget)].some(hand.hasTouched) || hand.hasTouched(roomOf(widget))) return true;
  const around = [sentence, ...labelsOf(widget), ...hostedIn(widget), roomOfBoth(widget, sentence)];
  if (!around.some(hand.hasTouched) || hand.hasTouched(action)) return false;
  return !around.flatMap((one) => otherControls(one, widget)).some(hand.hasTouched);
}

/** Whether a click with this path may have ticked a box: it is compared again some time after. */
export function touchesBox({ widget, sentence }: ListenedSurface, path: readonly EventTarget[]): boolean {
  const places = [widget, sentence, roomOf(widget), roomOfBoth(widget, sentence), ...hostedIn(widget)];
  return places.some((place) => place !== null && path.includes(place));
}

/** The web component that a box belongs to, and its labels: it hands a click on these on to the box within. */
function hostedIn(widget: Element): readonly Element[] {
  const host = hostOf(widget);
  return host !== null && isBox(host) ? [host, ...labelsOf(host)] : [];
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

/** How large a room is taken for the box itself, in CSS pixels, and how many characters stand in it: “ON”, “开”. */
const LARGEST = { width: 120, height: 60, words: 4 } as const;

/**
 * The room in which a component draws a box: a switch is a native box that nobody sees and a bar beside it that is
 * clicked. Null where it holds words or another control, or is larger than a box.
 */
function roomOf(widget: Element): Element | null {
  const room = parentOf(widget);
  if (room === null || textOf(room).trim().length > LARGEST.words) return null;
  const { width, height } = boundsOf(room);
  if (width > LARGEST.width || height > LARGEST.height) return null;
  return otherControls(room, widget).length > 0 ? null : room;
}

/** How far up that room is looked for, and what it may not hold: a picture can be anything that one clicks on. */
const steps = 6;
const PICTURES = 'img,canvas,video,object,embed,iframe';

/**
 * The largest room of a box that says nothing but its sentence: many components draw box and words without a label, and
 * are ticked wherever one clicks in them. The box itself where there is none.
 */
function roomOfBoth(widget: Element, sentence: Element): Element {
  const words = textOf(sentence).trim();
  let both = widget;
  let room = parentOf(widget);
  for (let step = 0; step < steps && room !== null; step += 1) {
    const said = textOf(room).trim();
    if ((said !== '' && said !== words) || allIn(room, PICTURES).some((one) => !holds(widget, one))) break;
    // What was drawn anew since the page was read says the same.
    if (said !== '' && (holds(room, sentence) || !isConnectedOf(sentence))) both = room;
    room = parentOf(room);
  }
  return both;
}

/** What a click on which is no click on a box, although both stand in one sentence. */
function otherControls(around: Element, widget: Element): readonly Element[] {
  const controls = allIn(around, 'button,a[href],input,select,textarea,[role="button"]').slice(0, 500);
  return controls.filter((one) => !holds(one, widget) && !holds(widget, one));
}
