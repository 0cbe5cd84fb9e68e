import type { ComponentChildren } from 'preact';
import type { Ledger } from '../../../../src/ledger/database.ts';
import { createBackup } from '../../../../src/ledger/backup/create-backup.ts';
import type { HelperActs } from '../../../../src/ui/records/acts.ts';
import { kuaiduNow } from '../../../fixtures/ledger/agreements.ts';
import { manyRecords } from '../../../fixtures/ledger/many-records.ts';
import { recordId, sampleLedger } from '../../../fixtures/ledger/sample-ledger.ts';
import { appear } from '../../appear.ts';
import { noteCheck } from '../../changes/note-check.ts';
import { chooseFile } from '../../choose-file.ts';
import { FilledApp, idleActs, openFilled } from '../../fixtures/records-app.tsx';
import type { GallerySurface } from '../surface.ts';

const unnamed = [
  { at: '2026-03-19T13:07:42.000Z', site: 'nanzhi.example', title: '手机号注册 - 南枝集', documents: [] },
];

/** The app at an address, its ledger changed before it is drawn. */
const at =
  (hash: string, change: (ledger: Ledger) => Promise<unknown> = () => Promise.resolve()) =>
  (): ComponentChildren => (
    <FilledApp
      open={async () => {
        const ledger = await openFilled();
        await change(ledger);
        return ledger;
      }}
      hash={hash}
    />
  );
const connectedHelper: HelperActs = {
  ...idleActs.helper,
  state: () =>
    Promise.resolve({
      state: 'connected',
      version: '0.1.0',
      folder: '~/.local/share/mingyue',
      copied: { entries: 10, waiting: 0, records: 5 },
      restorable: [{ copy: 'a'.repeat(64), records: 3, at: '2026-02-08T02:00:00.000Z' }],
      setAside: 0,
    }),
};
const withHelper = (): ComponentChildren => (
  <FilledApp open={() => openFilled()} hash="#/settings" acts={{ ...idleActs, helper: connectedHelper }} />
);
const year = () => openFilled(manyRecords(47, new Date()));

