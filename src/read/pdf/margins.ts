import type { PdfLine } from './lines.ts';

/** A page ready for judging what repeats. */
export interface PdfPageLines {
  readonly lines: readonly PdfLine[];
  readonly height: number;
}

/** How many of the outermost lines, at the top and at the bottom, may be running headers or footers. */
const outermost = 3;

const pageNumber =
  /^[\s\-—–·|]{0,6}(?:第\s{0,3}(\d{1,4}|[一二三四五六七八九十百]{1,6})\s{0,3}页?|(\d{1,4})|page\s{1,3}(\d{1,4}))\s{0,3}(?:页)?[\s,，]{0,3}(?:(?:[/／]|of|共)\s{0,3}共?\s{0,3}\d{1,4}\s{0,3}页?)?[\s\-—–·|]{0,6}$/i;

function numberIn(text: string): number | null {
  const match = pageNumber.exec(text);
  if (match === null) return null;
  const value = Number(match[1] ?? match[2] ?? match[3]);
  return Number.isNaN(value) ? 0 : value;
}

/**
 * What stays the same from page to page: white space aside, and numbers that count the pages. Other numbers stay,
 * or the clauses “3、…” and “13、…” at the top of two pages would look like a running header.
 */
function shapesOf(text: string, page: number): string[] {
  const plain = text.replace(/\s/g, '');
  if (!/\d/.test(plain)) return [plain];
  return [plain, plain.replace(/\d{1,5}/g, (digits) => `#${String(Number(digits) - page)}`)];
}

/**
 * For each line of each page why it is no part of the text: `page-header`, `page-footer`, `page-number`; null for
 * the rest. A line is only set aside when it stands in the margin and comes back on most pages at the same height,
 * or counts the pages: a lone “3” may as well be the number of a clause.
 */
export function judgeMargins(pages: readonly PdfPageLines[]): (string | null)[][] {
  const reasons = pages.map((page) => page.lines.map((): string | null => null));
  if (pages.length < 2) {
    judgeSinglePage(pages, reasons);
    return reasons;
  }
  const seen = new Map<string, Set<number>>();
  const offsets = new Map<number, Set<number>>();
  const visit = (each: (page: number, line: number, text: PdfLine, edge: 'header' | 'footer') => void): void => {
    pages.forEach((page, pageIndex) => {
      page.lines.forEach((line, index) => {
        const isTop = index < outermost && line.y > page.height * 0.82;
        const isBottom = index >= page.lines.length - outermost && line.y < page.height * 0.18;
        if (isTop || isBottom) each(pageIndex, index, line, isTop ? 'header' : 'footer');
      });
    });
  };
  const keysOf = (line: PdfLine, edge: string, page: number): string[] => {
    const height = Math.round((line.y / (pages[page]?.height ?? 1)) * 50);
    return shapesOf(line.text, page).map((shape) => `${edge}|${String(height)}|${shape}`);
  };
  visit((page, _, line, edge) => {
    for (const key of keysOf(line, edge, page)) add(seen, key, page);
    const value = numberIn(line.text);
    if (value !== null) add(offsets, value - page, page);
  });
  const needed = Math.max(2, Math.ceil(pages.length * 0.5));
  visit((page, index, line, edge) => {
    const row = reasons[page];
    if (row === undefined) return;
    const value = numberIn(line.text);
    if (value !== null) {
      if ((offsets.get(value - page)?.size ?? 0) >= needed || (value === 0 && line.text.includes('页')))
        row[index] = 'page-number';
      return;
    }
    const often = keysOf(line, edge, page).some((key) => (seen.get(key)?.size ?? 0) >= needed);
    if (often && line.text.length <= 80) row[index] = `page-${edge}`;
  });
  return reasons;
}

/** On one page nothing can repeat; only a number that says it is a page's is set aside. */
function judgeSinglePage(pages: readonly PdfPageLines[], reasons: (string | null)[][]): void {
  const page = pages[0];
  const row = reasons[0];
  const last = page?.lines.at(-1);
  if (page === undefined || row === undefined || last === undefined) return;
  const saysSo = /页|page|[/／]/i.test(last.text) && numberIn(last.text) !== null;
  if (saysSo && last.y < page.height * 0.15) row[row.length - 1] = 'page-number';
}

function add(map: Map<string, Set<number>>, key: string, page: number): void;
function add(map: Map<number, Set<number>>, key: number, page: number): void;
function add(map: Map<string | number, Set<number>>, key: string | number, page: number): void {
  const pages = map.get(key);
  if (pages === undefined) map.set(key, new Set([page]));
  else pages.add(page);
}
