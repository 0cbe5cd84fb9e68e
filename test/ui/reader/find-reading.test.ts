import { expect, it } from 'vitest';
import { reviewAgreement } from '../../../src/core/review/review-agreement.ts';
import { recordAcceptance } from '../../../src/ledger/records.ts';
import { saveReview, saveText } from '../../../src/ledger/texts.ts';
import { findReading, type ReaderQuery } from '../../../src/ui/reader/find-reading.ts';
import { exampleRecord } from '../../core/record/examples.ts';
import { exampleDocument, openTestLedger } from '../../ledger/open-test-ledger.ts';
import { documentOf, offerOf } from '../fixtures/offers.ts';

const query = (change: Partial<ReaderQuery>): ReaderQuery => ({
  text: null,
  offer: null,
  record: null,
  key: null,
  finding: null,
  ...change,
});

it('finds of an unread document why, where its original stands, and that it can be read again', async () => {
  const ledger = openTestLedger();
  const offer = offerOf([documentOf('d9', '会员规则', 'doc-legacy')]);
  await ledger.offers.put(offer);
  const found = await findReading(ledger, query({ offer: offer.id, key: 'd9' }));
  const { href } = offer.documents[0]!;
  expect(found).toMatchObject({ name: '会员规则', problem: { id: 'doc-legacy' }, href, offer: offer.id });
  expect(href).not.toBeNull();
  expect(found.document).toBeUndefined();
});

it('finds the text once it was read again, though the address names none', async () => {
  const ledger = openTestLedger();
  const hash = await saveText(ledger, exampleDocument('第一条'), 1);
  await saveReview(ledger, hash, reviewAgreement('第一条'));
  const offer = offerOf([documentOf('d1', '用户协议', { hash })]);
  await ledger.offers.put(offer);
  expect((await findReading(ledger, query({ offer: offer.id, key: 'd1' }))).document?.text).toBe('第一条');
});

it('reads nothing again for a surface that has gone', async () => {
  const ledger = openTestLedger();
  const offer = offerOf([documentOf('d9', '会员规则', 'doc-legacy')], { gone: true });
  await ledger.offers.put(offer);
  expect((await findReading(ledger, query({ offer: offer.id, key: 'd9' }))).offer).toBeNull();
});

it('finds of a record’s unread document why, and reads nothing again', async () => {
  const ledger = openTestLedger();
  const example = exampleRecord(1);
  const [document] = example.documents;
  const unread = { ...document!, reading: { state: 'unread' as const, problem: { id: 'login-wall' as const } } };
  await recordAcceptance(ledger, { ...example, documents: [unread] });
  expect(await findReading(ledger, query({ record: example.id, key: unread.key }))).toMatchObject({
    name: unread.name,
    problem: { id: 'login-wall' },
    href: unread.href,
    offer: null,
  });
});

it('knows nothing of what is asked for without a name', async () => {
  expect(await findReading(openTestLedger(), query({}))).toMatchObject({ name: null, problem: null, href: null });
});

it('knows of which day a wording of a record is, that read ahead too', async () => {
  const ledger = openTestLedger();
  const example = exampleRecord(1);
  const [document] = example.documents;
  const read = document!.reading;
  if (read.state !== 'read') throw new Error('the example is read');
  const reading = { ...read, readAt: '2026-03-19T13:00:00.000Z' };
  const ahead = { ...read, textHash: 'b'.repeat(64), readAt: '2026-03-18T13:00:00.000Z' };
  await recordAcceptance(ledger, { ...example, documents: [{ ...document!, reading, ahead }] });
  const datedOf = async (text: string | null) =>
    (await findReading(ledger, query({ record: example.id, key: document!.key, text }))).dated;
  const agreed = { agreedAt: Date.parse(example.at), zone: example.zone };
  expect(await datedOf(null)).toEqual({ readAt: Date.parse(reading.readAt), ...agreed });
  expect(await datedOf(ahead.textHash)).toEqual({ readAt: Date.parse(ahead.readAt), ...agreed });
  expect(await datedOf('c'.repeat(64))).toBeNull();
});
