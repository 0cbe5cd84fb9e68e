import { blockTags } from './element-kind.ts';
import type { WhiteSpace } from './text-buffer.ts';
import { ownerDocumentOf, viewOf } from './unshadowed.ts';

/** How an element is laid out, as far as it makes lines. */
export type Layout = 'none' | 'inline' | 'block' | 'cell';

function whiteSpaceFrom(value: string | undefined, inherited: WhiteSpace): WhiteSpace {
  if (value === undefined) return inherited;
  if (value === 'pre' || value === 'pre-wrap' || value === 'break-spaces') return 'preserve';
  if (value === 'pre-line') return 'preserve-breaks';
  return value === 'normal' || value === 'nowrap' ? 'collapse' : inherited;
}

function layoutFrom(display: string): Layout {
  if (display === 'none') return 'none';
  if (display === 'table-cell') return 'cell';
  // The boxes of a formula are blocks to a browser, and stand in one line all the same.
  if (display.endsWith('math')) return 'inline';
  return display.startsWith('inline') || display === 'contents' || display.startsWith('ruby') ? 'inline' : 'block';
}

/** The computed style of an element on a page, null in a document that nobody shows. */
export function getStyle(element: Element): CSSStyleDeclaration | null {
  const page = ownerDocumentOf(element);
  return page === null ? null : (viewOf(page)?.getComputedStyle(element) ?? null);
}

/** The layout of an element by its computed style, else by its `style` attribute, else by its tag. */
export function layoutOf(
  tag: string,
  style: CSSStyleDeclaration | null,
  inline: ReadonlyMap<string, string> | null,
): Layout {
  if (style !== null) return layoutFrom(style.display);
  const own = inline?.get('display');
  if (own !== undefined && own !== 'inherit' && own !== 'initial') return layoutFrom(own);
  if (tag === 'TD' || tag === 'TH') return 'cell';
  return blockTags.has(tag) ? 'block' : 'inline';
}

/** Whether `visibility` hides an element, given whether it hides its parent. */
export function invisibleFrom(
  style: CSSStyleDeclaration | null,
  inline: ReadonlyMap<string, string> | null,
  inherited: boolean,
): boolean {
  const value = style?.visibility ?? inline?.get('visibility');
  return value === undefined ? inherited : value === 'hidden' || value === 'collapse';
}

const struckTags: ReadonlySet<string> = new Set(['S', 'STRIKE', 'DEL']);

/** Whether a line is drawn through the text of an element: it holds no longer. */
export function isStruckOut(
  tag: string,
  style: CSSStyleDeclaration | null,
  inline: ReadonlyMap<string, string> | null,
): boolean {
  const line = style?.textDecorationLine ?? inline?.get('text-decoration-line') ?? inline?.get('text-decoration');
  return line === undefined ? struckTags.has(tag) : line.includes('line-through');
}

/** How the white space in an element is treated. */
export function whiteSpaceOf(
  tag: string,
  style: CSSStyleDeclaration | null,
  inline: ReadonlyMap<string, string> | null,
  inherited: WhiteSpace,
): WhiteSpace {
  if (tag === 'TEXTAREA') return 'preserve';
  if (style !== null) return whiteSpaceFrom(style.whiteSpace, inherited);
  const byTag = tag === 'PRE' || tag === 'LISTING' || tag === 'XMP' ? 'preserve' : inherited;
  return whiteSpaceFrom(inline?.get('white-space'), byTag);
}
