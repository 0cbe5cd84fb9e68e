import {
  bodyOf,
  classOf,
  closestOf,
  documentOf,
  firstIn,
  holds,
  idOf,
  isConnectedOf,
  isMatch,
  isSeen,
  parentOf,
  previousElementOf,
  textOf,
} from '../clobber-proof.ts';
import type { ListenedSurface } from './listen-to-consent.ts';
import { NO_REFUSAL, REFUSAL } from './refusal-words.ts';

/** Text nodes looked at in one look, and characters of a message. */
const MOST_NODES = 20_000;
const LONGEST = 80;

/** Where messages stand by their meaning. */
const LIVE =
  '[role="alert"],[role="status"],[role="alertdialog"],[role="dialog"],[aria-live="polite"],[aria-live="assertive"],dialog,output';
/** And by what the libraries of forms and dialogs, and people, call them. */
const CALLED =
  /toast|message|msg|noti|alert|err|warn|tip|invalid|feedback|layer|popup|dialog|modal|swal|snackbar|help/i;
/** What is no message: words to press or choose (“忘记密码？”), and what may have been typed. */
const OTHER =
  'a,button,option,[role="button"],[role="link"],[role="option"],textarea,select,[contenteditable],script,style,noscript,template';
const FIELD =
  'input:not([type="checkbox"],[type="radio"],[type="hidden"],[type="submit"],[type="button"]),textarea,select';

/**
 * The messages of refusal that a page shows now, and how often each. Only words that it shows itself are read, in
 * messages: live regions, toasts, dialogs, beside fields; never what a field holds. They are compared and forgotten.
 * Undefined when the surface is not to be seen any more: then no message is about it.
 */
export function findRefusals({ sentence, widget }: ListenedSurface): ReadonlyMap<string, number> | undefined {
  const page = documentOf(sentence);
  const body = bodyOf(page);
  if (body === null || !isConnectedOf(sentence) || !isSeen(sentence)) return undefined;
  const found = new Map<string, number>();
  if (!REFUSAL.test(textOf(body))) return found;
  const seen = new Set<Element>();
  const walker = Document.prototype.createTreeWalker.call(page, body, NodeFilter.SHOW_TEXT);
  for (let count = 0; count < MOST_NODES && walker.nextNode() !== null; count += 1) {
    const element = parentOf(walker.currentNode);
    if (element === null || !REFUSAL.test(textOf(walker.currentNode)) || seen.has(element)) continue;
    seen.add(element);
    const text = textOf(element).replace(/\s+/g, ' ').trim();
    if (text.length > LONGEST || NO_REFUSAL.test(text)) continue;
    if (!holds(element, widget) && isMessage(element, sentence) && isSeen(element))
      found.set(text, (found.get(text) ?? 0) + 1);
  }
  return found;
}

/** Whether an element stands where messages do: climbs until it comes to what holds the sentence, too. */
function isMessage(element: Element, sentence: Element): boolean {
  if (closestOf(element, OTHER) !== null) return false;
  const before = previousElementOf(element);
  if (before !== null && !holds(before, sentence) && hasField(before)) return true;
  let at: Element | null = element;
  for (let step = 0; step < 8 && at !== null && !holds(at, sentence); step += 1) {
    if (isMatch(at, LIVE) || CALLED.test(classOf(at)) || CALLED.test(idOf(at)) || isFixed(at)) return true;
    if (step < 3 && hasField(at)) return true;
    at = parentOf(at);
  }
  return false;
}

function hasField(element: Element): boolean {
  return isMatch(element, FIELD) || firstIn(element, FIELD) !== null;
}

/** Whether an element lies over the page, as toasts do that are called anything. */
function isFixed(element: Element): boolean {
  return getComputedStyle(element).position === 'fixed';
}
