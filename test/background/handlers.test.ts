import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser, stored, storedInMemory, told } from './fake-browser.ts';

vi.mock('wxt/browser', () => ({ browser }));

import { pageBudgets } from '../../src/background/page-budget.ts';
import { createPageHandlers } from '../../src/background/page-handlers.ts';
import { wakeWaitingPages } from '../../src/background/wake-page.ts';
import { createUiHandlers } from '../../src/background/ui-handlers.ts';
import { textLength } from '../../src/core/text/text-length.ts';
import type { Message, PageDocument } from '../../src/messaging/protocol.ts';
import { isByHand } from '../../src/ledger/is-by-hand.ts';
import { readOffers, textReader } from '../../src/ledger/read-offers.ts';
import { pruneTexts } from '../../src/ledger/orphans.ts';
import { listRecords } from '../../src/ledger/records.ts';
import { findText } from '../../src/ledger/texts.ts';
import { createBackup } from '../../src/ledger/backup/create-backup.ts';
import { readBackup } from '../../src/ledger/backup/read-backup.ts';
import { changeSettings, readSettings } from '../../src/ledger/settings.ts';
import { verifyLedger } from '../../src/ledger/verify.ts';
import { exampleBackground, exampleEvent, exampleSurface, exampleText, sender } from './examples.ts';

const pageDocument: PageDocument = {
  title: '用户协议',
  text: exampleText,
  format: 'live-element',
  removals: [],
  emphasis: null,
};

/** The same, of a page that is itself the agreement. */
const agreementText: PageDocument = { ...pageDocument, format: 'live-page' };

beforeEach(() => {
  told.length = 0;
  stored.clear();
  storedInMemory.clear();
  vi.clearAllMocks();
});

/** A background, its handlers, and an offer whose first document stands on the page, the second is opened by a script. */
async function start(web: Parameters<typeof exampleBackground>[0] = {}) {
  const background = exampleBackground(web);
  const ready = () => Promise.resolve(background);
  const page = createPageHandlers(ready);
  const ui = createUiHandlers(ready);
  const surface = exampleSurface('k', {
    documents: [
      { key: 'd1', name: '用户协议', href: null, how: 'modal' },
      { key: 'd2', name: '隐私政策', href: null, how: 'script-link' },
      { key: 'd3', name: '资费说明', href: 'https://reg.heqi.example/fees', how: 'incorporated' },
    ],
  });
  await page['page.surface']({ type: 'page.surface', surface, pageTitle: '注册' }, sender);
  const readingOf = async (key: string) =>
    (await background.ledger.offers.get('k'))?.documents.find((one) => one.key === key)?.reading;
  return { ...background, page, ui, surface, readingOf };
}

describe('a page recorded by hand', () => {
  const byHand = async ({ ui, surface }: Pick<Awaited<ReturnType<typeof start>>, 'ui' | 'surface'>) => {
    browser.tabs.get.mockResolvedValueOnce({ url: sender.url, title: '注册', incognito: false });
    browser.tabs.sendMessage.mockResolvedValueOnce({ ...surface });
    return ui['ui.record-by-hand']({ type: 'ui.record-by-hand', tab: sender.tab });
  };

  test('has a record that says so', async () => {
    const started = await start();
    const { record } = await byHand(started);
    const records = await listRecords(started.ledger);
    expect(records.map(({ id, state, body }) => [id, state, body.surface.kind, body.obtained])).toEqual([
      [record, 'accepted', 'by-hand', { by: 'person', event: 'by-hand' }],
    ]);
    expect((await started.ledger.entries.toArray()).map(({ kind }) => kind)).toEqual(['accepted']);
    expect(await byHand(started)).toEqual({ record });
    expect(await listRecords(started.ledger)).toHaveLength(1);
  });

  test.each([
    ['by hand', (started: Awaited<ReturnType<typeof start>>) => byHand(started).then(({ record }) => record)],
    [
      'by a tick',
      ({ consent, surface }: Awaited<ReturnType<typeof start>>) =>
        consent({ offer: surface.key, surface, event: exampleEvent('tick') }, sender),
    ],
  ])('can be recorded again once its record, made %s, is deleted', async (_, accept) => {
    const started = await start();
    const { ledger, ui, surface } = started;
    const record = (await accept(started))!;
    await ui['ui.delete-record']({ type: 'ui.delete-record', record });
    await started.consent({ offer: surface.key, surface, event: exampleEvent('submit') }, sender);
    expect(await listRecords(ledger)).toEqual([]);
    const again = await byHand(started);
    expect(again.record).not.toBe(record);
    expect((await listRecords(ledger)).map(({ id, state }) => [id, state])).toEqual([[again.record, 'accepted']]);
    expect((await ledger.entries.toArray()).map(({ kind }) => kind)).toEqual(['accepted', 'deleted', 'accepted']);
    expect(isByHand((await ledger.offers.get(surface.key))!)).toBe(true);
  });

  test('that is an agreement itself is recorded in the words that stand on it', async () => {
    const started = await start();
    const { page, ledger, surface } = started;
    const { url } = sender;
    const { textHash } = await page['page.agreement'](
      { type: 'page.agreement', document: agreementText, names: ['用户协议'] },
      sender,
    );
    const own = { key: 'd1', name: '用户协议', href: url, how: 'link' } as const;
    const other = { ...own, key: 'd2', name: '资费说明', href: 'https://reg.heqi.example/fees' };
    await byHand({ ...started, surface: { ...surface, key: 'page', kind: 'by-hand', documents: [own, other] } });
    const [record] = await listRecords(ledger);
    expect(record?.body.documents.map(({ reading }) => reading)).toMatchObject([
      { state: 'read', textHash, format: 'live-page' },
      { state: 'unread', problem: null },
    ]);
  });

  test('that was ticked before keeps its record as it is, and can be unticked', async () => {
    const started = await start();
    const { ledger, surface } = started;
    const offer = surface.key;
    const ticked = await started.consent({ offer, surface, event: exampleEvent('tick') }, sender);
    expect(await byHand(started)).toEqual({ record: ticked });
    expect((await listRecords(ledger)).map(({ state }) => state)).toEqual(['accepted']);
    await started.consent({ offer, surface, event: exampleEvent('untick', { ticked: false }) }, sender);
    expect((await listRecords(ledger)).map(({ state }) => state)).toEqual(['withdrawn']);
  });

  test('that is accepted afterwards has a record of that, too, and no more by hand', async () => {
    const started = await start();
    const { ledger, surface, page } = started;
    const offer = surface.key;
    const { record: recorded } = await byHand(started);
    expect(isByHand((await ledger.offers.get(offer))!)).toBe(true);
    await page['page.surface']({ type: 'page.surface', surface, pageTitle: '注册' }, sender);
    expect(isByHand((await ledger.offers.get(offer))!)).toBe(true);
    const tick = exampleEvent('tick');
    const ticked = await started.consent({ offer, surface, event: tick }, sender);
    expect(await started.consent({ offer, surface, event: tick }, sender)).toBe(ticked);
    expect(await byHand(started)).toEqual({ record: ticked });
    expect(isByHand((await ledger.offers.get(offer))!)).toBe(false);
    await started.consent({ offer, surface, event: exampleEvent('submit') }, sender);
    const records = await listRecords(ledger);
    expect(records.map(({ id, state, body }) => [id, state, body.surface.kind, body.follows])).toEqual([
      [ticked, 'submitted', 'checkbox', recorded],
      [recorded, 'accepted', 'by-hand', undefined],
    ]);
    expect((await verifyLedger(ledger)).sound).toBe(true);
  });

  test('is not taken for sent when a press beside its unticked box is the last of its tab', async () => {
    const started = await start();
    const { ledger, surface } = started;
    await byHand(started);
    const event = exampleEvent('press', { ticked: false, at: started.now() });
    await started.consent({ offer: surface.key, surface, event }, sender);
    await started.leave(sender.tab);
    expect((await listRecords(ledger)).map(({ state }) => state)).toEqual(['accepted']);
  });
});

