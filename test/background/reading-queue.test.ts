import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser, told } from './fake-browser.ts';

vi.mock('wxt/browser', () => ({ browser }));

import { maxPrefetched, mergeDocuments } from '../../src/background/offer-documents.ts';
import { createReadingQueue } from '../../src/background/reading-queue.ts';
import type { DocumentName } from '../../src/core/record/record.ts';
import { exampleBackground, exampleSurface, exampleText, sender } from './examples.ts';

const link = (number: number): DocumentName => ({
  key: `d${String(number)}`,
  name: `协议${String(number)}`,
  href: `https://a.example/${String(number)}`,
  how: 'link',
});
const many = Array.from({ length: 12 }, (_, at) => link(at + 1));

beforeEach(() => {
  told.length = 0;
});

describe('the reading queue', () => {
  test('reads at most eight of a surface’s documents without being asked', async () => {
    const background = exampleBackground(Object.fromEntries(many.map(({ href }) => [href, exampleText])));
    const surface = exampleSurface('k', { documents: many });
    const row = await background.offer({ type: 'page.surface', surface, pageTitle: '' }, sender);
    await background.queue.readWaiting(row!);
    const after = await background.ledger.offers.get('k');
    const states = after?.documents.map(({ reading }) => reading.state);
    expect(states?.filter((state) => state === 'read')).toHaveLength(maxPrefetched);
    expect(states?.filter((state) => state === 'on-request')).toHaveLength(4);
    expect(await background.ledger.texts.count()).toBe(1);
  });

  test('fetches an address once, whoever waits for it and with whatever fragment', async () => {
    const background = exampleBackground({ 'https://a.example/1': exampleText });
    const documents = [link(1), { ...link(2), href: 'https://a.example/1#privacy' }];
    for (const key of ['k', 'l']) {
      const surface = exampleSurface(key, { documents });
      await background.offer({ type: 'page.surface', surface, pageTitle: '' }, sender);
    }
    const rows = await background.ledger.offers.toArray();
    await Promise.all([...rows, ...rows].map((row) => background.queue.readWaiting(row)));
    expect(background.reader.asked).toEqual(['https://a.example/1']);
    for (const { documents: read } of await background.ledger.offers.toArray())
      expect(read.map(({ reading }) => reading.state)).toEqual(['read', 'read']);
  });

  test('reads again what was cleared away before the offer held it: another window’s last private page closed', async () => {
    const background = exampleBackground({ 'https://a.example/1': exampleText });
    const { readLink } = background.reader;
    let closings = 0;
    vi.spyOn(background.reader, 'readLink').mockImplementation(async (...asked) => {
      const result = await readLink(...asked);
      if ((closings += 1) === 1) await background.endPrivateSession();
      return result;
    });
    const surface = exampleSurface('k', { documents: [link(1)] });
    const row = await background.offer({ type: 'page.surface', surface, pageTitle: '' }, sender);
    await background.queue.readWaiting(row!);
    const after = await background.ledger.offers.get('k');
    expect(after?.documents.map(({ reading }) => reading.state)).toEqual(['read']);
    expect([closings, await background.ledger.texts.count()]).toEqual([2, 1]);
  });

  test('fetches nothing nearer than the page itself is, though the page names it and a person asks', async () => {
    const web = ['http://127.0.0.1:631/', 'http://192.168.1.1/reboot', 'http://router/', 'https://b.example/'];
    const background = exampleBackground(Object.fromEntries(web.map((href) => [href, exampleText])));
    const documents = web.map((href, at) => ({ ...link(at + 1), href }));
    const surface = exampleSurface('k', { documents });
    const row = await background.offer({ type: 'page.surface', surface, pageTitle: '' }, sender);
    await background.queue.readWaiting(row!);
    await background.queue.read('k', documents[1]!);
    expect(background.reader.asked).toEqual(['https://b.example/']);
    const after = await background.ledger.offers.get('k');
    expect(after?.documents.map(({ reading }) => reading)).toEqual([
      ...Array.from({ length: 3 }, () => ({ state: 'unread', problem: { id: 'blocked' } })),
      expect.objectContaining({ state: 'read' }),
    ]);
  });

  test('fetches what a page of the same private network names', async () => {
    const background = exampleBackground({ 'http://10.0.0.9/terms': exampleText });
    const surface = exampleSurface('k', { documents: [{ ...link(1), href: 'http://10.0.0.9/terms' }] });
    const inside = { ...sender, url: 'http://10.0.0.2/join' };
    const row = await background.offer({ type: 'page.surface', surface, pageTitle: '' }, inside);
    await background.queue.readWaiting(row!);
    expect(background.reader.asked).toEqual(['http://10.0.0.9/terms']);
  });

  test('has at most three under way, says when it is busy, and goes on after a failure', async () => {
    const background = exampleBackground();
    const surface = exampleSurface('k', { documents: many.slice(0, 8) });
    const row = await background.offer({ type: 'page.surface', surface, pageTitle: '' }, sender);
    const gate = Promise.withResolvers<undefined>();
    const busy: boolean[] = [];
    let running = 0;
    const queue = createReadingQueue({
      ...background,
      reader: {
        ...background.reader,
        readLink: async () => {
          running += 1;
          await gate.promise;
          return { ok: false, problem: { id: 'network' } };
        },
      },
      onChange: () => Promise.resolve(),
      onBusy: (now) => busy.push(now),
    });
    const reading = queue.readWaiting(row!);
    await vi.waitFor(async () => {
      const now = await background.ledger.offers.get('k');
      expect(now?.documents.every((one) => one.reading.state === 'reading')).toBe(true);
    });
    expect(running).toBe(3);
    gate.resolve(undefined);
    await reading;
    expect(running).toBe(8);
    expect(busy).toEqual([true, false]);
    const after = await background.ledger.offers.get('k');
    expect(after?.documents.every(({ reading }) => reading.state === 'unread')).toBe(true);
  });

  test('says of a document at which we failed that it was not read, and reports the failure', async () => {
    const failing = Promise.withResolvers<string>();
    const background = exampleBackground({ 'https://a.example/1': failing.promise });
    const surface = exampleSurface('k', { documents: [link(1)] });
    const row = await background.offer({ type: 'page.surface', surface, pageTitle: '' }, sender);
    const reading = background.queue.readWaiting(row!);
    await vi.waitFor(() => expect(background.reader.asked).toHaveLength(1));
    failing.reject(new Error('a mistake'));
    await expect(reading).rejects.toThrow('a mistake');
    const problem = { id: 'failed', detail: 'a mistake' };
    expect((await background.ledger.offers.get('k'))?.documents[0]?.reading).toEqual({ state: 'unread', problem });
  });

  test('takes up what a stopped worker left', async () => {
    const background = exampleBackground({ 'https://a.example/1': exampleText });
    const surface = exampleSurface('k', { documents: [link(1)] });
    const row = await background.offer({ type: 'page.surface', surface, pageTitle: '' }, sender);
    const reading = { state: 'reading', since: 0 } as const;
    await background.ledger.offers.update('k', { documents: row!.documents.map((one) => ({ ...one, reading })) });
    await background.resume();
    expect((await background.ledger.offers.get('k'))?.documents[0]?.reading.state).toBe('read');
  });

  test('takes up the others where it fails at one', async () => {
    const failing = Promise.reject(new Error('a mistake'));
    failing.catch(() => undefined);
    const background = exampleBackground({ 'https://a.example/1': failing, 'https://a.example/2': exampleText });
    for (const number of [1, 2]) {
      const surface = exampleSurface(`k${String(number)}`, { documents: [link(number)] });
      await background.offer({ type: 'page.surface', surface, pageTitle: '' }, sender);
    }
    await expect(background.resume()).rejects.toThrow('taking up');
    const rows = await background.ledger.offers.toArray();
    expect(rows.map(({ documents }) => documents[0]?.reading.state)).toEqual(['unread', 'read']);
  });

  test('tells the page how far it has come, last that it is done', async () => {
    const background = exampleBackground({ 'https://a.example/1': exampleText });
    const surface = exampleSurface('k', { documents: [link(1), link(2)] });
    const row = await background.offer({ type: 'page.surface', surface, pageTitle: '' }, sender);
    await background.queue.readWaiting(row!);
    const chips = told.filter(({ message }) => message['type'] === 'tab.chip').map(({ message }) => message['chip']);
    expect(chips[0]).toEqual({ state: 'reading', documents: 2, read: 0 });
    expect(chips.at(-1)).toEqual({ state: 'done', notable: 1, documents: 2, unread: 1, tooLong: 0, minutes: 1 });
  });
});

