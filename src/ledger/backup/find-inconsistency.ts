import type { EntryBody } from '../../core/record/chain.ts';
import { hashOfValue } from '../../core/record/canonical.ts';
import { hashOf } from '../../core/record/hash.ts';
import type { Entry } from '../../core/record/record.ts';
import { foldState } from '../../core/record/state.ts';
import { verifyChain } from '../../core/record/verify-chain.ts';
import type { BackupContent } from './content.ts';

/** The first thing that does not fit: a text and its hash, a review and its text, records and chain. */
export function findInconsistency({ records, entries, texts, reviews, branches }: BackupContent): string | undefined {
  const lengths = new Map<string, number>();
  for (const { hash, text } of texts) {
    if (hashOf(text) !== hash) return `text ${hash} was altered`;
    lengths.set(hash, text.length);
  }
  for (const { textHash, review } of reviews) {
    const length = lengths.get(textHash) ?? Infinity;
    const spans = [...review.outline.sentences, ...review.findings.map(({ span }) => span)];
    if (spans.some(({ end }) => end > length)) return `review of ${textHash} points beyond the text`;
  }
  const bodies = new Map<string, EntryBody>();
  for (const { body, additions } of records)
    for (const one of [body, ...additions]) bodies.set(`${body.id} ${hashOfValue(one)}`, one);
  const bodyOf = (entry: Entry) => bodies.get(`${entry.record} ${entry.bodyHash ?? ''}`);
  const verdict = verifyChain(entries, bodyOf);
  if (!verdict.sound) {
    const [first] = verdict.faults;
    return `chain: ${first?.kind ?? ''} at ${String(first?.sequence ?? '')}`;
  }
  const byRecord = Map.groupBy(entries, ({ record }) => record);
  for (const { body, state, additions } of records) {
    const own = byRecord.get(body.id) ?? [];
    if (foldState(own) !== state) return `record ${body.id} is not in the state its entries lead to`;
    if (own.filter(({ kind }) => kind === 'completed').length !== additions.length)
      return `record ${body.id} has additions that the chain does not know`;
  }
  for (const { head, entries: branch } of branches) {
    // Bodies of a branch may be gone by now: only its own links are verified.
    const faults = verifyChain(branch, () => undefined);
    const broken = !faults.sound && faults.faults.some(({ kind }) => kind !== 'missing-body');
    if (broken || branch.at(-1)?.hash !== head) return `branch ${head} is broken`;
  }
  return undefined;
}