describe('a page', () => {
  test('that wakes us gets the rest of our script, unless its site is excluded', async () => {
    const { page } = await start();
    await page['page.wake']({ type: 'page.wake' }, sender);
    const target = { tabId: 7, frameIds: [0] };
    expect(browser.scripting.executeScript).toHaveBeenCalledExactlyOnceWith({ target, files: ['/surface.js'] });
    await page['page.dismiss-site']({ type: 'page.dismiss-site' }, sender);
    expect(told.at(-1)?.message).toEqual({ type: 'tab.stop' });
    await page['page.wake']({ type: 'page.wake' }, sender);
    expect(browser.scripting.executeScript).toHaveBeenCalledOnce();
  });

  test('in a private window leaves its site alone until the last of these closes, and in no backup', async () => {
    const background = await start();
    const { page, ledger } = background;
    const hidden = { ...sender, incognito: true };
    await changeSettings(ledger, { incognito: 'session' });
    await page['page.dismiss-site']({ type: 'page.dismiss-site' }, hidden);
    expect(await background.isWatched(hidden)).toBe(false);
    expect(await background.isWatched(sender)).toBe(true);
    const backup = await createBackup(ledger, { createdAt: new Date(0), passphrase: null });
    const restored = await readBackup(backup, null);
    expect(restored).toMatchObject({ ok: true, value: { settings: { excludedSites: [], leftPrivately: [] } } });
    await background.endPrivateSession();
    expect(await background.isWatched(hidden)).toBe(true);
    expect(JSON.stringify(await ledger.settings.toArray())).not.toContain('heqi.example');
  });

  test.each([
    ['that of the page around it', 'about:srcdoc', 'https://reg.heqi.example/', ['heqi.example']],
    ['none', 'blob:null/1', 'data:text/html,1', []],
  ])('in a frame without a site of its own leaves %s alone when its chip is told to', async (_, url, tabUrl, left) => {
    const { page, ledger } = await start();
    await page['page.dismiss-site']({ type: 'page.dismiss-site' }, { ...sender, frame: 3, url, tabUrl });
    expect((await readSettings(ledger)).excludedSites).toEqual(left);
    expect(told.at(-1)?.message).toEqual({ type: 'tab.stop' });
  });

  test('that asks while the database is blocked is attended to once it is not, without being loaded again', async () => {
    const background = exampleBackground();
    let blocked = true;
    const ready = () => (blocked ? Promise.reject(new Error('ledger: blocked')) : Promise.resolve(background));
    const page = createPageHandlers(ready);
    await expect(page['page.wake']({ type: 'page.wake' }, sender)).rejects.toThrow('blocked');
    expect(browser.scripting.executeScript).not.toHaveBeenCalled();
    blocked = false;
    // Our scripts in pages may write there, too.
    await browser.storage.session.set({ 'waiting-page 8 0': { tab: 'all' } });
    await wakeWaitingPages(await ready());
    const target = { tabId: 7, frameIds: [0] };
    expect(browser.scripting.executeScript).toHaveBeenCalledExactlyOnceWith({ target, files: ['/surface.js'] });
    await wakeWaitingPages(await ready());
    expect(browser.scripting.executeScript).toHaveBeenCalledOnce();
  });

  test('whose acceptance comes while the database is blocked keeps it in the outbox until it can be written', async () => {
    const background = exampleBackground();
    let blocked = true;
    const ready = () => (blocked ? Promise.reject(new Error('ledger: blocked')) : Promise.resolve(background));
    const page = createPageHandlers(ready);
    const surface = exampleSurface('k', { documents: [] });
    await background.offer({ type: 'page.surface', surface, pageTitle: '' }, sender);
    const event = exampleEvent('tick');
    stored.set(`outbox.${event.id}`, { offer: 'k', surface, event });
    const consent = { type: 'page.consent', offer: 'k', surface, event } as const;
    await expect(page['page.consent'](consent, sender)).rejects.toThrow('blocked');
    expect([...stored.keys()]).toEqual([`outbox.${event.id}`]);
    blocked = false;
    await page['page.consent'](consent, sender);
    expect(await listRecords(background.ledger)).toMatchObject([{ state: 'accepted' }]);
    expect(stored.size).toBe(0);
  });

  test('that shows a document has it stored, reviewed and marked', async () => {
    const { page, ledger, readingOf } = await start();
    await page['page.document']({ type: 'page.document', offer: 'k', key: 'd1', document: pageDocument }, sender);
    const reading = await readingOf('d1');
    expect(reading).toMatchObject({ state: 'read', format: 'live-element', bytesHash: null });
    expect((await findText(ledger, reading?.state === 'read' ? reading.textHash : ''))?.text).toBe(exampleText);
    const marks = told.findLast(({ message }) => message['type'] === 'tab.marks')?.message['marks'] as {
      sentence: { exact: string };
    }[];
    expect(marks.map(({ sentence }) => sentence.exact).join()).toContain('任何情况下');
  });

  test('that names another document while the text of one is being reviewed has that text for the other never', async () => {
    const { page, reader, surface, readingOf } = await start();
    const begun = Promise.withResolvers<undefined>();
    const goOn = Promise.withResolvers<undefined>();
    const review = reader.reviewText.bind(reader);
    reader.reviewText = async (...text) => {
      begun.resolve(undefined);
      await goOn.promise;
      return review(...text);
    };
    const shown = page['page.document'](
      { type: 'page.document', offer: 'k', key: 'd1', document: pageDocument },
      sender,
    );
    await begun.promise;
    const documents = [{ key: 'd1', name: '支付协议', href: null, how: 'modal' as const }];
    await page['page.surface']({ type: 'page.surface', surface: { ...surface, documents }, pageTitle: '注册' }, sender);
    goOn.resolve(undefined);
    await shown;
    expect(await readingOf('d1')).toEqual({ state: 'waiting' });
  });

  test('that shows ever new texts keeps no other page waiting, and is told to rewrite itself', async () => {
    const { page, reader, surface, readingOf, ledger } = await start();
    const goOn = Promise.withResolvers<undefined>();
    const review = reader.reviewText.bind(reader);
    reader.reviewText = async (hash, ...rest) => {
      if ((await findText(ledger, hash))?.text.includes('恶')) await goOn.promise;
      return review(hash, ...rest);
    };
    const show = (from: typeof sender, offer: string, text: string) =>
      page['page.document']({ type: 'page.document', offer, key: 'd1', document: { ...pageDocument, text } }, from);
    const other = { ...sender, tab: 8, url: 'https://bank.example/' };
    await page['page.surface']({ type: 'page.surface', surface: { ...surface, key: 'b' }, pageTitle: '' }, other);
    const flood = Array.from({ length: pageBudgets.texts }, (_, at) => show(sender, 'k', `恶${String(at)}`));
    await show(other, 'b', exampleText);
    expect((await ledger.offers.get('b'))?.documents[0]?.reading).toMatchObject({ state: 'read' });
    goOn.resolve(undefined);
    await Promise.all(flood);
    await show(sender, 'k', '恶言');
    expect(await readingOf('d1')).toEqual({ state: 'unread', problem: { id: 'rewritten' } });
  });

  test('that shows a document has what a form put into its address kept nowhere', async () => {
    const { page, ledger, readingOf } = await start();
    const url = 'https://reg.heqi.example/join?xm=张三';
    const links = [{ start: 0, end: 3, href: `${url}#privacy` }];
    const document = { ...pageDocument, links };
    await page['page.document']({ type: 'page.document', offer: 'k', key: 'd1', document }, { ...sender, url });
    const reading = await readingOf('d1');
    const text = await findText(ledger, reading?.state === 'read' ? reading.textHash : '');
    expect(text?.links?.map(({ href }) => href)).toEqual(['https://reg.heqi.example/join?xm=#privacy']);
  });

  test('whose documents could not be read for want of room is said so, and they are read when we resume', async () => {
    const background = exampleBackground({ 'https://reg.heqi.example/terms': exampleText });
    const { ledger, failures, resume } = background;
    const page = createPageHandlers(() => Promise.resolve(background));
    const surface = exampleSurface('k', { documents: exampleSurface().documents.slice(0, 1) });
    let full = true;
    ledger.offers.hook('updating', () => {
      if (full) throw new DOMException('full', 'QuotaExceededError');
      return undefined;
    });
    await page['page.surface']({ type: 'page.surface', surface, pageTitle: '' }, sender);
    await vi.waitFor(() => expect(failures).toMatchObject([{ name: 'QuotaExceededError' }]));
    full = false;
    await resume();
    expect((await ledger.offers.get('k'))?.documents).toMatchObject([{ reading: { state: 'read' } }]);
  });

  test('that could not read a text it had read keeps it, but for one that rewrites itself', async () => {
    const { page, readingOf } = await start();
    const failed = { type: 'page.document-failed', offer: 'k', key: 'd1' } as const;
    await page['page.document']({ type: 'page.document', offer: 'k', key: 'd1', document: pageDocument }, sender);
    await page['page.document-failed']({ ...failed, problem: { id: 'needs-opening' } }, sender);
    expect(await readingOf('d1')).toMatchObject({ state: 'read' });
    await page['page.document-failed']({ ...failed, problem: { id: 'rewritten' } }, sender);
    expect(await readingOf('d1')).toEqual({ state: 'unread', problem: { id: 'rewritten' } });
    await page['page.document']({ type: 'page.document', offer: 'k', key: 'd1', document: pageDocument }, sender);
    expect(await readingOf('d1')).toMatchObject({ state: 'read' });
  });

  test('hears in which language its chip is to speak', async () => {
    const { page, ledger, surface } = await start();
    const answer = () => page['page.surface']({ type: 'page.surface', surface, pageTitle: '' }, sender);
    expect(await answer()).toMatchObject({ language: 'auto' });
    await changeSettings(ledger, { language: 'en' });
    expect(await answer()).toMatchObject({ language: 'en' });
  });

  test.each([
    ['another tab', { ...sender, tab: 8 }],
    ['another site in the same tab', { ...sender, url: 'https://elsewhere.example/' }],
    ['another host of its site in the same tab', { ...sender, url: 'https://other.heqi.example/' }],
  ])('of %s can neither change nor end an offer', async (_which, stranger) => {
    const { page, ledger } = await start();
    const before = await ledger.offers.get('k');
    await page['page.document']({ type: 'page.document', offer: 'k', key: 'd1', document: pageDocument }, stranger);
    const problem = { id: 'needs-opening' } as const;
    await page['page.document-failed']({ type: 'page.document-failed', offer: 'k', key: 'd1', problem }, stranger);
    await page['page.viewed']({ type: 'page.viewed', offer: 'k', key: 'd1', milliseconds: 9 }, stranger);
    await page['page.surface-gone']({ type: 'page.surface-gone', offer: 'k' }, stranger);
    expect(await ledger.offers.get('k')).toEqual(before);
  });

  test('whose tab is closed is changed by no other origin of its site', async () => {
    const { page, ledger, leave } = await start();
    await leave(sender.tab);
    const before = await ledger.offers.get('k');
    const stranger = { ...sender, tab: 8, url: 'https://evil.heqi.example/' };
    await page['page.document']({ type: 'page.document', offer: 'k', key: 'd1', document: pageDocument }, stranger);
    expect(await ledger.offers.get('k')).toEqual(before);
  });

  test('is heard out though its tab is closed: what it said as it left may come later', async () => {
    const { page, ledger, leave, readingOf } = await start();
    await leave(sender.tab);
    await page['page.document']({ type: 'page.document', offer: 'k', key: 'd1', document: pageDocument }, sender);
    await page['page.viewed']({ type: 'page.viewed', offer: 'k', key: 'd1', milliseconds: 9 }, sender);
    expect(await readingOf('d1')).toMatchObject({ state: 'read' });
    expect((await ledger.offers.get('k'))?.documents[0]).toMatchObject({ viewedMs: 9 });
  });

  test('that leaves while its own text was still to come is said to have left', async () => {
    const { page, readingOf } = await start();
    await page['page.surface-gone']({ type: 'page.surface-gone', offer: 'k' }, sender);
    expect(await readingOf('d1')).toEqual({ state: 'unread', problem: { id: 'navigated' } });
  });

  test('that is the agreement a script link opens gives that document its text', async () => {
    const { page, readingOf } = await start();
    const answer = await page['page.agreement'](
      { type: 'page.agreement', document: agreementText, names: ['隐私政策'] },
      { ...sender, tab: 9, url: 'https://reg.heqi.example/popup' },
    );
    expect(answer.marks.length).toBeGreaterThan(0);
    expect(await readingOf('d2')).toMatchObject({ state: 'read', textHash: answer.textHash });
    expect(await readingOf('d1')).toEqual({ state: 'waiting' });
  });

  describe('that is the agreement another page names without an address', () => {
    const elsewhere = { ...sender, tab: 9, url: 'https://elsewhere.example/terms' };
    const agree = (page: Awaited<ReturnType<typeof start>>['page'], from: typeof sender) =>
      page['page.agreement']({ type: 'page.agreement', document: agreementText, names: ['隐私政策'] }, from);
    const unread = { state: 'unread', problem: { id: 'needs-opening' } };

    test('of another site is not taken for it, whatever it is called', async () => {
      const { page, readingOf } = await start();
      await agree(page, elsewhere);
      expect(await readingOf('d2')).toEqual(unread);
    });

    // Of no list of shared endings, ours or a longer one, can it be said that nothing is missing from it.
    test.each(['https://evil.heqi.example/popup', 'https://reg.heqi.example:8081/', 'http://reg.heqi.example/'])(
      'of another origin of the same site (%s) is not',
      async (url) => {
        const { page, readingOf } = await start();
        await agree(page, { ...elsewhere, url });
        expect(await readingOf('d2')).toEqual(unread);
      },
    );

    test('of an address that has no origin is not, though the offer has none either', async () => {
      const { page, ledger } = await start();
      const nowhere = { ...sender, url: 'about:srcdoc' };
      const documents = [{ key: 'd1', name: '隐私政策', href: null, how: 'script-link' as const }];
      const surface = exampleSurface('n', { documents });
      await page['page.surface']({ type: 'page.surface', surface, pageTitle: '' }, nowhere);
      await agree(page, { ...nowhere, tab: 9 });
      expect((await ledger.offers.get('n'))?.documents[0]?.reading).toEqual(unread);
    });

    const open = (page: Awaited<ReturnType<typeof start>>['page'], key = 'd2') =>
      page['page.viewed']({ type: 'page.viewed', offer: 'k', key, milliseconds: 0 }, sender);
    const opened = (from: typeof sender) => {
      browser.tabs.get.mockResolvedValueOnce({ openerTabId: sender.tab });
      return from;
    };

    test('of another site is, where the person has just opened it from there; that one only', async () => {
      const { page, ledger, readingOf } = await start();
      await open(page);
      const failed: Message<'page.agreement-failed'> = {
        type: 'page.agreement-failed',
        problem: { id: 'rewritten' },
        names: [],
      };
      await page['page.agreement-failed'](failed, opened(elsewhere));
      await agree(page, opened({ ...elsewhere, tab: 10, url: 'https://other.example/' }));
      expect(await readingOf('d2')).toEqual({ state: 'unread', problem: { id: 'rewritten' } });
      await agree(page, opened(elsewhere));
      expect(await readingOf('d2')).toMatchObject({ state: 'read', finalUrl: elsewhere.url });
      expect(await ledger.unreadPages.count()).toBe(0);
    });

    test('of another site is not for having an opener: so has a tab that the person opens by themselves', async () => {
      const { page, readingOf } = await start();
      await agree(page, opened(elsewhere));
      expect(await readingOf('d2')).toEqual(unread);
    });

    test('of another site is not long after the person opened something from there', async () => {
      const background = exampleBackground();
      let now = background.now();
      const page = createPageHandlers(() => Promise.resolve({ ...background, now: () => now }));
      const documents = [{ key: 'd2', name: '隐私政策', href: null, how: 'script-link' as const }];
      const surface = exampleSurface('k', { documents });
      await page['page.surface']({ type: 'page.surface', surface, pageTitle: '' }, sender);
      await open(page);
      now += 120_000;
      await agree(page, opened(elsewhere));
      expect((await background.ledger.offers.get('k'))?.documents[0]?.reading).toEqual(unread);
    });

    test('of another site in a frame of what was opened from that page is not', async () => {
      const { page, readingOf } = await start();
      await open(page);
      const top = opened(elsewhere);
      await agree(page, { ...top, frame: 3 });
      expect(await readingOf('d2')).toEqual(unread);
      await agree(page, top);
      expect(await readingOf('d2')).toMatchObject({ state: 'read' });
    });

    test('in a private window is nothing to an ordinary page, though of the same site', async () => {
      const { page, ledger, readingOf } = await start();
      await changeSettings(ledger, { incognito: 'session' });
      await agree(page, { ...sender, tab: 9, incognito: true });
      expect(await readingOf('d2')).toEqual(unread);
    });
  });

  describe('that the person opens, whose document was fetched before,', () => {
    const href = 'https://reg.heqi.example/terms';
    const harsh = `${exampleText}第三条 变更\n禾期可以随时修改本协议，无需另行通知您。\n`;
    const opened = { ...sender, tab: 9, url: href };

    /** An offer whose only document was fetched, and what becomes of it when a page shows a text. */
    async function startFetched() {
      const started = await start({ [href]: exampleText });
      const { page, ledger } = started;
      const surface = exampleSurface('l', { documents: [{ key: 'd1', name: '用户协议', href, how: 'link' }] });
      const ask = (key: string) =>
        page['page.surface']({ type: 'page.surface', surface: { ...surface, key }, pageTitle: '' }, sender);
      await ask('l');
      const documentOf = async (offer = 'l') => (await ledger.offers.get(offer))?.documents[0];
      await vi.waitFor(async () => expect(await documentOf()).toMatchObject({ reading: { state: 'read' } }));
      const show = (text: string, from = opened) =>
        page['page.agreement'](
          { type: 'page.agreement', document: { ...agreementText, text }, names: ['用户协议'] },
          from,
        );
      return { ...started, surface, ask, documentOf, show };
    }

    test('and shows other words, is what is said and recorded, and what was fetched stays on record beside it', async () => {
      const { page, ledger, surface, documentOf, show } = await startFetched();
      const fetched = (await documentOf())!.reading as { textHash: string };
      const { textHash } = await show(harsh);
      expect(await documentOf()).toMatchObject({
        reading: { textHash, format: 'live-page', characters: harsh.length, length: textLength(harsh) },
        ahead: { textHash: fetched.textHash, format: 'html' },
      });
      const event = exampleEvent('tick');
      await page['page.consent']({ type: 'page.consent', offer: 'l', surface, event }, sender);
      const [record] = await listRecords(ledger);
      expect(record?.textHashes).toEqual([textHash, fetched.textHash]);
      expect(record?.body.documents).toMatchObject([{ reading: { textHash }, ahead: { textHash: fetched.textHash } }]);
      expect(JSON.stringify(record?.body)).not.toContain('presentation');
      expect(record?.body.review.gravest.map(({ label }) => label)).toContain('unilateral.change');
      await ledger.offers.clear();
      await pruneTexts(ledger, Infinity);
      expect(await verifyLedger(ledger)).toMatchObject({ sound: true });
    });

    test('and shows the same words or fewer leaves it as it was', async () => {
      const { documentOf, show } = await startFetched();
      const before = await documentOf();
      for (const text of [exampleText, exampleText.replaceAll('\n', '\n\n'), exampleText.slice(0, 40)])
        await show(text);
      expect(await documentOf()).toEqual(before);
    });

    test.each([
      ['from elsewhere', { ...opened, url: 'https://elsewhere.example/terms' }],
      ['in a frame', { ...opened, frame: 3 }],
      ['in a private window', { ...opened, incognito: true }],
      ['as another page of an app', { ...opened, url: `${href}#/privacy` }],
    ])('and shows other words %s leaves it as it was', async (_how, from) => {
      const { ledger, documentOf, show } = await startFetched();
      await changeSettings(ledger, { incognito: 'session' });
      const before = await documentOf();
      await show(harsh, from);
      expect(await documentOf()).toEqual(before);
    });

    test('in the tab of the offer itself is remembered when the person goes back, also to a page loaded anew', async () => {
      const { page, ask, documentOf, show } = await startFetched();
      await page['page.surface-gone']({ type: 'page.surface-gone', offer: 'l' }, sender);
      const { textHash } = await show(harsh, { ...sender, url: href });
      await ask('l');
      await ask('m');
      for (const offer of ['l', 'm'])
        expect(await documentOf(offer)).toMatchObject({ reading: { textHash }, ahead: { format: 'html' } });
    });

    test('keeps what it showed first: a page that changes its words later takes nothing back', async () => {
      const { documentOf, show } = await startFetched();
      await show(harsh);
      const before = await documentOf();
      await show(`${exampleText}第三条 我们爱护每一位用户的权益。\n`);
      expect(await documentOf()).toEqual(before);
    });
  });

  test('that is an agreement and rewrites itself is told of while it stands, and so is the document it should be', async () => {
    const { page, ledger, readingOf, leave } = await start();
    const agreement = { ...sender, tab: 9, url: 'https://reg.heqi.example/popup' };
    const told = async () => (await readOffers(ledger, textReader(ledger), 9)).unreadPage;
    const failed: Message<'page.agreement-failed'> = {
      type: 'page.agreement-failed',
      problem: { id: 'rewritten' },
      names: ['隐私政策'],
    };
    await page['page.agreement-failed'](failed, agreement);
    expect(await told()).toEqual({ id: 'rewritten' });
    expect(await readingOf('d2')).toEqual({ state: 'unread', problem: { id: 'rewritten' } });
    await page['page.agreement']({ type: 'page.agreement', document: agreementText, names: ['隐私政策'] }, agreement);
    expect(await told()).toBeNull();
    expect(await readingOf('d2')).toMatchObject({ state: 'read' });
    await page['page.agreement-failed'](failed, agreement);
    await page['page.agreement-gone']({ type: 'page.agreement-gone' }, agreement);
    expect(await told()).toBeNull();
    await page['page.agreement-failed'](failed, agreement);
    await leave(9);
    expect(await told()).toBeNull();
  });

  test('that is an agreement and was read is told of while it stands, there only, and its text is kept so long', async () => {
    const { page, ledger, leave } = await start();
    const agreement = { ...sender, tab: 9, url: 'https://reg.heqi.example/terms' };
    const texts = textReader(ledger);
    const told = async (url = agreement.url) => (await readOffers(ledger, texts, 9, url)).readPage;
    const agree = (from = agreement) =>
      page['page.agreement']({ type: 'page.agreement', document: agreementText, names: ['隐私政策'] }, from);
    const { textHash } = await agree();
    expect(await told()).toMatchObject({ name: '隐私政策', page: { site: 'heqi.example' }, reading: { textHash } });
    expect(await told(`${agreement.url}#3`)).not.toBeNull();
    expect(await told('https://reg.heqi.example/news')).toBeNull();
    await pruneTexts(ledger, Infinity);
    expect((await readOffers(ledger, texts, 9, agreement.url)).texts.size).toBe(1);
    await page['page.agreement-failed'](
      { type: 'page.agreement-failed', problem: { id: 'rewritten' }, names: [] },
      agreement,
    );
    expect(await told()).toBeNull();
    await agree();
    await page['page.agreement-gone']({ type: 'page.agreement-gone' }, agreement);
    expect(await told()).toBeNull();
    await agree({ ...agreement, frame: 3 });
    expect(await told()).toBeNull();
    await agree();
    await leave(9);
    expect(await told()).toBeNull();
  });

  test('that is an agreement keeps the families that the person has switched on it, as long as it stands', async () => {
    const { page, ui, ledger } = await start();
    await changeSettings(ledger, { families: ['liability', 'data'] });
    const agreement = { ...sender, tab: 9, url: 'https://reg.heqi.example/terms' };
    const agree = () =>
      page['page.agreement']({ type: 'page.agreement', document: agreementText, names: ['隐私政策'] }, agreement);
    const drawn = async () => {
      const [row] = await ledger.readPages.toArray();
      const last = told.findLast(({ tab }) => tab === 9)?.message;
      return [row?.families, last?.type === 'tab.families' && last.families];
    };
    await agree();
    expect(await drawn()).toEqual([
      ['liability', 'data'],
      ['liability', 'data'],
    ]);
    await ui['ui.mark-families']({ type: 'ui.mark-families', tab: 9, families: ['data'] });
    expect(await drawn()).toEqual([['data'], ['data']]);
    await agree();
    expect(await drawn()).toEqual([['data'], ['data']]);
    await page['page.agreement-gone']({ type: 'page.agreement-gone' }, agreement);
    await agree();
    expect(await drawn()).toEqual([
      ['liability', 'data'],
      ['liability', 'data'],
    ]);
    told.length = 0;
    await ui['ui.mark-families']({ type: 'ui.mark-families', tab: 8, families: ['data'] });
    expect(told).toEqual([]);
  });

  test('that is an agreement keeps the families that the person has switched when it begins to ask below', async () => {
    const { page, ui, ledger } = await start();
    await changeSettings(ledger, { families: ['liability', 'data'] });
    const agreement = { ...sender, tab: 9, url: 'https://reg.heqi.example/terms' };
    await page['page.agreement']({ type: 'page.agreement', document: agreementText, names: ['隐私政策'] }, agreement);
    await ui['ui.mark-families']({ type: 'ui.mark-families', tab: 9, families: ['data'] });
    const surface = exampleSurface('below');
    await page['page.surface']({ type: 'page.surface', surface, pageTitle: '用户协议' }, agreement);
    const drawn = told.flatMap(({ tab, message }) =>
      tab === 9 && message.type === 'tab.families' ? [message.families] : [],
    );
    expect(drawn).toEqual([['liability', 'data'], ['data'], ['data']]);
  });

  test('that is an agreement leaves nothing behind when a private window closes before it says that it goes', async () => {
    const { page, ledger, endPrivateSession } = await start();
    await changeSettings(ledger, { incognito: 'session' });
    for (const [tab, incognito] of [
      [9, true],
      [10, false],
    ] as const) {
      const from = { ...sender, tab, incognito, url: `https://reg.heqi.example/${String(tab)}` };
      const text = `${exampleText}${String(tab)}`;
      await page['page.agreement']({ type: 'page.agreement', document: { ...agreementText, text }, names: [] }, from);
    }
    await endPrivateSession();
    expect((await ledger.readPages.toArray()).map(({ tab }) => tab)).toEqual([10]);
    expect(await ledger.texts.count()).toBe(1);
  });

  test('that is an agreement is not told of when its tab has closed while it was read', async () => {
    const { page, ledger } = await start();
    browser.tabs.get.mockRejectedValueOnce(new Error('No tab with id: 9.'));
    const read = page['page.agreement'](
      { type: 'page.agreement', document: agreementText, names: [] },
      { ...sender, tab: 9 },
    );
    await expect(read).rejects.toThrow('No tab');
    expect(await ledger.readPages.count()).toBe(0);
  });

  test('counts how long a document was in view, into the record', async () => {
    const { page, ledger, surface } = await start();
    for (const milliseconds of [400, 0, 600])
      await page['page.viewed']({ type: 'page.viewed', offer: 'k', key: 'd1', milliseconds }, sender);
    const answer = await page['page.consent'](
      { type: 'page.consent', offer: 'k', surface, event: exampleEvent('tick') },
      sender,
    );
    const [record] = await listRecords(ledger);
    expect(record?.id).toBe(answer.record);
    expect(record?.body.documents[0]?.viewedMs).toBe(1000);
  });

  test('counts what was in view until the very click that accepts, though the page waits for no answer', async () => {
    const { page, ledger, surface } = await start();
    const event = exampleEvent('tick');
    await Promise.all([
      page['page.viewed']({ type: 'page.viewed', offer: 'k', key: 'd1', milliseconds: 400 }, sender),
      page['page.viewed']({ type: 'page.viewed', offer: 'k', key: 'd2', milliseconds: 300 }, sender),
      page['page.viewed']({ type: 'page.viewed', offer: 'k', key: 'd1', milliseconds: 600 }, sender),
      page['page.consent']({ type: 'page.consent', offer: 'k', surface, event }, sender),
    ]);
    const [record] = await listRecords(ledger);
    expect(record?.body.documents.slice(0, 2).map(({ viewedMs }) => viewedMs)).toEqual([1000, 300]);
  });

  test('whose surface was never heard of is recorded all the same', async () => {
    const { page, ledger } = await start();
    const surface = exampleSurface('new');
    await page['page.consent']({ type: 'page.consent', offer: 'new', surface, event: exampleEvent('submit') }, sender);
    expect(await listRecords(ledger)).toMatchObject([{ state: 'submitted' }]);
  });
});

