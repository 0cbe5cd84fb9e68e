import { attributeOf, listen, parentOf, tagOf, typeOfNode } from '../clobber-proof.ts';

/** Kept on the global object of our own world, which the scripts of an extension in a frame share and no page reaches. */
const place = Symbol.for('mingyue.touched-before');
type OurWorld = typeof globalThis & { [place]?: WeakSet<Element> };

/**
 * From now on remembers what a person clicks and chooses, for the time until the rest of our script looks at boxes; with
 * `before`, also what a hand may have ticked already: native boxes that stand otherwise than their markup says, on a page
 * that a person has acted on (HTML, “sticky activation”). That is for a page of which we have seen nothing yet: what it
 * draws later it has ticked itself.
 */
export function rememberTouches(document: Document, { before }: { readonly before: boolean }): void {
  const touched = ((globalThis as OurWorld)[place] ??= new WeakSet());
  if (before && navigator.userActivation.hasBeenActive)
    for (const box of Document.prototype.querySelectorAll.call(document, 'input:checked'))
      if (attributeOf(box, 'checked') === null) touched.add(box);
  /** @param reach - So many parents of what was touched are the row of a drawn box. A link leads elsewhere. */
  const rememberFrom = (event: Event, reach: number): void => {
    if (!event.isTrusted) return;
    let element = (event.composedPath()[0] ?? null) as Element | null;
    for (let up = 0; up <= reach && element !== null && typeOfNode(element) === 1 && tagOf(element) !== 'A'; up += 1) {
      touched.add(element);
      element = parentOf(element);
    }
  };
  const options = { capture: true, passive: true } as const;
  listen(document, 'click', (event) => rememberFrom(event, 3), options);
  // Of a list of answers, of which no click is heard. A box changes when a script clicks it, too, which browsers trust.
  const chosen = (event: Event): void => {
    if (tagOf(event.target as Element) === 'SELECT') rememberFrom(event, 0);
  };
  listen(document, 'change', chosen, options);
}

/** Whether a box, or a drawn one's row, was touched before we looked, or may have been. */
export function wasTouchedBefore(box: Element, row: Element | null): boolean {
  const touched = (globalThis as OurWorld)[place];
  return touched !== undefined && (touched.has(box) || (row !== null && touched.has(row)));
}
