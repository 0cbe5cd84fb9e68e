import { allIn, closestOf, parentOf, tagOf, textOf } from '../../clobber-proof.ts';
import { elementOf } from '../flow/page-flow.ts';
import type { Piece } from '../flow/page-flow.ts';

/** Where a page links the same agreements from everywhere. */
export const FOOT_OR_MENU = 'footer,nav,[class*="foot"],[id*="foot"]';

/** The innermost element around a piece that a selector matches. */
export function linkAround(piece: Piece, selector: string): Element | null {
  const element = elementOf(piece);
  return element === null ? null : closestOf(element, selector);
}

/** Links that stand beside those to agreements at a page’s foot. */
const ABOUT_THE_SITE = /^\s*(?:关于|關於|联系|聯[系絡繫]|帮助|幫助|首页|首頁|about|contact|help|home)/i;

/** Whether a link stands among many in one row, as those at a page's foot do whatever it is called. */
export function isInRowOfLinks(link: Element): boolean {
  const parent = parentOf(link);
  const row = parent !== null && tagOf(parent) === 'LI' ? parentOf(parent) : parent;
  if (row === null) return false;
  const links = allIn(row, 'a');
  return links.length >= 4 || links.some((one) => ABOUT_THE_SITE.test(textOf(one)));
}
