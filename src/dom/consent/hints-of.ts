import { attributeOf, classOf, idOf } from '../clobber-proof.ts';

/** What a page calls an element in its markup, names of pictures included: by this a drawn box gives itself away. */
export function hintsOf(element: Element): string {
  return [
    classOf(element),
    idOf(element),
    attributeOf(element, 'alt'),
    attributeOf(element, 'data-label'),
    attributeOf(element, 'name'),
    attributeOf(element, 'src')?.slice(-60),
    attributeOf(element, 'role'),
  ].join(' ');
}
