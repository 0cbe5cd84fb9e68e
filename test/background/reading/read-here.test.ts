import { expect, test } from 'vitest';
import { createReaderHere } from '../../../src/background/reading/read-here.ts';
import { reviewAgreement } from '../../../src/core/review/review-agreement.ts';
import { succeed } from '../../../src/core/result.ts';
import type { ReadDocument } from '../../../src/core/source.ts';
import { textLength } from '../../../src/core/text/text-length.ts';
import { pruneTexts } from '../../../src/ledger/orphans.ts';
import { textReader } from '../../../src/ledger/read-offers.ts';
import { findText } from '../../../src/ledger/texts.ts';
import { exampleDocument, openTestLedger } from '../../ledger/open-test-ledger.ts';
import { exampleText } from '../examples.ts';

const address = 'https://heqi.example/terms';
const site = 'heqi.example';

/** A site that answers 304 to whoever knows its tag, and a reader that finds so many pages there. */
function readerOf(pages: number | null, presented: Readonly<Record<string, Partial<ReadDocument>>> = {}) {
  const asked: (string | null)[] = [];
  const ledger = openTestLedger();
  /** Called while the site answers. */
  const hooks = { meanwhile: (): Promise<unknown> => Promise.resolve() };
  const fetch = async (_url: unknown, init: RequestInit = {}): Promise<Response> => {
    const tag = new Headers(init.headers).get('if-none-match');
    asked.push(tag);
    await hooks.meanwhile();
    return tag === '"7"'
      ? new Response(null, { status: 304 })
      : new Response('x', { headers: { 'content-type': 'text/html', etag: '"7"' } });
  };
  const reader = createReaderHere({
    ledger,
    now: () => 0,
    fetch: fetch as typeof globalThis.fetch,
    readBytes: (_bytes, { url }) =>
      Promise.resolve(succeed({ ...exampleDocument(exampleText), pages, ...presented[url] })),
    review: ({ text, title, emphasis }) => reviewAgreement(text, { title, emphasis }),
    version: () => Promise.resolve({ engine: 'none', model: null }),
  });
  return { reader, asked, ledger, hooks };
}

test('a document that the site calls unchanged is not fetched again', async () => {
  const { reader, asked } = readerOf(null);
  const first = await reader.readLink(address, '协议', site);
  expect(await reader.readLink(address, '协议', site)).toEqual(first);
  expect(asked).toEqual([null, '"7"']);
});

test('its length is told as people count it, beside the units of the text, and of a known one too', async () => {
  const { reader } = readerOf(null);
  const lengths = { characters: exampleText.length, length: textLength(exampleText) };
  for (const asked of [1, 2]) {
    expect(await reader.readLink(address, '协议', site), String(asked)).toMatchObject({ value: lengths });
  }
  expect(lengths.length).toBeLessThan(lengths.characters);
});

test('one whose text was cleared away while the site said so is fetched anew', async () => {
  const { reader, asked, ledger, hooks } = readerOf(null);
  const first = await reader.readLink(address, '协议', site);
  hooks.meanwhile = async () => {
    hooks.meanwhile = () => Promise.resolve();
    await pruneTexts(ledger, 1);
  };
  expect(await reader.readLink(address, '协议', site)).toEqual(first);
  expect(asked).toEqual([null, '"7"', null]);
  expect(await ledger.texts.count()).toBe(1);
});

test('one whose stored text was damaged is fetched anew, and mended', async () => {
  const { reader, asked, ledger } = readerOf(null);
  const first = await reader.readLink(address, '协议', site);
  await ledger.texts.toCollection().modify({ deflated: new Uint8Array([1, 2, 3]) });
  expect(await reader.readLink(address, '协议', site)).toEqual(first);
  expect(asked).toEqual([null, null]);
  expect((await findText(ledger, first.ok ? first.value.textHash : ''))?.text).toBe(exampleText);
});

test('an address that is not to be remembered is not kept, though the text may be', async () => {
  const { reader, asked, ledger } = readerOf(null);
  await reader.readLink(address, '协议', null);
  expect([await ledger.answers.count(), await ledger.texts.count()]).toEqual([0, 1]);
  await reader.readLink(address, '协议', site);
  expect(asked).toEqual([null, null]);
  expect(await ledger.answers.count()).toBe(1);
});

test('an answer that one site knows is told to the server for no other, nor for a private window', async () => {
  const { reader, asked, ledger } = readerOf(null);
  for (const asker of [site, 'elsewhere.example', null, site]) await reader.readLink(address, '协议', asker);
  expect(asked).toEqual([null, null, null, '"7"']);
  expect((await ledger.answers.toArray()).map(({ id }) => id)).toEqual([
    `elsewhere.example ${address}`,
    `${site} ${address}`,
  ]);
});

test('what another site makes of the same words is not said of a document, though it was read first', async () => {
  const copy = 'https://elsewhere.example/copy';
  const bold = [{ start: 0, end: exampleText.length, marks: ['bold'] as const }];
  const linkTo = (href: string) => ({ links: [{ start: 0, end: 3, href }] });
  const { reader, ledger } = readerOf(null, {
    [copy]: { title: '隐私政策', emphasis: bold, ...linkTo('https://elsewhere.example/fake') },
    [address]: { title: null, emphasis: [], ...linkTo('https://heqi.example/privacy') },
  });
  const copied = await reader.readLink(copy, '隐私政策', 'elsewhere.example');
  const read = await reader.readLink(address, '用户协议', site);
  const again = await reader.readLink(address, '用户协议', site);
  if (!copied.ok || !read.ok) throw new Error('not read');
  expect(again).toEqual(read);
  expect(read.value.textHash).toBe(copied.value.textHash);
  const told = await textReader(ledger)(read.value);
  expect(told?.links?.map(({ href }) => href)).toEqual(['https://heqi.example/privacy']);
  expect([told?.review.title, told?.review.kind]).toEqual(['用户协议', 'user-agreement']);
  expect(new Set(told?.review.findings.map(({ prominent }) => prominent))).toEqual(new Set([false]));
  expect((await textReader(ledger)(copied.value))?.review.kind).toBe('privacy-policy');
  expect(await ledger.texts.count()).toBe(1);
});

test('one put together from several pages is always fetched: the site vouches for the first only', async () => {
  const { reader, asked } = readerOf(3);
  await reader.readLink(address, '协议', site);
  await reader.readLink(address, '协议', site);
  expect(asked).toEqual([null, null]);
});
