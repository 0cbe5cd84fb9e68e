import { Readability } from '@mozilla/readability';
import type { ReadDocument } from '../core/source.ts';
import { readBlockText } from './block-text.ts';
import { isAgreementTitle } from './clause-signs.ts';
import { untimed, type Deadline } from './deadline.ts';
import { readMainText } from './main-text.ts';

/** Above this many elements the second opinion is not asked: it takes long and has rarely anything to add. */
const maxElements = 8_000;
/** Readability calls itself for every level; Chromium's parser stops nesting at 512, linkedom never. */
const maxDepth = 512;

function isTooMuch(document: Document): boolean {
  const all = document.querySelectorAll('*');
  if (all.length > maxElements) return true;
  const depths = new Map<Node | null, number>();
  for (const element of all) {
    const depth = (depths.get(element.parentNode) ?? 0) + 1;
    if (depth > maxDepth) return true;
    depths.set(element, depth);
  }
  return false;
}

/** The lines that Readability keeps of a page, without white space. */
function askReadability(document: Document, deadline: Deadline): ReadonlySet<string> {
  // linkedom gives documents without a root for some rubbish.
  if ((document.documentElement as Element | null) === null) return new Set();
  if (isTooMuch(document)) return new Set();
  deadline.check();
  const clone = document.cloneNode(true) as Document;
  const article = new Readability<Node>(clone, { serializer: (node) => node }).parse();
  const content = article?.content ?? null;
  if (content === null) return new Set();
  const { text } = readBlockText(content as Element);
  return new Set(text.split('\n').map((line) => line.replace(/\s/g, '')));
}

/** The name of a page: its `<title>` before the site's name, or its first heading when that names an agreement. */
function findTitle(document: Document): string | null {
  const heading = document.querySelector('h1')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const title = document.title.replace(/\s+/g, ' ').trim();
  if (heading !== '' && isAgreementTitle(heading)) return heading;
  const parts = title.split(/\s*[|｜_\u2014\u2013]\s*|\s+-\s+/).filter((part) => part !== '');
  return parts.find((part) => isAgreementTitle(part)) ?? (title !== '' ? title : heading !== '' ? heading : null);
}

/**
 * Reads the agreement out of a parsed page (`DOMParser` in the browser, linkedom in Node). The document is not
 * changed. `charset` is left null: whoever decoded the bytes knows it.
 */
export function readHtmlDocument(document: Document, deadline: Deadline = untimed): ReadDocument {
  const main = readMainText(document, { alsoKept: askReadability(document, deadline), deadline });
  return {
    format: 'html',
    title: findTitle(document),
    text: main.text,
    removals: main.removals,
    emphasis: main.emphasis,
    charset: null,
    pages: null,
  };
}
