import type { Ledger } from '../ledger/database.ts';
import { pruneTexts } from '../ledger/orphans.ts';
import { attempt } from '../ledger/problem.ts';
import { deleteRecord, keepPrivateRecords } from '../ledger/records.ts';
import type { Reserve } from '../ledger/reserve.ts';
import { changeSettings, readSettings } from '../ledger/settings.ts';
import { isWatched } from '../ledger/settings-schema.ts';
import type { OfferRow, SettledReading } from '../ledger/tables.ts';
import type { Chip, Message } from '../messaging/protocol.ts';
import type { PageSender } from '../messaging/sender.ts';
import type { HelperWork } from './helper/helper-work.ts';
import { attemptEach } from './attempt-each.ts';
import { createTurns } from './in-turn.ts';
import {
  beginAcceptedReading,
  changeDocument,
  isOf,
  laneOf,
  leaveTab,
  saveOffer,
  sitesOf,
  sweepOffers,
} from './offers.ts';
import { clearOutbox, readOutbox } from './outbox.ts';
import { keepPageDocument, type PageText } from './page-documents.ts';
import { createPageBudget, pageBudgets } from './page-budget.ts';
import { findChip, pushChip } from './pages.ts';
import type { Reader } from './reading/reader.ts';
import { createFairTurns } from './reading/fair-turns.ts';
import { createReadingQueue, type ReadingQueue } from './reading/reading-queue.ts';
import { completeFromOffer, recordEvent, settlePresses, type TakenEvent } from './recording.ts';

export interface BackgroundPorts {
  readonly ledger: Ledger;
  readonly reserve: Reserve;
  readonly reader: Reader;
  readonly helper: HelperWork;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
  /** IANA name of the device's time zone. */
  readonly zone: () => string;
  /** Reading has begun, or has come to an end. */
  readonly onBusy: (busy: boolean) => void;
  /** What nobody waits for has failed: reading ahead, or copying. */
  readonly onFailure: (what: 'reading' | 'copy', error: unknown) => void;
}

/** What the background does, apart from who asks for it. State that matters is in the ledger at every moment. */
export interface Background extends BackgroundPorts {
  readonly queue: ReadingQueue;
  isWatched(sender: PageSender): Promise<boolean>;
  /** Keeps a surface that a page shows and begins to read its documents. Undefined when it is not to be watched. */
  offer(message: Message<'page.surface'>, sender: PageSender): Promise<OfferRow | undefined>;
  /** Begins to read the documents of an offer; nobody waits for it. */
  readAhead(offer: OfferRow): void;
  /** Stores and reviews a text that stands on a page, in the page's turn. */
  keepText(text: PageText, sender: PageSender): Promise<SettledReading>;
  /** A document of an offer was in view. False when the offer is not the sender's own. */
  viewed(message: Omit<Message<'page.viewed'>, 'type'>, sender: PageSender): Promise<boolean>;
  /** Writes down an event; resolves when it is on the disk. */
  consent(message: TakenEvent, sender: PageSender | null): Promise<string | null>;
  /** What the chip of an offer says now. */
  chip(offer: string): Promise<Chip>;
  /** A document of an offer has come further: tell the page, complete the record. */
  changed(offer: OfferRow): Promise<void>;
  /** Handles what pages left while the worker slept. */
  drainOutbox(): Promise<void>;
  /** Takes up the reading that a stopped worker left. */
  resume(): Promise<void>;
  /** A tab was closed; without one: the browser has started, and no tab is the one it was. */
  leave(tab?: number): Promise<void>;
  /** The last private window has closed. */
  endPrivateSession(): Promise<void>;
}

/** Texts that nobody agreed to are kept this long, in milliseconds: one day. */
const keepUnused = 24 * 60 * 60 * 1000;

/** More than this of one view is not believed, in milliseconds: one day. */
const longestView = 24 * 60 * 60 * 1000;

/** An event that can't be written down is tried again for so many milliseconds: a week. */
const keepWaiting = 7 * 24 * 60 * 60 * 1000;

/** So many events are known to be dealt with: many more than wait in the outbox at a time. */
const mostDone = 2000;

