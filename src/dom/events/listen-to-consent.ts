import {
  bodyOf,
  closestOf,
  documentOf,
  holds,
  hostOf,
  isMatch,
  isSeen,
  listen,
  parentNodeOf,
  rootOf,
  sendsUnchecked,
  type Events,
} from '../clobber-proof.ts';
import { hasBox } from '../../core/record/has-box.ts';
import { isTickedByHand } from './is-ticked-by-hand.ts';
import { isTicked } from '../consent/describe-surface.ts';
import { isCovered } from '../is-covered.ts';
import { isInView } from '../is-in-view.ts';
import { newId } from '../new-id.ts';
import type { Sending } from './await-sending.ts';
import { createFloodGate } from './flood-gate.ts';
import { watchHand } from './hand.ts';
import { placesAround } from './places-around.ts';
import type { ListenedSurface, SurfaceEvent } from './surface-event.ts';

export interface ListenOptions {
  readonly signal: AbortSignal;
  readonly onEvent: (event: SurfaceEvent) => void;
  /** Outlives this listening: a framework may draw the widget anew between the press and its consequence. */
  readonly sending: Sending;
}

/** A form's data are gathered within so many milliseconds of its submit. */
const gathering = 500;

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
  let known = box && isTicked(widget);
  let pressed: Event | undefined;
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
    if (!box || isTicked(widget) === known) return;
    known = !known;
    const person = trusted();
    if (person) sending.refuse();
    else if (known) sending.amend();
    // A page clears its form once it has sent it: nobody took anything back.
    else if (sending.isOpen()) return;
    emit(known ? 'tick' : 'untick', person);
  };
  const byHand = (): boolean => isTickedByHand(surface, hand);
  /** Something that may send what is accepted. */
  const begin = (trusted: boolean): void => {
    // A script may have ticked it without any event.
    check(byHand);
    sending.begin(toEvent('submit', trusted));
  };

  if (box) {
    hear('change', () => check(byHand));
    // The box is as it was only after the event.
    hear('reset', (event) => void (isOurs(event.target) && setTimeout(() => check(byHand), 0)));
    // Drawn boxes change their looks some time after the click.
    const observer = new MutationObserver(() => check(byHand));
    observer.observe(widget, { attributes: true, childList: true, subtree: true });
    signal.addEventListener('abort', () => observer.disconnect());
  }
  hear('click', (event) => {
    // An open root has been looked into from the window already.
    if (event === pressed) return;
    const path = event.composedPath();
    if (action !== null && path.includes(action) && !isHeldBack(action)) {
      pressed = event;
      check(byHand);
      // Before what it may send begins: an outbox puts events in the order of their times.
      emit('press', event.isTrusted);
      begin(event.isTrusted);
    } else if (box && (path.includes(widget) || path.includes(sentence))) setTimeout(() => check(byHand), 0);
  });
  const isOurs = (form: EventTarget | null): boolean =>
    form instanceof Element && (holds(form, widget) || (action !== null && holds(form, action)));
  hear('submit', (event) => {
    const { currentTarget: place } = event;
    if (!isOurs(event.target) || place === null) return;
    begin(hand.isPerson());
    let settled = false;
    const settle = (): void => {
      if (event.defaultPrevented || signal.aborted || settled) return;
      settled = true;
      sentAt = performance.now();
      sending.settle();
    };
    // Last of all listeners; where the page stops the event before, its outcome is seen in the next task.
    listen(place, 'submit', settle, { once: true, passive: true, signal });
    setTimeout(settle, 0);
  });
  // `form.submit()` and a form sent by script fire no submit; both gather the form's data first. So does a form that
  // the browser sends, right after its submit.
  hear('formdata', (event) => {
    if (isOurs(event.target) && performance.now() - sentAt > gathering) begin(hand.isPerson());
  });
  const isFieldOfOurs = (field: EventTarget | null): field is Element => {
    if (!(field instanceof Element) || !isMatch(field, 'input:not([type=checkbox],[type=radio]),textarea,select'))
      return false;
    const form = closestOf(field, 'form');
    return form === null ? isAround(field, sentence) : isOurs(form);
  };
  // Enter in a field without a form sends what the page’s script makes of it.
  hear('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing || !isFieldOfOurs(event.target)) return;
    if (isMatch(event.target, 'input') && closestOf(event.target, 'form') === null) begin(event.isTrusted);
  });
  hear('input', (event) => {
    if (event.isTrusted && isFieldOfOurs(event.target)) sending.refuse();
  });
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
