import type { ConsentRecord, RecordAddition } from '../../../src/core/record/record.ts';
import { appendEntry, type EntryBody } from '../../../src/core/record/chain.ts';
import type { Entry } from '../../../src/core/record/record.ts';

/** A record id made from a small number. */
export function recordId(number: number): string {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
}

/** A record of an invented site. */
export function exampleRecord(number: number, changes: Partial<ConsentRecord> = {}): ConsentRecord {
  return {
    format: 'mingyue-consent-record',
    version: 1,
    id: recordId(number),
    at: '2026-11-20T04:05:06.789Z',
    zone: 'Asia/Shanghai',
    page: { url: 'https://reg.heqi.example/join?from=app&token=', title: '注册 – 禾期生鲜', site: 'heqi.example' },
    surface: {
      kind: 'checkbox',
      wording: '我已阅读并同意《禾期用户协议》和《隐私政策》',
      action: '立即注册',
      selector: '#agree',
      preTicked: false,
      refusable: null,
      otherBoxes: 0,
      prominence: { relativeSize: 0.857, contrast: 4.48, inView: true },
    },
    obtained: { by: 'person', event: 'tick' },
    documents: [
      {
        key: 'd1',
        name: '禾期用户协议',
        href: 'https://reg.heqi.example/terms',
        how: 'link',
        reading: {
          state: 'read',
          textHash: 'a'.repeat(64),
          bytesHash: 'b'.repeat(64),
          format: 'html',
          readAt: '2026-11-20T04:05:01.000Z',
          finalUrl: 'https://reg.heqi.example/terms',
          characters: 8000,
        },
        viewedMs: 1200,
      },
      {
        key: 'd2',
        name: '隐私政策',
        href: 'https://reg.heqi.example/privacy',
        how: 'link',
        reading: { state: 'unread', problem: null },
        viewedMs: 0,
      },
    ],
    review: {
      engine: '1',
      model: null,
      counts: { liability: 2, unilateral: 1, rights: 0, data: 0, dispute: 1, favourable: 3 },
      gravest: [
        {
          document: 'd1',
          label: 'liability.exclusion',
          modifiers: ['any-circumstances'],
          start: 120,
          end: 180,
          plain: 'plain.liability.exclusion',
        },
      ],
    },
    ...changes,
  };
}

/** What was read of {@link exampleRecord} after the click. */
export function exampleAddition(number: number): RecordAddition {
  return {
    format: 'mingyue-record-addition',
    version: 1,
    record: recordId(number),
    at: '2026-11-20T04:05:09.000Z',
    documents: [
      {
        key: 'd2',
        name: '隐私政策',
        href: 'https://reg.heqi.example/privacy',
        how: 'link',
        reading: {
          state: 'read',
          textHash: 'c'.repeat(64),
          bytesHash: 'd'.repeat(64),
          format: 'pdf',
          readAt: '2026-11-20T04:05:08.000Z',
          finalUrl: null,
          characters: 20,
        },
        viewedMs: 0,
      },
    ],
    review: exampleRecord(number).review,
  };
}

/** A chain with its bodies by sequence: records accepted, completed, submitted, withdrawn, and one deleted. */
export function exampleChain(): { entries: Entry[]; bodies: Map<number, EntryBody> } {
  const entries: Entry[] = [];
  const bodies = new Map<number, EntryBody>();
  const add = (kind: Entry['kind'], number: number, body: EntryBody | null = null): void => {
    const entry = appendEntry(entries.at(-1) ?? null, {
      kind,
      record: recordId(number),
      at: `2026-11-20T04:06:0${String(entries.length)}.000Z`,
      body,
    });
    entries.push(entry);
    if (body !== null) bodies.set(entry.sequence, body);
  };
  add('accepted', 1, exampleRecord(1));
  add('submitted', 1);
  add('accepted', 2, exampleRecord(2));
  add('completed', 1, exampleAddition(1));
  add('withdrawn', 2);
  add('accepted', 3, exampleRecord(3));
  add('deleted', 3);
  bodies.delete(6);
  return { entries, bodies };
}
