import { Readability } from '@mozilla/readability';
import type { ReadDocument } from '../core/source.ts';
import { readBlockText } from './tree/block-text.ts';
import { untimed, type Deadline } from './deadline.ts';
import { runWhole, type Slices } from './in-slices.ts';
import { mainTextIn } from './main-text/main-text.ts';
import { linksIn } from './links-in.ts';
import { findPageTitle } from './page-title.ts';
import { allOf, attributeOf, cloneOf, firstOf, parentNodeOf, removeAttribute } from './tree/unshadowed.ts';

/** Above this many elements the second opinion is not asked: it takes long and has rarely anything to add. */
const maxElements = 8_000;
/** Readability calls itself for every level; Chromium's parser stops nesting at 512, parse5 never. */
const maxDepth = 512;

function isTooMuch(document: Document): boolean {
  const all = allOf(document, '*');
  if (all.length > maxElements) return true;
  const depths = new Map<Node | null, number>();
  for (const element of all) {
    const depth = (depths.get(parentNodeOf(element)) ?? 0) + 1;
    if (depth > maxDepth) return true;
    depths.set(element, depth);
  }
  return false;
}

/** Elements by whose names a page can shadow properties of its document and forms. */
const shadowing = 'img,form,embed,object,iframe,input,button,select,textarea,fieldset,output';

/** Takes the names that shadow: Readability asks documents and elements for their properties. */
function unshadow(document: Document): void {
  for (const element of allOf(document, shadowing)) {
    removeAttribute(element, 'name');
    removeAttribute(element, 'id');
  }
}

/** The lines that Readability keeps of a page, without white space. */
function askReadability(document: Document, deadline: Deadline): ReadonlySet<string> {
  if (isTooMuch(document)) return new Set();
  deadline.check();
  const clone = cloneOf(document, true) as Document;
  unshadow(clone);
  const article = new Readability<Node>(clone, { serializer: (node) => node }).parse();
  const content = article?.content ?? null;
  if (content === null) return new Set();
  const { text } = readBlockText(content as Element);
  return new Set(text.split('\n').map((line) => line.replace(/\s/g, '')));
}

/** What is known of a parsed page. */
export interface HtmlOptions {
  /** Default: none. */
  readonly deadline?: Deadline;
  /** Where the page was read; without it its links lead nowhere. */
  readonly url?: string | null;
}

/** What relative links of a page start from. */
function baseOf(document: Document, url: string): string {
  const base = firstOf(document, 'base[href]');
  return URL.parse(base === null ? '' : (attributeOf(base, 'href') ?? ''), url)?.href ?? url;
}

/**
 * Reads the agreement out of a parsed page (`DOMParser` in the browser, linkedom in Node). The document is not
 * changed. `charset` is left null: whoever decoded the bytes knows it.
 */
export function readHtmlDocument(document: Document, options: HtmlOptions = {}): ReadDocument {
  return runWhole(htmlDocumentIn(document, options));
}

/** {@link readHtmlDocument}, to be run in slices. */
export function* htmlDocumentIn(
  document: Document,
  { deadline = untimed, url = null }: HtmlOptions,
): Slices<ReadDocument> {
  const main = yield* mainTextIn(document, { alsoKept: askReadability(document, deadline), deadline });
  return {
    format: 'html',
    title: findPageTitle(document, main.text),
    text: main.text,
    removals: main.removals,
    emphasis: main.emphasis,
    charset: null,
    links: url === null ? [] : linksIn(main, baseOf(document, url)),
    pages: null,
  };
}