/** @see Background */
export function createBackground(ports: BackgroundPorts): Background {
  const { ledger, reserve, now } = ports;
  const inTurn = createTurns();
  const readings = createPageBudget(now, pageBudgets.readings);
  const texts = createPageBudget(now, pageBudgets.texts);
  const scripted = createPageBudget(now, pageBudgets.scripted);
  // One text of a page at a time, since all are reviewed in one thread: what a page shows keeps no other's waiting.
  const inReviewTurn = createFairTurns({ atOnce: 2, perLane: 1 });
  /** Ids of the last events that were dealt with to the end; a worker that stops forgets them, and deals with them again. */
  const done = new Set<string>();
  const isoNow = (): string => new Date(now()).toISOString();

  async function changed(offer: OfferRow): Promise<void> {
    await completeFromOffer(ledger, offer.id, isoNow());
    await inTurn(`chip ${offer.id}`, () => pushChip(ledger, offer.id));
  }

  /** In turn with what the page is told, and from the ledger as it is then: what comes last is the latest. */
  function chip(id: string): Promise<Chip> {
    return inTurn(`chip ${id}`, async () => {
      const row = await ledger.offers.get(id);
      return row === undefined ? { state: 'hidden' } : findChip(ledger, row);
    });
  }
  const queue = createReadingQueue({ ...ports, onChange: changed });

  async function watched(sender: PageSender): Promise<boolean> {
    return isWatched(await readSettings(ledger), sitesOf(sender), sender.incognito);
  }

  function offer({ surface, pageTitle }: Omit<Message<'page.surface'>, 'type'>, sender: PageSender) {
    return inTurn(surface.key, async () => {
      if (!(await watched(sender))) return undefined;
      const { prefetch } = await readSettings(ledger);
      const mayFetch = (): boolean => prefetch && readings.take(laneOf(sender));
      return saveOffer(ledger, { sender, surface, pageTitle, mayFetch, now: now() });
    });
  }

  function readAhead(row: OfferRow): void {
    queue.readWaiting(row).catch((error: unknown) => ports.onFailure('reading', error));
  }

  /** A page that goes beyond what any needs is said to rewrite itself, which it does. */
  async function keepText(text: PageText, sender: PageSender): Promise<SettledReading> {
    const lane = laneOf(sender);
    if (!texts.take(lane)) return { state: 'unread', problem: { id: 'rewritten' } };
    return inReviewTurn(lane, () => keepPageDocument(ports, text));
  }

  /** Writes what can't be had again; where the storage is full, room is made for it. */
  async function withRoom<Value>(write: () => Promise<Value>): Promise<Value> {
    const outcome = await attempt(write);
    if (outcome.ok) return outcome.value;
    if (outcome.problem.id !== 'storage-full') throw new Error(outcome.problem.id, { cause: outcome.problem });
    // What was only read, and can be read again, makes room for what was agreed to; deleting may need room itself.
    await attempt(() => pruneTexts(ledger, Infinity));
    const again = await attempt(write);
    if (again.ok) return again.value;
    await reserve.spend();
    // Chromium counts what was given back some time after it was.
    for (let pause = 50; pause <= 3200; pause *= 2) {
      const last = await attempt(write);
      if (last.ok) return last.value;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    return write();
  }

  /** In turn with the events: what was in view before an acceptance belongs to its record. */
  function viewed({ offer: id, key, milliseconds }: Omit<Message<'page.viewed'>, 'type'>, sender: PageSender) {
    const more = Math.min(milliseconds, longestView);
    return inTurn(id, async () => {
      const row = await ledger.offers.get(id);
      if (row === undefined || !isOf(row, sender)) return false;
      await changeDocument(ledger, id, key, (one) => ({ ...one, viewedMs: one.viewedMs + more }));
      return true;
    });
  }

  /** A script that ticks without end, in ever new boxes and frames, makes noise. What a person does is never held back. */
  async function isNoise({ offer: id, event }: TakenEvent): Promise<boolean> {
    if (event.trusted) return false;
    const row = await ledger.offers.get(id);
    return row !== undefined && !row.events.includes(event.id) && !scripted.take(laneOf(row));
  }

  async function consent(message: TakenEvent, sender: PageSender | null): Promise<string | null> {
    const { surface, event } = message;
    let known = await inTurn(message.offer, () => ledger.offers.get(message.offer));
    // There may have been no room for it before.
    if (known === undefined && sender !== null) known = await withRoom(() => offer({ surface, pageTitle: '' }, sender));
    // Another tab's offer: nobody but a renderer that was taken over says so.
    if (known !== undefined && sender !== null && !isOf(known, sender)) return null;
    // Paused or left alone while the page was open: nothing more is written down of it.
    const settings = await readSettings(ledger);
    const heard = known !== undefined && isWatched(settings, sitesOf(known), known.incognito);
    const write = async (): Promise<string | null> =>
      (await isNoise(message)) ? null : withRoom(() => recordEvent(ports, message));
    const id = heard ? await inTurn(message.offer, write) : null;
    await clearOutbox(event.id);
    if (id !== null) await readAccepted(message, settings.prefetch);
    await completeFromOffer(ledger, message.offer, isoNow());
    done.add(event.id);
    const [oldest] = done;
    if (oldest !== undefined && done.size > mostDone) done.delete(oldest);
    return id;
  }

  /** Reads for a record what nobody was to read for its page any more: it had gone, or had named too many documents. */
  async function readAccepted({ offer: id, event }: TakenEvent, prefetch: boolean): Promise<void> {
    const begun = prefetch && event.trusted ? await beginAcceptedReading(ledger, id) : undefined;
    const row = begun ?? (await ledger.offers.get(id));
    if (row !== undefined && (begun !== undefined || row.gone)) readAhead(row);
  }

  let draining: Promise<void> | undefined;
  let more = false;
  /** One at a time: each write of a page asks for it, and each reads the whole outbox. */
  function drainOutbox(): Promise<void> {
    more = true;
    draining ??= (async () => {
      while (more) {
        more = false;
        await drainOnce();
      }
    })().finally(() => (draining = undefined));
    return draining;
  }

  async function drainOnce(): Promise<void> {
    await attemptEach('events in the outbox', await readOutbox(), async (waiting) => {
      // Most events come by message, too, and have been dealt with by the time that the outbox is read.
      if (done.has(waiting.event.id)) return clearOutbox(waiting.event.id);
      try {
        await consent(waiting, null);
      } catch (error) {
        // It stays for the next time, and is given up after a week.
        if (waiting.event.at < now() - keepWaiting) await clearOutbox(waiting.event.id);
        throw error;
      }
    });
  }

  /** Removes offers that are over, but none of which an event still waits to be written down. */
  async function sweep(): Promise<void> {
    const waiting = new Set((await readOutbox()).map((one) => one.offer));
    await sweepOffers(ledger, now(), waiting);
  }

  async function takeUp(row: OfferRow): Promise<void> {
    await queue.readWaiting(row);
    await completeFromOffer(ledger, row.id, isoNow());
  }

  async function resume(): Promise<void> {
    await pruneTexts(ledger, now() - keepUnused);
    // All at once: the queue reads a few at a time, and one that we fail at must not hold up the others.
    const taken = await Promise.allSettled((await ledger.offers.toArray()).map(takeUp));
    await sweep();
    await reserve.keep();
    const failures = taken.flatMap((one): unknown[] => (one.status === 'rejected' ? [one.reason] : []));
    if (failures.length > 0) throw new AggregateError(failures, 'taking up what was being read');
  }

  async function leave(tab?: number): Promise<void> {
    try {
      // What the page said as it left comes first.
      await drainOutbox();
    } finally {
      // Whatever became of it: nothing of a tab that is gone may stand beside the one that gets its number.
      if (tab !== undefined) await settlePresses(ledger, tab, now());
      await leaveTab(ledger, tab, now());
      await sweep();
    }
  }

  async function endPrivateSession(): Promise<void> {
    try {
      // What its pages said as they left.
      await drainOutbox();
    } finally {
      const { incognito, leftPrivately } = await readSettings(ledger);
      if (leftPrivately.length > 0) await changeSettings(ledger, { leftPrivately: [] });
      for (const pages of [ledger.offers, ledger.readPages]) await pages.filter((row) => row.incognito).delete();
      if (incognito === 'keep') await keepPrivateRecords(ledger);
      else {
        const ids = await ledger.records.filter((row) => row.incognito && row.kept !== true).primaryKeys();
        for (const id of ids) await deleteRecord(ledger, id, isoNow());
      }
      // What was read there and is part of no record: whose window a text came from is not written down. All of it,
      // since a clock that was set back makes what was read before look as if it were still to come.
      await pruneTexts(ledger, Infinity);
    }
  }

  return {
    ...ports,
    queue,
    isWatched: watched,
    offer,
    readAhead,
    keepText,
    viewed,
    consent,
    chip,
    changed,
    drainOutbox,
    resume,
    leave,
    endPrivateSession,
  };
}
