import type { EntryBody } from '../core/record/chain.ts';
import { createChainVerifier, type ChainFault, type ChainVerdict } from '../core/record/verify-chain.ts';
import type { Entry } from '../core/record/record.ts';
import type { Ledger } from './database.ts';
import { wholeText } from './texts.ts';
import type { RecordRow } from './tables.ts';

/** A text that is not what its hash says. */
export interface TextFault {
  readonly kind: 'missing-text' | 'altered-text';
  readonly hash: string;
  readonly records: readonly string[];
}

export interface LedgerVerdict {
  readonly sound: boolean;
  readonly chain: ChainVerdict;
  /** Records that the chain does not know, or whose stored state is not the one their entries lead to. */
  readonly records: readonly ChainFault[];
  readonly texts: readonly TextFault[];
}

/** How many rows are in memory at a time. */
const page = 200;

/** Verifies everything that is stored: the chain, every record against it, every text against its hash. */
export function verifyLedger(ledger: Ledger): Promise<LedgerVerdict> {
  return ledger.transaction('r', ledger.entries, ledger.records, ledger.texts, async () => {
    const verifier = createChainVerifier();
    /** Additions are named by no key: the nth `completed` of a record carries its nth addition. */
    const additionsSeen = new Map<string, number>();
    for (let after = -Infinity; ;) {
      const entries = await ledger.entries.where('sequence').above(after).limit(page).toArray();
      if (entries.length === 0) break;
      const rows = await ledger.records.bulkGet([...new Set(entries.map(({ record }) => record))]);
      const byId = new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row] as const])));
      for (const entry of entries) verifier.next(entry, bodyOf(entry, byId.get(entry.record), additionsSeen));
      after = entries.at(-1)?.sequence ?? Infinity;
    }
    const chain = verifier.finish();
    const records: ChainFault[] = [];
    const holders = new Map<string, string[]>();
    await ledger.records.each((row) => {
      const state = verifier.states.get(row.id);
      const surplus = row.additions.length !== (additionsSeen.get(row.id) ?? 0);
      if (state === undefined) records.push({ kind: 'no-entry', sequence: null, record: row.id });
      else if (surplus || state !== row.state || row.id !== row.body.id)
        records.push({ kind: 'impossible', sequence: row.sequence, record: row.id });
      for (const hash of row.textHashes) {
        const holding = holders.get(hash);
        if (holding === undefined) holders.set(hash, [row.id]);
        else holding.push(row.id);
      }
    });
    const texts: TextFault[] = [];
    for (const [hash, holding] of holders) {
      const fault = await textFault(ledger, hash);
      if (fault !== undefined) texts.push({ kind: fault, hash, records: holding });
    }
    return { sound: chain.sound && records.length + texts.length === 0, chain, records, texts };
  });
}

function bodyOf(entry: Entry, row: RecordRow | undefined, seen: Map<string, number>): EntryBody | undefined {
  if (entry.kind === 'accepted') return row?.body;
  if (entry.kind !== 'completed') return undefined;
  const nth = seen.get(entry.record) ?? 0;
  seen.set(entry.record, nth + 1);
  return row?.additions[nth];
}

/** What is wrong with the text stored under a hash; undefined when nothing is. */
export async function textFault(ledger: Ledger, hash: string): Promise<TextFault['kind'] | undefined> {
  const row = await ledger.texts.get(hash);
  if (row === undefined) return 'missing-text';
  return wholeText(row) === undefined ? 'altered-text' : undefined;
}
