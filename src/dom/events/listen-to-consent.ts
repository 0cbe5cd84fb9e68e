import {
  allIn,
  bodyOf,
  boundsOf,
  closestOf,
  documentOf,
  holds,
  hostOf,
  isConnectedOf,
  isMatch,
  isSeen,
  isShown,
  listen,
  localNameOf,
  parentNodeOf,
  rootOf,
  sendsUnchecked,
  viewOf,
  type Events,
} from '../clobber-proof.ts';
import { hasBox } from '../../core/record/has-box.ts';
import { isTickedByHand, touchesBox } from './is-ticked-by-hand.ts';
import { isTicked } from '../consent/describe-surface.ts';
import { boxOfNow } from './box-of-now.ts';
import { closesDialog, staysHere } from './form-target.ts';
import { isCovered } from '../is-covered.ts';
import { isInView } from '../is-in-view.ts';
import { newId } from '../new-id.ts';
import type { Certainty, Sending } from './await-sending.ts';
import { createFloodGate } from './flood-gate.ts';
import { watchHand } from './hand.ts';
import { consentingIn, goesOn, leadsAway, refuses, wordsOn } from './leads-away.ts';
import { placesAround } from './places-around.ts';
import type { ListenedSurface, SurfaceEvent } from './surface-event.ts';
import { sentForm, watchNavigation } from './watch-navigation.ts';

export interface ListenOptions {
  readonly signal: AbortSignal;
  readonly onEvent: (event: SurfaceEvent) => void;
  /** Outlives this listening: a framework may draw the widget anew between the press and its consequence. */
  readonly sending: Sending;
}

const BUTTON = 'button,input,a,[role="button"]';
/** A form's data are gathered within so many milliseconds of its submit. */
const gathering = 500;
/**
 * When a box is compared after a click on it, in milliseconds. A framework may put it back within the click and tick it
 * only as it draws the page anew, of which a native box gives no sign.
 */
const looks: readonly number[] = [0, 60, 300];

/**
 * Hears what happens at a consent surface: tick, untick, press of the accepting button, submit by button, key or
 * script. Listens in the capture phase, at the window and in the shadow roots that the surface stands in, so that a page
 * that stops its events is heard all the same; every listener is passive: nothing is prevented, delayed or changed, and
 * no field's value is read.
 */
