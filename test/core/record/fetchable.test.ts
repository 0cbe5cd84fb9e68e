import { expect, test } from 'vitest';
import { isFetchable, isOnPage } from '../../../src/core/record/fetchable.ts';

const href = 'https://a.example/';

test.each([
  [{ how: 'link', href }, true],
  [{ how: 'incorporated', href }, true],
  [{ how: 'link', href: 'mailto:a@a.example' }, false],
  [{ how: 'script-link', href: null }, false],
  [{ how: 'unlinked', href: null }, false],
  [{ how: 'frame', href }, false],
  [{ how: 'inline', href: null }, false],
] as const)('%j can be fetched: %s', (document, fetchable) => {
  expect(isFetchable(document)).toBe(fetchable);
});

test('a text stands on the page where it is part of it', () => {
  const hows = ['link', 'script-link', 'inline', 'modal', 'frame', 'unlinked', 'incorporated'] as const;
  expect(hows.filter((how) => isOnPage({ how }))).toEqual(['inline', 'modal', 'frame']);
});
