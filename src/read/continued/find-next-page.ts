import { allOf, attributeOf, firstElementOf, parentOf, textOf } from '../tree/unshadowed.ts';

const nextWords =
  /^[\s>»›→]{0,4}(?:下一页|下页|下一頁|后一页|後一頁|下一章|下一节|继续阅读|next(?: page)?)[\s>»›→]{0,4}$/i;
const anyNumber = /^\s*[[（(]?(\d{1,3})[\])）]?\s*$/;

/** The address a link leads to, when it is another page of the same site. */
function resolve(href: string | null, url: URL): URL | null {
  if (href === null || href.startsWith('#')) return null;
  const target = URL.canParse(href, url.href) ? new URL(href, url.href) : null;
  if (target === null || target.origin !== url.origin) return null;
  target.hash = '';
  const here = new URL(url.href);
  here.hash = '';
  return target.href === here.href ? null : target;
}

/**
 * The address of the page that continues this one, or null: `rel=next`, a link that says 下一页, or the number
 * after the current one in a row of page numbers. Same origin only. `seen` holds the pages read so far, so that a
 * ring of pages ends.
 */
export function findNextPage(document: Document, url: string, seen: ReadonlySet<string> = new Set()): string | null {
  if (!URL.canParse(url)) return null;
  const here = new URL(url);
  const accept = (element: Element): string | null => {
    const target = resolve(attributeOf(element, 'href'), here);
    return target === null || seen.has(target.href) ? null : target.href;
  };
  for (const element of allOf(document, 'link[rel~="next"][href], a[rel~="next"][href]')) {
    const found = accept(element);
    if (found !== null) return found;
  }
  let afterCurrent = false;
  let expected = 0;
  for (const element of allOf(document, 'a, span, b, strong, em, li, td')) {
    const text = textOf(element).slice(0, 40);
    const isLink = attributeOf(element, 'href') !== null;
    if (isLink && nextWords.test(text)) return accept(element);
    const number = anyNumber.exec(text)?.[1];
    if (number === undefined || firstElementOf(element) !== null) continue;
    if (!isLink && isCurrent(element)) {
      afterCurrent = true;
      expected = Number(number) + 1;
    } else if (isLink && afterCurrent && Number(number) === expected) return accept(element);
  }
  return null;
}

/** Whether an element of a pager marks the page one is on. */
function isCurrent(element: Element): boolean {
  const parent = parentOf(element);
  const named = `${attributeOf(element, 'class') ?? ''} ${parent === null ? '' : (attributeOf(parent, 'class') ?? '')}`;
  return (
    attributeOf(element, 'aria-current') !== null || /\b(?:current|active|cur|on|now|thispage|this)\b/i.test(named)
  );
}
