import { withoutFragment } from '../../core/record/address.ts';
import { isFetchable } from '../../core/record/fetchable.ts';
import { fail, type Result } from '../../core/result.ts';
import type { ReadProblem } from '../../core/source.ts';
import type { Ledger } from '../../ledger/database.ts';
import type { OfferedDocument, OfferRow } from '../../ledger/tables.ts';
import { mayLeadTo } from '../fence/address-reach.ts';
import { unfetchable } from '../offer-documents.ts';
import { askerOf, changeDocument, isMeant, isNeeded, laneOf, settleReading } from '../offers.ts';
import type { Reader, Reading } from './reader.ts';
import { createSharedTurns } from './shared-turns.ts';

/**
 * At most so many documents are fetched at the same time, of one page fewer: what it names keeps no other waiting. A server
 * that does not answer costs nothing but its time: after a while others are asked beside it.
 */
const limits = { atOnce: 4, perLane: 3, patience: { milliseconds: 4000, inAll: 12 } };
/** What a person asks for waits behind no page. */
const askedLane = 'asked';

type Named = Pick<OfferedDocument, 'name' | 'href' | 'how'>;

export interface ReadingQueue {
  /** Reads every document of an offer that waits to be fetched. Resolves when all have been tried, or need it no more. */
  readWaiting(offer: OfferRow): Promise<void>;
  /** Reads one document because a person asks for it, whatever its state. */
  read(offer: string, document: Named): Promise<void>;
}

export interface QueuePorts {
  readonly ledger: Ledger;
  readonly reader: Reader;
  readonly now: () => number;
  /** A document of an offer has come further; called after it is stored. */
  readonly onChange: (offer: OfferRow) => Promise<void>;
  /** Reading has begun, or nothing is left to read. */
  readonly onBusy: (busy: boolean) => void;
}

/**
 * Reads the documents of offers in the background: a few at a time, page by page in turns, the same address once for
 * all of a site who wait for it. What was being read when the worker was stopped is read again after it starts
 * (`readWaiting` of every open offer).
 */
export function createReadingQueue({ ledger, reader, now, onChange, onBusy }: QueuePorts): ReadingQueue {
  const readShared = createSharedTurns<Result<Reading, ReadProblem>>(limits);
  /** What this queue is at, so that a surface seen again starts nothing twice. */
  const active = new Set<string>();

  /** Whether a document that nobody asked for is still to be read. */
  async function isStillNeeded(id: string, document: Named): Promise<boolean> {
    const row = await ledger.offers.get(id);
    return row !== undefined && isNeeded(row) && row.documents.some((one) => isMeant(one, document));
  }

  /** Undefined when it was no longer needed by the time it could be read. */
  async function readFor(
    id: string,
    document: Named,
    asked: boolean,
  ): Promise<Result<Reading, ReadProblem> | undefined> {
    const offer = await ledger.offers.get(id);
    if (!isFetchable(document)) return fail(unfetchable(document));
    if (!mayLeadTo(offer?.page.url ?? '', document.href)) return fail({ id: 'blocked' });
    const url = withoutFragment(document.href);
    const asker = offer === undefined ? null : askerOf(offer);
    const turn = asker ?? (offer?.incognito === false ? '' : 'private');
    return readShared(`${turn} ${url}`, {
      lane: asked || offer === undefined ? askedLane : laneOf(offer),
      isNeeded: async () => asked || (await isStillNeeded(id, document)),
      work: () => reader.readLink(url, document.name, asker),
    });
  }

  async function change(offer: string, document: Named, reading: OfferedDocument['reading']): Promise<void> {
    const row = await changeDocument(ledger, offer, document, (one) => ({ ...one, reading }));
    if (row !== undefined) await onChange(row);
  }

  /** Gives whether it was read, or could not be; else it waits on. */
  async function readNow(offer: string, document: Named, asked: boolean): Promise<boolean> {
    let tried = true;
    await change(offer, document, { state: 'reading', since: now() });
    const settled = await settleReading(ledger, offer, document, async () => {
      const result = await readFor(offer, document, asked);
      tried = result !== undefined;
      if (result === undefined) return { state: 'waiting' };
      return result.ok ? result.value : { state: 'unread', problem: result.problem };
    });
    if (settled !== undefined) await onChange(settled);
    return tried;
  }

  async function readOnce(offer: string, document: Named, asked: boolean): Promise<void> {
    const id = JSON.stringify([offer, document.name, document.href]);
    if (active.has(id)) return;
    if (active.size === 0) onBusy(true);
    active.add(id);
    try {
      // A surface that left and came back while it was given up found it active, and left it to us.
      while (!(await readNow(offer, document, asked)) && (await isStillNeeded(offer, document)));
    } catch (error) {
      // A mistake of ours: the person is told that it was not read, and the error goes on to the log.
      const detail = error instanceof Error ? error.message.slice(0, 500) : '';
      await change(offer, document, { state: 'unread', problem: { id: 'failed', detail } });
      throw error;
    } finally {
      active.delete(id);
      if (active.size === 0) onBusy(false);
    }
  }

  async function readWaiting(offer: OfferRow): Promise<void> {
    if (!isNeeded(offer)) return;
    const waiting = offer.documents.filter(
      (document) =>
        isFetchable(document) && (document.reading.state === 'waiting' || document.reading.state === 'reading'),
    );
    await Promise.all(waiting.map((document) => readOnce(offer.id, document, false)));
  }

  return { readWaiting, read: (offer, document) => readOnce(offer, document, true) };
}
