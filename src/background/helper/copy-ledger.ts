import { fail, succeed, type Result } from '../../core/result.ts';
import type { Ledger } from '../../ledger/database.ts';
import { readSettings } from '../../ledger/settings.ts';
import type { CopiedText, CopySummary } from '../../messaging/helper-protocol.ts';
import type { HelperProblem } from '../../messaging/helper-state.ts';
import { readBatch, toCopiedText } from './copy-batch.ts';
import type { HelperLink } from './helper-link.ts';

/** UTF-16 units of text in one message: at worst six bytes each once they are JSON, and 64 MiB are carried. */
const mostText = 8_000_000;

/** Brings the helper's copy of this ledger up to date. Gives the number of links that were new to it. */
export async function copyLedger(ledger: Ledger, link: HelperLink): Promise<Result<number, HelperProblem>> {
  const first = await ledger.entries.orderBy('sequence').first();
  if (first === undefined) return succeed(0);
  const chain = first.hash;
  const list = await link.call('copy-list', {});
  if (!list.ok) return list;
  let at = await meetingPoint(ledger, ownCopy(list.value.copies, chain));
  if (at === undefined) {
    // Someone put an older state of the ledger in its place: what the copy knows beyond it must not be lost.
    const sealed = await link.call('copy-seal', { chain });
    if (!sealed.ok) return sealed;
    at = 0;
  }
  let appended = 0;
  for (;;) {
    const { incognito } = await readSettings(ledger);
    const { entries, textHashes } = await readBatch(ledger, at, incognito === 'keep');
    if (entries.length === 0) return succeed(appended);
    const sent = await sendTexts(ledger, link, chain, textHashes);
    if (!sent.ok) return sent;
    const copied = await link.call('copy-append', { chain, texts: sent.value, entries: [...entries] });
    if (!copied.ok) return copied;
    appended += copied.value.appended;
    const last = entries.at(-1)?.entry.sequence ?? Infinity;
    // A helper that says yes and copies nothing would keep us here for ever.
    if (copied.value.entries < last) return fail({ id: 'bad-reply', detail: `${copied.value.entries} of ${last}` });
    at = last;
  }
}

/** The copy that goes on with this chain; others of it were left behind. */
export function ownCopy(copies: readonly CopySummary[], chain: string): CopySummary | undefined {
  return copies.find(({ copy }) => copy === chain);
}

/** The sequence up to which copy and ledger are the same; undefined when the copy holds something else. */
async function meetingPoint(ledger: Ledger, copy: CopySummary | undefined): Promise<number | undefined> {
  if (copy === undefined) return 0;
  const ours = await ledger.entries.get(copy.entries);
  return ours?.hash === copy.head ? copy.entries : undefined;
}

/** Sends texts that the copy lacks; gives the last of them, which go along with the entries that name them. */
async function sendTexts(
  ledger: Ledger,
  link: HelperLink,
  chain: string,
  hashes: readonly string[],
): Promise<Result<CopiedText[], HelperProblem>> {
  const lacking = await link.call('copy-missing', { chain, hashes: [...hashes] });
  if (!lacking.ok) return lacking;
  let texts: CopiedText[] = [];
  let length = 0;
  for (const hash of lacking.value.missing) {
    const text = toCopiedText(await ledger.texts.get(hash));
    if (text === undefined) continue;
    if (length + text.text.length > mostText && texts.length > 0) {
      const sent = await link.call('copy-append', { chain, texts, entries: [] });
      if (!sent.ok) return sent;
      texts = [];
      length = 0;
    }
    texts.push(text);
    length += text.text.length;
  }
  return succeed(texts);
}
