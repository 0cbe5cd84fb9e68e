import type { ComponentChildren } from 'preact';
import type { HelperActs } from '../../../../src/ui/records/acts.ts';
import { manyRecords } from '../../../fixtures/ledger/many-records.ts';
import { recordId } from '../../../fixtures/ledger/sample-ledger.ts';
import { appear } from '../../appear.ts';
import { FilledApp, idleActs, openFilled } from '../../fixtures/records-app.tsx';
import type { GallerySurface } from '../surface.ts';

const at = (hash: string) => (): ComponentChildren => <FilledApp open={() => openFilled()} hash={hash} />;
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
const year = () => openFilled(manyRecords(47, new Date()));

async function type(words: string): Promise<void> {
  const input = await appear<HTMLInputElement>('input[type=search]');
  input.value = words;
  input.dispatchEvent(new Event('input', { bubbles: true }));
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
    empty: () => <FilledApp open={() => openFilled(null)} hash="#/" />,
    record: at(`#/record/${recordId(5)}`),
    leave: at(`#/record/${recordId(5)}`),
    tampered: () => (
      <FilledApp
        open={async () => {
          const ledger = await openFilled();
          await ledger.records.update(recordId(5), { 'body.surface.preTicked': true } as never);
          return ledger;
        }}
        hash={`#/record/${recordId(5)}`}
      />
    ),
    changes: at(`#/record/${recordId(4)}/changes`),
    overview: () => <FilledApp open={year} hash="#/overview" />,
    settings: at('#/settings'),
    helper: () => (
      <FilledApp open={() => openFilled()} hash="#/settings" acts={{ ...idleActs, helper: connectedHelper }} />
    ),
  },
  prepare: {
    history: async () => void (await appear('.record-note a')),
    'history-year': async () => void (await appear('.record-row')),
    search: async () => {
      await type('南枝集 责任');
      await appear('.hit');
    },
    empty: async () => void (await appear('.empty')),
    record: async () => void (await Promise.all([appear('.verdict-title'), appear('.text-block')])),
    leave: async () => {
      (await appear('.deed-head .acts button')).click();
      await appear('.channels dd');
    },
    tampered: async () => void (await Promise.all([appear('.verdict-title'), appear('.text-block')])),
    changes: async () => void (await appear('.changes-table')),
    overview: async () => void (await appear('.site-table')),
    settings: async () => void (await appear('.helper-how')),
    helper: async () => {
      const copies = await appear('.helper-copies');
      copies.closest('section')?.scrollIntoView({ block: 'end' });
    },
  },
};
