import { expect, test } from 'vitest';
import { reviewAgreement } from '../../src/core/review/review-agreement.ts';
import { pruneTexts } from '../../src/ledger/orphans.ts';
import { savePresentation } from '../../src/ledger/presentations.ts';
import { recordAcceptance } from '../../src/ledger/records.ts';
import { findReview, findText, saveReview, saveText } from '../../src/ledger/texts.ts';
import { exampleRecord } from '../core/record/examples.ts';
import { documentOf, offerOf } from '../ui/fixtures/offers.ts';
import { exampleDocument, openTestLedger } from './open-test-ledger.ts';

const words = '第一条 责任\n本公司概不负责。';

/** A ledger with a text that is presented in two ways: bold when it was read first, plain later. */
async function presentTwice() {
  const ledger = openTestLedger();
  const document = exampleDocument(words);
  const bold = { ...document, emphasis: [{ start: 0, end: 6, marks: ['bold'] as const }] };
  const hash = await saveText(ledger, bold, 1);
  const review = (engine: string) => ({ ...reviewAgreement(words), engine });
  const first = await savePresentation(ledger, hash, bold, 1);
  await saveReview(ledger, hash, review('first'), first);
  const second = await savePresentation(ledger, hash, { ...document, emphasis: [] }, 10);
  await saveReview(ledger, hash, review('second'), second);
  return { ledger, hash, first, second, bold };
}

test('each presentation of a text has its own emphasis, links and review', async () => {
  const { ledger, hash, first, second, bold } = await presentTwice();
  expect((await findText(ledger, hash, first))?.emphasis).toEqual(bold.emphasis);
  expect((await findText(ledger, hash, second))?.emphasis).toEqual([]);
  expect((await findReview(ledger, hash, first))?.engine).toBe('first');
  expect((await findReview(ledger, hash, second))?.engine).toBe('second');
});

test('the same presentation is one, whenever it was read, and addresses in it hold no secrets', async () => {
  const ledger = openTestLedger();
  const document = { ...exampleDocument(words), title: '协议\ud800' };
  const linked = (token: string) => ({
    ...document,
    links: [{ start: 0, end: 3, href: `https://heqi.example/a?token=${token}` }],
  });
  const one = await savePresentation(ledger, 'h', linked('abcdef'), 1);
  expect(await savePresentation(ledger, 'h', linked('fedcba'), 2)).toBe(one);
  expect(await savePresentation(ledger, 'i', linked('abcdef'), 2)).not.toBe(one);
  expect(await ledger.presentations.get(one)).toMatchObject({
    readAt: 2,
    links: [{ href: 'https://heqi.example/a?token=' }],
  });
});

test('a text that is presented as nobody knows any more is said to stand out nowhere and to link nothing', async () => {
  const { ledger, hash, first } = await presentTwice();
  await ledger.presentations.clear();
  expect(await findText(ledger, hash, first)).toMatchObject({
    text: words,
    title: null,
    emphasis: null,
    links: undefined,
  });
  expect((await findText(ledger, hash))?.emphasis).not.toEqual([]);
});

test('presentations that no offer goes by are pruned; of a text that a record holds one review stays', async () => {
  const { ledger, hash, first, second } = await presentTwice();
  const example = exampleRecord(1);
  const [document] = example.documents;
  const reading = { ...document!.reading, textHash: hash } as (typeof example.documents)[number]['reading'];
  await recordAcceptance(ledger, { ...example, documents: [{ ...document!, reading }] });
  await pruneTexts(ledger, 5);
  expect(await ledger.presentations.toCollection().primaryKeys()).toEqual([second]);
  expect(await findReview(ledger, hash, first)).toBeUndefined();
  const offer = offerOf([documentOf('d1', '用户协议', { hash })]);
  const documents = offer.documents.map((one) => ({ ...one, reading: { ...one.reading, presentation: second } }));
  await ledger.offers.put({ ...offer, documents } as typeof offer);
  await pruneTexts(ledger, Infinity);
  expect(await ledger.presentations.count()).toBe(1);
  await ledger.offers.clear();
  await pruneTexts(ledger, Infinity);
  expect([await ledger.presentations.count(), await ledger.reviews.count()]).toEqual([0, 1]);
  expect((await findReview(ledger, hash))?.engine).toBe('second');
});