export function listenToConsent(surface: ListenedSurface, { signal, onEvent, sending }: ListenOptions): void {
  const { kind, widget, action, sentence } = surface;
  const places = placesAround(action === null ? [widget, sentence] : [widget, sentence, action]);
  const hand = watchHand(places, { signal });
  const box = hasBox(kind);
  const hear = <Type extends keyof Events>(type: Type, onHeard: (event: Events[Type]) => void): void => {
    for (const place of places) listen(place, type, onHeard, { capture: true, passive: true, signal });
  };
  const words = action === null ? '' : wordsOn(action);
  const boxNow = boxOfNow(widget);
  let known = box && isTicked(widget);
  /** How the box stood first after the person's last act: what turns it away from that is no more their doing. */
  let meant: boolean | undefined;
  let pressed: Event | undefined;
  /** The button “同意” that was pressed last: what the page ticks for it is ticked by whoever pressed it. */
  let consenting: Element | undefined;
  let sentAt = -Infinity;

  const flood = createFloodGate(signal);

  const toEvent = (what: SurfaceEvent['kind'], trusted: boolean): SurfaceEvent => ({
    id: newId(),
    kind: what,
    trusted,
    ticked: box ? known : true,
    inView: isSeen(sentence) && isInView(sentence) && !isCovered(sentence),
    order: performance.now(),
    at: Date.now(),
  });
  const emit = (what: SurfaceEvent['kind'], trusted: boolean): void => {
    if (trusted || flood.lets()) onEvent(toEvent(what, trusted));
  };
  /** Compares the box with what was known of it: the only way that works for boxes of every make. */
  const check = (trusted: () => boolean): void => {
    if (!box || isTicked(boxNow()) === known) return;
    known = !known;
    const person = trusted() && known === (meant ??= known);
    if (person) sending.refuse();
    else if (known) sending.amend();
    // A page clears its form once it has sent it: nobody took anything back.
    else if (sending.isOpen()) return;
    emit(known ? 'tick' : 'untick', person || (known && hand.hasTouched(consenting)));
  };
  const byHand = (): boolean => isTickedByHand(surface, hand);
  const checkIn = (milliseconds: number): void => {
    setTimeout(() => void (signal.aborted || check(byHand)), milliseconds);
  };
  /** Something that may send what is accepted. */
  const begin = (trusted: boolean, certainty: Certainty = 'pressed'): void => {
    // A script may have ticked it without any event.
    check(byHand);
    sending.begin(toEvent('submit', trusted), certainty);
  };
  /** Calls back after all other listeners to an event; where the page stops it before, in the next task. */
  const afterwards = <Type extends 'click' | 'submit'>(type: Type, event: Events[Type], then: () => void): void => {
    let done = false;
    const once = (): void => {
      if (done || signal.aborted) return;
      done = true;
      then();
    };
    const place = event.currentTarget;
    if (place !== null) listen(place, type, once, { once: true, passive: true, signal });
    setTimeout(once, 0);
  };

  if (box) {
    for (const act of ['pointerdown', 'keydown', 'click'] as const)
      hear(act, ({ isTrusted }) => {
        if (isTrusted) meant = undefined;
      });
    // Of radios without a common name, a framework takes the mark off the others only after the event.
    hear('change', () => (check(byHand), checkIn(0)));
    // The box is as it was only after the event.
    hear('reset', (event) => void (isOurs(event.target) && checkIn(0)));
    // Drawn boxes change their looks some time after the click.
    const observer = new MutationObserver(() => check(byHand));
    observer.observe(widget, { attributes: true, childList: true, subtree: true });
    // Two pictures take turns in a room.
    const room = kind === 'custom-box' ? parentNodeOf(widget) : null;
    if (room !== null) observer.observe(room, { childList: true });
    signal.addEventListener('abort', () => observer.disconnect());
  }
  /**
   * The accepting button in the path of an event. One that the page drew anew since it was last read, often in the click
   * itself, is known by what it is and says.
   */
  const actionIn = (path: readonly EventTarget[]): Element | null => {
    if (action === null || path.includes(action)) return action;
    if (words !== '' && isEdgeOf(path[0], action, words)) return action;
    if (isConnectedOf(action) || words === '') return null;
    const isAnew = (one: EventTarget): one is Element =>
      one instanceof Element &&
      // TDesign draws a button that is disabled as another element.
      (localNameOf(one) === localNameOf(action) || isMatch(one, BUTTON)) &&
      wordsOn(one) === words &&
      (holds(action, sentence) || isAround(one, sentence));
    return path.find(isAnew) ?? null;
  };
  const press = (button: Element, event: Events['click']): void => {
    check(byHand);
    const pressing = toEvent('press', event.isTrusted);
    const count = (): void => {
      // Before what it may send begins: an outbox puts events in the order of their times.
      if (event.isTrusted || flood.lets()) onEvent(pressing);
      begin(event.isTrusted);
    };
    if (!isHeldBack(button)) return count();
    // The page's own handler may send all the same; surely so where it stops what the browser would do.
    begin(event.isTrusted, 'guessed');
    afterwards('click', event, () => {
      if (event.defaultPrevented) count();
    });
  };
  for (const type of ['keydown', 'keyup'] as const)
    hear(type, (event) => {
      if (box && /^(?: |Enter)$/.test(event.key) && touchesBox(surface, event.composedPath())) looks.forEach(checkIn);
    });
  hear('click', (event) => {
    // An open root has been looked into from the window already.
    if (event === pressed) return;
    const path = event.composedPath();
    consenting = consentingIn(path);
    if (box && (consenting !== undefined || touchesBox(surface, path))) looks.forEach(checkIn);
    const button = actionIn(path);
    if (button !== null) {
      pressed = event;
      press(button, event);
      return;
    }
    if (event.isTrusted && refuses(path)) sending.refuse();
  });
  const isOurs = (form: EventTarget | null): form is Element =>
    form instanceof Element && (holds(form, widget) || (action !== null && holds(form, action)));
  /** Whether a form is sent by a button that is not ours and says that it does something else: “不同意”, “上一步”. */
  const isSentOtherwise = (submitter: Element | null): boolean =>
    submitter !== null && submitter !== action && leadsAway(submitter);
  const settle = (): void => {
    sentAt = performance.now();
    sending.settle();
  };
  let gathered: { readonly form: Element; readonly at: number } | undefined;
  const seesNavigation = watchNavigation(viewOf(documentOf(sentence)) ?? window, {
    signal,
    onBegun: (event) => {
      sending.goOn();
      const isFresh = gathered !== undefined && performance.now() - gathered.at < gathering;
      const sent = sentForm(event, isFresh ? gathered?.form : undefined);
      if (sent === null || !isOurs(sent.form) || isSentOtherwise(sent.submitter)) return undefined;
      // `form.submit()` fires no submit.
      begin(hand.isPerson());
      return settle;
    },
  });
  hear('submit', (event) => {
    const { target: form, submitter } = event;
    if (!isOurs(form) || closesDialog(form, submitter)) return;
    if (isSentOtherwise(submitter)) return sending.refuse();
    begin(hand.isPerson());
    afterwards('submit', event, () => {
      // What this window goes to is seen when it begins to; `javascript:` and forms that a policy stops lead nowhere.
      if (!event.defaultPrevented && !(seesNavigation && staysHere(form, submitter))) settle();
    });
  });
  // Any script may gather a form's data, to keep a draft or to look for changes. It may send them itself where the person
  // has just pressed a button of the form that goes on; so does a form that the browser sends, right after its submit.
  hear('formdata', ({ target: form }) => {
    if (!(form instanceof Element)) return;
    gathered = { form, at: performance.now() };
    if (!isOurs(form) || performance.now() - sentAt < gathering) return;
    if (allIn(form, BUTTON).some((button) => hand.hasTouched(button) && goesOn(button))) begin(true, 'guessed');
  });
  const isFieldOfOurs = (field: EventTarget | null): field is Element => {
    if (!(field instanceof Element) || !isMatch(field, 'input:not([type=checkbox],[type=radio]),textarea,select'))
      return false;
    const form = closestOf(field, 'form');
    return form === null ? isAround(field, sentence) : isOurs(form);
  };
  // A page may act when the button is pressed down, and take it away before it is let go: then no click follows.
  hear('pointerdown', (event) => {
    if (!event.isTrusted) return;
    if (actionIn(event.composedPath()) === null) sending.drop('guessed');
    // The box is compared once the click tells whose hand it was.
    else if (event.button === 0) sending.begin(toEvent('submit', true), 'touched');
  });
  for (const type of ['pointerup', 'pointercancel'] as const)
    hear(type, () => {
      if (action !== null && (isShown(action) || !isShown(sentence))) setTimeout(() => sending.drop('touched'), 0);
    });
  // Enter in a field sends what the page’s script makes of it; often nothing.
  hear('keydown', (event) => {
    if (event.isTrusted) sending.drop('guessed');
    if (event.key !== 'Enter' || event.isComposing || !isFieldOfOurs(event.target)) return;
    if (isMatch(event.target, 'input')) begin(event.isTrusted, 'guessed');
  });
  hear('input', (event) => {
    if (event.isTrusted && isFieldOfOurs(event.target)) sending.refuse();
  });
}

