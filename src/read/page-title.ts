import { isAgreementTitle, startsWithNumber } from './clause-signs.ts';
import { firstOf, textOf, titleOf } from './tree/unshadowed.ts';

/** A heading may hold a whole agreement; a title is no longer than this. */
const longestTitle = 60;
/** Among so many first lines of the text stands the agreement's name. */
const openingLines = 4;
/** What editors write into `<title>` until somebody names the page. */
const unnamed = /^(?:无标题|無標題|未命名|新建|untitled|document$|title$|new page)/iu;

/** A sentence speaks of an agreement, a numbered line of a part of one. */
const namesAgreement = (line: string): boolean =>
  isAgreementTitle(line) && !/[，,：:]/u.test(line) && !startsWithNumber(line);

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The first heading of a page, or the empty string. */
export function headingOf(page: Document): string {
  const first = firstOf(page, 'h1');
  return first === null ? '' : onOneLine(textOf(first));
}

/** The parts of a page's `<title>`: of one “用户协议 - 云舟” the agreement and the site. */
export function titlePartsOf(page: Document): string[] {
  return onOneLine(titleOf(page))
    .split(/\s*[|｜_\u2014\u2013]\s*|\s+-\s+/)
    .filter((part) => part !== '');
}

/**
 * The name of the agreement on a page whose main text is `text`: the first heading, a part of `<title>` or one of the
 * first lines, whichever names an agreement; else what the page calls itself. Null when it has no name.
 */
export function findPageTitle(page: Document, text: string): string | null {
  const heading = headingOf(page);
  if (isAgreementTitle(heading)) return heading;
  const title = onOneLine(titleOf(page));
  const opening = text
    .split('\n', 20)
    .map(onOneLine)
    .filter((line) => line !== '');
  const named = titlePartsOf(page).find(isAgreementTitle) ?? opening.slice(0, openingLines).find(namesAgreement);
  const own = [unnamed.test(title) ? '' : title, heading.length > longestTitle ? '' : heading];
  return named ?? own.find((name) => name !== '') ?? null;
}