describe('a panel', () => {
  test('has an incorporated document read, and one that failed read again', async () => {
    const web: Record<string, string | undefined> = {};
    const { ui, surface, readingOf } = await start(web);
    await ui['ui.read']({ type: 'ui.read', offer: 'k', document: surface.documents[2]! });
    expect(await readingOf('d3')).toMatchObject({ state: 'unread', problem: { id: 'not-found' } });
    web['https://reg.heqi.example/fees'] = exampleText;
    await ui['ui.read-again']({ type: 'ui.read-again', offer: 'k', key: 'd3' });
    expect(await readingOf('d3')).toMatchObject({ state: 'read' });
  });

  test('has a finding shown on the page, where the page holds it, else in the reader', async () => {
    const { page, ui, surface } = await start({ 'https://reg.heqi.example/fees': exampleText });
    await page['page.document']({ type: 'page.document', offer: 'k', key: 'd1', document: pageDocument }, sender);
    const show = { type: 'ui.show-finding', tab: 7, offer: 'k', finding: 0 } as const;
    expect(await ui['ui.show-finding']({ ...show, key: 'd1' })).toEqual({ where: 'page' });
    await ui['ui.read']({ type: 'ui.read', offer: 'k', document: surface.documents[2]! });
    expect(await ui['ui.show-finding']({ ...show, key: 'd3' })).toEqual({ where: 'reader' });
  });

  test('has a finding of a page that is itself an agreement shown on it', async () => {
    const { page, ui } = await start();
    const show = { type: 'ui.show-finding', tab: 9, offer: null, key: 'page', finding: 0 } as const;
    await expect(ui['ui.show-finding'](show)).rejects.toThrow('no agreement on tab 9');
    await page['page.agreement']({ type: 'page.agreement', document: agreementText, names: [] }, { ...sender, tab: 9 });
    expect(await ui['ui.show-finding'](show)).toEqual({ where: 'page' });
  });

  test('deletes a record, and everything, the outbox too', async () => {
    const { page, ui, ledger, surface } = await start();
    const event = exampleEvent('tick');
    await page['page.consent']({ type: 'page.consent', offer: 'k', surface, event }, sender);
    const [record] = await listRecords(ledger);
    await ui['ui.delete-record']({ type: 'ui.delete-record', record: record!.id });
    expect(await listRecords(ledger)).toEqual([]);
    const waiting = exampleEvent('tick');
    stored.set(`outbox.${waiting.id}`, { offer: 'k', surface, event: waiting });
    await ui['ui.delete-everything']({ type: 'ui.delete-everything' });
    expect([stored.size, await ledger.offers.count(), await ledger.texts.count()]).toEqual([0, 0, 0]);
    expect((await readSettings(ledger)).prefetch).toBe(true);
  });

  test('has the documents of a record looked up again', async () => {
    const web: Record<string, string | undefined> = { 'https://reg.heqi.example/terms': exampleText };
    const { page, ui, ledger } = await start(web);
    const surface = exampleSurface('l');
    await page['page.surface']({ type: 'page.surface', surface, pageTitle: '' }, sender);
    await page['page.consent']({ type: 'page.consent', offer: 'l', surface, event: exampleEvent('tick') }, sender);
    const [record] = await listRecords(ledger);
    const answer = await ui['ui.check-again']({ type: 'ui.check-again', record: record!.id });
    expect(answer).toMatchObject([
      { key: 'd1', problem: null },
      { key: 'd2', textHash: null, problem: { id: 'not-found' } },
    ]);
    expect(await ledger.checks.where('record').equals(record!.id).count()).toBe(2);
  });

  test('keeps of a document at which we failed that it was looked up, so that others have their turn', async () => {
    const web: Record<string, string | undefined | Promise<string>> = {
      'https://reg.heqi.example/privacy': exampleText,
    };
    const { page, ui, ledger } = await start(web);
    const surface = exampleSurface('l');
    await page['page.surface']({ type: 'page.surface', surface, pageTitle: '' }, sender);
    await page['page.consent']({ type: 'page.consent', offer: 'l', surface, event: exampleEvent('tick') }, sender);
    const [record] = await listRecords(ledger);
    const failing = Promise.reject(new Error('a mistake'));
    failing.catch(() => undefined);
    web['https://reg.heqi.example/terms'] = failing;
    await expect(ui['ui.check-again']({ type: 'ui.check-again', record: record!.id })).rejects.toThrow('a mistake');
    await vi.waitFor(async () =>
      expect(await ledger.checks.toArray()).toMatchObject([
        { key: 'd1', textHash: null, problem: { id: 'failed', detail: 'a mistake' } },
        { key: 'd2', problem: null },
      ]),
    );
  });

  test('fetches nothing nearer than the page was when the documents of a record are looked up again', async () => {
    const { page, ui, ledger, reader } = await start({ 'http://192.168.1.1/reboot': exampleText });
    const inside = { key: 'd1', name: '用户协议', href: 'http://192.168.1.1/reboot', how: 'link' } as const;
    const surface = exampleSurface('l', { documents: [inside] });
    await page['page.surface']({ type: 'page.surface', surface, pageTitle: '' }, sender);
    await page['page.consent']({ type: 'page.consent', offer: 'l', surface, event: exampleEvent('tick') }, sender);
    const [record] = await listRecords(ledger);
    const answer = await ui['ui.check-again']({ type: 'ui.check-again', record: record!.id });
    expect(answer).toEqual([{ key: 'd1', textHash: null, problem: { id: 'blocked' } }]);
    expect(reader.asked.filter((url) => url.includes('192.168'))).toEqual([]);
  });
});
