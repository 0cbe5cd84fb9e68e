import { holdsClauses, startsWithNumber } from '../clause-signs.ts';
import { attributeOf, focusedIn, isMatch, ownerDocumentOf, textOf } from './unshadowed.ts';

function isFocused(element: Element): boolean {
  const page = ownerDocumentOf(element);
  return page !== null && focusedIn(page) === element;
}

/** Whether someone has been in a field of a page that lives: then what its markup holds may be theirs, mirrored by a framework. */
function mayHoldTyped(field: Element): boolean {
  return isMatch(field, ':user-valid, :user-invalid') || isFocused(field);
}

/**
 * Whether the text of a text area came with the page: an agreement shown in one. What a person types is never read:
 * `value` is not touched, and frameworks that mirror it into the markup are kept out by asking whether the box can be
 * written to, whether anyone has (`live`), and whether it holds clauses: a page may lock its boxes while it sends a form.
 */
export function mayReadTextArea(element: Element, live: boolean): boolean {
  const locked = attributeOf(element, 'readonly') !== null || attributeOf(element, 'disabled') !== null;
  const text = textOf(element);
  if (locked) return holdsClauses(text) || text.split('\n').filter(startsWithNumber).length >= 2;
  if (live && mayHoldTyped(element)) return false;
  return text.length >= 200 && holdsClauses(text);
}
