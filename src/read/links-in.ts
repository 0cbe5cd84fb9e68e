import type { DocumentLink } from '../core/source.ts';
import type { BlockText } from './tree/block-text.ts';
import { isAgreementTitle } from './clause-signs.ts';
import { attributeOf, parentOf, tagOf } from './tree/unshadowed.ts';

/** More than an agreement names; a page that links more has other aims. */
const mostLinks = 200;
/** As long as the address of a document may be in a record. */
const longestAddress = 4000;

function anchorAbove(owner: Element): Element | null {
  let element: Element | null = owner;
  while (element !== null && (tagOf(element).toUpperCase() !== 'A' || attributeOf(element, 'href') === null))
    element = parentOf(element);
  return element;
}

function resolve(href: string, base: string): string | null {
  const url = /^\s*(?:#|$)/.test(href) ? null : URL.parse(href, base);
  return url === null || !/^https?:$/.test(url.protocol) || url.href.length > longestAddress ? null : url.href;
}

/** The links of a text that are called like agreements; relative ones start from `base`, the address of the page. */
export function linksIn({ text, runs }: Pick<BlockText, 'text' | 'runs'>, base: string): readonly DocumentLink[] {
  const spans: { readonly anchor: Element; readonly start: number; end: number }[] = [];
  for (const { start, end, owner, link } of runs) {
    const anchor = link ? anchorAbove(owner) : null;
    const last = spans.at(-1);
    if (anchor === null) continue;
    if (last?.anchor === anchor) last.end = end;
    else spans.push({ anchor, start, end });
  }
  return spans
    .filter(({ start, end }) => isAgreementTitle(text.slice(start, end)))
    .slice(0, mostLinks)
    .flatMap(({ anchor, start, end }) => {
      const href = resolve(attributeOf(anchor, 'href') ?? '', base);
      return href === null ? [] : [{ start, end, href }];
    });
}
