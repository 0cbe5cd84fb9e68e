import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser, stored, told } from './fake-browser.ts';

vi.mock('wxt/browser', () => ({ browser }));

import { documentsOf } from '../../src/core/record/documents-of.ts';
import { verifyLedger } from '../../src/ledger/verify.ts';
import { listRecords } from '../../src/ledger/records.ts';
import { changeSettings } from '../../src/ledger/settings.ts';
import { pageBudgets } from '../../src/background/page-budget.ts';
import { createUiHandlers } from '../../src/background/ui-handlers.ts';
import { saveText } from '../../src/ledger/texts.ts';
import { exampleDocument } from '../ledger/open-test-ledger.ts';
import { exampleBackground, exampleEvent, exampleSurface, exampleText, sender } from './examples.ts';

const web = { 'https://reg.heqi.example/terms': exampleText, 'https://reg.heqi.example/privacy': undefined };
const surface = exampleSurface();
const offer = surface.key;
const seen = { type: 'page.surface', surface, pageTitle: '注册' } as const;

beforeEach(() => {
  told.length = 0;
  stored.clear();
});

describe('an acceptance', () => {
  test('keeps what was read, what could not be and why, the page without its secrets, and the three gravest', async () => {
    const background = exampleBackground(web);
    const row = await background.offer(seen, sender);
    await background.queue.readWaiting(row!);
    const id = await background.consent({ offer, surface, event: exampleEvent('tick') }, sender);
    const [record] = await listRecords(background.ledger);
    expect(record).toMatchObject({ id, state: 'accepted', site: 'heqi.example' });
    expect(record?.body.page.url).toBe('https://reg.heqi.example/join?token=');
    expect(record?.body.documents.map(({ reading }) => reading)).toMatchObject([
      { state: 'read', characters: exampleText.length },
      { state: 'unread', problem: { id: 'not-found', status: 404 } },
    ]);
    expect(record?.body.review.counts.liability).toBeGreaterThan(0);
    expect(record?.body.review.gravest[0]).toMatchObject({ document: 'd1', label: 'liability.exclusion' });
    expect(record?.additions).toEqual([]);
  });

  test('keeps nothing that a form has put into the address of the page, nor where links of the page repeat it', async () => {
    const background = exampleBackground(web);
    const url = 'https://reg.heqi.example/join?xm=张三&mima=Hunter2&step=2';
    const documents = [{ ...surface.documents[0]!, href: `${url}#terms` }];
    await background.offer({ ...seen, surface: { ...surface, documents } }, { ...sender, url });
    await background.consent({ offer, surface, event: exampleEvent('tick') }, null);
    const [record] = await listRecords(background.ledger);
    expect(record?.body.page.url).toBe('https://reg.heqi.example/join?xm=&mima=&step=2');
    expect(record?.body.documents[0]?.href).toBe('https://reg.heqi.example/join?xm=&mima=&step=2#terms');
    expect(JSON.stringify(await background.ledger.offers.toArray())).not.toMatch(/张三|Hunter2/);
  });

  test('in a frame that the page makes itself says on which site, and under which title, that was', async () => {
    const background = exampleBackground(web);
    const frame = { ...sender, frame: 3, url: 'about:srcdoc', tabUrl: sender.url, tabTitle: '注册 – 禾期' };
    await background.offer({ ...seen, pageTitle: '' }, frame);
    await background.consent({ offer, surface, event: exampleEvent('tick') }, frame);
    const [record] = await listRecords(background.ledger);
    expect(record?.body.page).toEqual({ url: 'about:srcdoc', title: '注册 – 禾期', site: 'heqi.example' });
  });

  test('with documents still being read is completed by an entry of its own, and stays as it was written', async () => {
    const late = Promise.withResolvers<string>();
    const background = exampleBackground({ ...web, 'https://reg.heqi.example/terms': late.promise });
    const row = await background.offer(seen, sender);
    const reading = background.queue.readWaiting(row!);
    await background.consent({ offer, surface, event: exampleEvent('tick') }, sender);
    await background.consent({ offer, surface, event: exampleEvent('submit') }, sender);
    const [before] = await listRecords(background.ledger);
    expect(before?.body.documents[0]?.reading).toEqual({ state: 'unread', problem: null });
    late.resolve(exampleText);
    await reading;
    const [after] = await listRecords(background.ledger);
    expect(after?.body).toEqual(before?.body);
    expect(after?.additions).toHaveLength(1);
    expect(after?.additions[0]?.documents[0]).toMatchObject({ key: 'd1', reading: { state: 'read' } });
    expect(after?.textHashes).toHaveLength(1);
    expect((await verifyLedger(background.ledger)).sound).toBe(true);
  });

  test('is completed also when another one has followed at the same surface meanwhile', async () => {
    const late = Promise.withResolvers<string>();
    const background = exampleBackground({ ...web, 'https://reg.heqi.example/terms': late.promise });
    const row = await background.offer(seen, sender);
    const reading = background.queue.readWaiting(row!);
    const events = [exampleEvent('tick'), exampleEvent('submit'), exampleEvent('untick', { ticked: false })];
    for (const event of [...events, exampleEvent('tick')]) await background.consent({ offer, surface, event }, sender);
    late.resolve(exampleText);
    await reading;
    const records = await listRecords(background.ledger);
    expect(records.map(({ state, additions }) => [state, additions[0]?.documents[0]?.reading.state])).toEqual([
      ['accepted', 'read'],
      ['submitted', 'read'],
    ]);
    expect((await verifyLedger(background.ledger)).sound).toBe(true);
  });

  test('after others at the same surface looks again only at those that lack a document', async () => {
    const late = Promise.withResolvers<string>();
    const background = exampleBackground({ ...web, 'https://reg.heqi.example/terms': late.promise });
    const row = await background.offer(seen, sender);
    const reading = background.queue.readWaiting(row!);
    const acceptOnce = async () => {
      const events = [exampleEvent('tick'), exampleEvent('submit'), exampleEvent('untick', { ticked: false })];
      for (const event of events) await background.consent({ offer, surface, event }, sender);
      return (await background.ledger.offers.get(offer))!;
    };
    await acceptOnce();
    const second = await acceptOnce();
    expect((await acceptOnce()).earlier).toEqual([...second.earlier!, second.record]);
    late.resolve(exampleText);
    await reading;
    expect((await acceptOnce()).earlier).toEqual([]);
  });

  test('is completed by a document whose name was cut within a character', async () => {
    const late = Promise.withResolvers<string>();
    const background = exampleBackground({ ...web, 'https://reg.heqi.example/terms': late.promise });
    const documents = surface.documents.map((one) => ({ ...one, name: '协议\u{1f600}'.slice(0, 3) }));
    const row = await background.offer({ ...seen, surface: { ...surface, documents } }, sender);
    const reading = background.queue.readWaiting(row!);
    await background.consent({ offer, surface, event: exampleEvent('tick') }, sender);
    late.resolve(exampleText);
    await reading;
    const [record] = await listRecords(background.ledger);
    expect(record?.additions[0]?.documents[0]).toMatchObject({ name: '协议\ufffd', reading: { state: 'read' } });
    expect((await verifyLedger(background.ledger)).sound).toBe(true);
  });

  describe('of documents still being read', () => {
    const terms = 'https://reg.heqi.example/terms';
    const [d1, d2] = surface.documents as [(typeof surface.documents)[0], (typeof surface.documents)[0]];
    const mild = { key: 'd1', name: '温和协议', href: 'https://reg.heqi.example/mild', how: 'link' as const };

    /** Accepts what is still being read, has the page name other documents, then lets the reading end. */
    async function swap(documents: typeof surface.documents) {
      const late = Promise.withResolvers<string>();
      const background = exampleBackground({
        ...web,
        [terms]: late.promise,
        [mild.href]: '本协议不限制任何权利。'.repeat(9),
      });
      const row = await background.offer(seen, sender);
      const reading = background.queue.readWaiting(row!);
      await background.consent({ offer, surface, event: exampleEvent('tick') }, sender);
      const after = await background.offer({ ...seen, surface: { ...surface, documents } }, sender);
      const others = background.queue.readWaiting(after!);
      late.resolve(exampleText);
      await Promise.all([reading, others]);
      await background.queue.readWaiting((await background.ledger.offers.get(offer))!);
      expect((await verifyLedger(background.ledger)).sound).toBe(true);
      const [record] = await listRecords(background.ledger);
      return { record: record!, documents: documentsOf(record!) };
    }

    test('is completed with what it named, though another document took its place in the sentence', async () => {
      const { documents } = await swap([mild, { ...d1, key: 'd2' }, { ...d2, key: 'd3' }]);
      expect(documents).toMatchObject([
        { key: 'd1', name: d1.name, href: terms, reading: { state: 'read', characters: exampleText.length } },
        { key: 'd2', name: d2.name, reading: { state: 'unread', problem: { id: 'not-found' } } },
      ]);
    });

    test('is completed with what it named, though the page names it no more', async () => {
      const { documents } = await swap([mild]);
      expect(documents).toMatchObject([
        { key: 'd1', name: d1.name, href: terms, reading: { state: 'read', characters: exampleText.length } },
        { key: 'd2', name: d2.name, reading: { state: 'unread', problem: { id: 'not-found' } } },
      ]);
    });
  });

  test('of as many documents as a page may name is kept, though the person has read one more that they bring', async () => {
    const background = exampleBackground(web);
    const documents = Array.from({ length: 50 }, (_, at) => ({
      key: `d${String(at + 1)}`,
      name: `协议${String(at)}`,
      href: `https://reg.heqi.example/${String(at)}`,
      how: 'link' as const,
    }));
    const many = { ...surface, documents };
    await background.offer({ ...seen, surface: many }, sender);
    const ui = createUiHandlers(() => Promise.resolve(background));
    const document = { key: 'd1.1', name: '附件', href: 'https://reg.heqi.example/more', how: 'incorporated' as const };
    await ui['ui.read']({ type: 'ui.read', offer, document });
    await background.consent({ offer, surface: many, event: exampleEvent('tick') }, sender);
    const [record] = await listRecords(background.ledger);
    expect(record?.body.documents.map(({ key }) => key)).toEqual(documents.map(({ key }) => key));
  });

  test('whose event arrives twice, by message and from the outbox, counts once', async () => {
    const background = exampleBackground(web);
    await background.offer(seen, sender);
    const [tick, untick] = [exampleEvent('tick'), exampleEvent('untick', { ticked: false })];
    for (const event of [tick, untick, tick, untick, tick]) await background.consent({ offer, surface, event }, sender);
    expect((await background.ledger.entries.toArray()).map(({ kind }) => kind)).toEqual(['accepted', 'withdrawn']);
  });

  test('that arrives again hundreds of events later still counts once', async () => {
    const background = exampleBackground(web);
    await background.offer(seen, sender);
    const events = Array.from({ length: 100 }, () => [
      exampleEvent('tick'),
      exampleEvent('submit'),
      exampleEvent('untick', { ticked: false }),
    ]).flat();
    for (const event of [...events, ...events]) await background.consent({ offer, surface, event }, sender);
    expect(await background.ledger.records.count()).toBe(100);
  });

  test('that only the outbox knows is written down in the order in which it happened, and taken out', async () => {
    const background = exampleBackground(web);
    await background.offer(seen, sender);
    const [tick, press] = [exampleEvent('tick'), exampleEvent('submit')];
    stored.set(`outbox.${press.id}`, { offer, surface, event: press });
    stored.set(`outbox.${tick.id}`, { offer, surface, event: tick });
    stored.set('outbox.nonsense', { offer: 5 });
    stored.set('other', 'stays');
    await background.drainOutbox();
    expect((await background.ledger.entries.toArray()).map(({ kind }) => kind)).toEqual(['accepted', 'submitted']);
    expect([...stored.keys()]).toEqual(['other']);
  });

  test('in a frame of a page whose site was excluded since is not written down', async () => {
    const background = exampleBackground(web);
    await background.offer(seen, { ...sender, url: 'about:srcdoc', tabUrl: sender.url });
    await changeSettings(background.ledger, { excludedSites: ['heqi.example'] });
    await background.consent({ offer, surface, event: exampleEvent('tick') }, null);
    expect(await listRecords(background.ledger)).toEqual([]);
  });

  test('after a pause, on a page that was open before, is not written down', async () => {
    const background = exampleBackground(web);
    await background.offer(seen, sender);
    await changeSettings(background.ledger, { paused: true });
    const event = exampleEvent('tick');
    stored.set(`outbox.${event.id}`, { offer, surface, event });
    expect(await background.consent({ offer, surface, event }, sender)).toBeNull();
    expect([await background.ledger.records.count(), stored.size]).toEqual([0, 0]);
  });

  test('that can not be written down does not hold up the others in the outbox', async () => {
    const background = exampleBackground(web);
    await background.offer(seen, sender);
    const bad = exampleEvent('tick');
    const good = exampleEvent('tick');
    stored.set(`outbox.${bad.id}`, { offer, surface: { ...surface, key: 'bad' }, event: bad });
    stored.set(`outbox.${good.id}`, { offer, surface, event: good });
    let first = true;
    background.ledger.records.hook('creating', () => {
      if (first) {
        first = false;
        throw new TypeError('mistake');
      }
    });
    await expect(background.drainOutbox()).rejects.toThrow('events in the outbox');
    expect(await background.ledger.records.count()).toBe(1);
    expect([...stored.keys()]).toEqual([`outbox.${bad.id}`]);
  });

  test('stays in the outbox when a newer version takes the open database away, by message or from there', async () => {
    const background = exampleBackground(web);
    const { ledger } = background;
    await background.offer(seen, sender);
    const event = exampleEvent('tick');
    stored.set(`outbox.${event.id}`, { offer, surface, event });
    ledger.close({ disableAutoOpen: true });
    await expect(background.consent({ offer, surface, event }, sender)).rejects.toThrow('DatabaseClosed');
    await expect(background.drainOutbox()).rejects.toThrow('events in the outbox');
    expect([...stored.keys()]).toEqual([`outbox.${event.id}`]);
    await ledger.open();
    await background.drainOutbox();
    expect(await listRecords(ledger)).toMatchObject([{ state: 'accepted' }]);
    expect(stored.size).toBe(0);
  });

  test('that can not be written down keeps its own offer, and not those of the tab that closed', async () => {
    const background = exampleBackground(web);
    const { ledger } = background;
    for (const key of ['bad', 'other'])
      await background.offer({ ...seen, surface: exampleSurface(key, { documents: [] }) }, sender);
    const event = exampleEvent('tick');
    stored.set(`outbox.${event.id}`, { offer: 'bad', surface: exampleSurface('bad', { documents: [] }), event });
    const full = vi.spyOn(ledger.records, 'add').mockRejectedValue(new Error('a mistake'));
    await expect(background.leave(sender.tab)).rejects.toThrow('events in the outbox');
    expect((await ledger.offers.toArray()).map(({ tab, gone }) => ({ tab, gone }))).toEqual([
      { tab: -1, gone: true },
      { tab: -1, gone: true },
    ]);
    await ledger.offers.toCollection().modify({ seenAt: 0 });
    await expect(background.leave(8)).rejects.toThrow('events in the outbox');
    expect(await ledger.offers.toCollection().primaryKeys()).toEqual(['bad']);
    full.mockRestore();
    await background.drainOutbox();
    expect(await listRecords(ledger)).toMatchObject([{ state: 'accepted' }]);
  });

  test('by a script is written down, though not without end; by a person always', async () => {
    const background = exampleBackground(web);
    const accept = async (key: string, trusted: boolean): Promise<void> => {
      const other = exampleSurface(key, { documents: [] });
      await background.offer({ ...seen, surface: other }, sender);
      const event = exampleEvent('tick', { trusted });
      const both = [sender, null].map((from) => background.consent({ offer: key, surface: other, event }, from));
      await Promise.all(both);
    };
    for (let at = 0; at < pageBudgets.scripted + 20; at += 1) await accept(`page1.n-${String(at)}`, false);
    expect(await background.ledger.records.count()).toBe(pageBudgets.scripted);
    await accept('page1.last', true);
    expect((await listRecords(background.ledger, { limit: 1 }))[0]?.body.obtained.by).toBe('person');
  });

  test('from the outbox for an offer that never was is not believed', async () => {
    const background = exampleBackground(web);
    const event = exampleEvent('tick');
    stored.set(`outbox.${event.id}`, { offer: 'forged', surface, event });
    await background.drainOutbox();
    expect(await background.ledger.records.count()).toBe(0);
    expect(stored.size).toBe(0);
  });

  test.each([
    ['another tab', { ...sender, tab: 99 }],
    ['another site', { ...sender, url: 'https://elsewhere.example/' }],
  ])('that %s reports for this offer is not believed', async (_whose, other) => {
    const background = exampleBackground(web);
    await background.offer(seen, sender);
    const event = exampleEvent('tick');
    expect(await background.consent({ offer, surface, event }, other)).toBeNull();
    expect(await background.ledger.records.count()).toBe(0);
  });

  test.each<[string, Parameters<typeof exampleEvent>[0][], string]>([
    ['is taken for sent', ['tick', 'press'], 'submitted'],
    ['is taken for refused when the person went on filling in', ['tick', 'press', 'refuse'], 'accepted'],
    ['counts for nothing when the box was unticked since', ['tick', 'press', 'untick'], 'withdrawn'],
    ['counts for nothing when there was none', ['tick'], 'accepted'],
  ])('whose tab closes right after a press %s', async (_what, kinds, state) => {
    const background = exampleBackground(web);
    await background.offer(seen, sender);
    for (const kind of kinds)
      await background.consent({ offer, surface, event: exampleEvent(kind, { at: background.now() }) }, sender);
    await background.leave(sender.tab);
    expect(await listRecords(background.ledger)).toMatchObject([{ state }]);
    expect((await verifyLedger(background.ledger)).sound).toBe(true);
  });

  test('still counts when its tab has closed meanwhile', async () => {
    const background = exampleBackground(web);
    await background.offer(seen, sender);
    await background.leave(sender.tab);
    await background.consent({ offer, surface, event: exampleEvent('tick') }, null);
    await background.consent({ offer, surface, event: exampleEvent('submit') }, null);
    expect(await listRecords(background.ledger)).toMatchObject([{ state: 'submitted' }]);
  });

  test('makes room by dropping what was only read when the disk is full', async () => {
    const background = exampleBackground(web);
    const { ledger } = background;
    const row = await background.offer(seen, sender);
    await background.queue.readWaiting(row!);
    await ledger.offers.clear();
    await background.offer({ ...seen, surface: { ...surface, documents: [] } }, sender);
    let full = true;
    ledger.records.hook('creating', () => {
      if (full) throw new DOMException('full', 'QuotaExceededError');
    });
    ledger.texts.hook('deleting', () => {
      full = false;
    });
    await ledger.texts.toCollection().modify({ addedAt: 1 });
    await background.consent({ offer, surface, event: exampleEvent('tick') }, sender);
    expect(await ledger.records.count()).toBe(1);
    expect(await ledger.texts.count()).toBe(0);
  });

  test('is written into the room that is held for it, when nothing else can make room', async () => {
    const background = exampleBackground(web);
    const { ledger, reserve } = background;
    await reserve.keep();
    await background.offer(seen, sender);
    ledger.records.hook('creating', () => {
      if (!reserve.spent) throw new DOMException('full', 'QuotaExceededError');
    });
    await background.consent({ offer, surface, event: exampleEvent('tick') }, sender);
    expect(await ledger.records.count()).toBe(1);
  });

  test('is written into that room though nothing can be deleted any more, nor its surface has found room before', async () => {
    const background = exampleBackground(web);
    const { ledger, reserve } = background;
    const full = (): undefined => {
      if (!reserve.spent) throw new DOMException('full', 'QuotaExceededError');
    };
    const document = exampleDocument(exampleText);
    await saveText(ledger, document, 1);
    for (const table of [ledger.offers, ledger.records]) table.hook('creating', full);
    ledger.texts.hook('deleting', full);
    await expect(background.offer(seen, sender)).rejects.toThrow('full');
    const event = exampleEvent('tick');
    await background.consent({ offer, surface, event }, sender);
    expect(await listRecords(ledger)).toMatchObject([{ state: 'accepted', site: 'heqi.example' }]);
  });

  test('keeps the order in which its page had its events, though the clock was set back between them', async () => {
    const background = exampleBackground(web);
    await background.offer(seen, sender);
    const tick = exampleEvent('tick');
    const submit = exampleEvent('submit', { at: tick.at - 3_600_000 });
    for (const event of [submit, tick]) stored.set(`outbox.${event.id}`, { offer, surface, event });
    await background.drainOutbox();
    const [record] = await listRecords(background.ledger);
    expect(record?.body.obtained).toEqual({ by: 'person', event: 'tick' });
    expect((await background.ledger.entries.toArray()).map(({ kind }) => kind)).toEqual(['accepted', 'submitted']);
  });

  test('of a page whose words hold half a character is kept, with U+FFFD in its place', async () => {
    const background = exampleBackground(web);
    const odd = exampleSurface('page1.odd', { wording: '同意\ud83d' });
    await background.offer({ ...seen, surface: odd }, sender);
    await background.consent({ offer: odd.key, surface: odd, event: exampleEvent('tick') }, sender);
    expect((await listRecords(background.ledger))[0]?.body.surface.wording).toBe('同意\ufffd');
    expect((await verifyLedger(background.ledger)).sound).toBe(true);
  });
});

