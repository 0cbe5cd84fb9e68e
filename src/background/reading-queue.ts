import { isFetchable } from '../core/record/fetchable.ts';
import { fail, type Result } from '../core/result.ts';
import type { ReadProblem } from '../core/source.ts';
import type { Ledger } from '../ledger/database.ts';
import type { OfferedDocument, OfferRow } from '../ledger/tables.ts';
import { mayLeadTo } from './address-reach.ts';
import { unfetchable } from './offer-documents.ts';
import { changeDocument, settleReading } from './offers.ts';
import type { Reader, Reading } from './reader.ts';

/** At most this many documents are fetched at the same time. */
const atOnce = 3;

export interface ReadingQueue {
  /** Reads every document of an offer that waits to be fetched. Resolves when all have been tried. */
  readWaiting(offer: OfferRow): Promise<void>;
  /** Reads one document now, whatever its state. */
  read(offer: string, document: Pick<OfferedDocument, 'key' | 'name' | 'href' | 'how'>): Promise<void>;
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
 * Reads the documents of offers in the background: a few at a time, the same address once for all who wait for it.
 * What was being read when the worker was stopped is read again after it starts (`readWaiting` of every open offer).
 */
export function createReadingQueue({ ledger, reader, now, onChange, onBusy }: QueuePorts): ReadingQueue {
  const underWay = new Map<string, Promise<Result<Reading, ReadProblem>>>();
  /** `<offer> <key>` of what this queue is at, so that a surface seen again starts nothing twice. */
  const active = new Set<string>();
  const turns: (() => void)[] = [];
  let busy = 0;

  async function takeTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    if (busy >= atOnce) await new Promise<void>((resolve) => turns.push(resolve));
    else busy += 1;
    try {
      return await work();
    } finally {
      const next = turns.shift();
      if (next === undefined) busy -= 1;
      else next();
    }
  }

  function readOnce(url: string, name: string, remember: boolean): Promise<Result<Reading, ReadProblem>> {
    const running = underWay.get(url);
    if (running !== undefined) return running;
    const started = takeTurn(() => reader.readLink(url, name, { remember })).finally(() => underWay.delete(url));
    underWay.set(url, started);
    return started;
  }

  async function readFor(
    offer: OfferRow | undefined,
    document: Pick<OfferedDocument, 'name' | 'href' | 'how'>,
  ): Promise<Result<Reading, ReadProblem>> {
    if (!isFetchable(document)) return fail(unfetchable(document));
    if (!mayLeadTo(offer?.page.url ?? '', document.href)) return fail({ id: 'blocked' });
    return readOnce(withoutFragment(document.href), document.name, offer?.incognito !== true);
  }

  async function change(offer: string, key: string, reading: OfferedDocument['reading']): Promise<void> {
    const row = await changeDocument(ledger, offer, key, (document) => ({ ...document, reading }));
    if (row !== undefined) await onChange(row);
  }

  async function read(offer: string, document: Pick<OfferedDocument, 'key' | 'name' | 'href' | 'how'>): Promise<void> {
    const id = `${offer} ${document.key}`;
    if (active.has(id)) return;
    if (active.size === 0) onBusy(true);
    active.add(id);
    try {
      await change(offer, document.key, { state: 'reading', since: now() });
      const settled = await settleReading(ledger, offer, document.key, async () => {
        const result = await readFor(await ledger.offers.get(offer), document);
        return result.ok ? result.value : { state: 'unread', problem: result.problem };
      });
      if (settled !== undefined) await onChange(settled);
    } catch (error) {
      // A mistake of ours: the person is told that it was not read, and the error goes on to the log.
      const detail = error instanceof Error ? error.message.slice(0, 500) : '';
      await change(offer, document.key, { state: 'unread', problem: { id: 'failed', detail } });
      throw error;
    } finally {
      active.delete(id);
      if (active.size === 0) onBusy(false);
    }
  }

  async function readWaiting(offer: OfferRow): Promise<void> {
    const waiting = offer.documents.filter(
      (document) =>
        isFetchable(document) && (document.reading.state === 'waiting' || document.reading.state === 'reading'),
    );
    await Promise.all(waiting.map((document) => read(offer.id, document)));
  }

  return { readWaiting, read };
}

function withoutFragment(url: string): string {
  const hash = url.indexOf('#');
  return hash < 0 ? url : url.slice(0, hash);
}
