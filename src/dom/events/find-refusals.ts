import {
  classOf,
  closestOf,
  documentOf,
  firstIn,
  holds,
  idOf,
  isConnectedOf,
  isMatch,
  isSeen,
  localNameOf,
  parentOf,
  previousElementOf,
  textOf,
} from '../clobber-proof.ts';
import type { ListenedSurface } from './surface-event.ts';
import { outerOf } from './message-trees.ts';
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
 * The messages of refusal that a page shows now in some trees (`messageTrees`), and how often each. Only words that it
 * shows itself are read, in messages: live regions, toasts, dialogs, beside fields; never what a field holds. They are
 * compared and forgotten. Undefined when the surface is not to be seen any more: then no message is about it.
 */
export function findRefusals(
  { sentence, widget }: ListenedSurface,
  trees: ReadonlySet<Node>,
): ReadonlyMap<string, number> | undefined {
  if (!isConnectedOf(sentence) || !isSeen(sentence)) return undefined;
  const found = new Map<string, number>();
  const around = withOuter(sentence);
  for (const tree of trees)
    for (const element of refusingIn(tree)) {
      const text = textOf(element).replace(/\s+/g, ' ').trim();
      if (text.length > LONGEST || NO_REFUSAL.test(text)) continue;
      if (!holds(element, widget) && isMessage(element, around) && isSeen(element))
        found.set(text, (found.get(text) ?? 0) + 1);
    }
  return found;
}

/** The elements of a tree that hold words of refusal themselves. */
function refusingIn(tree: Node): ReadonlySet<Element> {
  const found = new Set<Element>();
  if (!REFUSAL.test(textOf(tree))) return found;
  const walker = Document.prototype.createTreeWalker.call(documentOf(tree), tree, NodeFilter.SHOW_TEXT);
  for (let count = 0; count < MOST_NODES && walker.nextNode() !== null; count += 1) {
    const element = parentOf(walker.currentNode);
    if (element !== null && REFUSAL.test(textOf(walker.currentNode))) found.add(element);
  }
  return found;
}

/** An element, and in each tree around its own what holds it. */
function withOuter(element: Element): readonly Element[] {
  const outer = outerOf(element);
  return outer === null ? [element] : [element, ...withOuter(outer)];
}

/** Whether an element stands where messages do: climbs until it comes to what holds the sentence, too. */
function isMessage(element: Element, around: readonly Element[]): boolean {
  if (closestOf(element, OTHER) !== null) return false;
  const holdsSentence = (one: Element): boolean => around.some((at) => holds(one, at));
  const before = previousElementOf(element);
  if (before !== null && !holdsSentence(before) && hasField(before)) return true;
  let at: Element | null = element;
  for (let step = 0; step < 8 && at !== null && !holdsSentence(at); step += 1) {
    if (isMatch(at, LIVE) || [classOf(at), idOf(at), customNameOf(at)].some((name) => CALLED.test(name)) || isFixed(at))
      return true;
    if (step < 3 && hasField(at)) return true;
    at = parentOf(at) ?? outerOf(at);
  }
  return false;
}

/** What a custom element is called; empty for others. */
function customNameOf(element: Element): string {
  const name = localNameOf(element);
  return name.includes('-') ? name : '';
}

function hasField(element: Element): boolean {
  return isMatch(element, FIELD) || firstIn(element, FIELD) !== null;
}

/** Whether an element lies over the page, as toasts do that are called anything. */
function isFixed(element: Element): boolean {
  return getComputedStyle(element).position === 'fixed';
}