describe('a surface', () => {
  test('seen again is the same offer, and keeps what was read and how its box was found', async () => {
    const background = exampleBackground(web);
    const first = await background.offer({ ...seen, surface: { ...surface, preTicked: true } }, sender);
    await background.queue.readWaiting(first!);
    const again = await background.offer(seen, sender);
    expect(again?.surface.preTicked).toBe(true);
    const later = await background.offer({ ...seen, surface: { ...surface, foundTicked: true } }, sender);
    expect(later?.surface).toMatchObject({ preTicked: true });
    expect(later?.surface.foundTicked).toBeUndefined();
    expect(again?.documents.map(({ reading }) => reading.state)).toEqual(['read', 'unread']);
    expect(await background.ledger.offers.count()).toBe(1);
  });

  test('of another tab can not take an offer over', async () => {
    const background = exampleBackground(web);
    await background.offer(seen, sender);
    expect(await background.offer(seen, { ...sender, tab: 8 })).toBeUndefined();
  });

  test.each([
    ['an excluded site', { excludedSites: ['heqi.example'] }, {}],
    ['a frame that a page of an excluded site makes', { excludedSites: ['heqi.example'] }, { url: 'about:srcdoc' }],
    ['a frame of another site there', { excludedSites: ['heqi.example'] }, { url: 'https://passport.example/' }],
    ['a frame of an excluded site', { excludedSites: ['passport.example'] }, { url: 'https://passport.example/' }],
    ['a pause', { paused: true }, {}],
    ['a private window', {}, { incognito: true }],
  ])('is not kept in the case of %s', async (_what, settings, from) => {
    const background = exampleBackground(web);
    await changeSettings(background.ledger, settings);
    expect(await background.offer(seen, { ...sender, tabUrl: sender.url, ...from })).toBeUndefined();
    expect(await background.ledger.offers.count()).toBe(0);
  });

  test('makes room for the next: a page that draws ever new ones keeps a hundred, and those at which something was done', async () => {
    const background = exampleBackground(web);
    await background.offer(seen, sender);
    await background.consent({ offer, surface, event: exampleEvent('tick') }, sender);
    for (let at = 0; at < 150; at += 1)
      await background.offer({ ...seen, surface: exampleSurface(`page1.n-${String(at)}`, { documents: [] }) }, sender);
    const ids = await background.ledger.offers.toCollection().primaryKeys();
    expect(ids).toHaveLength(100);
    expect(ids).toContain(offer);
    expect(ids).toContain('page1.n-149');
    // Of one that had to make room an acceptance is written down all the same.
    const dropped = exampleSurface('page1.n-0', { documents: [] });
    await background.consent({ offer: dropped.key, surface: dropped, event: exampleEvent('tick') }, sender);
    expect(await background.ledger.records.count()).toBe(2);
  });

  test('is not read ahead when that is switched off', async () => {
    const background = exampleBackground(web);
    await changeSettings(background.ledger, { prefetch: false });
    const row = await background.offer(seen, sender);
    await background.queue.readWaiting(row!);
    expect(background.reader.asked).toEqual([]);
    expect(row?.documents.map(({ reading }) => reading.state)).toEqual(['on-request', 'on-request']);
  });
});

