import { hasBox } from '../core/record/has-box.ts';
import {
  consentRecordSchema,
  recordAdditionSchema,
  type ConsentRecord,
  type ConsentState,
  type RecordAddition,
  type RecordDocument,
  type SurfaceReport,
} from '../core/record/record.ts';
import type { Ledger } from '../ledger/database.ts';
import { isByHand } from '../ledger/is-by-hand.ts';
import { completeRecord, markSubmitted, recordAcceptance, withdraw } from '../ledger/records.ts';
import type { OfferedDocument, OfferRow, RecordRow } from '../ledger/tables.ts';
import type { ConsentEvent } from '../messaging/protocol.ts';
import { stepConsent, type ConsentAct } from './consent-step.ts';
import { isSettled, recordsOf } from './offers.ts';
import { findOffered, leftOpen, mostDocuments, toRecordDocument, wellFormed } from './record-documents.ts';
import { summarise } from './summary.ts';

/**
 * How many events of an offer are remembered, to know one that arrives twice: by message and from the outbox, which in a
 * burst may be hundreds of events later. An offer has a handful; the list is only long where it must be.
 */
const remembered = 2000;

/** What recording needs that is not in the offer. */
export interface RecordingPorts {
  readonly ledger: Ledger;
  readonly newId: () => string;
  /** IANA name. */
  readonly zone: () => string;
}

/** What is to be written down: an event that a page told, or what the person did in our own pages. */
export interface TakenEvent {
  readonly offer: string;
  readonly surface: SurfaceReport;
  readonly event: ConsentAct;
}

/**
 * Writes down what an event at a consent surface means (see `stepConsent`), all of it in one transaction, and gives
 * the id of the record it belongs to. An event that was handled before changes nothing.
 */
export function recordEvent(
  { ledger, newId, zone }: RecordingPorts,
  { offer: id, surface, event }: TakenEvent,
): Promise<string | null> {
  const at = new Date(event.at).toISOString();
  return ledger.transaction('rw', ledger.offers, ledger.records, ledger.entries, ledger.reviews, async () => {
    const offer = await ledger.offers.get(id);
    if (offer === undefined || offer.events.includes(event.id)) return offer?.record ?? null;
    // What was deleted the person can record again; what a page says later of an acceptance that was deleted is not.
    const isAnew = offer.record === null && event.kind === 'by-hand';
    const standing = { ...offer, state: isAnew ? 'offered' : offer.state, byHand: isByHand(offer) };
    const step = stepConsent(standing, { ...offer.surface, kind: surface.kind }, event);
    const before = offer.record;
    let record = before;
    if (step.withdraw && record !== null) await withdraw(ledger, record, at);
    if (step.accept !== null) {
      const body = await composeRecord(ledger, offer, {
        id: newId(),
        at,
        zone: zone(),
        surface,
        event,
        obtained: step.accept,
        ...(standing.byHand && before !== null && { follows: before }),
      });
      await recordAcceptance(ledger, body, offer.incognito);
      record = body.id;
    }
    if (step.submit && record !== null) await markSubmitted(ledger, record, at);
    const events = [...offer.events, event.id].slice(-remembered);
    const pressedAt = pressOf(event, surface, step.state) ?? offer.pressedAt ?? null;
    await ledger.offers.update(id, {
      state: step.state,
      tickedBy: step.tickedBy,
      byHand: step.byHand,
      record,
      ...(before !== null && before !== record && { earlier: await findIncomplete(ledger, offer) }),
      events,
      pressedAt: isEndOfPress(event, step.state) ? null : pressedAt,
    });
    return record;
  });
}

/** Of the records of an offer those that lack a document still. */
async function findIncomplete(ledger: Ledger, offer: OfferRow): Promise<readonly string[]> {
  return (await recordsOf(ledger, offer)).filter((row) => leftOpen(row).length > 0).map(({ id }) => id);
}

/** When an event presses the button of something accepted; beside an unticked box that sends nothing. */
function pressOf({ kind, at, ticked }: ConsentAct, surface: SurfaceReport, state: ConsentState): number | null {
  return kind === 'press' && state === 'accepted' && (ticked || !hasBox(surface.kind)) ? at : null;
}

/** Whether a press before is no longer open after an event: it was sent, or refused, or the person changed their mind. */
function isEndOfPress({ kind, trusted }: ConsentAct, state: ConsentState): boolean {
  return state === 'submitted' || kind === 'refuse' || (trusted && (kind === 'tick' || kind === 'untick'));
}