/** How much larger than what bears its words a button may be, in CSS pixels. */
const PADDING = 48;

/** Whether what was hit is the button around the part of it that bears its words: some draw a layer of theirs over that. */
function isEdgeOf(hit: EventTarget | undefined, action: Element, words: string): boolean {
  if (!(hit instanceof Element) || !holds(hit, action) || wordsOn(hit) !== words) return false;
  const [outer, inner] = [boundsOf(hit), boundsOf(action)];
  return outer.width - inner.width <= PADDING && outer.height - inner.height <= PADDING;
}

/** Whether one of the nearest containers of a sentence holds a field; the whole page or shadow root only right around it. */
function isAround(field: Element, sentence: Element): boolean {
  const whole = hostOf(sentence) === null ? bodyOf(documentOf(sentence)) : rootOf(sentence);
  let container: Node | null = sentence;
  for (let step = 0; step < 7 && container !== null && container !== whole; step += 1) {
    if (holds(container, field)) return true;
    container = parentNodeOf(container);
  }
  return whole !== null && parentNodeOf(sentence) === whole && holds(whole, field);
}

/** Whether the browser is not going to send the form: a field of it is not filled in as the page demands. */
function isHeldBack(action: Element): boolean {
  if (!(action instanceof HTMLButtonElement || action instanceof HTMLInputElement)) return false;
  const { form } = action;
  if (action.type !== 'submit' || form === null || sendsUnchecked(form) || action.formNoValidate) return false;
  return isMatch(form, ':invalid');
}
