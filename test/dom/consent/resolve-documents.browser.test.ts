import { expect, test } from 'vitest';
import type { NamedDocument } from '../../../src/dom/consent/names/named-document.ts';
import { resolveDocuments } from '../../../src/dom/consent/resolve-documents.ts';

const named: NamedDocument = { name: '服务协议', start: 0, end: 4, link: null, by: 'marked' };

test('a name with neither a link nor a text on the page stands nowhere that is known', () => {
  expect(resolveDocuments([named], [])).toMatchObject([{ name: '服务协议', href: null, how: 'unlinked' }]);
});

test('a name whose text stands on the page in a closed dialog is read from there', () => {
  const element = document.createElement('div');
  const text = { name: '服务协议', headingStart: 0, start: 0, end: 900, element, how: 'inline' } as const;
  expect(resolveDocuments([named], [text])).toMatchObject([{ how: 'modal', textElement: element }]);
});