/** How long after a press a tab that closes is taken for its consequence, in milliseconds. */
const consequence = 60_000;

/**
 * A tab has closed: what was pressed in it just before, and not refused, has been sent. The page says so itself as it
 * leaves, but a browser that closes a tab need not let it.
 */
export function settlePresses(ledger: Ledger, tab: number, now: number): Promise<void> {
  return ledger.transaction('rw', ledger.offers, ledger.records, ledger.entries, async () => {
    for (const { id, state, record, pressedAt } of await ledger.offers.where('tab').equals(tab).toArray()) {
      if (state !== 'accepted' || record === null || typeof pressedAt !== 'number') continue;
      if (now - pressedAt > consequence) continue;
      await markSubmitted(ledger, record, new Date(pressedAt).toISOString());
      await ledger.offers.update(id, { state: 'submitted', pressedAt: null });
    }
  });
}

async function composeRecord(
  ledger: Ledger,
  offer: OfferRow,
  facts: Pick<ConsentRecord, 'id' | 'at' | 'zone' | 'obtained' | 'follows'> & {
    readonly surface: SurfaceReport;
    readonly event: Pick<ConsentEvent, 'inView'>;
  },
): Promise<ConsentRecord> {
  const { id, at, zone, obtained, follows, surface, event } = facts;
  // What the person had read of an agreement's own agreements comes last, beyond what a page may name.
  const documents = offer.documents.slice(0, mostDocuments).map(toRecordDocument);
  return consentRecordSchema.parse(
    wellFormed({
      format: 'mingyue-consent-record',
      version: 1,
      id,
      at,
      zone,
      page: offer.page,
      surface: {
        kind: surface.kind,
        wording: surface.wording,
        ...(surface.unseen !== undefined && { unseen: surface.unseen }),
        action: surface.action,
        selector: surface.selector,
        preTicked: offer.surface.preTicked,
        ...(offer.surface.foundTicked === true && { foundTicked: true }),
        refusable: surface.refusable,
        otherBoxes: surface.otherBoxes,
        prominence: { ...surface.prominence, inView: event.inView },
      },
      obtained,
      ...(follows !== undefined && { follows }),
      documents,
      review: await summarise(ledger, offer.documents),
    } satisfies ConsentRecord),
  );
}

/** A document of a record as its offer still has it: with the presentation that its review is of. */
function presentedAs({ documents }: OfferRow, one: RecordDocument): RecordDocument | OfferedDocument {
  const { reading } = one;
  const same = findOffered(documents, one)?.reading;
  const isSame = reading.state === 'read' && same?.state === 'read' && same.textHash === reading.textHash;
  return isSame ? { ...one, reading: same } : one;
}

/**
 * Adds to the records of an offer what was read since, once nothing more is going to be read without a
 * request. Only documents that a record left open are added, each once.
 */
export function completeFromOffer(ledger: Ledger, id: string, at: string): Promise<void> {
  const tables = [ledger.offers, ledger.records, ledger.entries, ledger.reviews];
  return ledger.transaction('rw', tables, async () => {
    const offer = await ledger.offers.get(id);
    if (offer === undefined || !isSettled(offer)) return;
    for (const row of await recordsOf(ledger, offer)) {
      const addition = await composeAddition(ledger, offer, row, at);
      if (addition !== undefined) await completeRecord(ledger, addition);
    }
  });
}

/** What a record left open and its offer has read since; undefined when there is nothing of the kind. */
async function composeAddition(
  ledger: Ledger,
  offer: OfferRow,
  row: RecordRow,
  at: string,
): Promise<RecordAddition | undefined> {
  const { id, body } = row;
  const documents = leftOpen(row).flatMap((open) => {
    const now = findOffered(offer.documents, open);
    // In the place that it had then: another may stand there now.
    return now === undefined || now.reading.state === 'on-request' ? [] : { ...toRecordDocument(now), key: open.key };
  });
  if (documents.length === 0) return undefined;
  const all = body.documents.map((one) => presentedAs(offer, documents.find(({ key }) => key === one.key) ?? one));
  return recordAdditionSchema.parse(
    wellFormed({
      format: 'mingyue-record-addition',
      version: 1,
      record: id,
      at,
      documents,
      review: await summarise(ledger, all),
    } satisfies RecordAddition),
  );
}
