import type { SurfaceReport } from '../../src/core/record/record.ts';
import { createBackground, type Background } from '../../src/background/background.ts';
import { createHelperWork, type HelperMemory, type HelperWorkPorts } from '../../src/background/helper/helper-work.ts';
import { createHelperLink } from '../../src/background/helper/helper-link.ts';
import type { Reader, Reading } from '../../src/background/reading/reader.ts';
import { fail, succeed } from '../../src/core/result.ts';
import { reviewAgreement } from '../../src/core/review/review-agreement.ts';
import type { Ledger } from '../../src/ledger/database.ts';
import type { Reserve } from '../../src/ledger/reserve.ts';
import { savePresentation } from '../../src/ledger/presentations.ts';
import { findText, saveReview, saveText } from '../../src/ledger/texts.ts';
import type { ConsentEvent } from '../../src/messaging/protocol.ts';
import type { PageSender } from '../../src/messaging/sender.ts';
import { exampleDocument, openTestLedger } from '../ledger/open-test-ledger.ts';
import { recordId } from '../core/record/examples.ts';

export const sender: PageSender = {
  tab: 7,
  frame: 0,
  url: 'https://reg.heqi.example/join?token=abc',
  incognito: false,
};

export function exampleSurface(key = 'page1.s-1', changes: Partial<SurfaceReport> = {}): SurfaceReport {
  return {
    key,
    kind: 'checkbox',
    wording: '我已阅读并同意《禾期用户协议》和《隐私政策》',
    action: '立即注册',
    selector: '#agree',
    preTicked: false,
    ticked: false,
    refusable: null,
    otherBoxes: 0,
    prominence: { relativeSize: 1, contrast: 12, inView: true },
    documents: [
      { key: 'd1', name: '禾期用户协议', href: 'https://reg.heqi.example/terms', how: 'link' },
      { key: 'd2', name: '隐私政策', href: 'https://reg.heqi.example/privacy', how: 'link' },
    ],
    reasons: ['+3 a box beside names'],
    ...changes,
  };
}

let events = 0;
export function exampleEvent(kind: ConsentEvent['kind'], changes: Partial<ConsentEvent> = {}): ConsentEvent {
  events += 1;
  const id = recordId(0xe00000 + events);
  return {
    id,
    kind,
    trusted: true,
    ticked: true,
    inView: true,
    order: events,
    at: 1_795_147_200_000 + events,
    ...changes,
  };
}

export const exampleText =
  '第一条 责任\n任何情况下，禾期均不对因数据丢失、账号被盗造成的任何损失承担责任。\n第二条 争议\n争议由禾期所在地人民法院管辖。\n';

/** A reader of an invented web: addresses and their texts; a promise is waited for, undefined answers 404. */
export function fakeReader(
  ledger: Ledger,
  web: Readonly<Record<string, string | Promise<string> | undefined>>,
): Reader & { readonly asked: string[]; readonly notRemembered: string[] } {
  const asked: string[] = [];
  const notRemembered: string[] = [];
  async function keep(text: string): Promise<Reading> {
    const textHash = await saveText(ledger, exampleDocument(text), 0);
    const presentation = await savePresentation(ledger, textHash, exampleDocument(text), 0);
    await saveReview(ledger, textHash, reviewAgreement(text), presentation);
    return {
      state: 'read',
      textHash,
      presentation,
      bytesHash: null,
      format: 'html',
      readAt: '2026-11-20T04:05:01.000Z',
      finalUrl: null,
      characters: text.length,
    };
  }
  return {
    asked,
    notRemembered,
    readLink: async (url, _name, asker) => {
      asked.push(url);
      if (asker === null) notRemembered.push(url);
      const text = await web[url];
      return text === undefined ? fail({ id: 'not-found', status: 404 }) : succeed(await keep(text));
    },
    reviewText: async (textHash, presentation) => {
      const { text, ...about } = (await findText(ledger, textHash, presentation))!;
      await saveReview(ledger, textHash, reviewAgreement(text, about), presentation);
    },
  };
}

/** No helper was ever allowed. */
function noHelper(): Pick<HelperWorkPorts, 'link' | 'readMemory' | 'writeMemory'> {
  const link = createHelperLink({
    isAllowed: () => Promise.resolve(false),
    connect: () => {
      throw new Error('not without permission');
    },
    closingWords: () => undefined,
    version: '0',
  });
  const memory: HelperMemory = { used: false, forget: false };
  return { link, readMemory: () => Promise.resolve(memory), writeMemory: () => Promise.resolve() };
}

/** Says whether the room that it holds was spent. */
function fakeReserve(): Reserve & { spent: boolean } {
  const reserve = {
    spent: false,
    keep: () => Promise.resolve(),
    spend: () => {
      reserve.spent = true;
      return Promise.resolve();
    },
  };
  return reserve;
}

/** A background with a ledger in memory, over an invented web. */
export function exampleBackground(web: Parameters<typeof fakeReader>[1] = {}): Background & {
  readonly reader: ReturnType<typeof fakeReader>;
  readonly reserve: ReturnType<typeof fakeReserve>;
  /** What `onFailure` was told. */
  readonly failures: unknown[];
} {
  const reserve = fakeReserve();
  const ledger = openTestLedger();
  const reader = fakeReader(ledger, web);
  const failures: unknown[] = [];
  let made = 0;
  const now = () => 1_795_147_200_000;
  const background = createBackground({
    ledger,
    reserve,
    reader,
    helper: createHelperWork({ ledger, reader, now, ...noHelper() }),
    now,
    newId: () => recordId((made += 1)),
    zone: () => 'Asia/Shanghai',
    onBusy: () => undefined,
    onFailure: (_what, error) => failures.push(error),
  });
  return { ...background, reader, reserve, failures };
}
