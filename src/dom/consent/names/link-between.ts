import { closestOf, textOf } from '../../clobber-proof.ts';
import { elementOf, piecesBetween } from '../flow/page-flow.ts';
import type { PageFlow, Piece } from '../flow/page-flow.ts';

/** What is pressed to read a document. */
export const CLICKABLE =
  'a,button,[role="link"],[onclick],[\\@click],[v-on\\:click],[data-toggle],[data-target],[ng-click],[bindtap]';

/** The link of a piece: the anchor around it, else something clickable that is no wrapper of the whole form. */
function linkOf(piece: Piece): Element | null {
  const element = elementOf(piece);
  if (element === null) return null;
  const anchor = closestOf(element, 'a');
  if (anchor !== null) return anchor;
  const clickable = closestOf(element, CLICKABLE);
  return clickable !== null && textOf(clickable).length < 60 ? clickable : null;
}

/** The first anchor in a stretch of the flow, else the first clickable element in it. */
export function linkBetween(flow: PageFlow, start: number, end: number): Element | null {
  let found: Element | null = null;
  for (const piece of piecesBetween(flow, start, end)) {
    const link = linkOf(piece);
    if (link?.tagName === 'A') return link;
    found ??= link;
  }
  return found;
}
