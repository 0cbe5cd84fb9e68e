import { attributeOf, tagOf as tagNameOf } from './unshadowed.ts';

/** Elements whose content is never text a person reads. */
export const unreadTags: ReadonlySet<string> = new Set([
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'HEAD',
  'LINK',
  'META',
  'TITLE',
  'INPUT',
  'DATALIST',
  'OBJECT',
  'EMBED',
  'CANVAS',
  'AUDIO',
  'VIDEO',
  'MAP',
  'SVG',
  'svg',
  'ANNOTATION',
  'ANNOTATION-XML',
  'PROGRESS',
  'METER',
  'PARAM',
  'SOURCE',
  'TRACK',
  'RP',
]);

/** Elements a browser lays out as blocks when no style says otherwise. */
export const blockTags: ReadonlySet<string> = new Set([
  'ADDRESS',
  'ARTICLE',
  'ASIDE',
  'BLOCKQUOTE',
  'BODY',
  'CAPTION',
  'CENTER',
  'DD',
  'DETAILS',
  'DIALOG',
  'DIR',
  'DIV',
  'DL',
  'DT',
  'FIELDSET',
  'FIGCAPTION',
  'FIGURE',
  'FOOTER',
  'FORM',
  'FRAMESET',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'HEADER',
  'HGROUP',
  'HR',
  'HTML',
  'LEGEND',
  'LI',
  'LISTING',
  'MAIN',
  'MENU',
  'NAV',
  'OL',
  'OPTION',
  'P',
  'PLAINTEXT',
  'PRE',
  'SEARCH',
  'SECTION',
  'SUMMARY',
  'TABLE',
  'TBODY',
  'TFOOT',
  'THEAD',
  'TR',
  'UL',
  'XMP',
  'TEXTAREA',
  'IFRAME',
  'FRAME',
]);

/** What an inline `style` attribute says, property by property, in lower case. Values keep their text. */
export function readInlineStyle(element: Element): ReadonlyMap<string, string> | null {
  const source = attributeOf(element, 'style');
  if (source === null || source === '') return null;
  const found = new Map<string, string>();
  for (const declaration of source.slice(0, 4000).split(';')) {
    const colon = declaration.indexOf(':');
    if (colon <= 0) continue;
    const value = declaration
      .slice(colon + 1)
      .toLowerCase()
      .replace('!important', '')
      .trim();
    if (value !== '') found.set(declaration.slice(0, colon).trim().toLowerCase(), value);
  }
  return found;
}

/** The tag name in the case HTML gives it. */
export function tagOf(element: Element): string {
  return tagNameOf(element).toUpperCase();
}