test('what was only read in private goes with it, though the clock was set back meanwhile', async () => {
  const background = exampleBackground(web);
  await changeSettings(background.ledger, { incognito: 'session' });
  const row = await background.offer(seen, { ...sender, incognito: true });
  await background.queue.readWaiting(row!);
  await background.ledger.texts.toCollection().modify({ addedAt: background.now() + 3_600_000 });
  await background.endPrivateSession();
  expect(await background.ledger.texts.count()).toBe(0);
});

test('no address that is read in private is remembered, neither ahead nor when a record is looked up again', async () => {
  const background = exampleBackground(web);
  await changeSettings(background.ledger, { incognito: 'session' });
  const row = await background.offer(seen, { ...sender, incognito: true });
  await background.queue.readWaiting(row!);
  const id = await background.consent({ offer, surface, event: exampleEvent('tick') }, null);
  expect(background.reader.asked).not.toEqual([]);
  expect(background.reader.notRemembered).toEqual(background.reader.asked);
  const ui = createUiHandlers(() => Promise.resolve(background));
  await ui['ui.check-again']({ type: 'ui.check-again', record: id! });
  expect(background.reader.asked.length).toBeGreaterThan(1);
  expect(background.reader.notRemembered).toEqual(background.reader.asked);
});

test('what was to be kept of private windows stays, though the next of them are not to be', async () => {
  const background = exampleBackground(web);
  const accept = async (key: string): Promise<void> => {
    const other = exampleSurface(key);
    await background.offer({ ...seen, surface: other }, { ...sender, incognito: true });
    await background.consent({ offer: key, surface: other, event: exampleEvent('tick') }, null);
  };
  await changeSettings(background.ledger, { incognito: 'keep' });
  await accept('page1.s-1');
  await background.endPrivateSession();
  await changeSettings(background.ledger, { incognito: 'session' });
  await accept('page2.s-1');
  await background.endPrivateSession();
  expect(
    (await background.ledger.entries.toArray()).map(({ sequence, kind }) => `${String(sequence)} ${kind}`),
  ).toEqual(['1 accepted', '2 accepted', '3 deleted']);
  expect((await listRecords(background.ledger)).map(({ sequence }) => sequence)).toEqual([1]);
});

test('what a private page said as it left is heard before its window is forgotten', async () => {
  const background = exampleBackground(web);
  await changeSettings(background.ledger, { incognito: 'keep' });
  await background.offer(seen, { ...sender, incognito: true });
  const event = exampleEvent('tick');
  stored.set(`outbox.${event.id}`, { offer, surface, event });
  await background.endPrivateSession();
  expect(await listRecords(background.ledger)).toMatchObject([{ state: 'accepted', incognito: true }]);
});

test('what was recorded in private goes with the last private window, unless it is to be kept', async () => {
  for (const [incognito, left] of [
    ['session', 0],
    ['keep', 1],
  ] as const) {
    const background = exampleBackground(web);
    await changeSettings(background.ledger, { incognito });
    const row = await background.offer(seen, { ...sender, incognito: true });
    await background.queue.readWaiting(row!);
    await background.consent({ offer, surface, event: exampleEvent('tick') }, null);
    await background.endPrivateSession();
    expect(await background.ledger.records.count()).toBe(left);
    expect(await background.ledger.offers.count()).toBe(0);
    expect(await background.ledger.texts.count()).toBe(left);
    expect((await verifyLedger(background.ledger)).chain.sound).toBe(true);
  }
});
