import { isAgreementTitle, startsWithNumber } from '../clause-signs.ts';
import { headingOf, titlePartsOf } from '../page-title.ts';

/** What a page calls itself: its first heading, and the parts of its `<title>`. Page numbers aside. */
export interface PageNames {
  readonly heading: string;
  readonly titleParts: readonly string[];
}

const pageNumber =
  /\s*(?:[(（[【]?\s*第\s*[\d一二三四五六七八九十]+\s*[页頁]\s*[)）\]】]?|[(（]\s*(?:\d+|[一二三四五六七八九十]+)\s*[)）]|\bpage\s+\d+|[-_]?\s*\d+\s*\/\s*\d+)\s*$/iu;
/** Shorter names (协议, Terms) stand in those of too many agreements. */
const shortestPart = 4;

function withoutPageNumber(name: string): string {
  return name.replace(pageNumber, '').toLowerCase();
}

/** The names of a parsed page. */
export function pageNamesOf(page: Document): PageNames {
  return {
    heading: withoutPageNumber(headingOf(page)),
    titleParts: titlePartsOf(page)
      .map(withoutPageNumber)
      .filter((part) => part !== ''),
  };
}

function agreementsIn({ heading, titleParts }: PageNames): string[] {
  return [heading, ...titleParts].filter(isAgreementTitle);
}

function isSame(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short === long || (short.length >= shortestPart && long.includes(short));
}

/**
 * Whether the page that `next` leads to is another document than the agreement that began on `first`: documentation
 * sites chain all their pages by `rel=next`. A chapter of the agreement may have a name of its own; in doubt the page
 * belongs to it.
 */
export function isAnotherDocument(first: PageNames, next: PageNames): boolean {
  const agreements = agreementsIn(first);
  if (agreements.length === 0 || startsWithNumber(next.heading)) return false;
  const others = agreementsIn(next);
  if (others.some((other) => agreements.some((own) => isSame(own, other)))) return false;
  if (others.length > 0) return true;
  const isOneTitle = next.titleParts.join() === first.titleParts.join();
  return next.heading !== '' && next.heading !== first.heading && next.titleParts.length > 0 && !isOneTitle;
}
