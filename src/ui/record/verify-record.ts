import { hashesTo } from '../../core/record/chain.ts';
import { createChainVerifier, type ChainFault } from '../../core/record/verify-chain.ts';
import { documentsOf, readingsOf } from '../../core/record/documents-of.ts';
import { knownZone } from '../../core/record/known-zone.ts';
import type { Entry } from '../../core/record/record.ts';
import type { Ledger } from '../../ledger/database.ts';
import type { RecordRow } from '../../ledger/tables.ts';
import { textFault } from '../../ledger/verify.ts';

/** A text that is not what it was. */
export interface WordingFault {
  readonly name: string;
  readonly kind: 'missing-text' | 'altered-text';
}

/** When, where and in which zone the record before was made. */
interface RecordBefore {
  readonly at: string;
  readonly zone: string;
  readonly site: string;
}

/** What three checks found, just now. Each has passed when its faults are empty. */
export interface Verification {
  readonly texts: { readonly count: number; readonly faults: readonly WordingFault[] };
  readonly record: { readonly hash: string; readonly sound: boolean };
  readonly chain: { readonly fault: (ChainFault & { readonly site: string | null }) | null };
  readonly place: { readonly sequence: number; readonly before: RecordBefore | null };
  readonly passed: boolean;
  /** Nothing is wrong with what is here, and some text is not: it can be neither shown nor verified. */
  readonly incomplete: boolean;
}

const page = 500;

/**
 * Verifies one record as it is stored now: every text against its hash, the record and what was added to it against
 * the chain, every link of the chain against the one before. Bodies of other records are theirs to verify.
 */
export async function verifyRecord(ledger: Ledger, row: RecordRow): Promise<Verification> {
  const faults: WordingFault[] = [];
  const read = documentsOf(row).flatMap((document) =>
    readingsOf(document).map((one) => ({ ...one, name: document.name })),
  );
  for (const { name, textHash } of read) {
    const kind = await textFault(ledger, textHash);
    if (kind !== undefined) faults.push({ name, kind });
  }

  const own = await ledger.entries.where('record').equals(row.id).sortBy('sequence');
  const accepted = own.find(({ kind }) => kind === 'accepted');
  const completed = own.filter(({ kind }) => kind === 'completed');
  const sound =
    accepted !== undefined &&
    hashesTo(row.body, accepted.bodyHash) &&
    completed.length === row.additions.length &&
    completed.every((entry, index) => hashesTo(row.additions[index], entry.bodyHash));

  const fault = await findChainFault(ledger, own);
  return {
    texts: { count: read.length, faults },
    record: { hash: accepted?.bodyHash ?? '', sound },
    chain: { fault },
    place: { sequence: accepted?.sequence ?? row.sequence, before: await recordBefore(ledger, row.sequence) },
    passed: faults.length === 0 && sound && fault === null,
    incomplete: isGap(faults) && sound && fault === null,
  };
}

/** Whether all that is wrong with texts is that they are gone. */
export function isGap(faults: readonly WordingFault[]): boolean {
  return faults.length > 0 && faults.every(({ kind }) => kind === 'missing-text');
}

/** The first thing wrong with the links; bodies are judged apart. */
async function findChainFault(ledger: Ledger, own: readonly Entry[]): Promise<Verification['chain']['fault']> {
  const verifier = createChainVerifier();
  for (let after = 0; ;) {
    const entries = await ledger.entries.where('sequence').above(after).limit(page).toArray();
    for (const entry of entries) verifier.next(entry, undefined);
    if (entries.length < page) break;
    after = entries.at(-1)?.sequence ?? Infinity;
  }
  const verdict = verifier.finish();
  const [fault] = verdict.sound ? [] : verdict.faults.filter(({ kind }) => kind !== 'missing-body');
  if (fault === undefined)
    return own.length === 0 ? { kind: 'no-entry', sequence: null, record: '', site: null } : null;
  const other = own.some(({ sequence }) => sequence === fault.sequence)
    ? undefined
    : await ledger.records.get(fault.record);
  return { ...fault, site: other?.site ?? null };
}

async function recordBefore(ledger: Ledger, sequence: number): Promise<RecordBefore | null> {
  const before = await ledger.records.where('sequence').below(sequence).last();
  return before === undefined ? null : { at: before.at, zone: knownZone(before.body.zone), site: before.site };
}
