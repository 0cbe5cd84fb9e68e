import { attributeOf } from './unshadowed.ts';

/**
 * A place to write in: what stands there may be a person's own words, and is never read. In every state of
 * `contenteditable` but false, since browsers learn new ones (HTML, “contenteditable”); as WAI-ARIA's `textbox` what
 * scripts make to write in, unless it is said to be for reading only.
 */
export function isEditor(element: Element): boolean {
  const editable = attributeOf(element, 'contenteditable')?.trim().toLowerCase();
  if (editable !== undefined && editable !== 'false') return true;
  return attributeOf(element, 'role') === 'textbox' && attributeOf(element, 'aria-readonly') !== 'true';
}
