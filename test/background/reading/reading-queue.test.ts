import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser, told } from '../fake-browser.ts';

vi.mock('wxt/browser', () => ({ browser }));

import { maxPrefetched, mergeDocuments } from '../../../src/background/offer-documents.ts';
import { leaveOffer } from '../../../src/background/offers.ts';
import { pageBudgets } from '../../../src/background/page-budget.ts';
import { createReadingQueue } from '../../../src/background/reading/reading-queue.ts';
import type { DocumentName } from '../../../src/core/record/record.ts';
import { changeSettings } from '../../../src/ledger/settings.ts';
import type { PageSender } from '../../../src/messaging/sender.ts';
import { exampleBackground, exampleEvent, exampleSurface, exampleText, sender } from '../examples.ts';

const link = (number: number): DocumentName => ({
  key: `d${String(number)}`,
  name: `协议${String(number)}`,
  href: `https://a.example/${String(number)}`,
  how: 'link',
});
const always = (): boolean => true;
type Example = ReturnType<typeof exampleBackground>;
/** A page shows a surface that names these documents; gives its offer. */
const show = async ({ offer }: Pick<Example, 'offer'>, key: string, documents: DocumentName[], from = sender) =>
  (await offer({ type: 'page.surface', surface: exampleSurface(key, { documents }), pageTitle: '' }, from))!;
const many = Array.from({ length: 12 }, (_, at) => link(at + 1));

beforeEach(() => {
  told.length = 0;
});