async function type(words: string): Promise<void> {
  const input = await appear<HTMLInputElement>('input[type=search]');
  input.value = words;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

/** A backup as it comes out of this version, to be restored or refused. */
async function backup(passphrase: string | null): Promise<Uint8Array<ArrayBuffer>> {
  return createBackup(await openFilled(), { createdAt: new Date(), passphrase });
}

/** Restores a file and waits for what came of it. */
async function restore(bytes: Uint8Array<ArrayBuffer>): Promise<HTMLElement> {
  const input = await appear<HTMLInputElement>('input[type=file]');
  chooseFile(input, bytes, 'mingyue-2026-11-28.mingyue');
  const form = input.closest('form') as HTMLElement;
  await appear('form [role=alert], form [role=status]:not(:empty)', (one) => form.contains(one));
  form.scrollIntoView({ block: 'center' });
  return form;
}

export const surface: GallerySurface = {
  sizes: [
    { width: 1280, height: 800 },
    { width: 360, height: 800 },
  ],
  states: {
    history: at('#/'),
    'history-year': () => <FilledApp open={year} hash="#/" />,
    search: at('#/'),
    'search-filtered': at('#/'),
    'search-name': at('#/'),
    unreadable: at('#/', (ledger) => Promise.all([noteCheck(ledger, 4, null), noteCheck(ledger, 3, null)])),
    unchecked: at('#/', (ledger) => ledger.checks.clear()),
    empty: () => <FilledApp open={() => openFilled(null)} hash="#/" />,
    record: at(`#/record/${recordId(5)}`),
    'record-unnamed': () => (
      <FilledApp open={() => openFilled(sampleLedger(unnamed))} hash={`#/record/${recordId(1)}`} />
    ),
    'record-restored': at(`#/record/${recordId(5)}`, (ledger) =>
      ledger.records.update(recordId(5), { restored: { at: '2026-04-02T01:20:00.000Z', what: 'all' } }),
    ),
    leave: at(`#/record/${recordId(5)}`),
    tampered: at(`#/record/${recordId(5)}`, (ledger) =>
      ledger.records.update(recordId(5), { 'body.surface.preTicked': true } as never),
    ),
    changes: at(`#/record/${recordId(4)}/changes`),
    'changes-failed': at(`#/record/${recordId(3)}/changes`, (ledger) => noteCheck(ledger, 3, null)),
    'changes-failed-since': at(`#/record/${recordId(4)}/changes`, (ledger) => noteCheck(ledger, 4, null)),
    'changes-several': at(`#/record/${recordId(5)}/changes`, async (ledger) => {
      await noteCheck(ledger, 5, null, 'd1');
      await noteCheck(ledger, 5, kuaiduNow.hash, 'd2');
    }),
    'changes-only-on-page': at(`#/record/${recordId(5)}/changes`, (ledger) =>
      ledger.records.update(recordId(5), {
        'body.documents.0.href': null,
        'body.documents.0.how': 'script-link',
      } as never),
    ),
    'changes-long-names': at(`#/record/${recordId(5)}/changes`, async (ledger) => {
      await noteCheck(ledger, 5, kuaiduNow.hash);
      await ledger.records.update(recordId(5), {
        'body.documents.0.name': '南枝集平台会员自动续费及增值服务使用规则与用户行为规范',
      } as never);
    }),
    'changes-nothing': at(`#/record/${recordId(3)}/changes`, (ledger) =>
      ledger.records.update(recordId(3), { 'body.documents': [] } as never),
    ),
    'overview-short': at('#/overview'),
    overview: () => <FilledApp open={year} hash="#/overview" />,
    settings: at('#/settings'),
    schedule: at('#/settings'),
    'restore-locked': at('#/settings'),
    'restore-damaged': at('#/settings'),
    restored: at('#/settings'),
    'delete-all': at('#/settings'),
    'delete-record': at(`#/record/${recordId(5)}`),
    filters: at('#/'),
    helper: withHelper,
    'helper-delete': withHelper,
  },
  prepare: {
    history: async () => void (await appear('.record-note a')),
    'history-year': async () => void (await appear('.record-row')),
    search: async () => {
      await type('南枝集 责任');
      await appear('.hit');
    },
    'search-filtered': async () => {
      await type('其他任何原因');
      await appear('.hit');
      document.querySelector<HTMLElement>('.filters-toggle')?.click();
      await appear('.filter:has(.tick)');
      // “Ticked in advance”, the last circumstance, in any language.
      [...document.querySelectorAll<HTMLElement>('.filter:has(.tick)')].at(-1)?.click();
      await appear('.history-none');
    },
    'search-name': async () => {
      await type('kuaidu');
      await appear('.record-compare');
    },
    unreadable: async () => void (await appear('.record-note .seal')),
    unchecked: async () => void (await appear('.record-row')),
    empty: async () => void (await appear('.empty')),
    record: async () => void (await Promise.all([appear('.verdict-title'), appear('.text-block')])),
    'record-restored': async () => void (await appear('.verdict-title')),
    'record-unnamed': async () => void (await appear('.verdict-title')),
    leave: async () => {
      (await appear('.deed-head .acts button')).click();
      await appear('.channels dd');
    },
    tampered: async () => void (await Promise.all([appear('.verdict-title'), appear('.text-block')])),
    changes: async () => void (await appear('.changes-table')),
    'changes-failed': async () => void (await appear('.changes-note')),
    'changes-failed-since': async () => void (await appear('.changes-table')),
    'changes-several': async () => void (await appear('.changes-table')),
    'changes-only-on-page': async () => void (await appear('.changes-note')),
    'changes-long-names': async () => void (await appear('.changes-table')),
    'changes-nothing': async () => void (await appear('.changes-meta')),
    'overview-short': async () => void (await appear('.site-table')),
    overview: async () => void (await appear('.site-table')),
    settings: async () => void (await appear('.helper-how')),
    schedule: async () => {
      (await appear<HTMLInputElement>('input[value=weekly]')).click();
      (await appear('.ask')).scrollIntoView({ block: 'center' });
    },
    'restore-locked': async () => {
      await restore(await backup('一句口令'));
      await appear('.setting-bad');
    },
    'restore-damaged': async () => {
      await restore((await backup(null)).slice(0, -3));
      await appear('.setting-bad');
    },
    restored: async () => void (await restore(await backup(null))),
    'delete-all': async () => {
      (await appear('.settings .ask-first .text-button')).click();
      (await appear('.ask')).scrollIntoView({ block: 'center' });
    },
    'delete-record': async () => {
      (await appear('.delete-record .text-button')).click();
      (await appear('.ask')).scrollIntoView({ block: 'center' });
    },
    filters: async () => {
      await appear('.record-note a');
      document.querySelector<HTMLElement>('.filters-toggle')?.click();
      (await appear('.filters-body .filter')).click();
      await appear('.filter-labels');
    },
    helper: async () => {
      const copies = await appear('.helper-copies');
      copies.closest('section')?.scrollIntoView({ block: 'end' });
    },
    'helper-delete': async () => {
      (await appear('.helper-copies + .ask-first .text-button')).click();
      (await appear('.ask')).scrollIntoView({ block: 'center' });
    },
  },
};
