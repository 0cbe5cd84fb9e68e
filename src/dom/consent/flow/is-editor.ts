import { attributeOf } from '../../clobber-proof.ts';

/** A place to write in: what stands there may be a person's own words, and is never read. */
export function isEditor(element: Element): boolean {
  const editable = attributeOf(element, 'contenteditable')?.trim().toLowerCase();
  if (editable === '' || editable === 'true' || editable === 'plaintext-only') return true;
  return attributeOf(element, 'role') === 'textbox';
}