describe('the reading queue', () => {
  test('reads at most eight of a surface’s documents without being asked', async () => {
    const background = exampleBackground(Object.fromEntries(many.map(({ href }) => [href, exampleText])));
    const row = await show(background, 'k', many);
    await background.queue.readWaiting(row);
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
      await show(background, key, documents);
    }
    const rows = await background.ledger.offers.toArray();
    await Promise.all([...rows, ...rows].map((row) => background.queue.readWaiting(row)));
    expect(background.reader.asked).toEqual(['https://a.example/1']);
    for (const { documents: read } of await background.ledger.offers.toArray())
      expect(read.map(({ reading }) => reading.state)).toEqual(['read', 'read']);
  });

  test('fetches an address for each origin by itself, and apart for private windows and pages without one', async () => {
    const background = exampleBackground({ 'https://a.example/1': exampleText });
    await changeSettings(background.ledger, { incognito: 'session' });
    const askers = [
      sender,
      { ...sender, incognito: true },
      { ...sender, url: 'https://elsewhere.example/' },
      { ...sender, url: 'https://other.heqi.example/' },
      { ...sender, url: 'about:srcdoc' },
    ];
    for (const [at, from] of askers.entries()) {
      await show(background, `k${String(at)}`, [link(1)], from);
    }
    const rows = await background.ledger.offers.toArray();
    await Promise.all(rows.map((row) => background.queue.readWaiting(row)));
    expect(background.reader.asked).toHaveLength(5);
    expect(background.reader.notRemembered).toHaveLength(2);
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
    const row = await show(background, 'k', [link(1)]);
    await background.queue.readWaiting(row);
    const after = await background.ledger.offers.get('k');
    expect(after?.documents.map(({ reading }) => reading.state)).toEqual(['read']);
    expect([closings, await background.ledger.texts.count()]).toEqual([2, 1]);
  });

  test('fetches nothing nearer than the page itself is, though the page names it and a person asks', async () => {
    const web = ['http://127.0.0.1:631/', 'http://192.168.1.1/reboot', 'http://router/', 'https://b.example/'];
    const background = exampleBackground(Object.fromEntries(web.map((href) => [href, exampleText])));
    const documents = web.map((href, at) => ({ ...link(at + 1), href }));
    const row = await show(background, 'k', documents);
    await background.queue.readWaiting(row);
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
    const inside = { ...sender, url: 'http://10.0.0.2/join' };
    const row = await show(background, 'k', [{ ...link(1), href: 'http://10.0.0.9/terms' }], inside);
    await background.queue.readWaiting(row);
    expect(background.reader.asked).toEqual(['http://10.0.0.9/terms']);
  });

  test('has at most three under way, says when it is busy, and goes on after a failure', async () => {
    const background = exampleBackground();
    const row = await show(background, 'k', many.slice(0, 8));
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
    const reading = queue.readWaiting(row);
    await vi.waitFor(async () => {
      const now = await background.ledger.offers.get('k');
      expect(now?.documents.every((one) => one.reading.state === 'reading')).toBe(true);
    });
    await vi.waitFor(() => expect(running).toBe(3));
    gate.resolve(undefined);
    await reading;
    expect(running).toBe(8);
    expect(busy).toEqual([true, false]);
    const after = await background.ledger.offers.get('k');
    expect(after?.documents.every(({ reading }) => reading.state === 'unread')).toBe(true);
  });

  describe('of a page that names ever new documents', () => {
    const evil: PageSender = { ...sender, tab: 66, url: 'https://evil.example/' };
    const never = new Promise<string>(() => undefined);
    const junk = (from: number, count = 8): DocumentName[] =>
      Array.from({ length: count }, (_, at) => ({
        ...link(at + 1),
        name: `协议${String(from + at)}`,
        href: `https://evil.example/${String(from + at)}`,
      }));
    const web = {
      ...Object.fromEntries(junk(0, 200).map(({ href }) => [href, never])),
      'https://a.example/1': exampleText,
    };
    const statesOf = async ({ ledger }: Example, key: string) =>
      (await ledger.offers.get(key))?.documents.map(({ reading }) => reading.state);

    test('reads what another page names without waiting for the first', async () => {
      const background = exampleBackground(web);
      for (const time of [0, 1, 2])
        background.readAhead(await show(background, `evil${String(time)}`, junk(8 * time), evil));
      await vi.waitFor(() => expect(background.reader.asked).toHaveLength(3));
      await background.queue.readWaiting(await show(background, 'bank', [link(1)]));
      expect(await statesOf(background, 'bank')).toEqual(['read']);
      expect(background.reader.asked).toHaveLength(4);
    });

    test('does not wait with another page’s document until it is the turn of the page that named it first', async () => {
      const background = exampleBackground(web);
      background.readAhead(await show(background, 'evil', [...junk(0, 7), { ...link(8), href: link(1).href }], evil));
      await vi.waitFor(() => expect(background.reader.asked).toHaveLength(3));
      await background.queue.readWaiting(await show(background, 'bank', [link(1)]));
      expect(await statesOf(background, 'bank')).toEqual(['read']);
    });

    test('reads at most twenty-four unasked, the frames of other sites counted with it', async () => {
      const background = exampleBackground(web);
      const states: (string | undefined)[] = [];
      for (let time = 0; time < 10; time += 1) {
        const url = `https://evil${String(time)}.example/`;
        const key = `evil${String(time % 5)}`;
        const from = { ...evil, frame: time, url, tabUrl: evil.url };
        await background.ledger.offers.delete(key);
        await show(background, key, junk(8 * time), from);
        states.push(...((await statesOf(background, key)) ?? []));
      }
      expect(states.filter((state) => state === 'waiting')).toHaveLength(pageBudgets.readings);
      expect(states.filter((state) => state === 'on-request')).toHaveLength(80 - pageBudgets.readings);
      const bank = await show(background, 'bank', [link(1)], { ...evil, url: 'https://bank.example/' });
      expect(bank.documents[0]?.reading.state).toBe('waiting');
    });

    test('reads them all the same once a person has accepted them', async () => {
      const background = exampleBackground(web);
      for (const time of [0, 1, 2]) await show(background, `evil${String(time)}`, junk(8 * time), evil);
      const { surface } = await show(background, 'real', [link(1)], evil);
      const accept = (trusted: boolean) =>
        background.consent({ offer: 'real', surface, event: exampleEvent('tick', { trusted }) }, evil);
      await accept(false);
      expect(await statesOf(background, 'real')).toEqual(['on-request']);
      await accept(true);
      await vi.waitFor(async () => expect(await statesOf(background, 'real')).toEqual(['read']));
      await vi.waitFor(async () => {
        const [record] = await background.ledger.records.toArray();
        expect(record?.additions[0]?.documents[0]?.reading.state).toBe('read');
      });
    });
  });

  describe('of a surface that has gone', () => {
    const slow = many.slice(0, 3);
    const last = link(4);
    /** Three documents that come when told to, and one that waits for them. */
    async function startQueue() {
      const gate = Promise.withResolvers<string>();
      const background = exampleBackground({
        ...Object.fromEntries(slow.map(({ href }) => [href, gate.promise])),
        [last.href!]: exampleText,
      });
      const showAgain = () => show(background, 'k', [...slow, last]);
      const row = await showAgain();
      const reading = background.queue.readWaiting(row);
      await vi.waitFor(() => expect(background.reader.asked).toHaveLength(3));
      const stateOfLast = async () => (await background.ledger.offers.get('k'))?.documents[3]?.reading.state;
      return { ...background, surface: row.surface, showAgain, gate, reading, stateOfLast };
    }

    test('reads no more, and again when it comes back', async () => {
      const { ledger, reader, queue, showAgain, gate, reading, stateOfLast } = await startQueue();
      await leaveOffer(ledger, 'k');
      gate.resolve(exampleText);
      await reading;
      expect([reader.asked.length, await stateOfLast()]).toEqual([3, 'waiting']);
      await queue.readWaiting(await showAgain());
      expect([reader.asked.length, await stateOfLast()]).toEqual([4, 'read']);
    });

    test('reads on when it was accepted', async () => {
      const { consent, ledger, surface, gate, reading, stateOfLast } = await startQueue();
      await consent({ offer: 'k', surface, event: exampleEvent('tick') }, sender);
      await leaveOffer(ledger, 'k');
      gate.resolve(exampleText);
      await reading;
      expect(await stateOfLast()).toBe('read');
    });

    test('reads again when its acceptance arrives late', async () => {
      const { consent, ledger, surface, gate, reading, stateOfLast } = await startQueue();
      await leaveOffer(ledger, 'k');
      gate.resolve(exampleText);
      await reading;
      await consent({ offer: 'k', surface, event: exampleEvent('tick', { trusted: false }) }, sender);
      await vi.waitFor(async () => expect(await stateOfLast()).toBe('read'));
    });

    test('reads on what a person asks for', async () => {
      const { ledger, queue, gate, reading, stateOfLast } = await startQueue();
      await leaveOffer(ledger, 'k');
      gate.resolve(exampleText);
      await reading;
      await queue.read('k', last);
      expect(await stateOfLast()).toBe('read');
    });
  });

  test('gives no document the text of another that the page has put in its place', async () => {
    const gate = Promise.withResolvers<string>();
    const background = exampleBackground({ 'https://a.example/1': gate.promise, 'https://a.example/2': '另一份。' });
    const first = background.queue.readWaiting(await show(background, 'k', [link(1)]));
    await vi.waitFor(() => expect(background.reader.asked).toHaveLength(1));
    await background.queue.readWaiting(await show(background, 'k', [{ ...link(2), key: 'd1' }]));
    gate.resolve(exampleText);
    await first;
    const after = await background.ledger.offers.get('k');
    expect(after?.documents).toMatchObject([{ href: 'https://a.example/2', reading: { characters: 4 } }]);
  });

  test('gives a document its text though it has another key by then', async () => {
    const gate = Promise.withResolvers<string>();
    const background = exampleBackground({ 'https://a.example/1': gate.promise, 'https://a.example/2': '另一份。' });
    const first = background.queue.readWaiting(await show(background, 'k', [link(1)]));
    await vi.waitFor(() => expect(background.reader.asked).toHaveLength(1));
    await background.queue.readWaiting(
      await show(background, 'k', [
        { ...link(2), key: 'd1' },
        { ...link(1), key: 'd2' },
      ]),
    );
    gate.resolve(exampleText);
    await first;
    const characters = [4, exampleText.length].map((count) => ({ reading: { characters: count } }));
    expect((await background.ledger.offers.get('k'))?.documents).toMatchObject(characters);
  });

  test('says of a document at which we failed that it was not read, and reports the failure', async () => {
    const failing = Promise.withResolvers<string>();
    const background = exampleBackground({ 'https://a.example/1': failing.promise });
    const row = await show(background, 'k', [link(1)]);
    const reading = background.queue.readWaiting(row);
    await vi.waitFor(() => expect(background.reader.asked).toHaveLength(1));
    failing.reject(new Error('a mistake'));
    await expect(reading).rejects.toThrow('a mistake');
    const problem = { id: 'failed', detail: 'a mistake' };
    expect((await background.ledger.offers.get('k'))?.documents[0]?.reading).toEqual({ state: 'unread', problem });
  });

  test('takes up what a stopped worker left', async () => {
    const background = exampleBackground({ 'https://a.example/1': exampleText });
    const row = await show(background, 'k', [link(1)]);
    const reading = { state: 'reading', since: 0 } as const;
    await background.ledger.offers.update('k', { documents: row.documents.map((one) => ({ ...one, reading })) });
    await background.resume();
    expect((await background.ledger.offers.get('k'))?.documents[0]?.reading.state).toBe('read');
  });

  test('takes up the others where it fails at one', async () => {
    const failing = Promise.reject(new Error('a mistake'));
    failing.catch(() => undefined);
    const background = exampleBackground({ 'https://a.example/1': failing, 'https://a.example/2': exampleText });
    for (const number of [1, 2]) {
      await show(background, `k${String(number)}`, [link(number)]);
    }
    await expect(background.resume()).rejects.toThrow('taking up');
    const rows = await background.ledger.offers.toArray();
    expect(rows.map(({ documents }) => documents[0]?.reading.state)).toEqual(['unread', 'read']);
  });

  test('tells the page how far it has come, last that it is done', async () => {
    const background = exampleBackground({ 'https://a.example/1': exampleText });
    const row = await show(background, 'k', [link(1), link(2)]);
    await background.queue.readWaiting(row);
    const chips = told.filter(({ message }) => message['type'] === 'tab.chip').map(({ message }) => message['chip']);
    expect(chips[0]).toEqual({ state: 'reading', documents: 2, read: 0 });
    expect(chips.at(-1)).toEqual({
      state: 'done',
      notable: 1,
      documents: 2,
      unread: 1,
      tooLong: 0,
      unasked: 0,
      minutes: 1,
    });
  });
});

describe('documents of a surface described again', () => {
  const read = { state: 'unread', problem: { id: 'network' } } as const;

  test('keep what was read, and begin anew when the link is another', () => {
    const known = [{ ...link(1), reading: read, viewedMs: 5 }];
    expect(mergeDocuments(known, [link(1)], always)).toEqual(known);
    const moved = { ...link(1), href: 'https://a.example/other' };
    expect(mergeDocuments(known, [moved], always)).toEqual([{ ...moved, reading: { state: 'waiting' }, viewedMs: 0 }]);
  });

  test('do not lose those that another document incorporates', () => {
    const incorporated = { ...link(9), how: 'incorporated' as const, reading: read, viewedMs: 0 };
    expect(mergeDocuments([incorporated], [link(1)], always)).toContainEqual(incorporated);
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
    expect(mergeDocuments([], [document], always)[0]?.reading).toEqual(reading);
  });
});