describe('documents of a surface described again', () => {
  const read = { state: 'unread', problem: { id: 'network' } } as const;

  test('keep what was read, and begin anew when the link is another', () => {
    const known = [{ ...link(1), reading: read, viewedMs: 5 }];
    expect(mergeDocuments(known, [link(1)], true)).toEqual(known);
    const moved = { ...link(1), href: 'https://a.example/other' };
    expect(mergeDocuments(known, [moved], true)).toEqual([{ ...moved, reading: { state: 'waiting' }, viewedMs: 0 }]);
  });

  test('do not lose those that another document incorporates', () => {
    const incorporated = { ...link(9), how: 'incorporated' as const, reading: read, viewedMs: 0 };
    expect(mergeDocuments([incorporated], [link(1)], true)).toContainEqual(incorporated);
  });

  test.each([
    [
      { ...link(1), how: 'script-link', href: null },
      { state: 'unread', problem: { id: 'needs-opening' } },
    ],
    [
      { ...link(1), href: 'mailto:a@b.example' },
      { state: 'unread', problem: { id: 'needs-opening' } },
    ],
    [
      { ...link(1), how: 'unlinked', href: null },
      { state: 'unread', problem: { id: 'not-linked' } },
    ],
    [{ ...link(1), how: 'modal', href: null }, { state: 'waiting' }],
    [{ ...link(1), how: 'incorporated' }, { state: 'on-request' }],
  ] as const)('%j begins as %j', (document, reading) => {
    expect(mergeDocuments([], [document], true)[0]?.reading).toEqual(reading);
  });
});
